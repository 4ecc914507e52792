using System.Text.Json;
using PerfEval.Records.Rebuilding;
using PerfEval.Text;

namespace PerfEval.Records.Version1;

/// <summary>Reads findings from a version 1 record, where what there is nothing to say of is null.</summary>
internal static class Version1Findings
{
    public static IReadOnlyList<Diagnostic> Of(JsonElement owner) =>
        [
            .. owner
                .GetProperty("findings")
                .Items(finding =>
                    RebuiltFindings.Recorded(
                        finding,
                        finding.Child("place") is { } place ? PlaceOf(place) : Place.Nowhere,
                        finding.TextOrNull("path"),
                        finding.TextOrNull("regions"),
                        finding.Child("accepted")
                    )
                ),
        ];

    private static Place PlaceOf(JsonElement place) =>
        RecordedPlace.At(
            place.TextOf("file"),
            (int)Math.Min(place.GetProperty("line").GetUInt32(), int.MaxValue),
            (int)Math.Min(place.GetProperty("column").GetUInt32(), int.MaxValue)
        );
}
