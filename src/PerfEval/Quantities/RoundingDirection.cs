namespace PerfEval.Quantities;

/// <summary>Which of the two steps around a value a mode of rounding takes.</summary>
internal static class RoundingDirection
{
    /// <summary>Tells whether a value that lies between two steps goes to the one farther from zero.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="restToMiddle">How what lies beyond the nearer to zero compares with half a step: negative for less, 0 for half, positive for more.</param>
    /// <param name="isEven">Whether the step nearer to zero is an even one.</param>
    public static bool IsAwayFromZero(this RoundingMode mode, int restToMiddle, bool isEven) =>
        mode switch
        {
            RoundingMode.HalfUp => restToMiddle >= 0,
            RoundingMode.HalfEven => restToMiddle > 0 || (restToMiddle == 0 && !isEven),
            RoundingMode.Up => true,
            _ => false,
        };
}
