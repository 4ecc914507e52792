using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>A stretch of a curve: the values, and what each of them earns.</summary>
/// <param name="Range">The values, in the unit of the indicator.</param>
/// <param name="Formula">What they earn.</param>
internal sealed record CurvePiece(ValueRange Range, Formula Formula)
{
    /// <summary>Returns what is still possible at a value of the piece: one amount, but where tiers leave it open.</summary>
    public PointsRange Of(Rational x) =>
        Formula is Formula.Open open
            ? new PointsRange(open.Least, open.Most)
            : PointsRange.At(Formula.At(x));

    /// <summary>Returns what the points are, or come to, at the lower end of the piece.</summary>
    public Rational AtLower => AtEnd(Range.Lower, isFromBelow: false);

    /// <summary>Returns what the points are, or come to, at the upper end of the piece.</summary>
    public Rational AtUpper => AtEnd(Range.Upper, isFromBelow: true);

    /// <summary>Returns the least and the most that values of the piece earn, or come near to.</summary>
    public PointsRange Reach =>
        Formula is Formula.Open open
            ? new PointsRange(open.Least, open.Most)
            : PointsRange.Between(AtLower, AtUpper);

    /// <summary>Returns the part of the piece in a set, or null if they have no value in common.</summary>
    public CurvePiece? Within(ValueRange set) =>
        Range.Intersect(set) is { } common ? new CurvePiece(common, Formula) : null;

    // Only what is constant, or comes to nothing, goes on without an end.
    private Rational AtEnd(Bound? end, bool isFromBelow) =>
        end is not { } bound
            ? (Formula is Formula.Inverse ? Rational.Zero : Formula.At(Rational.Zero))
        : bound.IsIncluded ? Formula.At(bound.Value)
        : Formula.Towards(bound.Value, isFromBelow);
}
