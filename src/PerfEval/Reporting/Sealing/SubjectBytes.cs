using System.Buffers;
using System.Text.Json;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Reporting.Sealing;

/// <summary>The JSON of a subject without white space, made apart from its document, so that several can be made at once.</summary>
internal sealed class SubjectBytes
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Its bytes, until another is made in its place.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.WrittenMemory;

    /// <summary>Makes the JSON, in the place of the one before.</summary>
    /// <param name="json">Writes the parts of the document.</param>
    /// <param name="subject">The subject.</param>
    public void Make(EvaluationJson json, SubjectEvaluation subject)
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, JsonText.Canonical);
        json.WriteSubject(writer, subject);
    }
}
