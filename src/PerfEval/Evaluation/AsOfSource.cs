using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>Where the day of an evaluation comes from.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal enum AsOfSource
{
    /// <summary>The caller stated it.</summary>
    Option,

    /// <summary>The results state it.</summary>
    Results,

    /// <summary>The clock's instant in the rule book's time zone.</summary>
    Clock,
}
