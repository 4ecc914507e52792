using System.Text.Json;
using System.Text.Unicode;
using PerfEval.Diagnostics;
using PerfEval.Records.Rebuilding;
using PerfEval.Records.Version1;

namespace PerfEval.Records;

/// <summary>Reads the bytes of an evaluation strictly: it is whole and of its shape, or it is not read.</summary>
internal static class EvaluationReader
{
    /// <summary>The size of the largest evaluation that is read: more than a thousand subjects of forty indicators.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads an evaluation.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The document and the evaluation made of it; null if anything is wrong with it.</returns>
    public static (JsonElement Document, EvaluationResult Evaluation)? Read(
        string name,
        byte[] bytes,
        Findings findings
    )
    {
        int start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var places = new JsonPlaces(name, bytes, start);
        if (bytes.Length > MostBytes)
        {
            findings.Add(Catalogue.EvaluationTooLarge, new JsonPlaces(name, [], 0).At(0, 0));
            return null;
        }

        ReadOnlyMemory<byte> json = bytes.AsMemory(start);
        if (!Utf8.IsValid(json.Span))
        {
            findings.Add(
                Catalogue.NotText,
                places.At(start + ValidLength(json.Span), 0),
                ("encoding", "UTF-8")
            );
            return null;
        }

        bool isVersion1 = IsVersion1(json.Span);
        new ShapeCheck(bytes, start, places, findings).Run(
            isVersion1 ? Version1Shape.Document : EvaluationShape.Document
        );
        if (findings.HasErrors)
        {
            return null;
        }

        JsonElement document = JsonDocument
            .Parse(json, new JsonDocumentOptions { MaxDepth = ShapeCheck.MostLevels })
            .RootElement;
        var faults = new RecordFaults(bytes, places, findings);
        EvaluationResult? evaluation = isVersion1
            ? Version1Evaluation.Of(document, faults)
            : RebuiltEvaluation.Of(document, faults);
        return evaluation is null ? null : (document, evaluation);
    }

    // What the document says it is, wherever it says so; whether it is that, its shape tells.
    private static bool IsVersion1(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { MaxDepth = ShapeCheck.MostLevels }
        );
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isSchema = reader.ValueTextEquals("schema");
                reader.Read();
                if (isSchema)
                {
                    return reader.TokenType == JsonTokenType.String
                        && reader.ValueTextEquals(Version1Shape.Schema);
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // The shape says where.
        }

        return false;
    }

    /// <summary>Returns how many bytes from the first are UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (
            System.Text.Rune.DecodeFromUtf8(bytes[length..], out _, out int consumed)
            == System.Buffers.OperationStatus.Done
        )
        {
            length += consumed;
        }

        return length;
    }
}
