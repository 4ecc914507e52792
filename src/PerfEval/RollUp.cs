using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.RollUps;
using PerfEval.Rules;

namespace PerfEval;

/// <summary>A roll-up in a file of its own, so that a department and a finance bureau can differ openly on the same table.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. Whether its grades, weights and budgets fit a rule book is found
/// when the two meet in an evaluation.
/// </remarks>
/// <example>
/// <code>
/// RollUp rollUp = RollUp.Load("rules/gaoxin-hrss/rollup-equal.yaml");
/// EvaluationResult evaluation = new Evaluator().Evaluate(book, results, new EvaluationOptions { RollUp = rollUp });
/// </code>
/// </example>
public sealed class RollUp
{
    private RollUp(GivenRollUp given, IReadOnlyList<Diagnostic> diagnostics) =>
        (Given, Diagnostics) = (given, diagnostics);

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input => Given.Input;

    /// <summary>Its id; null if the file says none.</summary>
    public string? Id => File.Id;

    /// <summary>What the file holds.</summary>
    internal RollUpFile File => Given.File;

    /// <summary>What was found when the file was read, none of it an error.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal GivenRollUp Given { get; }

    /// <summary>Reads a roll-up from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<RollUp> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads a roll-up from a stream, to its end.</summary>
    /// <param name="stream">The YAML, in UTF-8 or with a byte order mark; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<RollUp> Read(Stream stream, string name) =>
        Read(InputSource.FromStream(stream, name));

    /// <summary>Reads a roll-up from text.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="name">The name shown in findings.</param>
    public static ReadResult<RollUp> ReadText(string yaml, string name = "rollup.yaml")
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return Read(InputSource.FromText(yaml, name));
    }

    /// <summary>Reads a roll-up from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<RollUp>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => Read(await InputSource.FromFileAsync(path, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a roll-up from a file.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <exception cref="InvalidInputException">The file has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static RollUp Load(string path) => Read(path).Value;

    private static ReadResult<RollUp> Read(InputSource source)
    {
        var findings = new Findings();
        RollUpFile? file = RollUpBinder.Bind(source.Name, source.Bytes, findings);
        IReadOnlyList<Diagnostic> diagnostics = findings.InOrder();
        RollUp? rollUp = file is null ? null : new RollUp(new(source.File, file), diagnostics);
        return new ReadResult<RollUp>(source.Name, rollUp, diagnostics);
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
