using System.Text;
using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Inputs;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Measured results (实际完成值) as they were written, not yet read against a rule book.</summary>
/// <remarks>
/// <para>
/// A file whose name ends in <c>.csv</c> or <c>.tsv</c> is read as CSV, any other as YAML or JSON. All of it is kept in
/// memory; <see cref="StreamedResults"/> reads a CSV file of any size.
/// </para>
/// <para>Excel workbooks are read by <c>ResultsWorkbook</c> of the package PerfEval.Excel.</para>
/// <para>Immutable, and safe to share between threads.</para>
/// </remarks>
/// <example><code>MeasuredResults results = MeasuredResults.Load("rules/gaoxin-hrss/2019.results.yaml");</code></example>
public sealed class MeasuredResults
{
    internal MeasuredResults(
        InputFile input,
        IReadOnlyList<ResultSet> sets,
        IReadOnlyList<Diagnostic> diagnostics
    ) => Given = new ResultsFile(input, sets, diagnostics);

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input => Given.File;

    /// <summary>The results of each subject, in the file's order.</summary>
    internal IReadOnlyList<ResultSet> Sets => Given.Sets;

    /// <summary>
    /// What was found about the file as a whole: rows of a subject that stand apart from its others, and are not
    /// evaluated. What was found about single results stands with their set.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Given.Diagnostics;

    internal ResultsFile Given { get; }

    /// <summary>Reads results, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the YAML, JSON or CSV comes from; the ending of its name tells CSV from the others.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<MeasuredResults> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return StreamedResults.IsCsv(source.Name)
            ? ReadCsv(source)
            : ReadYaml(source.ReadAll(), source.DeclaredEncoding);
    }

    /// <summary>Reads results without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the YAML, JSON or CSV comes from; the ending of its name tells CSV from the others.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<MeasuredResults>> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!StreamedResults.IsCsv(source.Name))
        {
            return ReadYaml(
                await source.ReadAllAsync(cancellationToken).ConfigureAwait(false),
                source.DeclaredEncoding
            );
        }

        InputBytes csv = await source
            .ReadAllAsync(cancellationToken, InputBytes.AllBytes)
            .ConfigureAwait(false);
        return ReadCsv(
            InputSource.FromBytes(csv.Bytes, csv.Name) with
            {
                Encoding = source.DeclaredEncoding,
            }
        );
    }

    /// <summary>Reads results.</summary>
    /// <param name="source">Where the YAML, JSON or CSV comes from; the ending of its name tells CSV from the others.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static MeasuredResults Load(InputSource source) => Read(source).Value;

    /// <summary>Reads results without blocking.</summary>
    /// <param name="source">Where the YAML, JSON or CSV comes from; the ending of its name tells CSV from the others.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static async Task<MeasuredResults> LoadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads results from a file, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file in UTF-8 or with a byte order mark.</param>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static ReadResult<MeasuredResults> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads results from a file without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file in UTF-8 or with a byte order mark.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<MeasuredResults>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Reads results from a file.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file in UTF-8 or with a byte order mark.</param>
    /// <inheritdoc cref="Load(InputSource)" path="/exception"/>
    public static MeasuredResults Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads results from a file without blocking.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file in UTF-8 or with a byte order mark.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<MeasuredResults> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Tells whether a name is that of an Excel workbook, of whatever kind.</summary>
    internal static bool IsWorkbook(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS";

    private static ReadResult<MeasuredResults> ReadYaml(InputBytes input, Encoding? encoding)
    {
        var findings = new Findings();
        if (IsWorkbook(input.Name))
        {
            findings.Add(Catalogue.WorkbookNotText, new SourceText(input.Name, "").At(0, 0));
            return new ReadResult<MeasuredResults>(input.Name, null, findings.InOrder());
        }

        ResultSet? set = ResultsBinder.Bind(input.Name, input.Bytes, encoding, findings);
        // Without it, the same bytes could not be read again as the same text.
        InputFile file = encoding is null
            ? input.File
            : input.File with
            {
                Encoding = TextEncodings.Of(input.Bytes, encoding).Encoding.WebName,
            };
        MeasuredResults? results = set is null ? null : new MeasuredResults(file, [set], []);
        return new ReadResult<MeasuredResults>(
            input.Name,
            results,
            set?.Diagnostics ?? findings.InOrder()
        );
    }

    private static ReadResult<MeasuredResults> ReadCsv(InputSource source)
    {
        ReadResult<StreamedResults> opened = StreamedResults.Open(source);
        if (!opened.HasValue)
        {
            return new ReadResult<MeasuredResults>(source.Name, null, opened.Diagnostics);
        }

        using StreamedResults rows = opened.Value;
        List<ResultSet> sets = [.. rows.Sets()];
        return new ReadResult<MeasuredResults>(
            source.Name,
            rows.IsBroken ? null : new MeasuredResults(rows.Input, sets, rows.Diagnostics),
            Findings.InOrder(sets.SelectMany(set => set.Diagnostics).Concat(rows.Diagnostics))
        );
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
