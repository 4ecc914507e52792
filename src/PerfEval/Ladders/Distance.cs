using PerfEval.Quantities;

namespace PerfEval.Ladders;

/// <summary>How far a value is from the next grade.</summary>
/// <param name="Amount">The distance in the unit of the ladder; in days for a date.</param>
/// <param name="IsMoreThan">Whether the value has to go further than the distance, since the end itself is excluded.</param>
/// <param name="Grade">The grade that is earned there.</param>
public readonly record struct Distance(Rational Amount, bool IsMoreThan, Grade Grade);
