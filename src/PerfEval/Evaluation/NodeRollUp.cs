using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>What a roll-up makes of the grades below a node.</summary>
public sealed record NodeRollUp
{
    private readonly IReadOnlyList<NodeEvaluation> _nodes;

    internal NodeRollUp(
        RollUpPlan plan,
        WeighedNode weighed,
        IReadOnlyList<NodeEvaluation> nodes
    ) => (Plan, Weighed, _nodes) = (plan, weighed, nodes);

    /// <summary>How the node stands. Where its grade is withheld, the first that applies below of Invalid, Refused, Pending, NotYetDue and Missing.</summary>
    public required Status Status { get; init; }

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade => Status == Status.Graded ? GradeAt(Ranks!.Value.Lowest) : null;

    /// <summary>The score; null where it is still open, where nothing was measured, and for <see cref="RollUpMethod.Worst"/>.</summary>
    public RollUpScore? Score =>
        Plan.HasScores
        && Ranks is not null
        && Contribution.IsMeasured
        && Contribution.Lowest == Contribution.Highest
            ? Plan.Show(Contribution.Lowest)
            : null;

    /// <summary>The lowest grade and score still possible; null where nothing counts.</summary>
    public RollUpEnd? Lowest =>
        Ranks is { } ranks ? End(ranks.Lowest, ranks.LowestBeforeGates, Contribution.Lowest) : null;

    /// <summary>The highest grade and score still possible; null where nothing counts.</summary>
    public RollUpEnd? Highest =>
        Ranks is { } ranks
            ? End(ranks.Highest, ranks.HighestBeforeGates, Contribution.Highest)
            : null;

    /// <summary>Whether several grades or scores are still possible.</summary>
    public bool IsOpen => Lowest is not null && Lowest != Highest;

    /// <summary>The share of the node's weight that was measured, from 0 to 1; null where nothing has a weight.</summary>
    public Rational? Coverage => Contribution.HasWeight ? Contribution.Coverage : null;

    /// <summary>The gates below that are closed or may still close, in the document's order.</summary>
    public IReadOnlyList<GateEffect> Gates { get; init; } = [];

    /// <summary>What was found about the node: that its coverage is too low.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>What the node is made of, in the document's order: its children, or all indicators below.</summary>
    public IReadOnlyList<RollUpPart> Parts => RollUpPart.Of(Plan, Weighed.Weights, _nodes);

    internal RollUpPlan Plan { get; }

    internal WeighedNode Weighed { get; }

    internal Contribution Contribution { get; init; }

    /// <summary>The ranks of the grades still possible; null where nothing counts.</summary>
    internal RankRange? Ranks { get; init; }

    private RollUpEnd End(int rank, int beforeGates, Rational score) =>
        new(GradeAt(rank), GradeAt(beforeGates), Plan.HasScores ? Plan.Show(score) : null);

    private Grade GradeAt(int rank) => Plan.Scale.Grades[rank];
}

/// <summary>The ranks of the lowest and the highest grade that a node can still have, with and without its gates.</summary>
internal readonly record struct RankRange(
    byte Lowest,
    byte LowestBeforeGates,
    byte Highest,
    byte HighestBeforeGates
);

/// <summary>One end of what is still possible.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="BeforeGates">The grade that it would be without any gate.</param>
/// <param name="Score">The score; null for <see cref="RollUpMethod.Worst"/>.</param>
public sealed record RollUpEnd(Grade Grade, Grade BeforeGates, RollUpScore? Score);

/// <summary>What the gate of an indicator does to a node above it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Gate">Its gate.</param>
/// <param name="IsClosed">True if the gate caps the node's grade; false if it may still do so.</param>
public sealed record GateEffect(IndicatorEvaluation Indicator, Gate Gate, bool IsClosed);
