using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write a type as PerfEval itself does; it cannot be read.</summary>
/// <param name="write">Writes a value.</param>
internal sealed class WrittenConverter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        write(writer, value);

    /// <inheritdoc/>
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        throw new NotSupportedException(
            $"{typeof(T).Name} is written as JSON and not read back; read a whole evaluation with EvaluationDocument."
        );
}
