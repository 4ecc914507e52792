using System.Text.Json.Nodes;

namespace PerfEval.Tests.Support;

/// <summary>A recorded evaluation without what depends on the file that the results came from, and on whether they were streamed.</summary>
public static class Unplaced
{
    private static readonly string[] OfFile = ["place", "file", "dependsOn"];

    public static string Json(ReadOnlySpan<byte> json, params string[] alsoWithout)
    {
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        document.Remove("record");
        document.Remove("seal");
        Remove(document, [.. OfFile, .. alsoWithout]);
        foreach (JsonNode? subject in document["subjects"]!.AsArray())
        {
            TellInPlace(subject!.AsObject());
        }

        return document.ToJsonString();
    }

    // Findings stand in the order of their places, and are named by it.
    private static void TellInPlace(JsonObject subject)
    {
        List<string> found =
        [
            .. subject["findings"]!.AsArray().Select(finding => finding!.ToJsonString()),
        ];
        foreach (JsonNode? result in subject["results"]!.AsArray())
        {
            if (result!["findings"] is JsonArray names)
            {
                result["findings"] = new JsonArray([
                    .. names.Select(name =>
                        name!.GetValue<string>() is ['s', .. var number]
                            ? JsonValue.Create(
                                found[
                                    int.Parse(
                                        number,
                                        System.Globalization.CultureInfo.InvariantCulture
                                    ) - 1
                                ]
                            )
                            : name.DeepClone()
                    ),
                ]);
            }
        }

        subject["findings"] = new JsonArray([
            .. found.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text)),
        ]);
    }

    private static void Remove(JsonNode? node, string[] names)
    {
        foreach (string name in names)
        {
            (node as JsonObject)?.Remove(name);
        }

        IEnumerable<JsonNode?> below = node switch
        {
            JsonObject all => all.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode? child in below)
        {
            Remove(child, names);
        }
    }
}
