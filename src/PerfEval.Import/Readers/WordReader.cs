using System.Xml;
using System.Xml.Linq;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>Reads documents of Word (.docx): what is seen once all changes are accepted.</summary>
internal sealed class WordReader : IGridReader
{
    private const string Main = "word/document.xml";

    /// <inheritdoc/>
    public bool Reads(string ending) => ending is ".docx" or ".docm";

    /// <inheritdoc/>
    public IReadOnlyList<Block>? Read(InputBytes input, Findings findings)
    {
        try
        {
            using var parts = new PackageParts(input.Bytes);
            string main = MainOf(parts);
            string folder = main[..(main.LastIndexOf('/') + 1)];
            if (parts.Read(main).Child("body") is { } body)
            {
                var numbering = new WordNumbering(
                    parts.Read($"{folder}numbering.xml"),
                    parts.Read($"{folder}styles.xml")
                );
                var reading = new Reading(input.Name, numbering, findings);
                reading.Take(body);
                return reading.Blocks;
            }
        }
        catch (Exception damage)
            when (damage is InvalidDataException or XmlException or IOException)
        {
            // What the libraries say of it speaks one language only.
        }

        findings.Add(
            Catalogue.NotReadable,
            new SourceText(input.Name, "").At(0, 0),
            ("kind", new LocalizedText("a Word document (.docx)", "Word 文档（.docx）"))
        );
        return null;
    }

    private static string MainOf(PackageParts parts) =>
        parts
            .Read("_rels/.rels")
            ?.Children("Relationship")
            .FirstOrDefault(one =>
                one.Value("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true
                && one.Value("TargetMode") != "External"
            )
            .Value("Target")
            ?.TrimStart('/')
        ?? Main;

    private sealed class Reading(string name, WordNumbering numbering, Findings findings)
    {
        private int _tables;
        private int _paragraphs;

        public List<Block> Blocks { get; } = [];

        // Paragraphs and tables, wherever frames of content lie around them.
        public void Take(XElement container)
        {
            foreach (XElement child in container.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "p":
                        TakeParagraph(child);
                        break;
                    case "tbl":
                        TakeTable(child);
                        break;
                    case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                        Take(child);
                        break;
                    default:
                        break;
                }
            }
        }

        private void TakeParagraph(XElement paragraph)
        {
            var words = new CellWords();
            string? number = AddParagraph(paragraph, words, out int depth);
            string text = words.Text;
            _paragraphs++;
            Place place = SourceText
                .OfCell($"{name}#paragraph", text, _paragraphs, 1)
                .At(0, text.Length);
            Blocks.Add(
                new Block.Paragraph(text, place)
                {
                    HeadingLevel = numbering.HeadingLevel(paragraph),
                    ListDepth = depth,
                    ListNumber = number,
                    Tell = told => words.TellAt(place, told),
                }
            );
        }

        private void TakeTable(XElement table)
        {
            _tables++;
            string called = System.FormattableString.Invariant($"{name}#table {_tables}");
            var tiler = new GridTiler(called, findings);
            foreach (XElement row in Rows(table))
            {
                tiler.BeginRow();
                if (row.Child("trPr").Child("del") is not null)
                {
                    findings.Add(Catalogue.TrackedChange, tiler.Place);
                    tiler.DropRow();
                    continue;
                }

                tiler.Skip(row.Child("trPr").Child("gridBefore").Number() ?? 0);
                foreach (XElement cell in Within(row, "tc"))
                {
                    TakeCell(cell, tiler);
                }
            }

            if (tiler.ToGrid() is { } grid)
            {
                Blocks.Add(new Block.Table(grid));
            }
        }

        private static IEnumerable<XElement> Rows(XElement table) => Within(table, "tr");

        // Rows and cells may lie in frames of content.
        private static IEnumerable<XElement> Within(XElement container, string wanted)
        {
            foreach (XElement child in container.Elements())
            {
                if (child.Name.LocalName == wanted)
                {
                    yield return child;
                }
                else if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins")
                {
                    foreach (XElement inner in Within(child, wanted))
                    {
                        yield return inner;
                    }
                }
            }
        }

        private void TakeCell(XElement cell, GridTiler tiler)
        {
            XElement? properties = cell.Child("tcPr");
            int columns = Math.Max(1, properties.Child("gridSpan").Number() ?? 1);
            bool goesOn =
                properties.Child("vMerge") is { } merge && merge.Value() is null or "continue";
            bool goesOnLeft =
                properties.Child("hMerge") is { } left && left.Value() is null or "continue";
            var words = new CellWords();
            if (goesOn || goesOnLeft)
            {
                Place covered = goesOn ? tiler.Continue(columns) : tiler.ContinueLeft(columns);
                AddContent(cell, words);
                if (words.Text.Length > 0)
                {
                    findings.Add(Catalogue.CoveredText, covered, ("text", words.OnOneLine));
                }

                return;
            }

            AddContent(cell, words);
            Place place = tiler.Add(words.Text, columns, 1);
            words.TellAt(place, findings);
        }

        private void AddContent(XElement container, CellWords words)
        {
            foreach (XElement child in container.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "p":
                        words.EndParagraph();
                        if (AddParagraph(child, words, out _) is { } number)
                        {
                            words.Tell(Catalogue.AutomaticNumber, ("number", number));
                        }

                        break;
                    case "tbl":
                        words.Tell(Catalogue.NestedTable);
                        AddContent(child, words);
                        break;
                    case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "tr" or "tc":
                        AddContent(child, words);
                        break;
                    default:
                        break;
                }
            }
        }

        // Returns the number that a list makes before it.
        private string? AddParagraph(XElement paragraph, CellWords words, out int depth)
        {
            string? number = numbering.Count(paragraph, out depth, out string? format);
            var own = new CellWords();
            AddRuns(paragraph, own);
            if (own.IsEmpty)
            {
                return null;
            }

            if (number is not null)
            {
                words.Add(number);
            }
            else if (format is not null)
            {
                words.Tell(Catalogue.AutomaticNumberUnknown, ("format", format));
            }

            words.Add(own);
            return number;
        }

        private static void AddRuns(XElement container, CellWords words)
        {
            foreach (XElement child in container.Elements())
            {
                switch (child.Name.LocalName)
                {
                    case "r":
                        AddRun(child, words);
                        break;
                    case "del" or "moveFrom":
                        words.Tell(Catalogue.TrackedChange);
                        break;
                    case "ins" or "moveTo":
                        words.Tell(Catalogue.TrackedChange);
                        AddRuns(child, words);
                        break;
                    case "hyperlink"
                    or "smartTag"
                    or "sdt"
                    or "sdtContent"
                    or "fldSimple"
                    or "customXml"
                    or "dir"
                    or "bdo":
                        AddRuns(child, words);
                        break;
                    default:
                        TellLeftOut(child, words);
                        break;
                }
            }
        }

        private static void AddRun(XElement run, CellWords words)
        {
            XElement? fonts = run.Child("rPr").Child("rFonts");
            string? font = fonts.Value("ascii") ?? fonts.Value("hAnsi");
            foreach (XElement part in run.Elements())
            {
                switch (part.Name.LocalName)
                {
                    case "t":
                        words.Add(part.Value, font);
                        break;
                    case "tab":
                        words.Add(" ");
                        break;
                    case "br" or "cr":
                        words.Break();
                        break;
                    case "noBreakHyphen":
                        words.Add("-");
                        break;
                    case "sym":
                        AddSymbol(part, words);
                        break;
                    default:
                        TellLeftOut(part, words);
                        break;
                }
            }
        }

        // Text boxes, drawings and formulas; what old programs are to show instead says the same again.
        private static void TellLeftOut(XElement element, CellWords words)
        {
            string text = string.Concat(
                    (element.Child("Choice") ?? element)
                        .Descendants()
                        .Where(one => one.Name.LocalName == "t")
                        .Select(one => one.Value)
                )
                .Trim();
            if (text.Length > 0)
            {
                words.Tell(Catalogue.TextLeftOut, ("text", text));
            }
        }

        private static void AddSymbol(XElement symbol, CellWords words)
        {
            bool isCode = int.TryParse(
                symbol.Value("char"),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture,
                out int code
            );
            words.AddSymbol(
                isCode && code is > 0 and <= char.MaxValue ? (char)code : SymbolFonts.Unknown,
                symbol.Value("font") ?? "?"
            );
        }
    }
}
