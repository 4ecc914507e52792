using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Excel;
using PerfEval.Excel.Sheets;
using PerfEval.Tests.Support;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Tests.Excel;

/// <summary>A workbook in memory, which a test looks into and fills in as somebody with a spreadsheet would.</summary>
internal sealed class Workbook(byte[] bytes)
{
    private static readonly FileFormatVersions Format = FileFormatVersions.Microsoft365;

    /// <summary>A rule book of one indicator, <c>a/b/c</c>, of timing.</summary>
    public static readonly RuleBook SmallBook = RuleBook
        .ReadText(
            Books.Around(
                "criteria:\n  excellent: {text: 按期, when: by due}\n  poor: {text: 逾期, when: never}"
            )
        )
        .Value;

    public byte[] Bytes { get; private set; } = bytes;

    /// <summary>Keeps what is written.</summary>
    public static Workbook Of(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Workbook(stream.ToArray());
    }

    /// <summary>The form of a rule book.</summary>
    public static Workbook FormOf(RuleBook book, Language language = Language.Chinese) =>
        Of(stream => ResultsWorkbook.WriteTemplate(book, stream, language));

    /// <summary>The form of the small rule book.</summary>
    public static Workbook SmallForm(Language language = Language.Chinese) =>
        FormOf(SmallBook, language);

    /// <summary>A workbook of one sheet that holds nothing but cells.</summary>
    public static Workbook Table(params string[][] rows) => OfSheets(("1", rows));

    /// <summary>Sheets as other programs make them: nothing but cells.</summary>
    public static Workbook OfSheets(params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets()
            );
            foreach ((string name, string[][] rows) in sheets)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new SheetData(
                        rows.Select(row => new Row(
                            row.Select(text =>
                            {
                                var cell = new Cell();
                                SetText(cell, text);
                                return cell;
                            })
                        ))
                    )
                );
                workbook.Workbook.Sheets!.AppendChild(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        Name = name,
                        SheetId = (uint)workbook.Workbook.Sheets.ChildElements.Count + 1,
                    }
                );
            }
        }

        return new Workbook(stream.ToArray());
    }

    /// <summary>What the format's own rules find wrong.</summary>
    public IReadOnlyList<string> Faults()
    {
        using SpreadsheetDocument document = Open();
        return
        [
            .. new OpenXmlValidator(Format)
                .Validate(document)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    /// <summary>The names of the sheets.</summary>
    public IReadOnlyList<string> Sheets()
    {
        using SpreadsheetDocument document = Open();
        return [.. SheetsOf(document).Select(sheet => sheet.Name!.Value!)];
    }

    /// <summary>The texts of a sheet's cells by row and column; empty where nothing stands.</summary>
    public string[][] Texts(int sheet = 0)
    {
        using SpreadsheetDocument document = Open();
        return
        [
            .. PartOf(document, sheet)
                .Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(TextOf).ToArray()),
        ];
    }

    /// <summary>The rows under the headings of a sheet, each by its headings.</summary>
    /// <param name="sheet">The sheet; null for the first whose rows name indicators by their paths, or else the first.</param>
    public IReadOnlyList<Dictionary<string, string>> Rows(int? sheet = null)
    {
        int chosen =
            sheet ?? Math.Max(0, Enumerable.Range(0, Sheets().Count).ToList().FindIndex(HasPaths));
        string[][] texts = Texts(chosen);
        int headings = HasPaths(chosen)
            ? Array.FindIndex(texts, IsOfPaths)
            : Array.FindIndex(texts, row => row.Length > 4);
        return
        [
            .. texts[(headings + 1)..]
                .Select(row =>
                    texts[headings].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)
                ),
        ];
    }

    private bool HasPaths(int sheet) => Array.Exists(Texts(sheet), IsOfPaths);

    private static bool IsOfPaths(string[] row) => Array.Exists(row, FormHeadings.Path.Is);

    /// <summary>All cells of all sheets, as they are written.</summary>
    public IReadOnlyList<Cell> Cells()
    {
        using SpreadsheetDocument document = Open();
        return
        [
            .. document
                .WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>())
                .Select(cell => (Cell)cell.CloneNode(deep: true)),
        ];
    }

    /// <summary>Writes a text into the cell of an indicator, or of a fact above the headings.</summary>
    public void Fill(string rowWith, string heading, string text) =>
        Change(rowWith, heading, cell => SetText(cell, text));

    /// <summary>Changes the cell of an indicator, under a heading.</summary>
    public void Change(string rowWith, string heading, Action<Cell> change) =>
        Edit(document =>
        {
            Worksheet sheet = PartOf(document, 0).Worksheet;
            Cell under = sheet
                .Descendants<Cell>()
                .First(cell => TextOf(cell).Replace("\n", "", StringComparison.Ordinal) == heading);
            Row row = sheet
                .Descendants<Row>()
                .First(row => row.Elements<Cell>().Any(cell => TextOf(cell) == rowWith));
            change(CellOf(row, CellAddress.Read(under.CellReference!)!.Value.Column));
        });

    /// <summary>Writes a text into a cell by its address, wherever that is.</summary>
    public void Put(string address, string text, int sheet = 0) =>
        Edit(document =>
        {
            (int number, int column) = CellAddress.Read(address)!.Value;
            SheetData data = PartOf(document, sheet).Worksheet.GetFirstChild<SheetData>()!;
            Row? row = data.Elements<Row>().FirstOrDefault(row => row.RowIndex! == (uint)number);
            SetText(
                CellOf(row ?? data.AppendChild(new Row { RowIndex = (uint)number }), column),
                text
            );
        });

    /// <summary>Changes the workbook by hand.</summary>
    public void Edit(Action<SpreadsheetDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            edit(document);
        }

        Bytes = stream.ToArray();
    }

    public ReadResult<MeasuredResults> Read(string name = "form.xlsx") =>
        ResultsWorkbook.Read(InputSource.FromStream(new MemoryStream(Bytes), name));

    /// <summary>What is told when it is read, a finding a line.</summary>
    public string Told() =>
        string.Join('\n', Read().Diagnostics.Select(finding => finding.ToString()));

    public static WorksheetPart PartOf(SpreadsheetDocument document, int sheet) =>
        (WorksheetPart)
            document.WorkbookPart!.GetPartById(SheetsOf(document).ElementAt(sheet).Id!.Value!);

    public static void SetText(Cell cell, string text)
    {
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(
            new DocumentFormat.OpenXml.Spreadsheet.Text(CellText.Escape(text))
            {
                Space = SpaceProcessingModeValues.Preserve,
            }
        );
    }

    public static string TextOf(Cell cell) =>
        cell.CellValue?.Text ?? CellText.Unescape(cell.InlineString?.InnerText ?? "");

    private SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(Bytes), false);

    private static IEnumerable<Sheet> SheetsOf(SpreadsheetDocument document) =>
        document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>();

    private static Cell CellOf(Row row, int column)
    {
        string address = CellAddress.Of((int)row.RowIndex!.Value, column);
        return row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == address)
            ?? row.AppendChild(new Cell { CellReference = address });
    }
}
