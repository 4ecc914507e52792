using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>A roll-up made ready for one rule book: grades looked up, bands proved, weights bound to nodes.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
internal sealed class RollUpPlan
{
    private readonly Rational[] _points;

    internal RollUpPlan(
        RollUpRule rule,
        GradeScale scale,
        Rational[] points,
        NumericLadder? bands,
        IReadOnlyList<WeighedNode> nodes,
        IReadOnlyList<PlannedGate> gates
    )
    {
        (Rule, Scale, _points, Bands) = (rule, scale, points, bands);
        (Nodes, Gates) = ([.. nodes], [.. gates]);
        Terms = IntegerWeights.Of(Nodes, points);
    }

    /// <summary>The roll-up as written.</summary>
    internal RollUpRule Rule { get; }

    /// <summary>How children make their parent, as a rule book says it: <c>weighted-mean</c> or <c>worst</c>.</summary>
    public string Method => Rule.Method == RollUpMethod.Worst ? "worst" : "weighted-mean";

    /// <summary>The least share of its weight that has to be measured for a node to have a grade, from 0 to 1; null for any.</summary>
    public Rational? MinCoverage => Rule.MinCoverage;

    /// <summary>How scores are rounded before they are shown and graded; null for not at all.</summary>
    public Rounding? Rounding => Rule.Rounding;

    /// <summary>The bands as a ladder over scores; null for <c>worst</c>.</summary>
    public NumericLadder? Bands { get; }

    internal GradeScale Scale { get; }

    /// <summary>The nodes above the indicators, each behind those below it; the department is the last.</summary>
    internal WeighedNode[] Nodes { get; }

    internal PlannedGate[] Gates { get; }

    /// <summary>By the number of the node, the terms of its sum in 64 bits; null where they do not fit.</summary>
    internal IntegerWeights?[] Terms { get; }

    internal bool HasScores => Bands is not null;

    /// <summary>Returns the points that a grade earns; null for <c>worst</c>.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public Rational? PointsOf(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return HasScores ? _points[grade.Rank] : null;
    }

    /// <summary>Returns the same plan with other bands.</summary>
    internal RollUpPlan With(NumericLadder bands) => new(Rule, Scale, _points, bands, Nodes, Gates);

    /// <summary>Returns the points that an indicator's grade earns, as a score; null without a grade, and for <c>worst</c>.</summary>
    internal RollUpScore? EarnedBy(IndicatorEvaluation indicator) =>
        indicator.Grade is { } grade && PointsOf(grade) is { } points
            ? new RollUpScore(points, points, null)
            : null;

    /// <summary>Returns which of the gates lie below a node.</summary>
    internal Range GatesBelow(WeighedNode node) =>
        FirstGateFrom(node.First)..FirstGateFrom(node.First + node.Count);

    /// <summary>Returns which of the gates is that of an indicator; -1 if it has none.</summary>
    /// <param name="position">The indicator's position in the document.</param>
    internal int GateOf(int position) =>
        FirstGateFrom(position) is var at && at < Gates.Length && Gates[at].Position == position
            ? at
            : -1;

    // Gates stand in the document's order.
    private int FirstGateFrom(int position)
    {
        (int low, int high) = (0, Gates.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Gates[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Rational PointsAt(int rank) => HasScores ? _points[rank] : Rational.Zero;

    /// <summary>Returns how an indicator stands.</summary>
    internal PartState StateOf(IndicatorEvaluation indicator)
    {
        Status status = indicator.Status;
        if (status == Status.NotApplicable)
        {
            return default;
        }

        if (status is not (Status.Missing or Status.Invalid))
        {
            return PartState.Of(status, counts: true, indicator.WorstRank, indicator.BestRank);
        }

        // Of what is excluded, the grades are open: a gate may still close.
        int worst = Scale.Worst.Rank;
        return PartState.Of(
            status,
            counts: Rule.Missing != MissingPolicy.Exclude,
            worst,
            Rule.Missing == MissingPolicy.Worst ? worst : indicator.BestRank
        );
    }

    /// <summary>Returns what an indicator brings that stands so.</summary>
    internal Contribution BroughtBy(PartState indicator) =>
        indicator.Applies
            ? new Contribution(
                indicator,
                PointsAt(indicator.WorstRank),
                PointsAt(indicator.BestRank),
                indicator.IsCovered ? Rational.One : Rational.Zero
            )
            : Contribution.None;

    /// <summary>Returns a score as it is shown and graded.</summary>
    internal RollUpScore Show(Rational exact) => new(exact, Shown(exact), Rule.Rounding);

    /// <summary>Returns the grades that the bands leave open to an exact score.</summary>
    internal SegmentEnds EndsOf(Rational exact) => Bands!.Ends[Bands.IndexOf(Shown(exact))];

    /// <summary>Returns the grade of a node; null unless it is graded.</summary>
    internal Grade? GradeOf(in RolledUp node) =>
        node.Status == Status.Graded ? Scale.Grades[node.Ranks!.Value.Lowest] : null;

    /// <summary>Whether enough of a node was measured.</summary>
    internal bool Covers(Contribution node) =>
        Rule.MinCoverage is not { } least || !node.HasWeight || node.Coverage >= least;

    private Rational Shown(Rational exact) =>
        Rule.Rounding is { } rounding ? rounding.Apply(exact) : exact;

    /// <summary>Returns the method: <c>weighted-mean</c>.</summary>
    public override string ToString() => Method;
}

/// <summary>A gate of an indicator.</summary>
/// <param name="Position">The indicator's position in the document.</param>
/// <param name="Gate">Its gate.</param>
internal readonly record struct PlannedGate(int Position, Gate Gate)
{
    /// <summary>Whether the gate is closed, whatever is still open.</summary>
    public bool IsClosedBy(PartState indicator) =>
        indicator.Applies && indicator.BestRank >= Gate.When.Rank;

    /// <summary>Whether the gate is closed or may still close.</summary>
    public bool MayBeClosedBy(PartState indicator) =>
        indicator.Applies && indicator.WorstRank >= Gate.When.Rank;
}
