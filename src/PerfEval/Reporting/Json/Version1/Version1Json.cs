using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;

namespace PerfEval.Reporting.Json.Version1;

/// <summary>Writes an evaluation as version 1 did, so that what was recorded then can be compared leaf by leaf.</summary>
internal sealed class Version1Json
{
    private readonly PublishedTable _table;
    private readonly BookFindings _aboutBook;
    private readonly FileNaming _naming;

    private Version1Json(IEvaluation evaluation, FileNaming naming)
    {
        (_table, _naming) = (evaluation.Table, naming);
        _aboutBook = new BookFindings(evaluation.RuleBookDiagnostics);
    }

    /// <summary>Writes the document, whose record stands last and has no seal.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    public static void Write(Utf8JsonWriter json, IEvaluation evaluation)
    {
        var document = new Version1Json(evaluation, FileNaming.AsGiven);
        json.WriteStartObject();
        json.WriteString("schema", "perfeval/evaluation/1");
        document.WriteRuleBook(json);
        json.WriteStartArray("subjects");
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            document.WriteSubject(json, subject);
        }

        json.WriteEndArray();
        json.WriteFindings("findings", evaluation.GeneralDiagnostics, document._naming);
        Version1Record.Write(json, evaluation.Record, document._naming);
        json.WriteEndObject();
    }

    private void WriteSubject(Utf8JsonWriter json, SubjectEvaluation subject)
    {
        json.WriteStartObject();
        json.WriteString("subject", subject.Subject);
        json.WriteObject(
            "assessor",
            subject.Assessors is [var first, ..] ? first : null,
            assessor => MeasurementJson.WriteMembers(json, assessor)
        );
        WriteNode(json, subject.Root);
        json.WriteFindings(
            "findings",
            subject.Diagnostics.Where(finding => finding.Path is null),
            _naming
        );
        json.WriteEndObject();
    }

    private void WriteRuleBook(Utf8JsonWriter json)
    {
        json.WriteStartObject("rulebook");
        json.WriteString("id", _table.Id);
        json.WriteText("title", _table.Title);
        json.WritePropertyName("grades");
        TableJson.WriteScale(json, _table.Scale);
        json.WriteFindings("findings", _aboutBook.OfWholeBook, _naming);
        json.WriteEndObject();
    }

    private void WriteNode(Utf8JsonWriter json, NodeEvaluation node, bool isNamed = true)
    {
        if (isNamed)
        {
            json.WriteStartObject("node");
        }
        else
        {
            json.WriteStartObject();
        }

        json.WriteString("path", node.Path);
        json.WriteString("level", node.Level.ToString().ToLowerInvariant());
        json.WriteText("name", node.Node?.Name ?? _table.Department?.Name);
        IndicatorEvaluation? indicator = node.Indicator;
        Version1Indicator.WriteValue(json, indicator, _naming);
        Version1Indicator.WriteCompared(json, indicator);
        json.WriteString("status", node.Status?.ToString());
        json.WriteGrade("grade", node.Grade);
        RollUpJson.WriteScore(json, "score", node.Score);
        if (node.RollUp is { } rollUp)
        {
            RollUpJson.WriteRange(json, rollUp);
        }
        else
        {
            IndicatorJson.WriteRange(json, indicator);
        }

        WriteArithmetic(json, node);
        json.WriteString("segment", ValueText.Segment(node));
        IndicatorJson.WriteClaims(json, indicator);
        LadderJson.WritePolicy(json, indicator?.Ruling ?? node.RollUp?.PolicySegment?.Ruling);
        IndicatorJson.WriteDecided(json, indicator);
        Version1Indicator.WriteDistances(json, indicator);
        json.WriteFindings("findings", Findings(node), _naming);
        json.WriteObject(
            "source",
            node.Node?.Source,
            source => TableJson.WriteMembers(json, source)
        );
        json.WriteObject("counts", node.Counts, counts => RollUpJson.WriteMembers(json, counts));
        json.WriteStartArray("children");
        foreach (NodeEvaluation child in node.Children)
        {
            WriteNode(json, child, isNamed: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArithmetic(Utf8JsonWriter json, NodeEvaluation node)
    {
        if (node.RollUp is { } rollUp)
        {
            RollUpJson.WriteArithmetic(json, rollUp);
            return;
        }

        json.WriteNull("coverage");
        json.WriteNull("gates");
        json.WriteNull("arithmetic");
    }

    private IEnumerable<Diagnostic> Findings(NodeEvaluation node) =>
        _aboutBook
            .About(node)
            .Concat(node.Indicator?.Diagnostics ?? node.RollUp?.Diagnostics ?? []);
}
