using System.Text;
using System.Xml.Linq;

namespace PerfEval.Import.Readers;

/// <summary>Computes the numbers that Word puts before the paragraphs of lists.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int LongestChain = 32;

    private readonly Dictionary<string, XElement> _abstracts;
    private readonly Dictionary<string, XElement> _numbers;
    private readonly Dictionary<string, XElement> _styles;
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);

    /// <summary>Takes the parts that say how lists are numbered.</summary>
    /// <param name="numbering">The part of numberings; null for none.</param>
    /// <param name="styles">The part of styles; null for none.</param>
    public WordNumbering(XElement? numbering, XElement? styles)
    {
        _abstracts = ById(numbering, "abstractNum", "abstractNumId");
        _numbers = ById(numbering, "num", "numId");
        _styles = ById(styles, "style", "styleId");
    }

    /// <summary>Counts a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="depth">How deep in the list it lies, counted from 1; 0 for in none.</param>
    /// <param name="format">The kind of number, where it is not known how to write it; else null.</param>
    /// <returns>What Word puts before it; null for nothing.</returns>
    public string? Count(XElement paragraph, out int depth, out string? format)
    {
        (depth, format) = (0, null);
        XElement? properties = paragraph.Child("pPr");
        (string? id, int level) = Of(properties.Child("numPr"));
        string? style = properties.Child("pStyle").Value();
        for (int i = 0; id is null && style is not null && i < LongestChain; i++)
        {
            XElement? one = _styles.GetValueOrDefault(style);
            (id, level) = Of(one.Child("pPr").Child("numPr"));
            style = one.Child("basedOn").Value();
        }

        if (
            id is null or "0"
            || level >= Levels
            || !_numbers.TryGetValue(id, out XElement? number)
            || number.Child("abstractNumId").Value() is not { } of
            || !_abstracts.TryGetValue(of, out XElement? list)
        )
        {
            return null;
        }

        depth = level + 1;
        int?[] counters = _counters.TryGetValue(of, out int?[]? counted)
            ? counted
            : _counters[of] = new int?[Levels];
        counters[level] = counters[level] + 1 ?? Start(list, number, level);
        Array.Clear(counters, level + 1, Levels - level - 1);
        return Written(list, number, level, counters, out format);
    }

    /// <summary>Returns the level of the heading that a paragraph is, the highest 1; null where it is none.</summary>
    public int? HeadingLevel(XElement paragraph)
    {
        XElement? properties = paragraph.Child("pPr");
        int? level = properties.Child("outlineLvl").Number();
        string? style = properties.Child("pStyle").Value();
        for (int i = 0; level is null && style is not null && i < LongestChain; i++)
        {
            XElement? one = _styles.GetValueOrDefault(style);
            level = one.Child("pPr").Child("outlineLvl").Number();
            style = one.Child("basedOn").Value();
        }

        // Level 9 is that of text.
        return level < 9 ? level + 1 : null;
    }

    private static (string?, int) Of(XElement? numbering) =>
        (numbering.Child("numId").Value(), numbering.Child("ilvl").Number() ?? 0);

    private static string? Written(
        XElement list,
        XElement number,
        int level,
        int?[] counters,
        out string? unknown
    )
    {
        unknown = null;
        string? pattern = LevelOf(list, number, level).Child("lvlText").Value();
        if (pattern is null || Format(list, number, level) is "bullet" or "none")
        {
            return null;
        }

        var written = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            bool isLevel =
                pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9';
            if (!isLevel)
            {
                written.Append(pattern[i]);
                continue;
            }

            int of = pattern[++i] - '1';
            int value = counters[of] ?? Start(list, number, of);
            string format = Format(list, number, of);
            if (ListFormats.Write(value, format) is not { } text)
            {
                unknown = format;
                return null;
            }

            written.Append(text);
        }

        return written.ToString();
    }

    private static XElement? LevelOf(XElement list, XElement number, int level) =>
        number
            .Children("lvlOverride")
            .FirstOrDefault(one => one.Number("ilvl") == level)
            .Child("lvl")
        ?? list.Children("lvl").FirstOrDefault(one => one.Number("ilvl") == level);

    private static int Start(XElement list, XElement number, int level) =>
        number
            .Children("lvlOverride")
            .FirstOrDefault(one => one.Number("ilvl") == level)
            .Child("startOverride")
            .Number()
        ?? LevelOf(list, number, level).Child("start").Number()
        ?? 1;

    private static string Format(XElement list, XElement number, int level) =>
        LevelOf(list, number, level).Child("numFmt").Value() ?? "decimal";

    private static Dictionary<string, XElement> ById(XElement? part, string name, string id)
    {
        Dictionary<string, XElement> all = new(StringComparer.Ordinal);
        foreach (XElement one in part?.Children(name) ?? [])
        {
            if (one.Value(id) is { } key)
            {
                all.TryAdd(key, one);
            }
        }

        return all;
    }
}
