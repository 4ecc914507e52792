using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;
using PerfEval.Records.Version1;

namespace PerfEval.Verifying;

/// <summary>What has to be known of a recorded evaluation before it is made again.</summary>
/// <param name="IsVersion1">Whether it was written by an earlier version, nodes inside each other; then nothing else is told.</param>
/// <param name="Record">What it was made from, of its shape.</param>
internal sealed record RecordedHead(bool IsVersion1, JsonElement Record)
{
    /// <summary>Reads as much of the document as is needed.</summary>
    /// <param name="source">The document, which can be read again.</param>
    /// <param name="findings">Where to say what keeps it from being read.</param>
    /// <returns>What it says; null if that cannot be read.</returns>
    public static RecordedHead? Read(InputSource source, Findings findings)
    {
        string? schema = null;
        JsonElement? record = null;
        // What is wrong with the parts in between is said when they are compared.
        var passing = new Findings();
        using var parts = new DocumentParts(
            source.OpenRead(),
            source.Name,
            EvaluationShape.Document,
            passing
        );
        foreach (DocumentPart part in parts.Read())
        {
            switch (part.Name)
            {
                case "schema":
                    schema = part
                        .Piece.Read(part.Name, CommonShapes.Words, source.Name, passing)
                        ?.GetString();
                    break;
                case "record":
                    record = part.Piece.Read(part.Name, part.Shape, source.Name, passing);
                    break;
            }

            if (schema == Version1Shape.Schema)
            {
                return new RecordedHead(IsVersion1: true, default);
            }

            if (schema is not null && record is not null)
            {
                break;
            }
        }

        if (schema == EvaluationShape.Schema && record is { } known)
        {
            return new RecordedHead(IsVersion1: false, known);
        }

        RecordedDocument.Check(source, findings);
        return null;
    }
}
