using System.Text.Json.Serialization;

namespace PerfEval.Ladders;

/// <summary>How the criteria stand to the values of a segment, before any policy.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal enum SegmentKind
{
    /// <summary>Claimed by one criterion, or by several that nest by intention (a cascade).</summary>
    Plain,

    /// <summary>Claimed by two criteria outside a cascade (重叠).</summary>
    Contested,

    /// <summary>Between two bands and claimed by none (空档).</summary>
    Gap,

    /// <summary>Beyond the worst band.</summary>
    BeyondWorst,

    /// <summary>Beyond the best band.</summary>
    BeyondBest,

    /// <summary>Beyond a best criterion that is a single point, or that ends where a worse one goes on.</summary>
    BeyondTop,
}
