using PerfEval.Binding;
using PerfEval.Diagnostics;
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
    public RollUpPlan? RollUp { get; }

    /// <summary>What was found about the table, none of it an error: overlaps, gaps, repeated names.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input { get; }

    /// <summary>The calendars it names, as it names them, and their hashes; each once.</summary>
    public IReadOnlyList<InputFile> Calendars { get; }

    /// <summary>Reads a rule book from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>, so that no grade is chosen where the table leaves two or none.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<RuleBook> Read(string path, bool isStrict = false) =>
        Read(InputSource.FromFile(path), isStrict, Path.GetDirectoryName(path) ?? "");

    /// <summary>Reads a rule book from a stream, to its end.</summary>
    /// <param name="stream">The YAML, in UTF-8 or with a byte order mark; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="folder">The folder in which the calendars it names are looked for; null if it may name none.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<RuleBook> Read(
        Stream stream,
        string name,
        bool isStrict = false,
        string? folder = null
    ) => Read(InputSource.FromStream(stream, name), isStrict, folder);

    /// <summary>Reads a rule book from text.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="folder">The folder in which the calendars it names are looked for; null if it may name none.</param>
    public static ReadResult<RuleBook> ReadText(
        string yaml,
        string name = "rulebook.yaml",
        bool isStrict = false,
        string? folder = null
    )
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return Read(InputSource.FromText(yaml, name), isStrict, folder);
    }

    /// <summary>Reads a rule book from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<RuleBook>> ReadAsync(
        string path,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    ) =>
        Read(
            await InputSource.FromFileAsync(path, cancellationToken).ConfigureAwait(false),
            isStrict,
            Path.GetDirectoryName(path) ?? ""
        );

    /// <summary>Reads a rule book from a stream without blocking, to its end.</summary>
    /// <param name="stream">The YAML, in UTF-8 or with a byte order mark; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="folder">The folder in which the calendars it names are looked for; null if it may name none.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<RuleBook>> ReadAsync(
        Stream stream,
        string name,
        bool isStrict = false,
        string? folder = null,
        CancellationToken cancellationToken = default
    ) =>
        Read(
            await InputSource
                .FromStreamAsync(stream, name, cancellationToken)
                .ConfigureAwait(false),
            isStrict,
            folder
        );

    /// <summary>Reads a rule book from a file.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static RuleBook Load(string path, bool isStrict = false) => Read(path, isStrict).Value;

    /// <summary>Reads a rule book from text.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="folder">The folder in which the calendars it names are looked for; null if it may name none.</param>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    public static RuleBook LoadText(
        string yaml,
        string name = "rulebook.yaml",
        bool isStrict = false,
        string? folder = null
    ) => ReadText(yaml, name, isStrict, folder).Value;

    /// <summary>Reads a rule book from a file without blocking.</summary>
    /// <param name="path">The path of a YAML file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<RuleBook> LoadAsync(
        string path,
        bool isStrict = false,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(path, isStrict, cancellationToken).ConfigureAwait(false)).Value;

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

    /// <summary>Reads a rule book that was found in a folder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="isNamedById">Whether findings call it by its id, and its calendars by the names of their files alone.</param>
    internal static ReadResult<RuleBook> Read(BookFile file, bool isStrict, bool isNamedById)
    {
        InputSource source = file.Input;
        string folder = Path.GetDirectoryName(source.Name) ?? "";
        return isNamedById && file.Id is { } id
            ? Read(
                source with
                {
                    Name = id.Value,
                },
                isStrict,
                folder,
                Path.GetFileNameWithoutExtension
            )
            : Read(source, isStrict, folder);
    }

    // A calendar is called as the book names it, and its findings by its path, unless another name is made of that.
    private static ReadResult<RuleBook> Read(
        InputSource source,
        bool isStrict,
        string? folder,
        Func<string, string>? nameCalendar = null
    )
    {
        var findings = new Findings();
        List<InputFile> calendars = [];
        PublishedTable? table = RuleBookBinder.Bind(
            source.Name,
            source.Bytes,
            folder is null ? null : path => OpenCalendar(folder, path, nameCalendar, calendars),
            findings
        );
        if (table is null)
        {
            return new ReadResult<RuleBook>(source.Name, null, findings.InOrder());
        }

        BudgetPass.Run(table, findings);
        BudgetPass.Reconcile(table, table.Totals, findings);
        WeightPass.CheckSiblings(table, findings);
        ReadingPolicy? policy = isStrict ? ReadingPolicy.Strict : null;
        return Prove(source.File, [.. calendars], table, policy, findings.AsFound(), findings);
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
        RollUpPlan? rollUp = table.RollUp is { } rule
            ? RollUpCompiler.Compile(rule, table, policy, findings)
            : null;
        ProvedTable? proof = ProvedTable.Prove(table, policy, findings);
        IReadOnlyList<Diagnostic> diagnostics = AcceptancePass.Run(table, findings).InOrder();
        RuleBook? book = proof is null
            ? null
            : new RuleBook(input, calendars, proof, rollUp, foundInFile, diagnostics);
        return new ReadResult<RuleBook>(input.Name, book, diagnostics);
    }

    private static (string, byte[])? OpenCalendar(
        string folder,
        string path,
        Func<string, string>? name,
        List<InputFile> opened
    )
    {
        try
        {
            var calendar = InputSource.FromFile(Path.Combine(folder, path));
            opened.Add(calendar.File with { Name = name?.Invoke(path) ?? path });
            return (name?.Invoke(path) ?? calendar.Name, calendar.Bytes);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
