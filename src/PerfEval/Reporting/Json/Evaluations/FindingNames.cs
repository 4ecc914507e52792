using System.Globalization;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>The names by which a record calls findings that it holds once: <c>b3</c> is the third of the rule book, <c>s1</c> the first of a subject.</summary>
internal sealed class FindingNames
{
    private readonly string _prefix;
    private readonly Dictionary<Diagnostic, int> _numbers;

    private FindingNames(string prefix, IReadOnlyList<Diagnostic> all)
    {
        (_prefix, All) = (prefix, all);
        _numbers = new Dictionary<Diagnostic, int>(all.Count);
        foreach (Diagnostic finding in all)
        {
            _numbers.TryAdd(finding, _numbers.Count);
        }
    }

    /// <summary>The findings that have names.</summary>
    public IReadOnlyList<Diagnostic> All { get; }

    public static FindingNames OfBook(IReadOnlyList<Diagnostic> findings) => new("b", findings);

    public static FindingNames OfSubject(IReadOnlyList<Diagnostic> findings) => new("s", findings);

    public string? Of(Diagnostic finding) =>
        _numbers.TryGetValue(finding, out int number)
            ? _prefix + (number + 1).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Returns the names of findings; those without one are left out.</summary>
    public IReadOnlyCollection<string> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(Of).OfType<string>()];
}
