using System.Text.Json.Serialization;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.RollUps.Sums;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>What a roll-up makes of the grades or the points below a node.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class NodeRollUp
{
    private readonly NodeEvaluation _node;

    internal NodeRollUp(RollUpPlan plan, NodeEvaluation node) => (Plan, _node) = (plan, node);

    /// <summary>How the node stands. Where its grade is withheld, the first that applies below of Invalid, Refused, Pending, NotYetDue and Missing.</summary>
    public Status Status => Made.Status;

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade => Plan.GradeOf(Made);

    /// <summary>
    /// The score; where points are summed what these come to of 100, as the bands see it. Null where it is still open, where
    /// nothing was measured, and where grades alone decide.
    /// </summary>
    public RollUpScore? Score =>
        Plan.IsSum
            ? Points is { } points
                ? ShareOf(points)
                : null
            : Plan.HasScores && Made.Ranks is not null && Own.Standing.IsMeasured && Own.HasOneScore
                ? Plan.Show(Own.Lowest)
                : null;

    /// <summary>The points that the node earns (得分); null where they are still open, where nothing was measured, and where none are summed.</summary>
    public RollUpScore? Points =>
        Made.Points is { } points
        && points.Lowest == points.Highest
        && (Own.Standing.IsMeasured || !IsEarning)
            ? points.Lowest
            : null;

    /// <summary>
    /// Of how many points that is (分值): those of the rows below that count, and of the department those of all rows; null where
    /// nothing counts, and where none are summed.
    /// </summary>
    public Rational? Full => Made.Points?.Full;

    /// <summary>
    /// Where the score lies among the bands, if these need a reading policy there, as in a gap between two of them;
    /// null where one band claims it, and without a score.
    /// </summary>
    public Segment? PolicySegment
    {
        get
        {
            if (Plan.Bands is not { } bands || Score is not { } score)
            {
                return null;
            }

            Segment segment = bands.Segments[bands.IndexOf(score.Shown)];
            return segment.Ruling.Kind == SegmentKind.Plain ? null : segment;
        }
    }

    /// <summary>The codes of the findings about the bands where the score lies, and about the node, each once.</summary>
    public IEnumerable<string> Codes =>
        (PolicySegment?.Ruling.Codes ?? [])
            .Concat(Diagnostics.Select(finding => finding.Code))
            .Distinct();

    /// <summary>The lowest grade and score still possible; null where nothing counts.</summary>
    public PossibleOutcome? Lowest =>
        Made.Points is { } points
            ? End(Made.Ranks?.Lowest, Made.Ranks?.LowestBeforeGates, points.Lowest)
        : Made.Ranks is { } ranks ? End(ranks.Lowest, ranks.LowestBeforeGates, Own.Lowest)
        : null;

    /// <summary>The highest grade and score still possible; null where nothing counts.</summary>
    public PossibleOutcome? Highest =>
        Made.Points is { } points
            ? End(Made.Ranks?.Highest, Made.Ranks?.HighestBeforeGates, points.Highest)
        : Made.Ranks is { } ranks ? End(ranks.Highest, ranks.HighestBeforeGates, Own.Highest)
        : null;

    /// <summary>Whether points are summed.</summary>
    internal bool IsSum => Plan.IsSum;

    /// <summary>Whether several grades or scores are still possible.</summary>
    public bool IsOpen => Lowest is not null && Lowest != Highest;

    /// <summary>The share of the node's weight that was measured, from 0 to 1; null where nothing has a weight.</summary>
    public Rational? Coverage => Own.HasWeight ? Own.Coverage : null;

    /// <summary>The gates below that are closed or may still close, in the document's order.</summary>
    internal IReadOnlyList<GateEffect> Gates =>
        [.. RollUpPass.GatesOf(Plan, Plan.Nodes[_node.Number], _node.Tree.Indicators)];

    /// <summary>What was found about the node: that its coverage is too low.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _node.Tree.FindingsOf(_node.Number);

    /// <summary>What the node is made of, in the document's order: its children, or all indicators below.</summary>
    internal IReadOnlyList<RollUpPart> Parts =>
        RollUpPart.Of(
            Plan,
            Plan.Nodes[_node.Number].Weights,
            Plan.Rule.Over == RollUpSpan.Indicators
                ? [.. _node.SelfAndBelow().Where(below => below.Indicator is not null)]
                : _node.Children
        );

    internal RollUpPlan Plan { get; }

    private ref readonly RolledUp Made => ref _node.Tree.Above[_node.Number];

    private Contribution Own => Made.Own;

    /// <summary>What the points were before a gate capped them, the lowest and the highest; null where none did.</summary>
    internal (RollUpScore Lowest, RollUpScore Highest)? PointsBeforeGates =>
        Made.Points?.BeforeGates;

    /// <summary>The points of the rows below, as they add up; null where none are summed.</summary>
    internal SummedPoints? Summed => Made.Points is null ? null : Own.Points;

    /// <summary>On what scale the points below count, and between which limits.</summary>
    internal PointsLimits Limits => Plan.Nodes[_node.Number].Limits;

    /// <summary>Whether it is the department, whose points are rescaled and capped.</summary>
    internal bool IsTotal => _node.Node is null;

    private bool IsEarning => Plan.Nodes[_node.Number].Earns;

    private RollUpScore? ShareOf(RollUpScore points) =>
        Full is { Sign: > 0 } ? Made.Points!.ShareOf(points) : null;

    private PossibleOutcome End(int rank, int beforeGates, Rational score) =>
        new(GradeAt(rank), GradeAt(beforeGates), Plan.HasScores ? Plan.Show(score) : null, null);

    private PossibleOutcome End(int? rank, int? beforeGates, RollUpScore points) =>
        new(
            rank is { } known ? GradeAt(known) : null,
            beforeGates is { } before ? GradeAt(before) : null,
            ShareOf(points),
            points
        );

    private Grade GradeAt(int rank) => Plan.Scale.Grades[rank];

    /// <summary>Returns the grade, or else the status, and the score: <c>good 85.5</c>.</summary>
    public override string ToString() =>
        $"{Grade?.Id ?? Status.ToString()} {Points ?? Score}".TrimEnd();
}

/// <summary>One end of what is still possible.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record PossibleOutcome
{
    internal PossibleOutcome(
        Grade? grade,
        Grade? beforeGates,
        RollUpScore? score,
        RollUpScore? points
    )
    {
        (Grade, BeforeGates, Score, Points) = (grade, beforeGates, score, points);
    }

    /// <summary>The grade; null where points are summed and give none.</summary>
    public Grade? Grade { get; internal init; }

    /// <summary>The grade that it would be without any gate; null likewise.</summary>
    public Grade? BeforeGates { get; internal init; }

    /// <summary>The score; null where grades alone decide, and where no row has points.</summary>
    public RollUpScore? Score { get; internal init; }

    /// <summary>The points; null where none are summed.</summary>
    public RollUpScore? Points { get; internal init; }

    /// <summary>Returns the grade, and the points or the score: <c>good 85.5</c>.</summary>
    public override string ToString() => $"{Grade} {Points ?? Score}".Trim();
}
