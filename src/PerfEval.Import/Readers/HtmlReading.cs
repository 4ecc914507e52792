using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>One reading of a page that was parsed.</summary>
/// <param name="name">The name of the file, as findings show it.</param>
/// <param name="findings">Where to say what was assumed.</param>
internal sealed class HtmlReading(string name, Findings findings)
{
    private static readonly HashSet<string> Unseen =
    [
        "script",
        "style",
        "head",
        "title",
        "noscript",
        "template",
        "textarea",
        "select",
        "svg",
        "math",
        "iframe",
        "object",
        "colgroup",
        "del",
    ];

    private static readonly HashSet<string> Paragraphs =
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "center",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "caption",
        "header",
        "footer",
        "main",
    ];

    private readonly HtmlLists _lists = new();
    private CellWords _words = new();
    private int? _level;
    private int _depth;
    private (string? Number, string? Unknown) _entry;
    private int _tables;
    private int _paragraphs;

    public List<Block> Blocks { get; } = [];

    /// <summary>Reads what lies in an element that is no table.</summary>
    public void Take(INode container)
    {
        TakeChildren(container, null);
        EndParagraph();
    }

    // The level of a heading, lists and the numbers of their entries hold for the paragraphs within.
    private void TakeElement(IElement element, string? font)
    {
        int? level = _level;
        if (element.LocalName is ['h', >= '1' and <= '6' and var digit])
        {
            _level = digit - '0';
        }
        else if (HtmlLists.IsList(element))
        {
            _depth++;
        }
        else if (element.LocalName == "li")
        {
            string? number = _lists.NumberOf(element, out string? unknown);
            _entry = (number, unknown);
        }

        TakeChildren(element, FontOf(element) ?? font);
        if (Paragraphs.Contains(element.LocalName) || element.LocalName == "br")
        {
            EndParagraph();
        }

        _level = level;
        _depth -= HtmlLists.IsList(element) ? 1 : 0;
    }

    // Within a cell words are gathered; elsewhere they become paragraphs.
    private void TakeChildren(INode container, string? font)
    {
        foreach (INode node in container.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(_words, text.Data, font);
            }
            else if (node is IElement element && !IsUnseen(element))
            {
                if (element.LocalName == "table")
                {
                    EndParagraph();
                    TakeTable(element);
                    continue;
                }

                bool isParagraph = Paragraphs.Contains(element.LocalName);
                if (isParagraph)
                {
                    EndParagraph();
                }

                TakeElement(element, font);
            }
        }
    }

    private void EndParagraph()
    {
        if (_words.Text.Length > 0)
        {
            var words = new CellWords();
            string? number = _entry.Number;
            AddNumber(words, _entry.Number, _entry.Unknown);
            words.Add(_words);
            string text = words.Text;
            _paragraphs++;
            Place place = SourceText
                .OfCell($"{name}#paragraph", text, _paragraphs, 1)
                .At(0, text.Length);
            Blocks.Add(
                new Block.Paragraph(text, place)
                {
                    HeadingLevel = _level,
                    ListDepth = _depth,
                    ListNumber = number,
                    Tell = told => words.TellAt(place, told),
                }
            );
            // It stands before the first paragraph of the entry.
            _entry = default;
        }

        _words = new CellWords();
    }

    private static void AddNumber(CellWords words, string? number, string? unknown)
    {
        if (number is not null)
        {
            words.AddNumber(number);
        }
        else if (unknown is not null)
        {
            words.Tell(Catalogue.AutomaticNumberUnknown, ("format", unknown));
        }
    }

    private void TakeTable(IElement table)
    {
        foreach (IElement caption in table.Children.Where(child => child.LocalName == "caption"))
        {
            TakeChildren(caption, null);
            EndParagraph();
        }

        _tables++;
        var tiler = new GridTiler(
            string.Create(CultureInfo.InvariantCulture, $"{name}#table {_tables}"),
            findings
        );
        foreach (IElement row in Rows(table))
        {
            tiler.BeginRow();
            foreach (IElement cell in row.Children.Where(child => child.LocalName is "td" or "th"))
            {
                var words = new CellWords();
                AddCell(cell, words, FontOf(cell));
                Place place = tiler.Add(words.Text, Span(cell, "colspan"), Span(cell, "rowspan"));
                words.TellAt(place, findings);
            }
        }

        if (tiler.ToGrid() is { } grid)
        {
            Blocks.Add(new Block.Table(grid));
        }
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child =>
            child.LocalName switch
            {
                "tr" => [child],
                "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
                _ => Enumerable.Empty<IElement>(),
            }
        );

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(
            cell.GetAttribute(attribute)?.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int span
        )
            ? Math.Max(span, 1)
            : 1;

    private void AddCell(INode container, CellWords words, string? font)
    {
        foreach (INode node in container.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(words, text.Data, font);
            }
            else if (node is IElement { LocalName: "del" })
            {
                words.Tell(Catalogue.TrackedChange);
            }
            else if (node is IElement element && !IsUnseen(element))
            {
                AddElement(element, words, font);
            }
        }
    }

    private void AddElement(IElement element, CellWords words, string? font)
    {
        if (element.LocalName == "br")
        {
            words.Break();
            return;
        }

        if (element.LocalName is "ins")
        {
            words.Tell(Catalogue.TrackedChange);
        }
        else if (element.LocalName == "table")
        {
            words.Tell(Catalogue.NestedTable);
        }

        bool isParagraph = Paragraphs.Contains(element.LocalName);
        if (isParagraph)
        {
            words.EndParagraph();
        }

        if (element.LocalName == "li")
        {
            string? number = _lists.NumberOf(element, out string? unknown);
            AddNumber(words, number, unknown);
            if (number is not null)
            {
                words.Tell(Catalogue.AutomaticNumber, ("number", number.Trim()));
            }
        }

        AddCell(element, words, FontOf(element) ?? font);
        if (isParagraph)
        {
            words.EndParagraph();
        }
    }

    // Runs of white space are seen as one space, at the beginning of a line as none.
    private static void AddText(CellWords words, string text, string? font)
    {
        var seen = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isSpace = character is ' ' or '\t' or '\r' or '\n' or '\f';
            bool isBehindSpace = seen.Length == 0 ? words.EndsInSpace : seen[^1] == ' ';
            if (!isSpace)
            {
                seen.Append(character == '\u00A0' ? ' ' : character);
            }
            else if (!isBehindSpace)
            {
                seen.Append(' ');
            }
        }

        words.Add(seen.ToString(), font);
    }

    private static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element
            .GetAttribute("style")
            ?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    // Word writes a symbol as a letter in the font of symbols.
    private static string? FontOf(IElement element)
    {
        string? style = element.GetAttribute("style") ?? "";
        foreach (string property in style.Split(';'))
        {
            string[] parts = property.Split(':', 2, StringSplitOptions.TrimEntries);
            bool isFont =
                parts.Length == 2
                && parts[0].ToLowerInvariant() is "font-family" or "mso-symbol-font-family";
            if (isFont)
            {
                return parts[1].Split(',')[0].Trim(' ', '"', '\'');
            }
        }

        return element.LocalName == "font" ? element.GetAttribute("face") : null;
    }
}
