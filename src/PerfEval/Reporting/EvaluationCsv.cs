using PerfEval.Evaluation;

namespace PerfEval.Reporting;

/// <summary>Writes an evaluation as CSV (RFC 4180): one row per node and subject, in the document's order.</summary>
public static class EvaluationCsv
{
    private const string Header =
        "subject,path,level,value,status,grade,score,coverage,segment,findings";

    /// <summary>Writes the evaluation; lines end with CR LF, and no byte order mark is written.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(EvaluationResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        Write(result.Subjects, result.RollUp, writer, null);
    }

    /// <summary>Writes the evaluation as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void Write(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Action<SubjectEvaluation>? afterSubject = null
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(writer);
        Write(evaluation.Subjects, evaluation.RollUp, writer, afterSubject);
    }

    private static void Write(
        IEnumerable<SubjectEvaluation> subjects,
        RollUpPlan? plan,
        TextWriter writer,
        Action<SubjectEvaluation>? afterSubject
    )
    {
        writer.Write(Header + "\r\n");
        foreach (SubjectEvaluation subject in subjects)
        {
            foreach (NodeEvaluation node in subject.Root.SelfAndBelow())
            {
                WriteRow(writer, subject.Subject ?? "", node, plan);
            }

            afterSubject?.Invoke(subject);
        }
    }

    private static void WriteRow(
        TextWriter writer,
        string subject,
        NodeEvaluation node,
        RollUpPlan? plan
    )
    {
        IndicatorEvaluation? indicator = node.Indicator;
        NodeRollUp? rollUp = node.RollUp;
        CsvText.WriteRow(
            writer,
            subject,
            node.Path,
            node.Level.ToString().ToLowerInvariant(),
            indicator is null ? "" : ValueText.Measured(indicator),
            node.Status?.ToString() ?? "",
            node.Grade?.Id ?? "",
            (indicator is null ? rollUp?.Score : ValueText.Points(indicator, plan))?.ToString()
                ?? "",
            rollUp?.Coverage is { } coverage ? ValueText.Percent(coverage) : "",
            indicator?.Segment?.ToString(indicator.Indicator.Measure.Unit) ?? "",
            string.Join(
                ' ',
                indicator?.Codes ?? rollUp?.Findings.Select(finding => finding.Code) ?? []
            )
        );
    }
}
