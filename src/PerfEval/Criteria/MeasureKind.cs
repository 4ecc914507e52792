using System.Text.Json.Serialization;

namespace PerfEval.Criteria;

/// <summary>What kind of thing an indicator measures.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum MeasureKind
{
    /// <summary>A share, written with <c>%</c> or <c>‰</c>, or as a fraction such as <c>57/60</c>.</summary>
    Percent,

    /// <summary>A number, with or without a unit.</summary>
    Number,

    /// <summary>One of the labels of the ladder.</summary>
    Category,

    /// <summary>A date relative to a due date, or one of the labels of the ladder.</summary>
    Timing,
}
