using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write a grade as its id, by which all documents name it, also as a key of a map.</summary>
internal sealed class GradeConverter : JsonConverter<Grade>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Grade value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        Grade value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value.Id);

    /// <inheritdoc/>
    public override Grade Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        throw new NotSupportedException(
            "A grade is one of a scale, which its id alone does not say: read the text, and ask GradeScale.Find; read a whole evaluation with EvaluationDocument."
        );
}
