namespace PerfEval.Quantities;

/// <summary>A number as it was written, with its unit: <c>312人</c>, <c>96.5%</c>, <c>312</c>.</summary>
/// <param name="Value">The exact number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit that stood beside it, or null for none.</param>
/// <param name="DecimalPlaces">How many digits stood behind the decimal point.</param>
public readonly record struct Quantity(Rational Value, Unit? Unit, int DecimalPlaces)
{
    /// <summary>The number as it stood there, before 万 and the like multiplied it.</summary>
    internal Rational Written { get; init; }

    /// <summary>The multiplier and the unit behind it as they were written, such as 万 or 万人; null if nothing multiplied the number.</summary>
    internal string? Multiplied { get; init; }
}
