using System.Text.Json.Serialization;
using PerfEval.Quantities;

namespace PerfEval.RollUps;

/// <summary>The score of a node.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public readonly record struct RollUpScore
{
    internal RollUpScore(Rational exact, Rational shown, Rounding? rounding)
    {
        (Exact, Shown, Rounding) = (exact, shown, rounding);
    }

    /// <summary>The exact score, from which the nodes above are computed.</summary>
    public Rational Exact { get; internal init; }

    /// <summary>The score as it is shown, and graded; another one only where the roll-up declares a rounding.</summary>
    public Rational Shown { get; internal init; }

    /// <summary>The rounding; null for none.</summary>
    internal Rounding? Rounding { get; init; }

    /// <summary>
    /// Returns the score as it is shown: rounded to 0.01 as <c>90.00</c>; without a rounding as a decimal such as
    /// <c>83.5</c>, or as <c>83 1/3</c> where no decimal is exact.
    /// </summary>
    public override string ToString()
    {
        if (Rounding?.Step.DecimalPlaces is { } places)
        {
            return Shown.ToTruncatedString(places);
        }

        return Shown.ToMixedString();
    }
}
