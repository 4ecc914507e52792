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

    /// <summary>Reads a roll-up, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<RollUp> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source.InUtf8().ReadAll());
    }

    /// <summary>Reads a roll-up without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<RollUp>> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(await source.InUtf8().ReadAllAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a roll-up.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static RollUp Load(InputSource source) => Read(source).Value;

    /// <summary>Reads a roll-up without blocking.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static async Task<RollUp> LoadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads a roll-up from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static ReadResult<RollUp> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads a roll-up from a file without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<RollUp>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Reads a roll-up from a file.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <inheritdoc cref="Load(InputSource)" path="/exception"/>
    public static RollUp Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads a roll-up from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<RollUp> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken);

    private static ReadResult<RollUp> Read(InputBytes input)
    {
        var findings = new Findings();
        RollUpFile? file = RollUpBinder.Bind(input.Name, input.Bytes, findings);
        IReadOnlyList<Diagnostic> diagnostics = findings.InOrder();
        RollUp? rollUp = file is null ? null : new RollUp(new(input.File, file), diagnostics);
        return new ReadResult<RollUp>(input.Name, rollUp, diagnostics);
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
