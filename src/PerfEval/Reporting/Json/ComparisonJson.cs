using System.Text.Json;
using PerfEval.Comparing;
using PerfEval.Evaluation;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Json;

/// <summary>Writes two evaluations side by side as JSON: of what moved, both members as they stand in the evaluations.</summary>
internal static class ComparisonJson
{
    private const string Schema = "perfeval/comparison/1";

    /// <summary>Writes the comparison in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(Comparison comparison, string before, string after, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        JsonText.WriteDocument(
            stream,
            Schema,
            json =>
            {
                json.WriteString("before", before);
                json.WriteString("after", after);
                WriteMembers(json, comparison);
            }
        );
    }

    /// <summary>Writes the same document, but for the names of the files, as a value of other JSON.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="comparison">The comparison.</param>
    public static void WriteValue(Utf8JsonWriter json, Comparison comparison) =>
        JsonText.WriteDocument(json, Schema, members => WriteMembers(members, comparison));

    private static void WriteMembers(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteBoolean("differs", comparison.HasDifferences);
        json.WriteObjects("origin", comparison.Origin, origin => WriteOrigin(json, origin));
        json.WriteObjects("subjects", comparison.Subjects, subject => WriteSubject(json, subject));
    }

    private static void WriteOrigin(Utf8JsonWriter json, OriginDifference origin)
    {
        json.WriteString("member", origin.Member);
        json.WriteString("before", origin.Before);
        json.WriteString("after", origin.After);
    }

    private static void WriteSubject(Utf8JsonWriter json, SubjectComparison subject)
    {
        json.WriteString("in", In(subject.Before, subject.After));
        json.WriteString("before", subject.Before?.Subject);
        json.WriteString("after", subject.After?.Subject);
        json.WriteObjects("nodes", subject.Nodes, node => WriteNode(json, node));
    }

    private static void WriteNode(Utf8JsonWriter json, NodeComparison node)
    {
        json.WriteString("path", node.Path);
        json.WriteString("level", node.Level.ToString().ToLowerInvariant());
        json.WriteString("in", In(node.Before, node.After));
        json.WriteObject("before", node.Before, end => WriteEnd(json, end));
        json.WriteObject("after", node.After, end => WriteEnd(json, end));
        json.WriteString("scoreChange", node.ScoreChange?.ToString());
        json.WriteIf("pointsChange", node.PointsChange?.ToString());
        json.WriteNumber("better", node.Better);
        json.WriteNumber("worse", node.Worse);
        json.WriteNumber("unmatched", node.Unmatched);
        json.WriteObjects(
            "moved",
            node.Aspects,
            aspect =>
            {
                json.WriteString("aspect", aspect.ToString().ToLowerInvariant());
                WriteAspect(json, "before", aspect, node.From!);
                WriteAspect(json, "after", aspect, node.To!);
            }
        );
    }

    private static void WriteEnd(Utf8JsonWriter json, NodeEvaluation node)
    {
        json.WriteString("status", node.Status?.ToString());
        json.WriteString("grade", node.Grade?.Id);
        json.WriteString("score", node.Score?.ToString());
        json.WriteIf("points", (node.Points?.Shown ?? node.Indicator?.Points)?.ToString());
        json.WriteIf("full", (node.Full ?? node.Indicator?.FullPoints)?.ToString());
    }

    private static void WriteAspect(
        Utf8JsonWriter json,
        string name,
        Aspect aspect,
        ComparedNode compared
    )
    {
        NodeEvaluation node = compared.Node;
        IndicatorEvaluation? indicator = node.Indicator;
        switch (aspect)
        {
            case Aspect.Status:
                json.WriteString(name, node.Status?.ToString());
                break;
            case Aspect.Grade:
                json.WriteGrade(name, node.Grade);
                break;
            case Aspect.Score:
                RollUpJson.WriteScore(json, name, node.Score);
                break;
            case Aspect.Points:
                json.WriteObject(
                    name,
                    HasPoints(node) ? node : null,
                    one => WritePoints(json, one)
                );
                break;
            case Aspect.Range when node.RollUp is { } rollUp:
                RollUpJson.WriteRange(json, rollUp, name);
                break;
            case Aspect.Range:
                IndicatorJson.WriteRange(json, indicator, name);
                break;
            case Aspect.Coverage:
                json.WriteString(name, node.RollUp?.Coverage?.ToString());
                break;
            case Aspect.Counts:
                json.WriteObject(
                    name,
                    node.Counts,
                    counts => RollUpJson.WriteMembers(json, counts)
                );
                break;
            case Aspect.Value:
                json.WriteString(
                    name,
                    indicator?.Measurement is { } measurement
                        ? measurement.NotApplicable?.Value ?? indicator.Written
                        : null
                );
                break;
            case Aspect.Items:
                PointsJson.WriteItems(json, name, indicator?.Measurement?.Items ?? []);
                break;
            case Aspect.Judged:
                json.WriteObject(
                    name,
                    indicator?.Measurement?.Judged,
                    judged => PointsJson.WriteJudged(json, judged)
                );
                break;
            case Aspect.Claim:
                json.WriteObject(
                    name,
                    indicator?.Measurement?.Claimed,
                    claim => PointsJson.WriteMembers(json, claim)
                );
                break;
            case Aspect.Rule:
                json.WriteString(name, ScoreLine.Of(indicator?.Score));
                break;
            case Aspect.Criterion:
                IndicatorJson.WriteClaims(json, indicator, name);
                break;
            case Aspect.Policy:
                LadderJson.WritePolicy(json, node.Ruling, name);
                break;
            case Aspect.Decision:
                IndicatorJson.WriteDecided(json, indicator, name);
                break;
            case Aspect.Weight:
                json.WriteObject(name, compared.Part, part => WritePart(json, part));
                break;
            case Aspect.Gates:
                json.WriteObjects(
                    name,
                    node.RollUp?.Gates ?? [],
                    gate => RollUpJson.WriteMembers(json, gate)
                );
                break;
            case Aspect.Acceptance:
                json.WriteObjects(name, compared.Accepted, found => WriteAccepted(json, found));
                break;
            case Aspect.Deviation:
                json.WriteString(name, indicator?.Measurement?.Deviation);
                break;
            case Aspect.Evidence:
                json.WriteString(name, indicator?.Measurement?.Evidence);
                break;
            case Aspect.Note:
                json.WriteString(name, indicator?.Measurement?.Note);
                break;
            case Aspect.Name:
                json.WriteText(name, node.Name);
                break;
        }
    }

    private static bool HasPoints(NodeEvaluation node) =>
        (node.Full ?? node.Indicator?.FullPoints) is not null;

    private static void WritePoints(Utf8JsonWriter json, NodeEvaluation node)
    {
        PointsRange? points = node switch
        {
            { Points: { } earned } => PointsRange.At(earned.Shown),
            { Indicator: { } indicator } => indicator.PossiblePoints,
            { RollUp: { Lowest.Points: { } low, Highest.Points: { } high } } => new PointsRange(
                low.Shown,
                high.Shown
            ),
            _ => null,
        };
        if (points is { } known)
        {
            PointsJson.WriteRange(json, "points", known);
        }

        json.WriteIf("full", (node.Full ?? node.Indicator?.FullPoints)?.ToString());
    }

    private static void WritePart(Utf8JsonWriter json, RollUpPart part)
    {
        json.WriteString("weight", part.Weight?.ToString());
        json.WriteString("share", part.Share?.ToString());
        json.WriteString("leftOut", part.LeftOut is { } leftOut ? Spelling.Camel(leftOut) : null);
    }

    private static void WriteAccepted(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("regions", finding.Regions);
        json.WriteMembers(finding.Acceptance!);
    }

    private static string In(object? before, object? after) =>
        before is null ? "after"
        : after is null ? "before"
        : "both";
}
