using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps.Sums;
using PerfEval.Rules;
using PerfEval.Scoring;

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
        Terms = IsSum ? new IntegerWeights?[Nodes.Length] : IntegerWeights.Of(Nodes, points);
    }

    /// <summary>The roll-up as written.</summary>
    internal RollUpRule Rule { get; }

    /// <summary>How children make their parent, as a rule book says it, such as <c>weighted-mean</c>.</summary>
    public string Method => Rule.MethodName;

    /// <summary>Whether points are summed.</summary>
    public bool IsSum => Rule.Method == RollUpMethod.Sum;

    /// <summary>The least share of its weight that has to be measured for a node to have a grade, from 0 to 1; null for any.</summary>
    public Rational? MinCoverage => Rule.MinCoverage;

    /// <summary>How scores are rounded before they are shown and graded; null for not at all.</summary>
    public Rounding? Rounding => Rule.Rounding;

    /// <summary>The bands as a ladder over scores, or over what points come to of 100; null where grades alone decide, and for sums without grades.</summary>
    public NumericLadder? Bands { get; }

    internal GradeScale Scale { get; }

    /// <summary>The nodes above the indicators, each behind those below it; the department is the last.</summary>
    internal WeighedNode[] Nodes { get; }

    internal PlannedGate[] Gates { get; }

    /// <summary>By the number of the node, the terms of its sum in 64 bits; null where they do not fit.</summary>
    internal IntegerWeights?[] Terms { get; }

    internal bool HasScores => IsSum || Bands is not null;

    /// <summary>Returns the points that a grade earns; null where grades earn none.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public Rational? PointsOf(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _points.Length > 0 ? _points[grade.Rank] : null;
    }

    /// <summary>Returns the same plan with other bands.</summary>
    internal RollUpPlan With(NumericLadder bands) => new(Rule, Scale, _points, bands, Nodes, Gates);

    /// <summary>Returns the points that an indicator's grade earns, as a score, or where points are summed those that it passes up; null for none.</summary>
    internal RollUpScore? EarnedBy(IndicatorEvaluation indicator) =>
        IsSum
            ? indicator.Points is { } earned
                ? new RollUpScore(earned, OfIndicator(earned), Rule.IndicatorRounding)
                : null
            : indicator.Grade is { } grade && PointsOf(grade) is { } points
                ? new RollUpScore(points, points, null)
                : null;

    /// <summary>Returns points of an indicator as it passes them up.</summary>
    internal Rational OfIndicator(Rational points) =>
        Rule.IndicatorRounding is { } rounding ? rounding.Apply(points) : points;

    /// <summary>Returns what becomes of the points of an indicator that does not apply; null where nobody says it.</summary>
    internal NotApplicablePolicy? PolicyOf(Indicator indicator) =>
        indicator.NotApplicable ?? Rule.NotApplicable;

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

    private Rational PointsAt(int rank) => _points.Length > 0 ? _points[rank] : Rational.Zero;

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
            // A tier that is refused leaves the points open, whatever the grade.
            if (IsSum && status is Status.Graded or Status.Scored && indicator.HasOpenPoints)
            {
                status = Status.Refused;
            }

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

    /// <summary>Adds to a sum what an indicator brings that stands so.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="weight">The weight of the indicator.</param>
    /// <param name="standing">How it stands.</param>
    /// <param name="indicator">The indicator.</param>
    internal void AddTo(
        ref WeightedSum sum,
        Rational weight,
        PartState standing,
        IndicatorEvaluation indicator
    )
    {
        if (
            IsSum
            && standing is { Counts: true, IsCovered: true }
            && indicator.Points is { } earned
            && indicator.Score!.Terms.Full is { Sign: > 0 } full
        )
        {
            sum.AddRow(standing, in full, OfIndicator(earned));
        }
        else
        {
            sum.Add(weight, BroughtBy(standing, indicator));
        }
    }

    /// <summary>Returns what an indicator brings that stands so.</summary>
    /// <param name="standing">How it stands.</param>
    /// <param name="indicator">The indicator; of what earns by its grade, the standing alone counts.</param>
    internal Contribution BroughtBy(PartState standing, IndicatorEvaluation indicator) =>
        IsSum
            ? new Contribution(
                indicator.Score is null ? default : standing,
                PointsOf(standing, indicator)
            )
        : standing.Applies
            ? new Contribution(
                standing,
                PointsAt(standing.WorstRank),
                PointsAt(standing.BestRank),
                standing.IsCovered ? Rational.One : Rational.Zero
            )
        : Contribution.None;

    private SummedPoints PointsOf(PartState standing, IndicatorEvaluation indicator)
    {
        if (indicator.Score is not { Terms.Full: var full })
        {
            return default;
        }

        if (!standing.Applies)
        {
            return PolicyOf(indicator.Indicator) switch
            {
                NotApplicablePolicy.Full => new(PointsRange.At(full), default, full, full, 0, 0),
                NotApplicablePolicy.Zero => new(default, default, full, full, 0, 0),
                _ => new(default, default, 0, full, 0, 0),
            };
        }

        if (!standing.Counts)
        {
            return new(default, default, 0, full, full, 0);
        }

        PointsRange earned = indicator.Points is { } settled
            ? PointsRange.At(OfIndicator(settled))
            : OpenPoints(indicator);
        Rational measured = standing.IsCovered ? full : Rational.Zero;
        return full.Sign > 0
            ? new(earned, default, full, full, full, measured)
            : new(default, earned, 0, 0, 0, 0);
    }

    private PointsRange OpenPoints(IndicatorEvaluation indicator)
    {
        PointsRange possible = indicator.PossiblePoints!.Value;
        bool isMissing = indicator.Status is Status.Missing or Status.Invalid;
        Rational most =
            isMissing && Rule.Missing == MissingPolicy.Worst ? possible.Least : possible.Most;
        return new PointsRange(OfIndicator(possible.Least), OfIndicator(most));
    }

    /// <summary>Returns a score as it is shown and graded.</summary>
    internal RollUpScore Show(Rational exact) => new(exact, Shown(exact), Rule.Rounding);

    /// <summary>Returns the grades that the bands leave open to an exact score.</summary>
    internal SegmentEnds EndsOf(Rational exact) => EndsAt(Shown(exact));

    /// <summary>Returns the grades that the bands leave open to a score as it is shown.</summary>
    internal SegmentEnds EndsAt(Rational shown) => Bands!.Ends[Bands.IndexOf(shown)];

    /// <summary>Returns the grade of a node; null unless it is graded.</summary>
    internal Grade? GradeOf(in RolledUp node) =>
        node.Status == Status.Graded ? Scale.Grades[node.Ranks!.Value.Lowest] : null;

    /// <summary>Whether enough of a node was measured.</summary>
    internal bool Covers(Contribution node) =>
        Rule.MinCoverage is not { } least || !node.HasWeight || node.Coverage >= least;

    /// <summary>Whether anything of a node was measured that has points; of no sum, and of bonuses alone, nothing is asked.</summary>
    internal bool HasMeasuredPoints(Contribution node) =>
        !IsSum || !node.HasWeight || node.Coverage.Sign > 0;

    private Rational Shown(Rational exact) =>
        Rule.Rounding is { } rounding ? rounding.Apply(exact) : exact;

    /// <summary>Returns the method, such as <c>weighted-mean</c>.</summary>
    public override string ToString() => Method;
}
