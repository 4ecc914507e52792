using System.Text.Json.Serialization;
using PerfEval.Binding;
using PerfEval.Coverage;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Inputs;
using PerfEval.Ladders.Proof;
using PerfEval.RollUps;
using PerfEval.Rules;

namespace PerfEval;

/// <summary>A published table (指标体系), read and proved: every value has one grade, or is refused.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
/// <example>
/// <code>
/// RuleBook book = RuleBook.Load("rules/gaoxin-hrss/2019.yaml");
/// foreach (Diagnostic finding in book.Diagnostics) Console.WriteLine(finding);
/// </code>
/// </example>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class RuleBook
{
    // What was found before any policy was asked.
    private readonly IReadOnlyList<Diagnostic> _foundInFile;

    private RuleBook(
        InputFile input,
        IReadOnlyList<InputFile> calendars,
        ProvedTable proof,
        RollUpPlan? rollUp,
        IReadOnlyList<Diagnostic> foundInFile,
        IReadOnlyList<Diagnostic> diagnostics
    )
    {
        _foundInFile = foundInFile;
        (Input, Calendars, Proof) = (input, calendars, proof);
        (RollUp, Diagnostics) = (rollUp, diagnostics);
    }

    /// <summary>The id by which results name the rule book.</summary>
    public string Id => Table.Id;

    /// <summary>The table as published.</summary>
    public PublishedTable Table => Proof.Table;

    /// <summary>The table with its proved ladders.</summary>
    public ProvedTable Proof { get; }

    /// <summary>The rule book's own roll-up, made ready; null if it holds none.</summary>
    internal RollUpPlan? RollUp { get; }

    /// <summary>What was found about the table, none of it an error: overlaps, gaps, repeated names.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input { get; }

    /// <summary>The calendars it names, as it names them, and their hashes; each once.</summary>
    public IReadOnlyList<InputFile> Calendars { get; }

    /// <summary>Reads a rule book, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the YAML comes from; calendars that it names are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>, so that no grade is chosen where the table leaves two or none.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<RuleBook> Read(InputSource source, bool isStrict = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        var calendars = new NamedFiles(source.Folder, rename: null, isAwaited: false);
        return Read(source.InUtf8().ReadAll(), isStrict, calendars);
    }

    /// <summary>Reads a rule book without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the YAML comes from; calendars that it names are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<RuleBook>> ReadAsync(
        InputSource source,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var calendars = new NamedFiles(source.Folder, rename: null, isAwaited: true);
        InputBytes input = await source
            .InUtf8()
            .ReadAllAsync(cancellationToken)
            .ConfigureAwait(false);
        ReadResult<RuleBook> read = Read(input, isStrict, calendars);
        // Which calendars it names is known once it was read; with them it is read again.
        while (await calendars.ReadNotedAsync(cancellationToken).ConfigureAwait(false))
        {
            read = Read(input, isStrict, calendars);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return read;
    }

    /// <summary>Reads a rule book.</summary>
    /// <param name="source">Where the YAML comes from; calendars that it names are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource, bool)" path="/exception"/>
    public static RuleBook Load(InputSource source, bool isStrict = false) =>
        Read(source, isStrict).Value;

    /// <summary>Reads a rule book without blocking.</summary>
    /// <param name="source">Where the YAML comes from; calendars that it names are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, bool, CancellationToken)" path="/exception"/>
    public static async Task<RuleBook> LoadAsync(
        InputSource source,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, isStrict, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads a rule book from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <inheritdoc cref="Read(InputSource, bool)" path="/exception"/>
    public static ReadResult<RuleBook> Read(string path, bool isStrict = false) =>
        Read(InputSource.FromFile(path), isStrict);

    /// <summary>Reads a rule book from a file without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, bool, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<RuleBook>> ReadAsync(
        string path,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), isStrict, cancellationToken);

    /// <summary>Reads a rule book from a file.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <inheritdoc cref="Load(InputSource, bool)" path="/exception"/>
    public static RuleBook Load(string path, bool isStrict = false) =>
        Load(InputSource.FromFile(path), isStrict);

    /// <summary>Reads a rule book from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, bool, CancellationToken)" path="/exception"/>
    public static Task<RuleBook> LoadAsync(
        string path,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), isStrict, cancellationToken);

    /// <summary>Reads the same rule book by another reading policy (判读口径), without opening its file again.</summary>
    /// <remarks>
    /// Everything is read by this policy, also indicators that have one of their own: what
    /// <see cref="ReadingPolicy.Strict"/> gives is the book that was read with <c>isStrict</c>. This book stays as it is.
    /// An evaluation by another policy is recorded as such, and to <see cref="Verification"/> that policy is a difference from
    /// the rule book, unless it is the strict one.
    /// </remarks>
    /// <param name="policy">The policy.</param>
    /// <returns>The book, proved anew, with the findings that it has when it is read so.</returns>
    /// <exception cref="InvalidInputException">By this policy the rule book has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public RuleBook With(ReadingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var findings = new Findings();
        findings.AddAll(_foundInFile);
        return Prove(Input, Calendars, Table, policy, _foundInFile, findings).Value;
    }

    /// <summary>Finds the indicator that results mean by its path or by a name that it alone bears, in any language of the table.</summary>
    /// <param name="named">The path, such as <c>employment/startup-support/error-rate</c>, or the published name, to the letter.</param>
    /// <returns>
    /// The indicator; or the finding that results would get: PE5003 with the paths where several bear the name, PE5001 with
    /// the nearest where none does.
    /// </returns>
    public ReadResult<Indicator> FindIndicator(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return SubjectGrading.FindIndicator(Proof, named);
    }

    /// <summary>Reads a rule book that was found in a folder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="isNamedById">Whether findings call it by its id, and its calendars by the names of their files alone.</param>
    internal static ReadResult<RuleBook> Read(BookFile file, bool isStrict, bool isNamedById)
    {
        InputBytes input = file.Input;
        bool hasOtherName = isNamedById && file.Id is not null;
        var calendars = new NamedFiles(
            Path.GetDirectoryName(input.Name) ?? "",
            hasOtherName ? Path.GetFileNameWithoutExtension : null,
            isAwaited: false
        );
        return Read(
            hasOtherName ? input with { Name = file.Id!.Value } : input,
            isStrict,
            calendars
        );
    }

    private static ReadResult<RuleBook> Read(InputBytes input, bool isStrict, NamedFiles calendars)
    {
        var findings = new Findings();
        PublishedTable? table = RuleBookBinder.Bind(
            input.Name,
            input.Bytes,
            calendars.CanOpen ? calendars.Open : null,
            findings
        );
        if (table is null)
        {
            return new ReadResult<RuleBook>(input.Name, null, findings.InOrder());
        }

        ReadingPolicy? policy = isStrict ? ReadingPolicy.Strict : null;
        return Prove(
            input.File,
            [.. calendars.Opened],
            table,
            policy,
            findings.AsFound(),
            findings
        );
    }

    private static ReadResult<RuleBook> Prove(
        InputFile input,
        IReadOnlyList<InputFile> calendars,
        PublishedTable table,
        ReadingPolicy? policy,
        IReadOnlyList<Diagnostic> foundInFile,
        Findings findings
    )
    {
        BudgetPass.Run(table, findings);
        BudgetPass.Reconcile(table, table.Totals, findings);
        WeightPass.CheckSiblings(table, findings);
        RollUpPlan? rollUp = table.RollUp is { Method: not RollUpMethod.Sum } rule
            ? RollUpCompiler.Compile(rule, table, [], policy, findings)
            : null;
        ProvedTable? proof = ProvedTable.Prove(table, policy, findings);
        // Of points nothing is known before their rules are proved.
        if (proof is not null && table.RollUp is { Method: RollUpMethod.Sum } sum)
        {
            rollUp = RollUpCompiler.Compile(sum, table, proof.Scores, policy, findings);
        }

        DutyLint.Run(table, findings);
        IReadOnlyList<Diagnostic> found = AcceptancePass.Run(table, findings).InOrder();
        IReadOnlyList<Diagnostic> diagnostics = table.Duties.AreCovered
            ? [.. found.OrderBy(finding => DutyLint.CodesOfBlock.Contains(finding.Code))]
            : found;
        RuleBook? book =
            proof is null || findings.HasErrors
                ? null
                : new RuleBook(input, calendars, proof, rollUp, foundInFile, diagnostics);
        return new ReadResult<RuleBook>(input.Name, book, diagnostics);
    }

    /// <summary>Returns advice on the table, which is no fault of it: names that are goals (PE4037), and one name with different criteria (PE4038).</summary>
    public IReadOnlyList<Diagnostic> Review() => DutyLint.Review(Table);

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
