using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>A score rule made ready: what a result of its indicator earns, and what is still possible where it is open.</summary>
/// <param name="Terms">What all kinds have in common.</param>
internal abstract record IndicatorScore(ScoreTerms Terms)
{
    /// <summary>The least and the most that can be earned at all.</summary>
    public abstract PointsRange Reach { get; }
}

/// <summary>What all kinds of score rules have in common.</summary>
/// <param name="Kind">The kind, as a rule book writes it, such as <c>ratio</c>.</param>
/// <param name="Full">The points of the indicator (分值).</param>
/// <param name="Bounds">The least and the most that the rule allows.</param>
internal sealed record ScoreTerms(string Kind, Rational Full, PointsRange Bounds)
{
    /// <summary>The target (年度指标值) as published; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>From when on a result has to be explained; null for never.</summary>
    public ExplainedResults? Explained { get; init; }

    /// <summary>Of tiers that name grades the points of each, by its rank; null for any other rule.</summary>
    public IReadOnlyDictionary<int, Rational>? PointsByGrade { get; init; }

    /// <summary>The words of the rule as published; null where the book does not keep them.</summary>
    public string? Words { get; init; }
}

/// <summary>Results so far above their target that they have to be explained.</summary>
/// <param name="From">The part of the target from which on, such as 1.2; above 0.</param>
/// <param name="Target">The end of the target, in the unit of the indicator; above 0.</param>
internal sealed record ExplainedResults(Rational From, Rational Target)
{
    /// <summary>Tells whether a value is one of them.</summary>
    public bool Hold(Rational value) => value >= From * Target;
}

/// <summary>Points of a number: its place on a curve.</summary>
internal sealed record CurveScore(ScoreTerms Terms, Curve Curve) : IndicatorScore(Terms)
{
    /// <inheritdoc/>
    public override PointsRange Reach => Curve.Reach;
}

/// <summary>Points of a label.</summary>
internal sealed record LabelScore(ScoreTerms Terms, IReadOnlyList<LabelPoints> Labels)
    : IndicatorScore(Terms)
{
    /// <inheritdoc/>
    public override PointsRange Reach =>
        Labels.Select(label => label.Points).Aggregate((one, other) => one.Or(other));

    /// <summary>Returns the points of a label of the ladder.</summary>
    public PointsRange Of(string label) => Labels.First(one => one.Label == label).Points;
}

/// <summary>A label, and what it earns.</summary>
/// <param name="Label">The label as published.</param>
/// <param name="Points">Its points; a range where the reading leaves the tier open.</param>
internal sealed record LabelPoints(string Label, PointsRange Points);

/// <summary>Points of a date: those of the grade that it earns.</summary>
/// <param name="Terms">What all kinds have in common, with the points of the grades.</param>
internal sealed record GradeScore(ScoreTerms Terms) : IndicatorScore(Terms)
{
    /// <inheritdoc/>
    public override PointsRange Reach =>
        Terms.PointsByGrade!.Values.Select(PointsRange.At).Aggregate((one, other) => one.Or(other));

    /// <summary>Returns the points of a ruling.</summary>
    public PointsRange Of(Ruling ruling) => Of(ruling, Terms.PointsByGrade!);

    /// <summary>Returns the points of the ruling about a value; where it leaves several tiers open, from the least to the most of them.</summary>
    /// <param name="ruling">The ruling.</param>
    /// <param name="pointsByRank">By the rank of a grade its points; a grade without any earns nothing.</param>
    public static PointsRange Of(Ruling ruling, IReadOnlyDictionary<int, Rational> pointsByRank)
    {
        IEnumerable<Grade> open = ruling.Grade is { } grade ? [grade] : ruling.Candidates;
        return open.Select(one => PointsRange.At(pointsByRank.GetValueOrDefault(one.Rank)))
            .Aggregate((one, other) => one.Or(other));
    }
}

/// <summary>Points that a person judges, inside of bands.</summary>
/// <param name="Terms">What all kinds have in common.</param>
/// <param name="Bands">The bands in points, in the order of the rule; at least one.</param>
internal sealed record JudgedScore(ScoreTerms Terms, IReadOnlyList<PointsBand> Bands)
    : IndicatorScore(Terms)
{
    /// <inheritdoc/>
    public override PointsRange Reach =>
        Bands.Select(band => band.Reach).Aggregate((one, other) => one.Or(other));
}

/// <summary>A band in which the points of a person lie.</summary>
/// <param name="Label">What is judged; null where there are no labels.</param>
/// <param name="Points">The points, ends as written.</param>
internal sealed record PointsBand(string? Label, ValueRange Points)
{
    /// <summary>The least and the most of it.</summary>
    public PointsRange Reach => new(Points.Lower!.Value.Value, Points.Upper!.Value.Value);
}
