using System.Text.RegularExpressions;
using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Tests.Support;

/// <summary>A set of numbers by its ends, however it is written: <c>[80分, 90)</c>, <c>(-∞, 5]</c>, <c>{0.5}</c>.</summary>
/// <param name="Lower">The lower end, or null for none.</param>
/// <param name="Upper">The upper end, or null for none.</param>
/// <param name="Unit">The unit of both ends; null if none is written.</param>
public sealed partial record NumberSet(Bound? Lower, Bound? Upper, Unit? Unit)
{
    /// <summary>Returns the set that a text in interval notation states.</summary>
    /// <param name="text">The text, with ∞ with or without a sign and a unit on any of its ends.</param>
    /// <param name="unit">The unit where the text has none; empty for none.</param>
    public static NumberSet Parse(string text, string unit = "")
    {
        Match match = Written().Match(text);
        Assert.True(match.Success, $"'{text}' is no set in interval notation.");
        if (match.Groups["point"] is { Success: true } point)
        {
            Bound? both = End(point.Value, true, ref unit);
            return new NumberSet(both, both, UnitOf(unit));
        }

        Bound? lower = End(match.Groups["low"].Value, match.Groups["open"].Value == "[", ref unit);
        Bound? upper = End(
            match.Groups["high"].Value,
            match.Groups["close"].Value == "]",
            ref unit
        );
        return new NumberSet(lower, upper, UnitOf(unit));
    }

    /// <summary>Returns the numbers that a reading denotes; null if it denotes none.</summary>
    public static NumberSet? Of(SingleReading reading) => Of(reading.Meaning, reading.Unit);

    /// <summary>Returns the numbers that a meaning in a unit denotes; null if it denotes none.</summary>
    internal static NumberSet? Of(Meaning? meaning, Unit? unit) =>
        meaning is Meaning.Range range
            ? new NumberSet(range.Interval.Lower, range.Interval.Upper, unit)
            : null;

    /// <summary>Whether both hold the same numbers in units of which one is exactly one of the other.</summary>
    public bool IsSame(NumberSet other) => HasSameEnds(other) && IsSame(Unit, other.Unit);

    /// <summary>Whether both hold the same numbers, whatever their units.</summary>
    public bool HasSameEnds(NumberSet other) => (Lower, Upper) == (other.Lower, other.Upper);

    private static bool IsSame(Unit? one, Unit? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.ConvertsTo(other) && one.Factor == other.Factor;

    private static Unit? UnitOf(string unit) => unit.Length == 0 ? null : Units.Of(unit);

    private static Bound? End(string text, bool isIncluded, ref string unit)
    {
        if (text.Contains('∞', StringComparison.Ordinal))
        {
            return null;
        }

        Match number = Number().Match(text.Trim());
        Assert.True(number.Success, $"'{text}' is no end of a set.");
        unit = number.Groups["unit"].Length > 0 ? number.Groups["unit"].Value : unit;
        return new Bound(Rational.Parse(number.Groups["number"].Value), isIncluded);
    }

    [GeneratedRegex(
        @"^(\{(?<point>[^{}]+)\}|(?<open>[\[(])(?<low>[^,]+),(?<high>[^\])]+)(?<close>[\])]))$"
    )]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<number>[+-]?[0-9.]+) ?(?<unit>.*)$")]
    private static partial Regex Number();
}
