using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Reporting.Sealing;

/// <summary>
/// An evaluation as JSON Lines: the rule book on the first line, a subject on each line, findings, record and seal on the last.
/// </summary>
/// <remarks>Joined, the lines hold what the document holds, and have its seal. The bytes are the same, streamed or not.</remarks>
internal static class JsonLinesReport
{
    /// <summary>Returns the report, which is written where it is told.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write, in UTF-8; each line ends with a line feed.</param>
    public static SubjectwiseReport Of(IEvaluation evaluation, Stream stream)
    {
        var document = new EvaluationJson(evaluation, FileNaming.AsGiven);
        var json = new Utf8JsonWriter(stream, JsonText.Canonical);
        return SubjectwiseReport.OfJson(
            () =>
            {
                json.WriteStartObject();
                document.WriteBook(json);
                json.WriteEndObject();
                EndLine();
            },
            (_, bytes) =>
            {
                stream.Write(bytes.Span);
                stream.WriteByte((byte)'\n');
            },
            seal =>
            {
                json.WriteStartObject();
                document.WriteFindings(json);
                document.WriteRecord(json);
                json.WriteString("seal", seal);
                json.WriteEndObject();
                EndLine();
            },
            json
        );

        void EndLine()
        {
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }
}
