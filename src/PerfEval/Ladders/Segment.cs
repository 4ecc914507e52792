using System.Text.Json.Serialization;
using PerfEval.Criteria;

namespace PerfEval.Ladders;

/// <summary>A stretch of the domain whose values all stand alike: claimed by the same criteria, with one grade or none.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Segment
{
    internal Segment(ValueRange interval, Ruling ruling)
    {
        (Range, Ruling) = (interval, ruling);
    }

    /// <summary>The values, in the unit of the ladder.</summary>
    public ValueRange Range { get; internal init; }

    /// <summary>What the ladder says about them.</summary>
    public Ruling Ruling { get; internal init; }

    /// <summary>Returns the values and their grade: <c>[90, 91) → fair</c>.</summary>
    public override string ToString() => $"{Range} → {Ruling.Grade?.Id ?? "refused"}";
}
