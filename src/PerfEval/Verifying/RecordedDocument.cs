using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;

namespace PerfEval.Verifying;

/// <summary>Checks that a document is a recorded evaluation, however large.</summary>
internal static class RecordedDocument
{
    /// <summary>Says everything that keeps a document from being one.</summary>
    /// <param name="source">The document, which can be read again.</param>
    /// <param name="findings">Where to say it.</param>
    public static void Check(InputSource source, Findings findings)
    {
        using var parts = new DocumentParts(
            source.OpenRead(),
            source.Name,
            EvaluationShape.Document,
            findings
        );
        foreach (DocumentPart part in parts.Read())
        {
            part.Read(findings);
            if (findings.ErrorCount >= ShapeCheck.MostFaults)
            {
                return;
            }
        }
    }
}
