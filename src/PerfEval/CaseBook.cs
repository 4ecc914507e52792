using PerfEval.Binding;
using PerfEval.Cases;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The cases (测试用例) by which the author of a rule book tests it: results, and the grades expected of them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
/// <example><code>Assert.All(CaseBook.Load("rules/gaoxin-hrss/2019.cases.yaml").Run(), result => Assert.True(result.IsMet, $"{result}"));</code></example>
public sealed class CaseBook
{
    private CaseBook(RuleBook book, WrittenCases written) =>
        (RuleBook, Id, Title, Cases) = (book, written.Id, written.Title, written.Cases);

    /// <summary>The rule book that is tested.</summary>
    public RuleBook RuleBook { get; }

    /// <summary>The id of the cases; null if not said.</summary>
    public string? Id { get; }

    /// <summary>The title of the cases; null if not said.</summary>
    public LocalizedText? Title { get; }

    /// <summary>The cases, in the file's order.</summary>
    internal IReadOnlyList<Case> Cases { get; }

    /// <summary>Reads cases, and the rule book that they name, or says everything that keeps them from being run.</summary>
    /// <param name="source">Where the YAML comes from; the rule book that it names is looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="book">The rule book that is tested; null for the one that the cases name, which is opened. One that is given is tested whatever they name.</param>
    /// <returns>The cases, or none: then the errors of both files, each at its place.</returns>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read. That the rule book cannot is a diagnostic.</exception>
    /// <exception cref="UnauthorizedAccessException">The file of the cases may not be opened, or is a directory.</exception>
    public static ReadResult<CaseBook> Read(InputSource source, RuleBook? book = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var findings = new Findings();
        WrittenCases? written = Bind(source.InUtf8().ReadAll(), findings);
        if (book is null && BookOf(written, source, findings) is { } named)
        {
            try
            {
                book = Take(RuleBook.Read(named), findings);
            }
            catch (Exception failure) when (IsNotOpened(failure))
            {
                AddNotOpened(written!.RuleBook!, findings);
            }
        }

        return Check(source.Name, written, book, findings);
    }

    /// <summary>Reads cases, and the rule book that they name, without blocking, or says everything that keeps them from being run.</summary>
    /// <param name="source">Where the YAML comes from; the rule book that it names is looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="book">The rule book that is tested; null for the one that the cases name, which is opened. One that is given is tested whatever they name.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The cases, or none: then the errors of both files, each at its place.</returns>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read. That the rule book cannot is a diagnostic.</exception>
    /// <exception cref="UnauthorizedAccessException">The file of the cases may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<CaseBook>> ReadAsync(
        InputSource source,
        RuleBook? book = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var findings = new Findings();
        WrittenCases? written = Bind(
            await source.InUtf8().ReadAllAsync(cancellationToken).ConfigureAwait(false),
            findings
        );
        if (book is null && BookOf(written, source, findings) is { } named)
        {
            try
            {
                book = Take(
                    await RuleBook
                        .ReadAsync(named, cancellationToken: cancellationToken)
                        .ConfigureAwait(false),
                    findings
                );
            }
            catch (Exception failure) when (IsNotOpened(failure))
            {
                AddNotOpened(written!.RuleBook!, findings);
            }
        }

        return Check(source.Name, written, book, findings);
    }

    /// <summary>Reads cases, and the rule book that they name.</summary>
    /// <param name="source">Where the YAML comes from; the rule book that it names is looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="book">The rule book that is tested; null for the one that the cases name, which is opened. One that is given is tested whatever they name.</param>
    /// <exception cref="InvalidInputException">The cases or the rule book have errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource, RuleBook?)" path="/exception"/>
    public static CaseBook Load(InputSource source, RuleBook? book = null) =>
        Read(source, book).Value;

    /// <summary>Reads cases, and the rule book that they name, without blocking.</summary>
    /// <param name="source">Where the YAML comes from; the rule book that it names is looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="book">The rule book that is tested; null for the one that the cases name, which is opened. One that is given is tested whatever they name.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The cases or the rule book have errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, RuleBook?, CancellationToken)" path="/exception"/>
    public static async Task<CaseBook> LoadAsync(
        InputSource source,
        RuleBook? book = null,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, book, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads cases from a file, and the rule book that it names, or says everything that keeps them from being run.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <inheritdoc cref="Read(InputSource, RuleBook?)" path="/exception"/>
    public static ReadResult<CaseBook> Read(string path) => Read(InputSource.FromFile(path));

    /// <summary>Reads cases from a file, and the rule book that it names, without blocking, or says everything that keeps them from being run.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, RuleBook?, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<CaseBook>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken: cancellationToken);

    /// <summary>Reads cases from a file, and the rule book that it names.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <inheritdoc cref="Load(InputSource, RuleBook?)" path="/exception"/>
    public static CaseBook Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads cases from a file, and the rule book that it names, without blocking.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, RuleBook?, CancellationToken)" path="/exception"/>
    public static Task<CaseBook> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken: cancellationToken);

    /// <summary>Evaluates the results of every case, and compares them with what is expected.</summary>
    /// <returns>One result for each case, in the file's order.</returns>
    public IReadOnlyList<CaseResult> Run() =>
        [.. Cases.Select(one => CaseGrading.Run(RuleBook.Proof, one))];

    private static WrittenCases? Bind(InputBytes input, Findings findings) =>
        CasesBinder.Bind(input.Name, input.Bytes, findings);

    // Null, and said, where the cases may name none.
    private static InputSource? BookOf(WrittenCases? written, InputSource source, Findings findings)
    {
        if (written?.RuleBook is not { } named)
        {
            return null;
        }

        if (source.Folder is not { } folder)
        {
            AddNotOpened(named, findings);
            return null;
        }

        return InputSource.FromFile(Path.Combine(folder, named.Value));
    }

    private static RuleBook? Take(ReadResult<RuleBook> read, Findings findings)
    {
        foreach (
            Diagnostic error in read.Diagnostics.Where(found => found.Severity == Severity.Error)
        )
        {
            findings.Add(error);
        }

        return read.HasValue ? read.Value : null;
    }

    private static void AddNotOpened(SourcedText named, Findings findings) =>
        findings.Add(Catalogue.RuleBookNotOpened, named.Place, ("path", named.Value));

    private static bool IsNotOpened(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException;

    private static ReadResult<CaseBook> Check(
        string name,
        WrittenCases? written,
        RuleBook? book,
        Findings findings
    )
    {
        CaseBook? cases = null;
        if (written is not null && book is not null)
        {
            CaseCheck.Run(book.Proof, written.Cases, findings);
            cases = findings.HasErrors ? null : new CaseBook(book, written);
        }

        return new ReadResult<CaseBook>(name, cases, findings.InOrder());
    }

    /// <summary>Returns the id, or else that of the rule book.</summary>
    public override string ToString() => Id ?? RuleBook.Id;
}
