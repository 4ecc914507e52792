using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Ladders;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes parts of an evaluation that stand alone: with the members of a record, and with what the record's rule book would tell beside.</summary>
internal static class PartJson
{
    /// <summary>Writes a subject as it stands in the record of its evaluation.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(Utf8JsonWriter json, SubjectEvaluation subject, FileNaming naming)
    {
        GradedTree tree = subject.Root.Tree;
        Ladder[] ladders = Array.ConvertAll(tree.Indicators, indicator => indicator.Ladder);
        new SubjectJson(ladders, tree.RuleBookDiagnostics, naming).WriteValue(json, subject);
    }

    /// <summary>Writes a node with all below it.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="node">The node.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(Utf8JsonWriter json, NodeEvaluation node, FileNaming naming) =>
        WriteValue(json, node, new BookFindings(node.Tree.RuleBookDiagnostics), naming);

    /// <summary>Writes an indicator.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        IndicatorEvaluation indicator,
        FileNaming naming
    )
    {
        json.WriteStartObject();
        json.WriteString("path", indicator.Indicator.Path);
        json.WriteString("level", Spelling.Camel(Level.Indicator));
        json.WriteText("name", indicator.Indicator.Name);
        WriteMembers(json, indicator, naming);
        FindingJson.Write(
            json,
            new BookFindings([]).Hit(indicator).Concat(indicator.Diagnostics),
            naming
        );
        json.WriteEndObject();
    }

    private static void WriteValue(
        Utf8JsonWriter json,
        NodeEvaluation node,
        BookFindings aboutBook,
        FileNaming naming
    )
    {
        json.WriteStartObject();
        json.WriteString("path", node.Path);
        json.WriteString("level", Spelling.Camel(node.Level));
        json.WriteIf("name", node.Node?.Name ?? node.Tree.Table.Department?.Name);
        if (node.Indicator is { } indicator)
        {
            WriteMembers(json, indicator, naming);
        }
        else
        {
            ResultJson.WriteMembers(json, node);
        }

        FindingJson.Write(
            json,
            aboutBook
                .About(node)
                .Concat(node.Indicator?.Diagnostics ?? node.RollUp?.Diagnostics ?? []),
            naming
        );
        if (node.Indicator is null)
        {
            json.WriteStartArray("children");
            foreach (NodeEvaluation child in node.Children)
            {
                WriteValue(json, child, aboutBook, naming);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // The ladder is not beside it, so that its criteria, and where the value lies, are told here.
    private static void WriteMembers(
        Utf8JsonWriter json,
        IndicatorEvaluation indicator,
        FileNaming naming
    )
    {
        ResultJson.WriteMembers(json, indicator);
        json.WriteIf("place", indicator.Measurement?.Place ?? default, null, naming);
        if (LadderSteps.PositionOf(indicator) is { } position)
        {
            json.WriteString("set", LadderSteps.Of(indicator.Ladder)[position].Set);
        }

        json.WriteObjects(
            "criteria",
            indicator.Indicator.Criteria,
            cell =>
            {
                json.WriteGrade("grade", cell.Grade);
                json.WriteString("text", cell.Criterion.Text.Value);
                json.WriteIf("means", cell.Criterion.Means?.Value);
                json.WriteString("set", indicator.Ladder.SetOf(cell));
            }
        );
    }
}
