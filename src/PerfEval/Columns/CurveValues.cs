using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;

namespace PerfEval.Columns;

/// <summary>Points of values by one curve, one at a time.</summary>
internal static class CurveValues
{
    /// <summary>Returns the points of a value; null where it has none, or it is open how many.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="measure">What is measured, with its rounding and resolution.</param>
    /// <param name="raw">The value exactly as measured, in the unit of the curve.</param>
    public static Rational? PointsOf(Curve curve, Measure measure, Rational raw)
    {
        Rational compared = measure.Rounding?.Apply(raw) ?? raw;
        bool isFiner = measure.Resolution is { } resolution && !resolution.Holds(compared);
        return !isFiner && measure.Domain.Contains(raw) && curve.IndexOf(compared) >= 0
            ? curve.SettledAt(in compared)
            : null;
    }
}
