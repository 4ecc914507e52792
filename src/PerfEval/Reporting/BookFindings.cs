namespace PerfEval.Reporting;

/// <summary>The findings about a rule book, as far as an evaluation shows them beside what it grades.</summary>
internal sealed class BookFindings(IReadOnlyList<Diagnostic> diagnostics)
{
    private readonly ILookup<string?, Diagnostic> _byPath = diagnostics.ToLookup(finding =>
        finding.Path
    );

    /// <summary>Those that belong to no node.</summary>
    public IEnumerable<Diagnostic> OfWholeBook => _byPath[null];

    /// <summary>
    /// Those about a node. Of an indicator: those about the values that stand like the one measured, and of those
    /// about the indicator as a whole the ones that somebody accepted, since that settles how it is read.
    /// </summary>
    public IEnumerable<Diagnostic> About(NodeEvaluation node)
    {
        IEnumerable<Diagnostic> all = _byPath[node.Path];
        if (node.Indicator is not { } indicator)
        {
            return all;
        }

        IReadOnlyList<string> hit = indicator.Ruling?.Codes ?? [];
        return all.Where(finding =>
            hit.Contains(finding.Code) || finding is { Acceptance: not null, Regions: null }
        );
    }
}
