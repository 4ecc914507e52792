using System.Text.Json.Serialization;

namespace PerfEval.Quantities;

/// <summary>What happens to a value that lies between two steps of a rounding.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum RoundingMode
{
    /// <summary>To the nearer step; from the exact middle away from zero (四舍五入). Written <c>half-up</c>.</summary>
    HalfUp,

    /// <summary>To the nearer step; from the exact middle to the even step. Written <c>half-even</c>.</summary>
    HalfEven,

    /// <summary>Towards zero. Written <c>down</c>.</summary>
    Down,

    /// <summary>Away from zero. Written <c>up</c>.</summary>
    Up,
}
