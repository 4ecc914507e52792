using System.Globalization;
using AngleSharp.Dom;

namespace PerfEval.Import.Readers;

/// <summary>Computes the numbers that browsers put before the entries of lists.</summary>
internal sealed class HtmlLists
{
    private readonly Dictionary<IElement, Dictionary<IElement, int>> _numbers = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>Tells whether an element makes a list.</summary>
    public static bool IsList(IElement element) => element.LocalName is "ol" or "ul" or "menu";

    /// <summary>Returns what stands before an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="format">The kind of number, where it is not known how to write it; else null.</param>
    /// <returns>The number with its dot and a space; null for nothing, or a bullet.</returns>
    public string? NumberOf(IElement entry, out string? format)
    {
        format = null;
        if (
            entry is not { LocalName: "li", ParentElement: { LocalName: "ol" } list }
            || FormatOf(entry, list) is not { } kind
        )
        {
            return null;
        }

        if (!_numbers.TryGetValue(list, out Dictionary<IElement, int>? numbers))
        {
            _numbers[list] = numbers = Count(list);
        }

        if (ListFormats.Write(numbers[entry], kind) is not { } number)
        {
            format = kind;
            return null;
        }

        return kind == "chineseCounting" ? $"{number}、" : $"{number}. ";
    }

    private static Dictionary<IElement, int> Count(IElement list)
    {
        List<IElement> entries = [.. list.Children.Where(child => child.LocalName == "li")];
        bool isReversed = list.HasAttribute("reversed");
        int next = Number(list, "start") ?? (isReversed ? entries.Count : 1);
        Dictionary<IElement, int> numbers = new(ReferenceEqualityComparer.Instance);
        foreach (IElement entry in entries)
        {
            next = Number(entry, "value") ?? next;
            numbers[entry] = next;
            next += isReversed ? -1 : 1;
        }

        return numbers;
    }

    // Nine digits and a sign: nothing overflows.
    private static int? Number(IElement element, string attribute) =>
        element.GetAttribute(attribute)?.Trim() is { Length: <= 9 } text
        && int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    // The kind as Word calls it; null where none is written.
    private static string? FormatOf(IElement entry, IElement list) =>
        (StyleOf(entry) ?? StyleOf(list)) is { } style
            ? OfStyle(style)
            : (entry.GetAttribute("type") ?? list.GetAttribute("type")) switch
            {
                "a" => "lowerLetter",
                "A" => "upperLetter",
                "i" => "lowerRoman",
                "I" => "upperRoman",
                _ => "decimal",
            };

    private static string? StyleOf(IElement element)
    {
        foreach (string property in (element.GetAttribute("style") ?? "").Split(';'))
        {
            string[] parts = property
                .ToLowerInvariant()
                .Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts is ["list-style-type" or "list-style", var value])
            {
                return value;
            }
        }

        return null;
    }

    private static string? OfStyle(string style) =>
        style switch
        {
            "none" or "disc" or "circle" or "square" => null,
            "lower-alpha" or "lower-latin" => "lowerLetter",
            "upper-alpha" or "upper-latin" => "upperLetter",
            "lower-roman" => "lowerRoman",
            "upper-roman" => "upperRoman",
            "decimal-leading-zero" => "decimalZero",
            "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" =>
                "chineseCounting",
            "decimal" => "decimal",
            _ => style,
        };
}
