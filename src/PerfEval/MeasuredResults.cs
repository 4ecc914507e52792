using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Results;

namespace PerfEval;

/// <summary>Measured results (实际完成值) as they were written, not yet read against a rule book.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
/// <example><code>MeasuredResults results = MeasuredResults.Load("rules/gaoxin-hrss/2019.results.yaml");</code></example>
public sealed class MeasuredResults
{
    private MeasuredResults(
        InputFile input,
        IReadOnlyList<ResultSet> sets,
        IReadOnlyList<Diagnostic> diagnostics
    ) => (Input, Sets, Diagnostics) = (input, sets, diagnostics);

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input { get; }

    /// <summary>The results of each subject, in the file's order.</summary>
    public IReadOnlyList<ResultSet> Sets { get; }

    /// <summary>What was found when the file was read: single results of a wrong shape, which are then invalid.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads results from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML or JSON file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<MeasuredResults> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads results from a stream, to its end.</summary>
    /// <param name="stream">The YAML or JSON, in UTF-8 or with a byte order mark; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<MeasuredResults> Read(Stream stream, string name) =>
        Read(InputSource.FromStream(stream, name));

    /// <summary>Reads results from text.</summary>
    /// <param name="yaml">The YAML or JSON.</param>
    /// <param name="name">The name shown in findings.</param>
    public static ReadResult<MeasuredResults> ReadText(string yaml, string name = "results.yaml") =>
        Read(InputSource.FromText(yaml, name));

    /// <summary>Reads results from a file.</summary>
    /// <param name="path">The path of a YAML or JSON file.</param>
    /// <exception cref="InvalidResultsException">The file has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static MeasuredResults Load(string path) => Read(path).Value;

    private static ReadResult<MeasuredResults> Read(InputSource source)
    {
        var findings = new Findings();
        ResultSet? set = ResultsBinder.Bind(source.Name, source.Bytes, findings);
        IReadOnlyList<Diagnostic> diagnostics = findings.InOrder();
        MeasuredResults? results = set is null
            ? null
            : new MeasuredResults(source.File, [set], diagnostics);
        return new ReadResult<MeasuredResults>(source.Name, results, diagnostics);
    }
}
