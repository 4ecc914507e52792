using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Scoring;

namespace PerfEval.Comparing;

/// <summary>Says in what two nodes of the same path differ. Grades of two rule books are the same where their ids are.</summary>
/// <remarks>What two rule books say of an indicator is compared once, however many subjects there are.</remarks>
internal sealed class AspectPass
{
    private readonly Dictionary<(Ladder, Ladder), bool> _sameCriteria = [];
    private readonly Dictionary<(IndicatorScore, IndicatorScore), bool> _sameRules = new(
        ReferencePairs.Instance
    );

    /// <summary>Returns what moved, in the order in which it is told.</summary>
    /// <param name="from">The node in the first evaluation.</param>
    /// <param name="to">The node in the second.</param>
    public IEnumerable<Aspect> Run(ComparedNode from, ComparedNode to)
    {
        (NodeEvaluation before, NodeEvaluation after) = (from.Node, to.Node);
        (IndicatorEvaluation? own, IndicatorEvaluation? other) = (
            before.Indicator,
            after.Indicator
        );
        (Measurement? written, Measurement? rewritten) = (own?.Measurement, other?.Measurement);
        (Aspect Aspect, bool IsSame)[] all =
        [
            (Aspect.Status, before.Status == after.Status),
            (Aspect.Grade, before.Grade?.Id == after.Grade?.Id),
            (Aspect.Score, IsSame(ScoreOf(before), ScoreOf(after))),
            (Aspect.Points, IsSamePoints(before, after)),
            (Aspect.Range, IsSameRange(before, after)),
            (Aspect.Coverage, before.RollUp?.Coverage == after.RollUp?.Coverage),
            (Aspect.Counts, IsSameCounts(before, after)),
            (Aspect.Value, IsSameValue(own, other)),
            (Aspect.Items, AnswersOf(written).SequenceEqual(AnswersOf(rewritten))),
            (Aspect.Judged, JudgedOf(written?.Judged) == JudgedOf(rewritten?.Judged)),
            (Aspect.Claim, ClaimOf(written) == ClaimOf(rewritten)),
            (Aspect.Rule, IsSameRule(own?.Score, other?.Score)),
            (Aspect.Criterion, IsSameCriteria(own?.Ladder, other?.Ladder)),
            (Aspect.Policy, PolicyOf(before) == PolicyOf(after)),
            (Aspect.Decision, DecisionOf(own) == DecisionOf(other)),
            (Aspect.Weight, IsSame(from.Part, to.Part)),
            (Aspect.Gates, GatesOf(before).SequenceEqual(GatesOf(after))),
            (Aspect.Acceptance, AcceptedAt(from).SequenceEqual(AcceptedAt(to))),
            (Aspect.Deviation, written?.Deviation == rewritten?.Deviation),
            (Aspect.Evidence, written?.Evidence == rewritten?.Evidence),
            (Aspect.Note, written?.Note == rewritten?.Note),
            (Aspect.Name, Equals(before.Name, after.Name)),
        ];
        return all.Where(one => !one.IsSame).Select(one => one.Aspect);
    }

    // Where points are summed, the score is these once more.
    private static RollUpScore? ScoreOf(NodeEvaluation node) =>
        node.Points is null ? node.Score : null;

    private static bool IsSamePoints(NodeEvaluation before, NodeEvaluation after) =>
        IsSame(before.Points, after.Points)
        && before.Full == after.Full
        && (before.Indicator?.PossiblePoints, before.Indicator?.FullPoints)
            == (after.Indicator?.PossiblePoints, after.Indicator?.FullPoints);

    // A score is what is shown, and what is reckoned with.
    private static bool IsSame(RollUpScore? one, RollUpScore? other) =>
        one?.Exact == other?.Exact && one?.ToString() == other?.ToString();

    // The range of a node that has its grade and score is these once more.
    private static bool IsSameRange(NodeEvaluation before, NodeEvaluation after)
    {
        if ((before.Indicator, after.Indicator) is ({ } own, { } other))
        {
            return OpenOf(own).SequenceEqual(OpenOf(other));
        }

        (NodeRollUp? rolled, NodeRollUp? anew) = (before.RollUp, after.RollUp);
        return (IsSettled(rolled) && IsSettled(anew))
            || (IsSame(rolled?.Lowest, anew?.Lowest) && IsSame(rolled?.Highest, anew?.Highest));
    }

    private static IEnumerable<string> OpenOf(IndicatorEvaluation indicator) =>
        indicator.Grade is null ? indicator.Possible.Select(grade => grade.Id) : [];

    private static bool IsSettled(NodeRollUp? rollUp) =>
        rollUp is { IsOpen: false } and ({ Grade: not null } or { Points: not null });

    private static bool IsSame(PossibleOutcome? one, PossibleOutcome? other) =>
        one?.Grade?.Id == other?.Grade?.Id
        && IsSame(one?.Points ?? one?.Score, other?.Points ?? other?.Score);

    private static bool IsSameCounts(NodeEvaluation before, NodeEvaluation after)
    {
        if ((before.Indicator, after.Indicator) is ({ } own, { } other))
        {
            return (own.Status, own.Grade?.Id) == (other.Status, other.Grade?.Id);
        }

        (Counts one, Counts another) = (before.Counts, after.Counts);
        return Enum.GetValues<Status>().All(status => one.Of(status) == another.Of(status))
            && one.Scale.Grades.Concat(another.Scale.Grades)
                .All(grade => one.Of(grade.Id) == another.Of(grade.Id));
    }

    private static bool IsSameValue(IndicatorEvaluation? own, IndicatorEvaluation? other) =>
        own?.Written == other?.Written
        && own?.RoundingDecided == other?.RoundingDecided
        && own?.Measurement?.NotApplicable?.Value == other?.Measurement?.NotApplicable?.Value
        && (own?.Value, other?.Value) switch
        {
            (MeasuredValue.OfNumber one, MeasuredValue.OfNumber another) => (
                one.Raw,
                one.Compared,
                one.Unit?.Symbol
            ) == (another.Raw, another.Compared, another.Unit?.Symbol),
            (var one, var another) => Equals(one, another),
        };

    private static IEnumerable<(string, string?, (string?, string?, string?)?)> AnswersOf(
        Measurement? measurement
    ) =>
        (measurement?.Items ?? []).Select(answer =>
            (answer.Item.Value, answer.Value?.Value, JudgedOf(answer.Judged))
        );

    private static (string?, string?, string?)? JudgedOf(JudgedPoints? judged) =>
        judged is null ? null : (judged.Points?.Value, judged.Reason, judged.By);

    private static (string?, string?)? ClaimOf(Measurement? measurement) =>
        measurement?.Claimed is { } claim ? (claim.Points?.Value, claim.Grade?.Value) : null;

    private bool IsSameRule(IndicatorScore? own, IndicatorScore? other)
    {
        if (own is null || other is null)
        {
            return own is null && other is null;
        }

        if (!_sameRules.TryGetValue((own, other), out bool isSame))
        {
            isSame = ScoreLine.Of(own) == ScoreLine.Of(other);
            _sameRules.Add((own, other), isSame);
        }

        return isSame;
    }

    private bool IsSameCriteria(Ladder? own, Ladder? other)
    {
        if (own is null || other is null)
        {
            return own is null && other is null;
        }

        if (!_sameCriteria.TryGetValue((own, other), out bool isSame))
        {
            isSame = SetsOf(own).SequenceEqual(SetsOf(other));
            _sameCriteria.Add((own, other), isSame);
        }

        return isSame;
    }

    private static IEnumerable<(string Grade, string Set)> SetsOf(Ladder ladder) =>
        ladder.Indicator.Criteria.Select(cell => (cell.Grade.Id, ladder.SetOf(cell)));

    private static (PolicyDecision?, string? Grade) PolicyOf(NodeEvaluation node)
    {
        Ruling? ruling = node.Ruling;
        return (ruling?.Policy, ruling?.Policy is null ? null : ruling.Grade?.Id);
    }

    private static (string?, Rational?, string, string, LocalDate)? DecisionOf(
        IndicatorEvaluation? indicator
    ) =>
        (indicator?.Decided ?? indicator?.PointsDecided) is { } decided
            ? (
                indicator!.Decided is null ? null : indicator.Grade!.Id,
                indicator.Particulars.DecidedPoints,
                decided.Reason,
                decided.By,
                decided.On
            )
            : null;

    private static bool IsSame(RollUpPart? one, RollUpPart? other) =>
        (one is null) == (other is null)
        && (one?.Weight, one?.Share, one?.LeftOut) == (other?.Weight, other?.Share, other?.LeftOut);

    private static IEnumerable<(string, string?, Rational?, bool)> GatesOf(NodeEvaluation node) =>
        node.RollUp?.Gates.Select(gate =>
            (
                gate.Indicator.Indicator.Path,
                gate.Gate.Cap?.Id,
                gate.Gate.CapPoints?.Value,
                gate.IsClosed
            )
        ) ?? [];

    private static IEnumerable<(string, string?, Acceptance?)> AcceptedAt(ComparedNode node) =>
        node.Accepted.Select(finding => (finding.Code, finding.Regions, finding.Acceptance));

    // Rules are many objects deep; which they are says enough.
    private sealed class ReferencePairs : IEqualityComparer<(IndicatorScore, IndicatorScore)>
    {
        public static ReferencePairs Instance { get; } = new();

        public bool Equals(
            (IndicatorScore, IndicatorScore) x,
            (IndicatorScore, IndicatorScore) y
        ) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((IndicatorScore, IndicatorScore) pair) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2)
            );
    }
}
