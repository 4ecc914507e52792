using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>What a number that is given for a percent is.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum PercentForm
{
    /// <summary>How many per cent: 95.5 for 95.5%.</summary>
    Percent,

    /// <summary>A fraction of one: 0.955 for 95.5%.</summary>
    Fraction,
}
