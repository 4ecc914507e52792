using System.Buffers;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Inputs;
using PerfEval.Records;
using PerfEval.Records.Reading;
using PerfEval.Records.Streaming;
using PerfEval.Records.Version1;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Version1;

namespace PerfEval.Verifying.Version1;

/// <summary>A recorded evaluation of version 1, which is compared as a whole, in memory.</summary>
internal sealed class Version1Document
{
    private readonly JsonElement _document;

    private Version1Document(JsonElement document) => _document = document;

    /// <summary>What it was made from.</summary>
    public JsonElement Record => _document.GetProperty("record");

    /// <summary>Whether the record stands behind the subjects.</summary>
    public bool IsRecordLast => _document.EnumerateObject().Last().NameEquals("record");

    /// <summary>Reads a document of at most 256 MiB.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="findings">Where to say what is wrong with it.</param>
    /// <returns>The document; null if anything is wrong.</returns>
    public static Version1Document? Read(InputSource source, Findings findings)
    {
        byte[] bytes = source.ReadAll(EvaluationReader.MostBytes).Bytes;
        if (bytes.Length > EvaluationReader.MostBytes)
        {
            findings.Add(Catalogue.EvaluationTooLarge, new JsonPlaces(source.Name, [], 0).At(0, 0));
            return null;
        }

        int start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var piece = new JsonPiece(bytes, start, bytes.Length - start, start, 1, 1);
        return piece.Read("evaluation", Version1Shape.Document, source.Name, findings) is { } read
            ? new Version1Document(read)
            : null;
    }

    /// <summary>Whether it is as it was sealed.</summary>
    public bool IsSealIntact => Version1Seal.Of(_document) == Record.TextOf("seal");

    /// <summary>Compares it with the evaluation made again.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <returns>The differences, and how many subjects the evaluation has.</returns>
    public (IReadOnlyList<RecordedDifference> Differences, int SubjectCount) Compare(
        IEvaluation evaluation
    )
    {
        JsonElement remade = Written(evaluation);
        return (
            DifferencePass.Run(_document, remade),
            remade.GetProperty("subjects").GetArrayLength()
        );
    }

    private static JsonElement Written(IEvaluation evaluation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Canonical))
        {
            Version1Json.Write(json, evaluation);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
