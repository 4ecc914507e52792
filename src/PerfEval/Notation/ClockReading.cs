using PerfEval.Notation.Grammar;
using PerfEval.Quantities;

namespace PerfEval.Notation;

/// <summary>
/// Settles what 1:20 is: minutes and seconds where the ladder shows a time shorter than an hour, else a ratio beside a
/// comparison. In a ladder of hours it would be hours and minutes, and is refused.
/// </summary>
internal static class ClockReading
{
    private static readonly Rational Hour = 3_600;

    /// <summary>Returns the sets with their ratios settled; what is left as a clock is a time or refused.</summary>
    public static WrittenSet?[] Settled(WrittenSet?[] sets, DeclaredMeasure declared) =>
        Array.Exists(sets, set => set?.Ends.Any(end => end.IsClock) == true)
        && !IsTimeShown(sets, declared)
            ? Array.ConvertAll(sets, Settled)
            : sets;

    /// <summary>Whether the unit is a time shorter than an hour, or another criterion shows one.</summary>
    public static bool IsTimeShown(WrittenSet?[] sets, DeclaredMeasure declared) =>
        declared.Unit is { } unit
            ? IsShortTime(unit)
            : sets.OfType<WrittenSet>()
                .SelectMany(set => set.Ends)
                .Any(end => end is { IsClock: false, Unit: { } shown } && IsShortTime(shown));

    private static bool IsShortTime(Unit unit) =>
        unit.ConvertsTo(Units.Second) && unit.Convert(Rational.One, Units.Second) < Hour;

    private static WrittenSet? Settled(WrittenSet? set) =>
        set is { IsCompared: true }
            ? set with
            {
                Lower = AsRatio(set.Lower),
                Upper = AsRatio(set.Upper),
            }
            : set;

    private static WrittenEnd? AsRatio(WrittenEnd? end) =>
        end is { IsClock: true, Ratio: { } ratio }
            ? end with
            {
                Value = ratio.Value,
                Unit = ratio.Unit,
                IsClock = false,
            }
            : end;
}
