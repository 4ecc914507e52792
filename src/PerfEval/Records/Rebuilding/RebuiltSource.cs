using System.Text.Json;

namespace PerfEval.Records.Rebuilding;

/// <summary>Reads from a record where something stands in the published document.</summary>
internal static class RebuiltSource
{
    /// <summary>Reads where something was published; null for nothing said.</summary>
    public static SourceReference? Of(JsonElement owner) =>
        owner.IfAny("source") is { } source
            ? new SourceReference(
                source.TextIfAny("document"),
                source.TextIfAny("section"),
                Whole(source, "page"),
                Whole(source, "line")
            )
            : null;

    // A number beyond all pages is cut: it has been altered, and verification says so.
    private static int? Whole(JsonElement owner, string name) =>
        owner.IfAny(name) is { } number ? (int)Math.Min(number.GetUInt32(), int.MaxValue) : null;
}
