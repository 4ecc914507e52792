using System.Text.Json.Serialization;
using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>
/// An unbroken range of values, such as <c>[45, 55)</c>, which the criterion <c>&gt;= 45 to &lt; 55</c> denotes.
/// </summary>
/// <remarks>
/// <para>
/// Each end is a <see cref="Bound"/>, included or not, or is absent, and then the interval goes on without limit.
/// An interval holds at least one value: <c>(5, 5]</c> cannot be made.
/// </para>
/// <para>Values are exact and in the unit of the indicator; intervals in different units do not compare.</para>
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record ValueRange
{
    // A table keeps hundreds of intervals; two nullable bounds would make each a third larger.
    private readonly Rational _lower;
    private readonly Rational _upper;
    private readonly bool _hasLower;
    private readonly bool _hasUpper;
    private readonly bool _includesLower;
    private readonly bool _includesUpper;

    /// <summary>Creates the interval between two ends.</summary>
    /// <param name="lower">The lower end, or null for none.</param>
    /// <param name="upper">The upper end, or null for none.</param>
    /// <exception cref="ArgumentException">No value lies between the ends.</exception>
    internal ValueRange(Bound? lower, Bound? upper)
    {
        if (IsEmpty(lower, upper))
        {
            throw new ArgumentException($"No value lies in {Print(lower, upper, "")}.");
        }

        (_hasLower, _hasUpper) = (lower is not null, upper is not null);
        (_lower, _includesLower) = lower.GetValueOrDefault();
        (_upper, _includesUpper) = upper.GetValueOrDefault();
    }

    /// <summary>All values.</summary>
    public static ValueRange Everything { get; } = new(null, null);

    /// <summary>The lower end, or null if the interval goes down without limit.</summary>
    public Bound? Lower => _hasLower ? new Bound(_lower, _includesLower) : null;

    /// <summary>The upper end, or null if the interval goes up without limit.</summary>
    public Bound? Upper => _hasUpper ? new Bound(_upper, _includesUpper) : null;

    /// <summary>Whether the interval holds one value only.</summary>
    public bool IsPoint => Lower is { } lower && Upper is { } upper && lower.Value == upper.Value;

    /// <summary>Creates the interval that holds one value.</summary>
    /// <param name="value">The value.</param>
    internal static ValueRange Point(Rational value) =>
        new(new Bound(value, true), new Bound(value, true));

    /// <summary>Creates the interval of all values below one, with that one or without it.</summary>
    internal static ValueRange Below(Rational value, bool isIncluded) =>
        new(null, new Bound(value, isIncluded));

    /// <summary>Creates the interval of all values above one, with that one or without it.</summary>
    internal static ValueRange Above(Rational value, bool isIncluded) =>
        new(new Bound(value, isIncluded), null);

    /// <summary>Tells whether two ends leave no value between them.</summary>
    /// <param name="lower">The lower end, or null for none.</param>
    /// <param name="upper">The upper end, or null for none.</param>
    internal static bool IsEmpty(Bound? lower, Bound? upper) =>
        lower is { } low
        && upper is { } high
        && (
            low.Value > high.Value
            || (low.Value == high.Value && !(low.IsIncluded && high.IsIncluded))
        );

    /// <summary>Tells whether a value lies in this interval.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    /// <returns>True between the ends; on an end, true if that end is included.</returns>
    public bool Contains(Rational value) =>
        (!_hasLower || Allows(value.CompareTo(_lower), _includesLower))
        && (!_hasUpper || Allows(_upper.CompareTo(value), _includesUpper));

    /// <summary>Returns what this interval and another have in common.</summary>
    /// <param name="other">An interval in the same unit.</param>
    /// <returns>The common values, or null if there are none.</returns>
    internal ValueRange? Intersect(ValueRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Bound? lower = HigherLowerEnd(Lower, other.Lower);
        Bound? upper = LowerUpperEnd(Upper, other.Upper);
        return IsEmpty(lower, upper) ? null : new ValueRange(lower, upper);
    }

    /// <summary>Tells whether this interval and another have a value in common.</summary>
    /// <param name="other">An interval in the same unit.</param>
    internal bool Meets(ValueRange other) => !EndsBefore(other) && !other.EndsBefore(this);

    private bool EndsBefore(ValueRange other)
    {
        if (!_hasUpper || !other._hasLower)
        {
            return false;
        }

        int order = _upper.CompareTo(other._lower);
        return order < 0 || (order == 0 && !(_includesUpper && other._includesLower));
    }

    /// <summary>Returns the interval with all numbers negated, so that better and worse change sides.</summary>
    internal ValueRange Mirrored() => new(Mirrored(Upper), Mirrored(Lower));

    /// <summary>Returns the interval in bracket notation, such as <c>[90, 91)</c>, <c>(-∞, 60)</c> or <c>{100}</c>.</summary>
    public override string ToString() => Print(Lower, Upper, "");

    /// <summary>Returns the interval in bracket notation with a unit, such as <c>[90%, 91%)</c>.</summary>
    /// <param name="unit">The unit behind each number, or null for none.</param>
    public string ToString(Unit? unit) => Print(Lower, Upper, unit?.ToString() ?? "");

    // Whether a value lies inside of an end, or on it where that is included.
    private static bool Allows(int order, bool isIncluded) =>
        order > 0 || (order == 0 && isIncluded);

    private static Bound? Mirrored(Bound? end) =>
        end is { } bound ? new Bound(-bound.Value, bound.IsIncluded) : null;

    private static Bound? HigherLowerEnd(Bound? left, Bound? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left ?? right;
        }

        return a.Value != b.Value ? (a.Value > b.Value ? a : b) : (a.IsIncluded ? b : a);
    }

    private static Bound? LowerUpperEnd(Bound? left, Bound? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left ?? right;
        }

        return a.Value != b.Value ? (a.Value < b.Value ? a : b) : (a.IsIncluded ? b : a);
    }

    private static string Print(Bound? lower, Bound? upper, string unit)
    {
        if (lower is { IsIncluded: true } low && upper is { IsIncluded: true } && low == upper)
        {
            return $"{{{low.Value}{unit}}}";
        }

        string from = lower is { } l ? $"{(l.IsIncluded ? '[' : '(')}{l.Value}{unit}" : "(-∞";
        string to = upper is { } u ? $"{u.Value}{unit}{(u.IsIncluded ? ']' : ')')}" : "+∞)";
        return $"{from}, {to}";
    }
}
