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
    public IReadOnlyList<ResultSet> Sets => Given.Sets;

    /// <summary>
    /// What was found about the file as a whole: rows of a subject that stand apart from its others, and are not
    /// evaluated. What was found about single results stands with their set.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Given.Diagnostics;

    internal ResultsFile Given { get; }

    /// <summary>Reads results from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<MeasuredResults> Read(string path, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream stream = PlainFile.OpenRead(path);
        return Read(stream, path, encoding);
    }

    /// <summary>Reads results from a stream, to its end.</summary>
    /// <param name="stream">The YAML, JSON or CSV; it is not closed.</param>
    /// <param name="name">The name shown in findings; its ending tells CSV from the others.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<MeasuredResults> Read(
        Stream stream,
        string name,
        Encoding? encoding = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return StreamedResults.IsCsv(name)
            ? ReadCsv(stream, name, encoding)
            : ReadYaml(InputSource.FromStream(stream, name), encoding);
    }

    /// <summary>Reads results from text.</summary>
    /// <param name="text">The YAML, JSON or CSV.</param>
    /// <param name="name">The name shown in findings; its ending tells CSV from the others.</param>
    public static ReadResult<MeasuredResults> ReadText(string text, string name = "results.yaml")
    {
        var source = InputSource.FromText(text, name);
        return StreamedResults.IsCsv(name)
            ? ReadCsv(new MemoryStream(source.Bytes), name, null)
            : ReadYaml(source, null);
    }

    /// <summary>Reads results from a file without blocking.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<MeasuredResults>> ReadAsync(
        string path,
        Encoding? encoding = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        Stream stream = PlainFile.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, path, encoding, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads results from a stream without blocking, to its end.</summary>
    /// <param name="stream">The YAML, JSON or CSV; it is not closed.</param>
    /// <param name="name">The name shown in findings; its ending tells CSV from the others.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<MeasuredResults>> ReadAsync(
        Stream stream,
        string name,
        Encoding? encoding = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        if (!StreamedResults.IsCsv(name))
        {
            return ReadYaml(
                await InputSource
                    .FromStreamAsync(stream, name, cancellationToken)
                    .ConfigureAwait(false),
                encoding
            );
        }

        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        bytes.Position = 0;
        return ReadCsv(bytes, name, encoding);
    }

    /// <summary>Reads results from a file.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <exception cref="InvalidInputException">The file has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static MeasuredResults Load(string path, Encoding? encoding = null) =>
        Read(path, encoding).Value;

    /// <summary>Reads results from text.</summary>
    /// <param name="text">The YAML, JSON or CSV.</param>
    /// <param name="name">The name shown in findings; its ending tells CSV from the others.</param>
    /// <exception cref="InvalidInputException">The text has errors; the exception carries every diagnostic.</exception>
    public static MeasuredResults LoadText(string text, string name = "results.yaml") =>
        ReadText(text, name).Value;

    /// <summary>Reads results from a file without blocking.</summary>
    /// <param name="path">The path of a YAML, JSON or CSV file.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The file has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<MeasuredResults> LoadAsync(
        string path,
        Encoding? encoding = null,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(path, encoding, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Tells whether a name is that of an Excel workbook, of whatever kind.</summary>
    internal static bool IsWorkbook(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS";

    private static ReadResult<MeasuredResults> ReadYaml(InputSource source, Encoding? encoding)
    {
        var findings = new Findings();
        if (IsWorkbook(source.Name))
        {
            findings.Add(Catalogue.WorkbookNotText, new SourceText(source.Name, "").At(0, 0));
            return new ReadResult<MeasuredResults>(source.Name, null, findings.InOrder());
        }

        ResultSet? set = ResultsBinder.Bind(source.Name, source.Bytes, encoding, findings);
        // Without it, the same bytes could not be read again as the same text.
        InputFile file = encoding is null
            ? source.File
            : source.File with
            {
                Encoding = TextEncodings.Of(source.Bytes, encoding).Encoding.WebName,
            };
        MeasuredResults? results = set is null ? null : new MeasuredResults(file, [set], []);
        return new ReadResult<MeasuredResults>(
            source.Name,
            results,
            set?.Diagnostics ?? findings.InOrder()
        );
    }

    private static ReadResult<MeasuredResults> ReadCsv(
        Stream stream,
        string name,
        Encoding? encoding
    )
    {
        ReadResult<StreamedResults> opened = StreamedResults.Open(stream, name, encoding);
        if (!opened.HasValue)
        {
            return new ReadResult<MeasuredResults>(name, null, opened.Diagnostics);
        }

        StreamedResults rows = opened.Value;
        List<ResultSet> sets = [.. rows.Sets()];
        return new ReadResult<MeasuredResults>(
            name,
            rows.IsBroken ? null : new MeasuredResults(rows.Input, sets, rows.Diagnostics),
            Findings.InOrder(sets.SelectMany(set => set.Diagnostics).Concat(rows.Diagnostics))
        );
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
