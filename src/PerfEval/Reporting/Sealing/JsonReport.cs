using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Reporting.Sealing;

/// <summary>An evaluation as one JSON document: complete, in a fixed order of members, the same bytes everywhere.</summary>
/// <remarks>
/// The JSON of one subject is indented, that of several, or of a stream, which cannot know, stands on one line. Where the
/// subjects are graded while they are written, the record stands last, else before the rule book.
/// </remarks>
internal static class JsonReport
{
    /// <summary>Returns the report, which is written where it is told, with a line feed at the end.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write, in UTF-8.</param>
    public static SubjectwiseReport Of(IEvaluation evaluation, Stream stream)
    {
        var document = new EvaluationJson(evaluation, FileNaming.AsGiven);
        bool isIndented = evaluation.SubjectCount <= 1 && !IsOfStream(evaluation);
        var json = new Utf8JsonWriter(stream, isIndented ? JsonText.Indented : JsonText.Canonical);
        return SubjectwiseReport.OfJson(
            () => WriteBeforeSubjects(json, document, evaluation),
            (subject, bytes) =>
            {
                if (isIndented)
                {
                    document.WriteSubject(json, subject);
                }
                else
                {
                    json.WriteRawValue(bytes.Span, skipInputValidation: true);
                }

                json.Flush();
            },
            seal =>
            {
                WriteBehindSubjects(json, document, evaluation, seal);
                json.Flush();
                stream.WriteByte((byte)'\n');
            },
            json
        );
    }

    /// <summary>Writes an evaluation as a value of other JSON: the same document, sealed as it stands there.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        EvaluationResult evaluation,
        FileNaming naming
    )
    {
        var document = new EvaluationJson(evaluation, naming);
        WriteBeforeSubjects(json, document, evaluation);
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            document.WriteSubject(json, subject);
        }

        WriteBehindSubjects(json, document, evaluation, EvaluationSeal.Of(evaluation, naming));
    }

    // What lies in memory begins with what it was made from; of a stream that is known at the end.
    private static void WriteBeforeSubjects(
        Utf8JsonWriter json,
        EvaluationJson document,
        IEvaluation evaluation
    )
    {
        json.WriteStartObject();
        EvaluationJson.WriteSchema(json);
        if (!IsOfStream(evaluation))
        {
            document.WriteRecord(json);
        }

        document.WriteRuleBook(json);
        json.WriteStartArray("subjects");
    }

    // Also where it was read back: it is written as it was.
    private static bool IsOfStream(IEvaluation evaluation) =>
        evaluation is not EvaluationResult { IsOfStream: false };

    private static void WriteBehindSubjects(
        Utf8JsonWriter json,
        EvaluationJson document,
        IEvaluation evaluation,
        string seal
    )
    {
        json.WriteEndArray();
        document.WriteFindings(json);
        if (IsOfStream(evaluation))
        {
            document.WriteRecord(json);
        }

        json.WriteString("seal", seal);
        json.WriteEndObject();
    }
}
