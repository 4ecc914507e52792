using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Quantities;

namespace PerfEval.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write numbers as exact texts, <c>"95.5"</c> or <c>"250/3"</c>, and read these and plain numbers of JSON.</summary>
internal sealed class RationalConverter : JsonConverter<Rational>
{
    // Reading a longer one would take its time.
    private const int Longest = 1000;

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        Rational value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        Rational value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value.ToString());

    /// <inheritdoc/>
    public override Rational Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Exact(reader.GetString()!),
            // Its digits, and not the binary number next to them.
            JsonTokenType.Number => Exact(
                Encoding.UTF8.GetString(
                    reader.HasValueSequence
                        ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence)
                        : reader.ValueSpan
                )
            ),
            _ => throw NoNumber(),
        };

    /// <inheritdoc/>
    public override Rational ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Exact(reader.GetString()!);

    private static Rational Exact(string text) =>
        text.Length <= Longest && Rational.TryParse(text, null, out Rational value)
            ? value
            : throw NoNumber();

    private static JsonException NoNumber() =>
        new(
            $"A number is a plain decimal such as 95.5, or a text such as \"250/3\", of at most {Longest} characters."
        );
}
