using System.Globalization;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>The names by which a record calls the findings of its rule book, which it holds once: <c>b3</c> is the third.</summary>
internal sealed class FindingNames
{
    private readonly Dictionary<Diagnostic, int> _numbers;

    private FindingNames(IReadOnlyList<Diagnostic> all)
    {
        All = all;
        _numbers = new Dictionary<Diagnostic, int>(all.Count);
        foreach (Diagnostic finding in all)
        {
            _numbers.TryAdd(finding, _numbers.Count);
        }
    }

    /// <summary>The findings that have names.</summary>
    public IReadOnlyList<Diagnostic> All { get; }

    public static FindingNames OfBook(IReadOnlyList<Diagnostic> findings) => new(findings);

    public string? Of(Diagnostic finding) =>
        _numbers.TryGetValue(finding, out int number)
            ? "b" + (number + 1).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Returns the names of findings; those without one are left out.</summary>
    public IReadOnlyCollection<string> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(Of).OfType<string>()];
}
