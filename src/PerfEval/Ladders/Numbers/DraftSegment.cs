using PerfEval.Criteria;

namespace PerfEval.Ladders.Numbers;

/// <summary>A segment while the passes work on it.</summary>
/// <param name="range">Its values, upwards.</param>
/// <param name="claims">The criteria that come into question for it, best first.</param>
internal sealed class DraftSegment(ValueRange range, Rung[] claims)
{
    public ValueRange Range { get; } = range;

    public Rung[] Claims { get; } = claims;

    public bool IsClaimed => Claims.Length > 0;

    public SegmentKind Kind { get; set; }

    public Grade? Grade { get; set; }

    public IReadOnlyList<Grade> Candidates { get; set; } = [];

    /// <summary>The grades that the policy leaves open: the one it decided for, else the candidates.</summary>
    public IReadOnlyList<Grade> Open => Grade is null ? Candidates : [Grade];

    public PolicyDecision? Policy { get; set; }

    public IReadOnlyList<string> Codes { get; set; } = [];

    public void Earn(Grade grade, PolicyDecision? policy = null) =>
        (Grade, Candidates, Policy) = (grade, [grade], policy);

    public void Refuse(IEnumerable<Grade> candidates, PolicyDecision policy) =>
        (Grade, Candidates, Policy) = (
            null,
            [.. candidates.DistinctBy(grade => grade.Rank).OrderBy(grade => grade.Rank)],
            policy
        );
}
