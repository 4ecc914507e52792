using PerfEval.Quantities;

namespace PerfEval.Columns;

/// <summary>How many places the point of a number for a percent lies to the left of that in the unit of its indicator.</summary>
internal static class PercentPlaces
{
    private const int OfFractions = 2;

    /// <summary>Returns the places.</summary>
    /// <param name="unit">The unit of the indicator, a percent; null for per cent.</param>
    /// <param name="form">What the numbers are.</param>
    public static int Of(Unit? unit, PercentForm form)
    {
        // 1% is 10‰.
        Rational factor = (unit ?? Unit.Percent).Factor;
        int ofPercents =
            factor == Unit.Percent.Factor ? 0
            : factor == Units.Permille.Factor ? 1
            : 2;
        return form == PercentForm.Fraction ? ofPercents + OfFractions : ofPercents;
    }
}
