using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>A language in which PerfEval speaks to its users.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Chinese, <c>zh</c>.</summary>
    Chinese,
}
