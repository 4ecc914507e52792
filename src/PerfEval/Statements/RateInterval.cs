using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Statements;

/// <summary>A rate in per cent that is written to some decimals: all exact rates that round to it, half up.</summary>
/// <remarks>
/// 43.82% stands for the rates from 43.815% on and below 43.825%. So the year before lies in an interval too: of a growth in
/// (v/(1 + r + ½u), v/(1 + r − ½u)], of a fall in [v/(1 − r + ½u), v/(1 − r − ½u)).
/// </remarks>
internal sealed record RateInterval
{
    private static readonly Rational Hundredth = new(1, 100);

    private readonly Rational _rate;
    private readonly Rational _half;

    /// <summary>Creates an interval.</summary>
    /// <param name="percent">The rate in per cent, as written.</param>
    /// <param name="decimals">To how many decimals it is written.</param>
    /// <param name="isFall">Whether it is a fall.</param>
    public RateInterval(Rational percent, int decimals, bool isFall)
    {
        _rate = percent.Abs() * Hundredth;
        _half = StatedNumber.StepOf(decimals) * Hundredth / 2;
        IsFall = isFall;
    }

    /// <summary>Whether it is a fall.</summary>
    public bool IsFall { get; }

    /// <summary>Tells whether an exact rate, in the direction of the interval, rounds to what is written.</summary>
    /// <param name="rate">The rate, 0.05 for 5 per cent.</param>
    public bool Holds(Rational rate) => rate >= _rate - _half && rate < _rate + _half;

    /// <summary>Returns where the year before lay; null where a fall takes everything, or the figure is not above 0.</summary>
    /// <param name="value">The figure of this year.</param>
    public ValueRange? PriorOf(Rational value)
    {
        Rational low = IsFall ? 1 - _rate + _half : 1 + _rate + _half;
        Rational high = IsFall ? 1 - _rate - _half : 1 + _rate - _half;
        return value.Sign > 0 && high.Sign > 0
            ? new ValueRange(
                new Bound(value / low, IsIncluded: IsFall),
                new Bound(value / high, IsIncluded: !IsFall)
            )
            : null;
    }

    /// <summary>Returns the first and the last number with so many decimals that the year before may have been, and how many there are; null for none.</summary>
    /// <param name="value">The figure of this year.</param>
    /// <param name="decimals">How many decimals.</param>
    public (Rational First, Rational Last, System.Numerics.BigInteger Count)? Candidates(
        Rational value,
        int decimals
    )
    {
        if (PriorOf(value) is not { Lower: { } lower, Upper: { } upper })
        {
            return null;
        }

        Rational steps = 1 / StatedNumber.StepOf(decimals);
        System.Numerics.BigInteger first = new Cut(lower.Value, !lower.IsIncluded).FirstWhole(
            steps
        );
        System.Numerics.BigInteger behind = new Cut(upper.Value, upper.IsIncluded).FirstWhole(
            steps
        );
        return behind > first
            ? (new Rational(first, 1) / steps, new Rational(behind - 1, 1) / steps, behind - first)
            : null;
    }
}
