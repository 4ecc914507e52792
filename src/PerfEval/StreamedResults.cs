using System.Data.Common;
using PerfEval.Binding.Rows;
using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval;

/// <summary>
/// The results of many subjects in one CSV file of any size, or in the rows of a query, read one subject at a time while
/// they are evaluated.
/// </summary>
/// <remarks>
/// <para>The rows of a subject stand together. Of earlier subjects only the names and first places are kept.</para>
/// <para>It is read once, by one evaluation, and not safe to share between threads.</para>
/// <para>
/// Rows that lie in no file are numbered from 1, and findings name them as <c>query(17)</c>. What the record holds of them
/// is the SHA-256 of their canonical CSV: UTF-8 without a byte order mark; the names of the columns, in the order subject,
/// indicator, value, done, of, due, completed, notApplicable, evidence, note, deviation, as far as they are given, and then
/// the rows, blank ones too; cells parted by commas, in quotes only where they hold a comma, a quote or a line break; each
/// row ended by a line feed; numbers with the digits that they have, and dates as <c>2019-09-30</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using StreamedResults results = StreamedResults.Open("province.csv").Value;
/// StreamedEvaluation evaluation = new Evaluator().Evaluate(book, results);
/// EvaluationReport.WriteCsv(evaluation, Console.Out);
/// </code>
/// </example>
public sealed class StreamedResults : IDisposable, IAsyncDisposable
{
    private readonly IRowSource _source;
    private readonly ResultsRows _rows;
    private readonly Findings _findings;

    private StreamedResults(IRowSource source, Findings findings) =>
        (_source, _rows, _findings) = (source, new ResultsRows(source, findings), findings);

    /// <summary>The file or the rows as they were named; the hash is empty until the end was read.</summary>
    public InputFile Input => _source.Input;

    /// <summary>How many rows were read so far.</summary>
    public long RowCount => _rows.Count;

    /// <summary>What was found so far about the file as a whole: a subject that returns, a row that cannot be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _findings.InOrder();

    /// <summary>Whether the reading ended before the file did; the subject in whose midst that happened is not evaluated.</summary>
    public bool IsBroken => _source.IsBroken;

    /// <summary>Tells whether a name is that of a CSV file: it ends in <c>.csv</c> or <c>.tsv</c>.</summary>
    /// <param name="name">A path or name.</param>
    public static bool IsCsv(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Opens a CSV file and reads its columns.</summary>
    /// <param name="source">Where the CSV comes from. A file is closed with the results; a stream of the caller's is not.</param>
    /// <returns>The results, or what is wrong with the columns.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<StreamedResults> Open(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Open(source, isCanonical: false);
    }

    /// <summary>Opens a CSV file and reads its columns without blocking; <see cref="StreamedEvaluation.SubjectsAsync"/> reads on in the same way.</summary>
    /// <param name="source">Where the CSV comes from. A file is closed with the results; a stream of the caller's is not.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The results, or what is wrong with the columns.</returns>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    /// <inheritdoc cref="Open(InputSource)" path="/exception"/>
    public static async Task<ReadResult<StreamedResults>> OpenAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        var findings = new Findings();
        CsvFile? file = await CsvFile
            .OpenAsync(source, findings, cancellationToken)
            .ConfigureAwait(false);
        return Of(source.Name, file, findings);
    }

    /// <summary>Opens a CSV file and reads its columns.</summary>
    /// <param name="path">The path of a CSV file in UTF-8 or with a byte order mark.</param>
    /// <inheritdoc cref="Open(InputSource)"/>
    public static ReadResult<StreamedResults> Open(string path) => Open(InputSource.FromFile(path));

    /// <summary>Opens a CSV file and reads its columns without blocking.</summary>
    /// <param name="path">The path of a CSV file in UTF-8 or with a byte order mark.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="OpenAsync(InputSource, CancellationToken)"/>
    public static Task<ReadResult<StreamedResults>> OpenAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => OpenAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Takes the rows of a query, whose columns have the names of the CSV columns.</summary>
    /// <remarks>
    /// <para>
    /// Upper and lower case and underscores in the names do not count: <c>NOT_APPLICABLE</c> is <c>notApplicable</c>.
    /// Cells are text, as it would stand in a file; whole numbers and decimals, which are exact; dates, as
    /// <see cref="DateOnly"/>, <see cref="NodaTime.LocalDate"/> or <see cref="DateTime"/> at midnight; or null.
    /// </para>
    /// <para>
    /// Numbers in binary are refused, since they are not what was measured: of a column before the first row, of a cell at
    /// its row, where the reading ends, as it does at a time of day and at any other type.
    /// </para>
    /// </remarks>
    /// <param name="reader">The query's answer, from which no row was read yet; it is not closed.</param>
    /// <param name="name">The name shown in findings and in the record, such as <c>query</c>.</param>
    /// <returns>The results, or what is wrong with the columns. Going through them throws what the reader throws.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReadResult<StreamedResults> From(DbDataReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        var findings = new Findings();
        return Of(name, GivenQuery.Open(name, reader, findings), findings);
    }

    /// <summary>Takes rows that the caller goes through, those of one subject behind each other.</summary>
    /// <param name="rows">The rows, of which none may be null; they are gone through once.</param>
    /// <param name="name">The name shown in findings and in the record, such as <c>query</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static StreamedResults From(IEnumerable<ResultRow> rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        var findings = new Findings();
        return new StreamedResults(new GivenSequence(name, rows, findings), findings);
    }

    /// <summary>Takes rows that are awaited, those of one subject behind each other.</summary>
    /// <remarks>
    /// They are evaluated by <see cref="StreamedEvaluation.SubjectsAsync"/> and by reports that are awaited, such as
    /// <see cref="EvaluationReport.WriteCsvAsync(StreamedEvaluation, Stream, Action{SubjectEvaluation}?, CancellationToken)"/>;
    /// <see cref="StreamedEvaluation.Subjects"/> and the other reports, which do not wait, throw
    /// <see cref="InvalidOperationException"/>. Who may block gives <c>rows.ToBlockingEnumerable()</c>.
    /// </remarks>
    /// <inheritdoc cref="From(IEnumerable{ResultRow}, string)"/>
    public static StreamedResults From(IAsyncEnumerable<ResultRow> rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        var findings = new Findings();
        return new StreamedResults(new GivenSequence(name, rows, findings), findings);
    }

    /// <summary>Closes the file, or ends going through the rows.</summary>
    public void Dispose() => _source.Dispose();

    /// <summary>Does the same without blocking; rows that are awaited need it.</summary>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Opens a CSV file, or the canonical CSV of rows that lay in no file.</summary>
    internal static ReadResult<StreamedResults> Open(InputSource source, bool isCanonical)
    {
        var findings = new Findings();
        return Of(source.Name, CsvFile.Open(source, isCanonical, findings), findings);
    }

    /// <summary>Reads on: the results of one subject at a time; at the end all bytes are hashed.</summary>
    internal IEnumerable<ResultSet> Sets() => _rows.Sets();

    /// <summary>Does the same without blocking.</summary>
    internal IAsyncEnumerable<ResultSet> SetsAsync(CancellationToken cancellationToken) =>
        _rows.SetsAsync(cancellationToken);

    private static ReadResult<StreamedResults> Of(
        string name,
        IRowSource? source,
        Findings findings
    ) =>
        source is null
            ? new ReadResult<StreamedResults>(name, null, findings.InOrder())
            : new ReadResult<StreamedResults>(name, new StreamedResults(source, findings), []);
}
