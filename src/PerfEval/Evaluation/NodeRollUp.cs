using System.Text.Json.Serialization;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>What a roll-up makes of the grades below a node.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class NodeRollUp
{
    private readonly NodeEvaluation _node;

    internal NodeRollUp(RollUpPlan plan, NodeEvaluation node) => (Plan, _node) = (plan, node);

    /// <summary>How the node stands. Where its grade is withheld, the first that applies below of Invalid, Refused, Pending, NotYetDue and Missing.</summary>
    public Status Status => Made.Status;

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade => Plan.GradeOf(Made);

    /// <summary>The score; null where it is still open, where nothing was measured, and for <c>worst</c>.</summary>
    public RollUpScore? Score =>
        Plan.HasScores && Made.Ranks is not null && Own.Standing.IsMeasured && Own.HasOneScore
            ? Plan.Show(Own.Lowest)
            : null;

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
        Made.Ranks is { } ranks ? End(ranks.Lowest, ranks.LowestBeforeGates, Own.Lowest) : null;

    /// <summary>The highest grade and score still possible; null where nothing counts.</summary>
    public PossibleOutcome? Highest =>
        Made.Ranks is { } ranks ? End(ranks.Highest, ranks.HighestBeforeGates, Own.Highest) : null;

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

    private PossibleOutcome End(int rank, int beforeGates, Rational score) =>
        new(GradeAt(rank), GradeAt(beforeGates), Plan.HasScores ? Plan.Show(score) : null);

    private Grade GradeAt(int rank) => Plan.Scale.Grades[rank];

    /// <summary>Returns the grade, or else the status, and the score: <c>good 85.5</c>.</summary>
    public override string ToString() => $"{Grade?.Id ?? Status.ToString()} {Score}".TrimEnd();
}

/// <summary>One end of what is still possible.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record PossibleOutcome
{
    internal PossibleOutcome(Grade grade, Grade beforeGates, RollUpScore? score)
    {
        (Grade, BeforeGates, Score) = (grade, beforeGates, score);
    }

    /// <summary>The grade.</summary>
    public Grade Grade { get; internal init; }

    /// <summary>The grade that it would be without any gate.</summary>
    public Grade BeforeGates { get; internal init; }

    /// <summary>The score; null for <c>worst</c>.</summary>
    public RollUpScore? Score { get; internal init; }

    /// <summary>Returns the grade and the score: <c>good 85.5</c>.</summary>
    public override string ToString() => $"{Grade} {Score}".TrimEnd();
}
