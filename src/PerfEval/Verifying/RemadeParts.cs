using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Verifying;

/// <summary>The parts of the document that an evaluation made again would be written as: canonical JSON.</summary>
/// <param name="Member">Returns a member of the document by its name; findings and record once all subjects were gone through.</param>
/// <param name="Subjects">The subjects, gone through once.</param>
internal sealed record RemadeParts(Func<string, byte[]> Member, IEnumerable<RemadeSubject> Subjects)
{
    /// <summary>Returns the parts, made by what writes documents.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    public static RemadeParts Of(IEvaluation evaluation)
    {
        var json = new EvaluationJson(evaluation, FileNaming.AsGiven);
        ConcurrentBag<ArrayBufferWriter<byte>> unused = [];
        return new RemadeParts(
            name => MemberOf(json, name),
            evaluation
                .MakeOfEach(subject => JsonOf(json, subject, unused))
                .Select((one, number) => new RemadeSubject(number, one.Subject.Subject, one.Made))
        );
    }

    private static byte[] JsonOf(
        EvaluationJson json,
        SubjectEvaluation subject,
        ConcurrentBag<ArrayBufferWriter<byte>> unused
    )
    {
        ArrayBufferWriter<byte> buffer = unused.TryTake(out ArrayBufferWriter<byte>? used)
            ? used
            : new();
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.Canonical))
        {
            json.WriteSubject(writer, subject);
        }

        byte[] made = buffer.WrittenSpan.ToArray();
        unused.Add(buffer);
        return made;
    }

    private static byte[] MemberOf(EvaluationJson json, string name) =>
        name switch
        {
            "schema" => Written(name, EvaluationJson.WriteSchema),
            "rulebook" => Written(name, json.WriteRuleBook),
            "findings" => Written(name, json.WriteFindings),
            _ => Written(name, json.WriteRecord),
        };

    // What is written with its name: {"name":value}.
    private static byte[] Written(string name, Action<Utf8JsonWriter> write)
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
