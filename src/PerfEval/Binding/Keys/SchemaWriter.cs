using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEval.Binding.Keys;

/// <summary>Writes a shape as a JSON Schema (draft-07), so that an editor completes and checks the keys.</summary>
/// <remarks>
/// YAML decides by looks whether <c>2019</c> or <c>no</c> is a number or a truth value; PerfEval reads all of them
/// as written. So a text is a string, a number or a boolean here.
/// </remarks>
internal static class SchemaWriter
{
    private static readonly string[] Scalar = ["string", "number", "boolean"];
    private static readonly string[] ScalarOrNull = ["string", "number", "boolean", "null"];

    public static void Write(Shape shape, string schema, Stream stream)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", schema);
            WriteMapping(json, shape, schema);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMapping(Utf8JsonWriter json, Shape shape, string? schema = null)
    {
        json.WriteString("type", "object");
        json.WriteString("description", shape.Name.In(Language.English));
        json.WriteStartObject("properties");
        foreach (Key key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            if (schema is not null && key.Name == "schema")
            {
                WriteTexts(json, "enum", [schema]);
            }
            else
            {
                WriteValue(json, key);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (
            Key key in shape.Keys.Where(key => key is { IsRequired: true, Or: null, OrToo: null })
        )
        {
            json.WriteStringValue(key.Name);
        }

        json.WriteEndArray();
        foreach (Key key in shape.Keys.Where(key => key.Or is not null))
        {
            json.WriteStartArray("oneOf");
            WriteRequired(json, key.Name);
            WriteRequired(json, key.Or!);
            json.WriteEndArray();
        }

        foreach (Key key in shape.Keys.Where(key => key.OrToo is not null))
        {
            json.WriteStartArray("anyOf");
            WriteRequired(json, key.Name);
            WriteRequired(json, key.OrToo!);
            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteRequired(Utf8JsonWriter json, string key)
    {
        json.WriteStartObject();
        WriteTexts(json, "required", [key]);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Key key)
    {
        switch (key)
        {
            case { Choices.Count: > 0 }:
                WriteChoices(json, key.Choices);
                break;
            case { Kind: ValueKind.Text }:
                WriteTexts(json, "type", key.MayBeEmpty ? ScalarOrNull : Scalar);
                break;
            case { Kind: ValueKind.Localized }:
                WriteLocalized(json);
                break;
            case { Kind: ValueKind.TextOrMapping }:
                WriteAnyOf(json, key.Of!, Scalar);
                break;
            case { Kind: ValueKind.LocalizedList }:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteLocalized(json);
                json.WriteEndObject();
                break;
            case { Kind: ValueKind.Rows }:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteTexts(json, "type", ScalarOrNull);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case { Kind: ValueKind.List, OfAround: { } around }:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("$ref", around);
                json.WriteEndObject();
                break;
            case { Kind: ValueKind.List }:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                if (key.Of is { } item)
                {
                    WriteMapping(json, item);
                }
                else
                {
                    WriteTexts(json, "type", Scalar);
                }

                json.WriteEndObject();
                break;
            case { Kind: ValueKind.Map, Of: { } each }:
                WriteTexts(json, "type", key.MayBeEmpty ? ["object", "null"] : ["object"]);
                json.WriteStartObject("additionalProperties");
                WriteAnyOf(json, each, key.MayBeEmpty ? ScalarOrNull : Scalar);
                json.WriteEndObject();
                break;
            case { Kind: ValueKind.TextMap }:
                json.WriteString("type", "object");
                WriteMapOfTexts(json);
                break;
            case { Kind: ValueKind.Map }:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteTexts(json, "type", [.. Scalar, "array"]);
                json.WriteStartObject("items");
                WriteTexts(json, "type", Scalar);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            default:
                WriteMapping(json, key.Of!);
                break;
        }

        if (key.Default.Length > 0)
        {
            json.WriteString("default", key.Default);
        }
    }

    private static void WriteAnyOf(Utf8JsonWriter json, Shape shape, IEnumerable<string> types)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTexts(json, "type", types);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteMapping(json, shape);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocalized(Utf8JsonWriter json)
    {
        WriteTexts(json, "type", [.. Scalar, "object"]);
        WriteMapOfTexts(json);
    }

    private static void WriteMapOfTexts(Utf8JsonWriter json)
    {
        json.WriteStartObject("additionalProperties");
        WriteTexts(json, "type", Scalar);
        json.WriteEndObject();
    }

    // What an editor may take for a truth value is allowed as one, too.
    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartArray("enum");
        foreach (string choice in choices)
        {
            json.WriteStringValue(choice);
            if (bool.TryParse(choice, out bool truth))
            {
                json.WriteBooleanValue(truth);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
