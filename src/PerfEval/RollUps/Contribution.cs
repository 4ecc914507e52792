using PerfEval.Quantities;
using PerfEval.RollUps.Sums;

namespace PerfEval.RollUps;

/// <summary>What an indicator or a node brings to the node above it.</summary>
/// <remarks>Sums nearly always fit in 64 bits; fractions are made of them when somebody reads them.</remarks>
internal sealed class Contribution
{
    private readonly long _lowest;
    private readonly long _highest;
    private readonly long _counted;
    private readonly long _measured;
    private readonly long _whole;
    private readonly Fractions? _fractions;

    /// <summary>Creates what is known by its sums.</summary>
    /// <param name="standing">Whether and how it counts.</param>
    /// <param name="lowest">The lowest sum of weights times points.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="counted">What both are divided by; 0 for no score.</param>
    /// <param name="measured">The weight of what was measured.</param>
    /// <param name="whole">The weight of everything.</param>
    public Contribution(
        PartState standing,
        long lowest,
        long highest,
        long counted,
        long measured,
        long whole
    )
    {
        (Standing, _lowest, _highest, _counted) = (standing, lowest, highest, counted);
        (_measured, _whole) = (measured, whole);
    }

    /// <summary>Creates what is known by its fractions.</summary>
    /// <param name="standing">Whether and how it counts.</param>
    /// <param name="lowest">The lowest score.</param>
    /// <param name="highest">The highest score.</param>
    /// <param name="coverage">The share of its weight that was measured; null if it has none.</param>
    public Contribution(PartState standing, Rational lowest, Rational highest, Rational? coverage)
    {
        Standing = standing;
        _whole = coverage is null ? 0 : 1;
        _fractions = new Fractions(lowest, highest, coverage ?? Rational.Zero);
    }

    /// <summary>Creates what is known by the points of the rows below.</summary>
    /// <param name="standing">Whether and how it counts.</param>
    /// <param name="points">The points.</param>
    public Contribution(PartState standing, SummedPoints points)
        : this(
            standing,
            points.Earned.Least,
            points.Earned.Most,
            points.Applicable.Sign == 0 ? null : points.Measured / points.Applicable
        ) => Points = points;

    /// <summary>What does not apply.</summary>
    public static Contribution None { get; } = new(default, 0, 0, 0, 0, 0);

    /// <summary>Whether and how it counts.</summary>
    public PartState Standing { get; }

    /// <summary>The points of the rows below, where these are summed; else null.</summary>
    public SummedPoints? Points { get; }

    /// <summary>Whether any part of it weighs anything; so for every indicator that applies.</summary>
    public bool HasWeight => _whole != 0;

    /// <summary>The lowest exact score or sum still possible; 0 where there are no scores.</summary>
    public Rational Lowest => _fractions?.Lowest ?? Divide(_lowest, _counted);

    /// <summary>The highest exact score or sum still possible; 0 where there are no scores.</summary>
    public Rational Highest => _fractions?.Highest ?? Divide(_highest, _counted);

    /// <summary>Whether both scores are the same.</summary>
    public bool HasOneScore =>
        _fractions is null ? _lowest == _highest : _fractions.Lowest == _fractions.Highest;

    /// <summary>The share of its weight that was measured, from 0 to 1.</summary>
    public Rational Coverage => _fractions?.Coverage ?? Divide(_measured, _whole);

    private static Rational Divide(long part, long whole) =>
        part == 0 ? Rational.Zero : Rational.Of(part, whole);

    private sealed record Fractions(Rational Lowest, Rational Highest, Rational Coverage);
}
