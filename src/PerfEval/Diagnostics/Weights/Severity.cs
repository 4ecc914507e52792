using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum Severity
{
    /// <summary>Worth knowing; nothing needs to be done.</summary>
    Information,

    /// <summary>A table's oddity that somebody should decide about; <c>--strict</c> counts it.</summary>
    Warning,

    /// <summary>What cannot stand: the rule book is not evaluated, or the result is invalid.</summary>
    Error,
}
