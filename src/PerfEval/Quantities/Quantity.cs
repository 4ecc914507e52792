namespace PerfEval.Quantities;

/// <summary>A number as it was written, with its unit: <c>312人</c>, <c>96.5%</c>, <c>312</c>.</summary>
/// <param name="Value">The exact number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit that stood beside it, or null for none.</param>
/// <param name="DecimalPlaces">How many digits stood behind the decimal point.</param>
internal readonly record struct Quantity(Rational Value, Unit? Unit, int DecimalPlaces)
{
    /// <summary>The last word that multiplied the number, such as the 万 of 350万 and of 25万人; null if nothing did.</summary>
    internal string? Multiplier { get; init; }
}
