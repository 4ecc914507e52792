using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Text.Origins;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Excel.Sheets;

/// <summary>Writes a workbook: the same bytes for the same sheets, everywhere and at any time.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>The sheet that holds the values offered in cells; it is hidden, and nothing is read from it.</summary>
    public const string Lists = "lists";

    private const string MainPart =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const int LongestName = 31;

    // The earliest time that an archive can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _package = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Styles _styles;
    private readonly List<X.Sheet> _sheets = [];
    private readonly List<X.DefinedName> _names = [];
    private readonly List<(string Key, string Value)> _choices = [];
    private readonly string _pages;
    private readonly int _mostRows;

    /// <summary>Begins a workbook.</summary>
    /// <param name="fontName">The font of all cells.</param>
    /// <param name="pages">What stands under each printed page; <c>&amp;P</c> is its number, <c>&amp;N</c> how many there are.</param>
    /// <param name="mostRows">How many rows a sheet holds; what is more goes on in a further sheet.</param>
    public WorkbookWriter(string fontName, string pages, int mostRows = CellAddress.MostRows)
    {
        (_pages, _mostRows) = (pages, mostRows);
        _styles = new Styles(fontName);
        _document = SpreadsheetDocument.Create(
            _package,
            DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook
        );
        _workbook = _document.AddNewPart<WorkbookPart>(MainPart, "rId1");
    }

    /// <summary>Adds a sheet; and further ones with the same headings where its rows are too many for one.</summary>
    public void Add(SheetPlan plan)
    {
        _choices.AddRange(plan.Choices);
        using IEnumerator<IReadOnlyList<SheetCell>> rows = plan.Rows.GetEnumerator();
        bool hasMore = rows.MoveNext();
        int number = 1;
        do
        {
            string name = NameOf(plan.Name, number++);
            var sheet = new SheetWriter(plan, _styles, _pages);
            int last = sheet.Write(NewPart(name), rows, ref hasMore, _mostRows);
            NamePrinted(plan, name, last);
        } while (hasMore);
    }

    /// <summary>Ends the workbook, and writes it.</summary>
    /// <param name="output">Where to write; it need not be able to seek.</param>
    public void Finish(Stream output)
    {
        AddLists();
        WorkbookStylesPart styles = _workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        styles.Stylesheet = _styles.ToStylesheet();
        _workbook.Workbook = new X.Workbook(
            new X.BookViews(new X.WorkbookView { ActiveTab = 0 }),
            new X.Sheets(_sheets),
            new X.DefinedNames(_names)
        );
        _document.Dispose();
        CopyWithoutTimes(output);
    }

    public void Dispose()
    {
        _document.Dispose();
        _package.Dispose();
    }

    private WorksheetPart NewPart(string name, bool isHidden = false)
    {
        uint id = (uint)_sheets.Count + 1;
        string relation = FormattableString.Invariant($"rIdSheet{id}");
        _sheets.Add(
            new X.Sheet
            {
                Name = CellText.Escape(name),
                SheetId = id,
                Id = relation,
                State = isHidden ? X.SheetStateValues.Hidden : null,
            }
        );
        return _workbook.AddNewPart<WorksheetPart>(relation);
    }

    private void NamePrinted(SheetPlan plan, string sheet, int lastRow)
    {
        uint index = (uint)_sheets.Count - 1;
        string quoted = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
        string lastColumn = CellAddress.Column(plan.PrintedColumns);
        _names.Add(
            new X.DefinedName(FormattableString.Invariant($"{quoted}!$A$1:${lastColumn}${lastRow}"))
            {
                Name = "_xlnm.Print_Area",
                LocalSheetId = index,
            }
        );
        _names.Add(
            new X.DefinedName(
                FormattableString.Invariant($"{quoted}!${plan.HeadingRow}:${plan.HeadingRow}")
            )
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = index,
            }
        );
    }

    // Each value behind its key.
    private void AddLists()
    {
        if (_choices.Count > 0)
        {
            SheetWriter.WriteBare(
                NewPart(Lists, isHidden: true),
                _choices.Select(choice =>
                    (IReadOnlyList<SheetCell>)
                        [
                            new SheetCell(choice.Key, Look.Value),
                            new SheetCell(choice.Value, Look.Value),
                        ]
                ),
                _styles
            );
        }
    }

    private void CopyWithoutTimes(Stream output)
    {
        using var made = new ZipArchive(new MemoryStream(_package.ToArray()));
        using var written = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry part in made.Entries)
        {
            ZipArchiveEntry copy = written.CreateEntry(part.FullName);
            copy.LastWriteTime = NoTime;
            using Stream from = part.Open();
            using Stream to = copy.Open();
            from.CopyTo(to);
        }
    }

    private static string NameOf(string name, int number)
    {
        string behind = number == 1 ? "" : FormattableString.Invariant($" ({number})");
        return name[..Math.Min(name.Length, LongestName - behind.Length)] + behind;
    }
}
