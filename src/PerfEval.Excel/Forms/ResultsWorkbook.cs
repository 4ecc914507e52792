using PerfEval.Diagnostics;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Inputs;
using PerfEval.Reporting;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>Measured results in an Excel workbook (.xlsx): writes a form to fill in, and reads it back.</summary>
/// <remarks>
/// Every sheet with the heading of the indicator's path is a form, of one subject each. What is typed is taken as text; a
/// whole number is taken by its digits, any other number is refused, since a spreadsheet keeps it in binary. A finding's
/// line is the row of the cell, its column the column, counted from 1.
/// </remarks>
/// <example>
/// <code>
/// using (FileStream form = File.Create("form.xlsx"))
/// {
///     ResultsWorkbook.WriteTemplate(book, Language.Chinese, form);
/// }
///
/// MeasuredResults results = ResultsWorkbook.Read("form.xlsx").Value;
/// </code>
/// </example>
public static class ResultsWorkbook
{
    /// <summary>Tells whether a name is that of a workbook: it ends in <c>.xlsx</c>, <c>.xlsm</c> or <c>.xls</c>; the last kind is refused when it is read.</summary>
    /// <param name="name">A path or name.</param>
    public static bool IsWorkbook(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return MeasuredResults.IsWorkbook(name);
    }

    /// <summary>Writes a form to fill in, in the document's order, with the criteria beside each cell.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The language of headings and hints; a form is read back in any.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteTemplate(RuleBook book, Stream stream, Language language)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(stream);
        var phrases = new Phrases(language);
        using WorkbookWriter workbook = Workbooks.Begin(phrases);
        workbook.Add(new FormSheet(book.Table, phrases).Plan());
        workbook.Finish(stream);
    }

    /// <summary>Reads results from a workbook, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<MeasuredResults> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream stream = PlainFile.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads results from a stream, to its end.</summary>
    /// <param name="stream">The workbook; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<MeasuredResults> Read(Stream stream, string name)
    {
        var input = InputSource.FromStream(stream, name);
        var findings = new Findings();
        List<ResultSet> sets = Read(input, findings);
        return new ReadResult<MeasuredResults>(
            name,
            findings.HasErrors ? null : new MeasuredResults(input.File, sets, findings.InOrder()),
            Findings.InOrder(sets.SelectMany(set => set.Diagnostics).Concat(findings.InOrder()))
        );
    }

    private static List<ResultSet> Read(InputSource input, Findings findings)
    {
        Place whole = new SourceText(input.Name, "").At(0, 0);
        if (input.Bytes.Length > InputSource.MostBytes)
        {
            findings.Add(Catalogue.TooLarge, whole);
            return [];
        }

        if (WorkbookReader.Read(input.Bytes, out WorkbookFault fault) is not { } workbook)
        {
            findings.Add(
                fault switch
                {
                    WorkbookFault.TooLarge => Catalogue.WorkbookTooLarge,
                    WorkbookFault.TooManyParts => Catalogue.WorkbookParts,
                    WorkbookFault.TooManyAttributes => Catalogue.WorkbookAttributes,
                    WorkbookFault.TooMuchText => Catalogue.WorkbookTexts,
                    _ => Catalogue.WorkbookUnreadable,
                },
                whole
            );
            return [];
        }

        List<ResultSet> sets = [];
        bool hasForm = false;
        foreach (
            ReadSheet sheet in workbook.Sheets.Where(sheet => sheet.Name != WorkbookWriter.Lists)
        )
        {
            var reading = new CellReading($"{input.Name}#{sheet.Name}", workbook.IsFrom1904);
            if (FormReader.HeadingRowOf(sheet) is not { } row)
            {
                ReportNoForm(sheet, reading, findings);
                continue;
            }

            hasForm = true;
            if (FormReader.Read(sheet, row, reading, findings) is { } set)
            {
                sets.Add(set);
            }
        }

        if (!hasForm)
        {
            findings.Add(Catalogue.WorkbookWithoutForm, whole, ("heading", FormHeadings.Path.Text));
        }

        return sets;
    }

    private static void ReportNoForm(ReadSheet sheet, CellReading reading, Findings findings)
    {
        if (sheet.Cells is [var first, ..])
        {
            findings.Add(
                Catalogue.SheetNotRead,
                reading.PlaceOf(first),
                ("sheet", sheet.Name),
                ("heading", FormHeadings.Path.Text)
            );
        }
    }
}
