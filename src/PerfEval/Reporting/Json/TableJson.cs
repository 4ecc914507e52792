using System.Text.Json;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json;

/// <summary>Writes the parts of a published table: what identifies each, and what it says itself.</summary>
internal static class TableJson
{
    /// <summary>Writes the grades of a scale as they stand in the rule book of an evaluation.</summary>
    public static void WriteScale(Utf8JsonWriter json, GradeScale scale)
    {
        json.WriteStartArray();
        foreach (Grade grade in scale.Grades)
        {
            json.WriteStartObject();
            json.WriteString("id", grade.Id);
            json.WriteText("label", grade.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes path, level, name and source, as they stand in the node of an evaluation; of an indicator its claims too.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Node node)
    {
        json.WriteString("path", node.Path);
        json.WriteString("level", Spelling.Camel(node.Level));
        json.WriteText("name", node.Name);
        json.WriteObject("source", node.Source, source => WriteMembers(json, source));
        if (node is Indicator indicator)
        {
            json.WriteObjects("claims", indicator.Criteria, cell => WriteMembers(json, cell));
        }
    }

    /// <summary>Writes where something stands in the published document.</summary>
    public static void WriteMembers(Utf8JsonWriter json, SourceReference source)
    {
        json.WriteString("document", source.Document);
        json.WriteString("section", source.Section);
        WriteNumber(json, "page", source.Page);
        WriteNumber(json, "line", source.Line);
    }

    /// <summary>Writes a claim, but for what a value makes of it.</summary>
    public static void WriteMembers(Utf8JsonWriter json, GradedCriterion cell)
    {
        json.WriteGrade("grade", cell.Grade);
        WriteMembers(json, cell.Criterion);
    }

    /// <summary>Writes the words of a criterion and the set that they denote, without a unit.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("text", criterion.Text.Value);
        json.WriteString("means", criterion.Means?.Value);
        json.WriteString("set", criterion.Set);
    }

    /// <summary>Writes what is measured.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("kind", Spelling.Camel(measure.Kind));
        json.WriteString("unit", measure.Unit?.Symbol);
        json.WriteString("domain", measure.Domain.ToString());
        json.WriteString(
            "direction",
            measure.Direction is { } direction ? Spelling.Camel(direction) : null
        );
        json.WriteObject(
            "rounding",
            measure.Rounding,
            rounding => RollUpJson.WriteMembers(json, rounding)
        );
        json.WriteString("noun", measure.Noun);
        json.WriteString("due", measure.Due is { } due ? LocalDatePattern.Iso.Format(due) : null);
    }

    /// <summary>Writes the first and the last day.</summary>
    public static void WriteMembers(Utf8JsonWriter json, EvaluationPeriod period)
    {
        json.WriteString("from", LocalDatePattern.Iso.Format(period.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(period.To));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } written)
        {
            json.WriteNumber(name, written);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
