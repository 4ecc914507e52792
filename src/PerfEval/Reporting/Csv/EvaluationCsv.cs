using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Csv;

/// <summary>Writes an evaluation as CSV (RFC 4180): one row per node and subject, in the document's order.</summary>
internal sealed class EvaluationCsv
{
    // Columns are only ever added behind these, and before the criteria.
    private static readonly string[] Columns =
    [
        "coverage",
        "segment",
        "findings",
        "weight",
        "share",
        "pointsPossible",
        "pointsEarned",
        "policy",
        "decided",
        "decidedReason",
        "decidedBy",
        "decidedOn",
        "evidence",
        "note",
        "deviation",
    ];

    private static readonly string[] FirstColumns =
    [
        "subject",
        "path",
        "level",
        "value",
        "status",
        "grade",
        "score",
    ];

    // Where points are summed, these stand behind the score.
    private static readonly string[] SumColumns = ["points", "full", "claimed"];

    private readonly RollUpPlan? _plan;
    private readonly IReadOnlyList<Grade> _grades;

    // Many subjects share few segments.
    private readonly ConcurrentDictionary<ValueRange, string> _segments = new(
        ReferenceEqualityComparer.Instance
    );

    private readonly ConcurrentBag<StringBuilder> _unused = [];

    private EvaluationCsv(IEvaluation evaluation) =>
        (_plan, _grades) = (evaluation.RollUp, evaluation.Table.Scale.Grades);

    /// <summary>Returns the report, which is written where it is told; lines end with CR LF, and no byte order mark is written.</summary>
    public static SubjectwiseReport Report(IEvaluation evaluation, TextWriter writer)
    {
        var csv = new EvaluationCsv(evaluation);
        return SubjectwiseReport.Of(
            () => csv.WriteHeader(writer),
            csv.Rows,
            rows =>
            {
                writer.Write(rows);
                csv._unused.Add(rows.Clear());
            },
            end: null
        );
    }

    private void WriteHeader(TextWriter writer) =>
        CsvText.WriteRow(
            writer,
            [
                .. FirstColumns,
                .. IsSum ? SumColumns : [],
                .. Columns,
                .. _grades.Select(grade => $"criterion:{grade.Id}"),
            ]
        );

    private bool IsSum => _plan is { IsSum: true };

    private StringBuilder Rows(SubjectEvaluation subject)
    {
        StringBuilder rows = _unused.TryTake(out StringBuilder? unused) ? unused : new();
        using var writer = new StringWriter(rows, CultureInfo.InvariantCulture);
        WriteSubject(writer, subject);
        return rows;
    }

    private void WriteSubject(TextWriter writer, SubjectEvaluation subject)
    {
        var points = new EarnedPoints(subject.Root, _plan);
        foreach (NodeEvaluation node in subject.Root.SelfAndBelow())
        {
            WriteRow(writer, subject.Subject ?? "", node, points, subject.Claimed);
        }
    }

    private void WriteRow(
        TextWriter writer,
        string subject,
        NodeEvaluation node,
        EarnedPoints points,
        Claim? claimed
    )
    {
        IndicatorEvaluation? indicator = node.Indicator;
        Measurement? measurement = indicator?.Measurement;
        Decision? decided = indicator?.Decided ?? indicator?.PointsDecided;
        RollUpPart? part = points.PartOf(node);
        CsvText.WriteRow(
            writer,
            [
                subject,
                node.Path,
                Word(node.Level),
                indicator is null ? "" : indicator.Written,
                node.Status?.ToString() ?? "",
                node.Grade?.Id ?? "",
                node.Score?.ToString() ?? "",
                .. IsSum
                    ? (string[])
                        [
                            node.Points?.ToString() ?? "",
                            Number(node.Full),
                            Claimed(
                                node.Level == Level.Department ? claimed : measurement?.Claimed
                            ),
                        ]
                    : [],
                ValueText.Coverage(node),
                Segment(indicator, node.RollUp),
                string.Join(' ', node.Codes),
                Number(part?.Weight),
                part?.Share is { } share ? ValueText.Percent(share) : "",
                Number(points.PossibleOf(node)),
                Number(points.EarnedOf(node)),
                Ruling(node)?.DecidedBy ?? "",
                decided is null ? ""
                : decided.Grade is null ? decided.Points!.Value
                : node.Grade!.Id,
                decided?.Reason ?? "",
                decided?.By ?? "",
                decided is null ? "" : LocalDatePattern.Iso.Format(decided.On),
                measurement?.Evidence ?? "",
                measurement?.Note ?? "",
                measurement?.Deviation ?? "",
                .. _grades.Select(grade => indicator?.Indicator.PublishedUnder(grade) ?? ""),
            ]
        );
    }

    // The points as a number; what is none stands as written.
    private static string Claimed(Claim? claim) =>
        claim?.Points is not { } points ? ""
        : WrittenPoints.Read(points.Value) is { } number ? Number(number)
        : points.Value;

    private static Ruling? Ruling(NodeEvaluation node) =>
        node.Indicator is { } indicator ? indicator.Ruling : node.RollUp?.PolicySegment?.Ruling;

    // As a score is shown: 16 2/3.
    private static string Number(Rational? number) =>
        number is { } known ? new RollUpScore(known, known, null).ToString() : "";

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
