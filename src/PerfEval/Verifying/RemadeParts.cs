using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Verifying;

/// <summary>The parts of the document that an evaluation made again would be written as, by what writes documents: canonical JSON.</summary>
internal sealed class RemadeParts
{
    private readonly IEvaluation _evaluation;
    private readonly EvaluationJson _json;
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _unused = [];

    /// <summary>Creates the parts.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    public RemadeParts(IEvaluation evaluation)
    {
        _evaluation = evaluation;
        _json = new EvaluationJson(evaluation, FileNaming.AsGiven);
    }

    /// <summary>Returns a member of the document; findings and record once all subjects were gone through.</summary>
    public byte[] Member(string name) =>
        name switch
        {
            "schema" => Member(name, EvaluationJson.WriteSchema),
            "rulebook" => Member(name, _json.WriteRuleBook),
            "findings" => Member(name, _json.WriteFindings),
            _ => Member(name, _json.WriteRecord),
        };

    /// <summary>Goes through the subjects once.</summary>
    public IEnumerable<RemadeSubject> Subjects() =>
        _evaluation
            .MakeOfEach(Json)
            .Select((one, number) => new RemadeSubject(number, one.Subject.Subject, one.Made));

    private byte[] Json(SubjectEvaluation subject)
    {
        ArrayBufferWriter<byte> buffer = _unused.TryTake(out ArrayBufferWriter<byte>? unused)
            ? unused
            : new();
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Canonical))
        {
            _json.WriteSubject(json, subject);
        }

        byte[] made = buffer.WrittenSpan.ToArray();
        _unused.Add(buffer);
        return made;
    }

    // What is written with its name: {"name":value}.
    private static byte[] Member(string name, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Canonical))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan[(name.Length + 4)..^1].ToArray();
    }
}

/// <summary>A subject of an evaluation made again.</summary>
/// <param name="Number">Its number among them, counted from 0.</param>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Json">Its canonical JSON.</param>
internal sealed record RemadeSubject(int Number, string? Name, byte[] Json);
