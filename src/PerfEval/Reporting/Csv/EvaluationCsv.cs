using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PerfEval.Criteria;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Csv;

/// <summary>Writes an evaluation as CSV (RFC 4180): one row per node and subject, in the document's order.</summary>
internal sealed class EvaluationCsv
{
    private const string Header =
        "subject,path,level,value,status,grade,score,coverage,segment,findings\r\n";

    private readonly RollUpPlan? _plan;

    // Many subjects share few segments.
    private readonly ConcurrentDictionary<ValueRange, string> _segments = new(
        ReferenceEqualityComparer.Instance
    );

    private readonly ConcurrentBag<StringBuilder> _unused = [];

    private EvaluationCsv(RollUpPlan? plan) => _plan = plan;

    /// <summary>Returns the report, which is written where it is told; lines end with CR LF, and no byte order mark is written.</summary>
    public static SubjectwiseReport Report(IEvaluation evaluation, TextWriter writer)
    {
        var csv = new EvaluationCsv(evaluation.RollUp);
        return SubjectwiseReport.Of(
            () => writer.Write(Header),
            csv.Rows,
            rows =>
            {
                writer.Write(rows);
                csv._unused.Add(rows.Clear());
            },
            end: null
        );
    }

    private StringBuilder Rows(SubjectEvaluation subject)
    {
        StringBuilder rows = _unused.TryTake(out StringBuilder? unused) ? unused : new();
        using var writer = new StringWriter(rows, CultureInfo.InvariantCulture);
        WriteSubject(writer, subject);
        return rows;
    }

    private void WriteSubject(TextWriter writer, SubjectEvaluation subject)
    {
        foreach (NodeEvaluation node in subject.Root.SelfAndBelow())
        {
            WriteRow(writer, subject.Subject ?? "", node);
        }
    }

    private void WriteRow(TextWriter writer, string subject, NodeEvaluation node)
    {
        IndicatorEvaluation? indicator = node.Indicator;
        CsvText.WriteRow(
            writer,
            subject,
            node.Path,
            Word(node.Level),
            indicator is null ? "" : indicator.Written,
            node.Status?.ToString() ?? "",
            node.Grade?.Id ?? "",
            node.Score?.ToString() ?? "",
            ValueText.Coverage(node),
            Segment(indicator, node.RollUp),
            string.Join(' ', node.Codes)
        );
    }

    private string Segment(IndicatorEvaluation? indicator, NodeRollUp? rollUp) =>
        indicator is { Segment: { } segment } ? Text(segment, indicator.Indicator.Measure.Unit)
        : rollUp is { PolicySegment: { } ofScore, Plan.Bands: { } bands }
            ? Text(ofScore.Range, bands.Unit)
        : "";

    private string Text(ValueRange segment, Unit? unit) =>
        _segments.TryGetValue(segment, out string? text)
            ? text
            : _segments.GetOrAdd(segment, segment.ToString(unit));

    private static string Word(Level level) =>
        level switch
        {
            Level.Department => "department",
            Level.Responsibility => "responsibility",
            Level.Activity => "activity",
            _ => "indicator",
        };
}
