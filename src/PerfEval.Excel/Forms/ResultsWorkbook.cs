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
/// Every sheet with the heading of the indicator's path is a form, each with its own subject, day and assessor. A number is
/// taken as it is seen, with all its digits, of which 15 count, and never in binary; a formula by the result that the
/// workbook holds. The place of a finding is the address of its cell.
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
        WriteTemplate([book.Table], stream, language);
    }

    /// <summary>Writes a form with a sheet for each part of a table, such as <see cref="PublishedTable.OwnedBy"/> returns: for each office that fills in its own.</summary>
    /// <param name="tables">The parts; a sheet is called by who fills it in, and proposes that one as the assessor.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The language of headings and hints; a form is read back in any.</param>
    /// <exception cref="ArgumentException">There is no part, or one is null.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteTemplate(
        IReadOnlyList<PublishedTable> tables,
        Stream stream,
        Language language
    )
    {
        NoNulls.Check(tables);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfZero(tables.Count, nameof(tables));

        var phrases = new Phrases(language);
        using WorkbookWriter workbook = Workbooks.Begin(phrases);
        List<string> names = [];
        foreach (PublishedTable table in tables)
        {
            string owner = tables.Count > 1 ? table.OnlyOwner?.In(language) ?? "" : "";
            names.Add(SheetName.Of(owner, phrases.Say("Results", "填报表"), names));
            workbook.Add(new FormSheet(table, phrases).Plan(names[^1]));
        }

        workbook.Add(InstructionsSheet.Plan(phrases));
        workbook.Finish(stream);
    }

    /// <summary>Writes a form to fill in without blocking: it is made in memory, and passed on from there.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The language of headings and hints; a form is read back in any.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTemplateAsync(
        RuleBook book,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        return AwaitedStream.WriteAsync(
            stream,
            memory => WriteTemplate(book, memory, language),
            cancellationToken
        );
    }

    /// <summary>Writes a form with a sheet for each part of a table without blocking: it is made in memory, and passed on from there.</summary>
    /// <param name="tables">The parts; a sheet is called by who fills it in, and proposes that one as the assessor.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The language of headings and hints; a form is read back in any.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="ArgumentException">There is no part, or one is null.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTemplateAsync(
        IReadOnlyList<PublishedTable> tables,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    )
    {
        NoNulls.Check(tables);
        ArgumentOutOfRangeException.ThrowIfZero(tables.Count, nameof(tables));
        return AwaitedStream.WriteAsync(
            stream,
            memory => WriteTemplate(tables, memory, language),
            cancellationToken
        );
    }

    /// <summary>Reads results from a workbook, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the workbook comes from.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<MeasuredResults> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source.InUtf8().ReadAll());
    }

    /// <summary>Reads results from a workbook without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the workbook comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<MeasuredResults>> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(await source.InUtf8().ReadAllAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads results from a workbook.</summary>
    /// <param name="source">Where the workbook comes from.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static MeasuredResults Load(InputSource source) => Read(source).Value;

    /// <summary>Reads results from a workbook without blocking.</summary>
    /// <param name="source">Where the workbook comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static async Task<MeasuredResults> LoadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads results from a workbook, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static ReadResult<MeasuredResults> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads results from a workbook without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<MeasuredResults>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Reads results from a workbook.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <inheritdoc cref="Load(InputSource)" path="/exception"/>
    public static MeasuredResults Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads results from a workbook without blocking.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<MeasuredResults> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken);

    private static ReadResult<MeasuredResults> Read(InputBytes input)
    {
        var findings = new Findings();
        List<ResultSet> sets = Read(input, findings);
        return new ReadResult<MeasuredResults>(
            input.Name,
            findings.HasErrors ? null : new MeasuredResults(input.File, sets, findings.InOrder()),
            Findings.InOrder(sets.SelectMany(set => set.Diagnostics).Concat(findings.InOrder()))
        );
    }

    private static List<ResultSet> Read(InputBytes input, Findings findings)
    {
        Place whole = new SourceText(input.Name, "").At(0, 0);
        if (input.Bytes.Length > InputBytes.MostBytes)
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
            if (InstructionsSheet.Is(sheet))
            {
                ReportAdded(sheet, reading, findings);
                continue;
            }

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

    private static void ReportAdded(ReadSheet sheet, CellReading reading, Findings findings)
    {
        foreach (ReadCell cell in InstructionsSheet.Added(sheet))
        {
            findings.Add(Catalogue.StrayCell, reading.PlaceOf(cell), ("text", cell.Text));
        }
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
