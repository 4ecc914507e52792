using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEval.Records;

/// <summary>Takes members from JSON that is known to be of its shape.</summary>
internal static class JsonReading
{
    /// <summary>Without white space, and with every character that JSON allows as itself: what seals are of.</summary>
    public static readonly JsonWriterOptions OnOneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string TextOf(this JsonElement element, string name) =>
        element.GetProperty(name).GetString()!;

    public static string? TextOrNull(this JsonElement element, string name) =>
        element.GetProperty(name).GetString();

    /// <summary>Returns a member that may be left out; null where it is.</summary>
    public static JsonElement? IfAny(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) ? member : null;

    /// <summary>Returns a text that may be left out; null where it is.</summary>
    public static string? TextIfAny(this JsonElement element, string name) =>
        element.IfAny(name)?.GetString();

    /// <summary>Returns a text or a map by language that may be left out; null where it is.</summary>
    public static LocalizedText? LocalizedIfAny(this JsonElement element, string name) =>
        element.IfAny(name)?.LocalizedValue();

    /// <summary>Returns a member, or null where null stands.</summary>
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } child ? child : null;

    /// <summary>Returns the items of a list; none where null stands.</summary>
    public static IEnumerable<T> Items<T>(this JsonElement? list, Func<JsonElement, T> item) =>
        list is { } known ? known.Items(item) : [];

    public static IEnumerable<T> Items<T>(this JsonElement list, Func<JsonElement, T> item) =>
        list.EnumerateArray().Select(item);

    /// <summary>Returns a text, or a map by language; null where null stands, or an empty map.</summary>
    public static LocalizedText? LocalizedOf(this JsonElement element, string name) =>
        element.GetProperty(name).LocalizedValue();

    /// <inheritdoc cref="LocalizedOf"/>
    public static LocalizedText? LocalizedValue(this JsonElement element) =>
        element switch
        {
            { ValueKind: JsonValueKind.String } text => new LocalizedText(text.GetString()!),
            { ValueKind: JsonValueKind.Object } map when map.EnumerateObject().Any() =>
                new LocalizedText(
                    map.EnumerateObject()
                        .Select(text => KeyValuePair.Create(text.Name, text.Value.GetString()!))
                ),
            _ => null,
        };

    /// <summary>Returns JSON on one line, without white space between its parts.</summary>
    public static string ToCanonicalText(this JsonElement element) =>
        Encoding.UTF8.GetString(element.ToCanonicalBytes());

    /// <summary>Returns the same in UTF-8.</summary>
    public static ReadOnlySpan<byte> ToCanonicalBytes(this JsonElement element) =>
        Written(element.WriteTo);

    /// <summary>Returns a list of texts as JSON on one line.</summary>
    public static string CanonicalText(IEnumerable<string?> texts) =>
        Encoding.UTF8.GetString(
            Written(json =>
            {
                json.WriteStartArray();
                foreach (string? text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
            })
        );

    private static ReadOnlySpan<byte> Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OnOneLine))
        {
            write(json);
        }

        return buffer.WrittenSpan;
    }
}
