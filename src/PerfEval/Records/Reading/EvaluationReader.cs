using System.Buffers;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records.Rebuilding;
using PerfEval.Records.Streaming;
using PerfEval.Records.Version1;

namespace PerfEval.Records.Reading;

/// <summary>Reads a recorded evaluation strictly: it is whole, of its shape and holds together, or it is not read.</summary>
internal static class EvaluationReader
{
    /// <summary>The size of the largest document that is read: tens of thousands of subjects of forty indicators.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>What it holds; null if anything is wrong with it.</returns>
    public static ReadEvaluation? Read(string name, byte[] bytes, Findings findings)
    {
        if (bytes.Length > MostBytes)
        {
            findings.Add(Catalogue.EvaluationTooLarge, new JsonPlaces(name, [], 0).At(0, 0));
            return null;
        }

        Dictionary<string, RecordedValue> head = new(StringComparer.Ordinal);
        using (DocumentParts parts = Parts(name, bytes, findings))
        {
            foreach (DocumentPart part in parts.Read())
            {
                if (part.Name == "schema" && IsVersion1(part))
                {
                    return ReadVersion1(name, bytes, findings);
                }

                // Subjects are read once it is known by what they were graded; what is wrong with them, now.
                if (
                    RecordedValue.Read(part, findings) is { } read
                    && part.Name != DocumentPart.Subject
                )
                {
                    head[part.Name] = read;
                }

                if (findings.ErrorCount >= ShapeCheck.MostFaults)
                {
                    return null;
                }
            }
        }

        if (
            findings.HasErrors
            || RebuiltEvaluation.Begin(head["record"], head["rulebook"]) is not { } rebuilt
        )
        {
            return null;
        }

        using var seal = new CanonicalSeal();
        seal.Begin(Canonical(head["schema"].Element), Canonical(head["rulebook"].Element));
        using (DocumentParts parts = Parts(name, bytes, findings))
        {
            foreach (DocumentPart part in parts.Read())
            {
                if (
                    part.Name == DocumentPart.Subject
                    && RecordedValue.Read(part, findings) is { } subject
                )
                {
                    seal.Add(Canonical(subject.Element));
                    rebuilt.Add(subject);
                }
            }
        }

        string recorded = head["seal"].Element.GetString()!;
        bool isIntact =
            recorded
            == seal.End(Canonical(head["findings"].Element), Canonical(head["record"].Element));
        return findings.HasErrors
            ? null
            : new ReadEvaluation(
                rebuilt.End(RebuiltFindings.In(head["findings"].Element), recorded),
                recorded,
                isIntact,
                IsVersion1: false
            );
    }

    private static byte[] Canonical(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonReading.OnOneLine);
        element.WriteTo(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static DocumentParts Parts(string name, byte[] bytes, Findings findings) =>
        new(new MemoryStream(bytes, writable: false), name, EvaluationShape.Document, findings);

    private static bool IsVersion1(DocumentPart schema) =>
        schema.Piece.Read(schema.Name, CommonShapes.Words, schema.File, new Findings())?.GetString()
        == Version1Shape.Schema;

    private static ReadEvaluation? ReadVersion1(string name, byte[] bytes, Findings findings)
    {
        int start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var piece = new JsonPiece(bytes, start, bytes.Length - start, start, 1, 1);
        if (piece.Read("evaluation", Version1Shape.Document, name, findings) is not { } document)
        {
            return null;
        }

        string seal = document.GetProperty("record").TextOf("seal");
        var faults = new RecordFaults(document, name, (1, 1), findings);
        return Version1Evaluation.Of(document, faults) is { } evaluation
            ? new ReadEvaluation(
                evaluation,
                seal,
                Version1Seal.Of(document) == seal,
                IsVersion1: true
            )
            : null;
    }
}
