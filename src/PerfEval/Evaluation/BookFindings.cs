using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;

namespace PerfEval.Evaluation;

/// <summary>The findings about a rule book, as far as an evaluation shows them beside what it grades.</summary>
internal sealed class BookFindings(IReadOnlyList<Diagnostic> diagnostics)
{
    private readonly ILookup<string?, Diagnostic> _byPath = diagnostics.ToLookup(finding =>
        finding.Path
    );

    /// <summary>Those that belong to no node.</summary>
    public IEnumerable<Diagnostic> OfWholeBook => _byPath[null];

    /// <summary>
    /// Those about a node. Of an indicator: those about the values that stand like the one measured, be it that only
    /// the measurement made them worth telling, and of those about the indicator as a whole the ones that somebody
    /// accepted, since that settles how it is read. Of others: also those about the bands, where the score lies in
    /// a segment that needs a policy.
    /// </summary>
    public IEnumerable<Diagnostic> About(NodeEvaluation node)
    {
        if (node.Indicator is not { } indicator)
        {
            return _byPath[node.Path].Concat(OnlyOfScore(node));
        }

        IEnumerable<Diagnostic> whole = _byPath[node.Path]
            .Where(finding => finding is { Acceptance: not null, Regions: null });
        return Findings.InOrder(Hit(indicator).Concat(whole).Distinct());
    }

    /// <summary>Those about the values that stand like the one measured.</summary>
    public IEnumerable<Diagnostic> Hit(IndicatorEvaluation indicator)
    {
        IEnumerable<Diagnostic> told = _byPath[indicator.Indicator.Path];
        return indicator is { Ladder: NumericLadder ladder, Segment: { } range, Ruling: { } ruling }
            ? SegmentFindings.Of(ladder, new Segment(range, ruling), told)
            : told.Where(finding => indicator.Ruling?.Codes.Contains(finding.Code) == true);
    }

    /// <summary>Those that no finding about the rule book tells, since only this result made them worth telling.</summary>
    public IEnumerable<Diagnostic> OnlyOfResult(NodeEvaluation node) =>
        node.Indicator is { } indicator
            ? Hit(indicator).Except(_byPath[node.Path])
            : OnlyOfScore(node);

    /// <summary>Those about the bands where the score of a node lies; none of an indicator.</summary>
    public static IEnumerable<Diagnostic> OnlyOfScore(NodeEvaluation node) =>
        node.RollUp is { PolicySegment: { } segment, Plan.Bands: { } bands }
            ? SegmentFindings
                .Of(bands, segment, [])
                .Select(finding => finding with { Path = node.Path })
            : [];
}
