using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>One end of an interval.</summary>
/// <param name="Value">The number at the end, in the unit of the indicator.</param>
/// <param name="IsIncluded">Whether the number itself belongs to the interval.</param>
public readonly record struct Bound(Rational Value, bool IsIncluded);
