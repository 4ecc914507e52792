using System.Text.Json.Serialization;
using PerfEval.Binding.Statements;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Ladders.Proof;
using PerfEval.Statements;
using PerfEval.Statements.Checks;

namespace PerfEval;

/// <summary>What a document declares of itself beside its indicators: figures, their parts and changes, tables; reconciled with each other.</summary>
/// <remarks>
/// No grade depends on them. Sums and products are exact; a rate that is written to some decimals stands for all exact rates that round
/// to it. Immutable, and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// DeclaredFigures figures = DeclaredFigures.Load("rules/gaoxin-hrss/2019.statements.yaml").Against(book);
/// foreach (Diagnostic finding in figures.Diagnostics)
/// {
///     Console.WriteLine(finding.ToString(Language.Chinese));
/// }
/// </code>
/// </example>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class DeclaredFigures
{
    private readonly IReadOnlyList<Diagnostic> _asRead;

    private DeclaredFigures(
        InputFile input,
        StatementSet set,
        IReadOnlyList<Diagnostic> asRead,
        PublishedTable? book
    )
    {
        (Set, _asRead) = (set, asRead);
        var findings = new Findings();
        findings.AddAll(asRead);
        IReadOnlyList<FigureCheck> checks = StatementChecks.Run(set, book, findings);
        IReadOnlyList<Diagnostic> decided = AcceptancePass
            .Run([.. set.AllAccepted.Select(one => (one.Path, false, one.Accepted))], findings)
            .InOrder();
        ILookup<Diagnostic, Diagnostic> bySaid = decided.ToLookup(finding =>
            finding with
            {
                Acceptance = null,
            }
        );
        Reconciled = new Reconciliation(input, set.Id)
        {
            RuleBook = set.RuleBook,
            Checks =
            [
                .. checks.Select(check =>
                    check.Finding is { } said
                        ? check with
                        {
                            Finding = bySaid[said].First(),
                        }
                        : check
                ),
            ],
            Findings = decided,
        };
    }

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input => Reconciled.Input;

    /// <summary>Its id.</summary>
    public string Id => Set.Id;

    /// <summary>The id of the rule book whose budgets it speaks of; null for none.</summary>
    public string? RuleBookId => Set.RuleBook?.Value;

    /// <summary>The paths of all figures, each before those below it.</summary>
    public IReadOnlyList<string> Paths => [.. Set.AllFigures.Select(figure => figure.Path)];

    /// <summary>How many checks were made.</summary>
    public int ChecksMade => Reconciled.Made;

    /// <summary>What was found, in the order of the file; also what is an error.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Reconciled.Findings;

    internal StatementSet Set { get; }

    internal Reconciliation Reconciled { get; }

    /// <summary>Returns what comes of the checks beside a rule book: against its budgets, where it is the one that they speak of.</summary>
    internal Reconciliation BesideBook(RuleBook book) =>
        Set.RuleBook?.Value == book.Table.Id ? Against(book).Reconciled : Reconciled;

    /// <summary>Returns the same with the budgets of a rule book, which <c>budgets</c> in <c>same</c> means.</summary>
    /// <param name="book">The rule book.</param>
    public DeclaredFigures Against(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new DeclaredFigures(Input, Set, _asRead, book.Table);
    }

    /// <summary>Reads declared figures, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<DeclaredFigures> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source.InUtf8().ReadAll());
    }

    /// <summary>Reads declared figures without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<DeclaredFigures>> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(await source.InUtf8().ReadAllAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads declared figures.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <exception cref="InvalidInputException">The source cannot be read as declared figures; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static DeclaredFigures Load(InputSource source) => Read(source).Value;

    /// <summary>Reads declared figures without blocking.</summary>
    /// <param name="source">Where the YAML comes from.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The source cannot be read as declared figures; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static async Task<DeclaredFigures> LoadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads declared figures from a file, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static ReadResult<DeclaredFigures> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads declared figures from a file without blocking, or says everything that keeps them from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<DeclaredFigures>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Reads declared figures from a file.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <inheritdoc cref="Load(InputSource)" path="/exception"/>
    public static DeclaredFigures Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads declared figures from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<DeclaredFigures> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken);

    private static ReadResult<DeclaredFigures> Read(InputBytes input)
    {
        var findings = new Findings();
        StatementSet? set = StatementBinder.Bind(input.Name, input.Bytes, findings);
        IReadOnlyList<Diagnostic> read = findings.InOrder();
        DeclaredFigures? figures = set is null
            ? null
            : new DeclaredFigures(input.File, set, read, null);
        return new ReadResult<DeclaredFigures>(input.Name, figures, figures?.Diagnostics ?? read);
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
