using PerfEval.Criteria;

namespace PerfEval.Ladders;

/// <summary>A stretch of the domain whose values all stand alike: claimed by the same criteria, with one grade or none.</summary>
/// <param name="Interval">The values, in the unit of the ladder.</param>
/// <param name="Ruling">What the ladder says about them.</param>
public sealed record Segment(Interval Interval, Ruling Ruling)
{
    /// <summary>Returns the values and their grade: <c>[90, 91) → fair</c>.</summary>
    public override string ToString() => $"{Interval} → {Ruling.Grade?.Id ?? "refused"}";
}
