using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write and read the choices of an enum as the documents of PerfEval spell them, never as numbers.</summary>
/// <param name="spell">Spells a choice.</param>
internal sealed class SpelledConverter<T>(Func<T, string> spell) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly (T Choice, string Text)[] _choices = Array.ConvertAll(
        Enum.GetValues<T>(),
        choice => (choice, spell(choice))
    );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TextOf(value));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        T value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(TextOf(value));

    /// <inheritdoc/>
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => reader.TokenType == JsonTokenType.String ? ChoiceOf(reader.GetString()!) : throw Unknown();

    /// <inheritdoc/>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => ChoiceOf(reader.GetString()!);

    private string TextOf(T choice)
    {
        foreach ((T known, string text) in _choices)
        {
            if (EqualityComparer<T>.Default.Equals(known, choice))
            {
                return text;
            }
        }

        throw Unknown();
    }

    private T ChoiceOf(string text)
    {
        foreach ((T choice, string known) in _choices)
        {
            if (known == text)
            {
                return choice;
            }
        }

        throw Unknown();
    }

    private JsonException Unknown() =>
        new($"{typeof(T).Name} is one of: {string.Join(", ", _choices.Select(one => one.Text))}.");
}
