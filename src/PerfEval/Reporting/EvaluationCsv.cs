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
        writer.Write(Header + "\r\n");
        foreach (SubjectEvaluation subject in result.Subjects)
        {
            foreach (NodeEvaluation node in subject.Root.SelfAndBelow())
            {
                WriteRow(writer, subject.Subject ?? "", node, result.RollUp);
            }
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
        string[] cells =
        [
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
            ),
        ];
        writer.Write(string.Join(',', cells.Select(Cell)) + "\r\n");
    }

    private static string Cell(string text)
    {
        string safe = MayRun(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n".AsSpan())
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    // A spreadsheet runs a cell that begins so; a number such as -5 is none.
    private static bool MayRun(string text) =>
        text.Length > 0
        && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !(text.Length > 1 && text[0] is '+' or '-' && char.IsAsciiDigit(text[1]));
}
