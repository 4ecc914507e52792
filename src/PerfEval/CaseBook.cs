using PerfEval.Binding;
using PerfEval.Cases;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The cases (测试用例) by which the author of a rule book tests it: results, and the grades expected of them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
/// <example><code>Assert.All(CaseBook.Load("rules/gaoxin-hrss/2019.cases.yaml").Run(), result => Assert.Empty(result.Mismatches));</code></example>
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

    /// <summary>Reads cases from a file, and the rule book that it names, or says everything that keeps them from being run.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <returns>The cases, or none: then the errors of both files, each at its place.</returns>
    /// <exception cref="IOException">The file of the cases cannot be opened. That its rule book cannot is a diagnostic.</exception>
    /// <exception cref="UnauthorizedAccessException">The file of the cases may not be opened, or is a directory.</exception>
    public static ReadResult<CaseBook> Read(string path)
    {
        var findings = new Findings();
        var source = InputSource.FromFile(path);
        WrittenCases? written = CasesBinder.Bind(source.Name, source.Bytes, findings);
        RuleBook? book = written?.RuleBook is { } named ? Open(path, named, findings) : null;
        return Check(source.Name, written, book, findings);
    }

    /// <summary>Reads cases from text, for a rule book that is at hand.</summary>
    /// <param name="yaml">The YAML; the rule book that it names is not opened.</param>
    /// <param name="book">The rule book that is tested.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <returns>The cases, or none: then the errors, each at its place.</returns>
    public static ReadResult<CaseBook> ReadText(
        string yaml,
        RuleBook book,
        string name = "cases.yaml"
    )
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(book);
        var findings = new Findings();
        var source = InputSource.FromText(yaml, name);
        WrittenCases? written = CasesBinder.Bind(source.Name, source.Bytes, findings);
        return Check(source.Name, written, book, findings);
    }

    /// <summary>Reads cases from a file, and the rule book that it names.</summary>
    /// <param name="path">The path of a YAML file; it names its rule book as seen from its own folder.</param>
    /// <exception cref="InvalidInputException">One of the two files has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file of the cases cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file of the cases may not be opened, or is a directory.</exception>
    public static CaseBook Load(string path) => Read(path).Value;

    /// <summary>Evaluates the results of every case, and compares them with what is expected.</summary>
    /// <returns>One result for each case, in the file's order.</returns>
    public IReadOnlyList<CaseResult> Run() =>
        [.. Cases.Select(one => CaseGrading.Run(RuleBook.Proof, one))];

    private static RuleBook? Open(string path, SourcedText named, Findings findings)
    {
        ReadResult<RuleBook> read;
        try
        {
            string folder = Path.GetDirectoryName(path) ?? "";
            read = RuleBook.Read(Path.Combine(folder, named.Value));
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(Catalogue.RuleBookNotOpened, named.Place, ("path", named.Value));
            return null;
        }

        foreach (
            Diagnostic error in read.Diagnostics.Where(found => found.Severity == Severity.Error)
        )
        {
            findings.Add(error);
        }

        return read.HasValue ? read.Value : null;
    }

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
