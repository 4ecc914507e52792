using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Serialization;

/// <summary>Whatever a caller gives to <c>System.Text.Json</c> stays small, and says neither what stands in files nor where they lie.</summary>
public sealed class SerializedTypesTests
{
    private const int Most = 300_000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Nothing_that_a_caller_holds_gives_away_sources_or_folders()
    {
        using var held = new EverythingHeld();
        Assert.Equal([], held.NotHeld);
        foreach ((Type type, List<object> values) in held.Values)
        {
            foreach (object value in values)
            {
                string json = JsonSerializer.Serialize(value, type, Readable);
                Assert.DoesNotContain(EverythingHeld.Marker, json, StringComparison.Ordinal);
                Assert.DoesNotContain(held.Folder, json, StringComparison.Ordinal);
                Assert.True(json.Length < Most, $"{type.Name}: {json.Length}");
            }
        }
    }
}
