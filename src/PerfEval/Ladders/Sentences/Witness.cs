using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Ladders.Sentences;

/// <summary>Picks the one value of a region that a finding shows as its example.</summary>
internal static class Witness
{
    /// <summary>
    /// Returns the value of the resolution nearest the middle, the lower one if tied; without a resolution the
    /// middle; for a half-line its end and one unit more.
    /// </summary>
    public static Rational Of(ValueRange region, Resolution? resolution) =>
        region switch
        {
            { Lower: { } lower, Upper: { } upper } => resolution is { } steps
                ? NearestMultiple(region, (lower.Value + upper.Value) / 2, steps)
                : (lower.Value + upper.Value) / 2,
            { Lower: { } lower } => resolution?.AtOrAbove(lower.Value + 1) ?? lower.Value + 1,
            { Upper: { } upper } => resolution?.AtOrBelow(upper.Value - 1) ?? upper.Value - 1,
            _ => Rational.Zero,
        };

    /// <summary>Tells whether a multiple of the resolution lies in a region.</summary>
    public static bool HoldsMultiple(ValueRange region, Resolution resolution)
    {
        if (region.Lower is not { } lower || region.Upper is null)
        {
            return true;
        }

        Rational first = resolution.AtOrAbove(lower.Value);
        return region.Contains(first) || region.Contains(first + resolution.Step);
    }

    private static Rational NearestMultiple(
        ValueRange region,
        Rational middle,
        Resolution resolution
    )
    {
        Rational below = resolution.AtOrBelow(middle);
        Rational above = resolution.AtOrAbove(middle);
        bool preferBelow = middle - below <= above - middle;
        Rational nearest = preferBelow ? below : above;
        return region.Contains(nearest) ? nearest
            : preferBelow ? above
            : below;
    }
}
