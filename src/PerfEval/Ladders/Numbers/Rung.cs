using PerfEval.Criteria;

namespace PerfEval.Ladders.Numbers;

/// <summary>One criterion of a numeric ladder, upwards: the better end is the upper one.</summary>
/// <param name="cell">The criterion under its grade.</param>
/// <param name="range">
/// The values that it can earn its grade for, not cut to the domain. They are those written, but for a rest, whose
/// values depend on the others; for an alarm, which a more severe one outdoes; and on a side of a middle ladder, where
/// nothing ends towards the middle.
/// </param>
/// <param name="written">The values as written; null for a rest.</param>
internal sealed class Rung(GradedCriterion cell, ValueRange range, ValueRange? written)
{
    public GradedCriterion Cell { get; } = cell;

    public ValueRange Range { get; } = range;

    public Grade Grade => Cell.Grade;

    /// <summary>Whether it is whatever the others leave.</summary>
    public bool IsRest => written is null;

    /// <summary>Whether the criterion, as it is written, is a single value.</summary>
    public bool IsPoint => written is { IsPoint: true };

    /// <summary>Whether better values than those of the criterion exist, as it is written.</summary>
    public bool IsBounded => Range.Upper is not null;

    /// <summary>Whether the criterion, as it is written, claims a segment, which lies inside of it or outside.</summary>
    public bool Claims(ValueRange segment) => (written ?? Range).Meets(segment);
}
