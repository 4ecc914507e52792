using PerfEval.Quantities;

namespace PerfEval.Differences;

/// <summary>A rounding as it is written in a rule book.</summary>
internal static class RoundingText
{
    /// <summary>Returns <c>{to: 0.1%, mode: half-up}</c>.</summary>
    public static string Of(Rounding rounding, Unit? unit)
    {
        string mode = rounding.Mode switch
        {
            RoundingMode.HalfUp => "half-up",
            RoundingMode.HalfEven => "half-even",
            RoundingMode.Down => "down",
            _ => "up",
        };
        return $"{{to: {rounding.Step}{unit}, mode: {mode}}}";
    }
}
