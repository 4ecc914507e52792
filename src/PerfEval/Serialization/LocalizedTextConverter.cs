using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Reporting.Json;

namespace PerfEval.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write and read names: a text, or <c>{"zh": "优", "en": "Excellent"}</c> as it was declared.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        LocalizedText value,
        JsonSerializerOptions options
    ) => writer.WriteTextValue(value);

    /// <inheritdoc/>
    public override LocalizedText Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new LocalizedText(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw NoText();
        }

        List<KeyValuePair<string, string>> texts = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string language = reader.GetString()!;
            if (
                !reader.Read()
                || reader.TokenType != JsonTokenType.String
                || texts.Exists(text => text.Key == language)
            )
            {
                throw NoText();
            }

            texts.Add(new KeyValuePair<string, string>(language, reader.GetString()!));
        }

        return texts.Count > 0 ? new LocalizedText(texts) : throw NoText();
    }

    private static JsonException NoText() =>
        new(
            "A name is a text, or an object with one text for each language, such as {\"zh\": \"优\"}."
        );
}
