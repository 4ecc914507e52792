using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes the roll-up that was applied, as it stands in the rule book of a record.</summary>
internal static class RollUpRuleJson
{
    /// <summary>Writes the roll-up; nothing where indicators were graded and counted only.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="record">What was evaluated.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteIfAny(
        Utf8JsonWriter json,
        EvaluationRecord record,
        FileNaming naming
    ) =>
        json.WriteIf(
            "rollup",
            record.RollUp,
            rule =>
            {
                json.WriteString("source", record.RollUpFile is null ? "rulebook" : "file");
                json.WriteIf("replacesRuleBooks", record.IsRollUpReplaced);
                WriteMembers(json, rule, (record.RollUpFile ?? record.RuleBook).Name, naming);
            }
        );

    /// <summary>Writes the roll-up that a rule book declares; nothing where it declares none.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="declared">The roll-up; null for none.</param>
    /// <param name="file">The rule book as it was named; null if not known.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteDeclared(
        Utf8JsonWriter json,
        RollUpRule? declared,
        string? file,
        FileNaming naming
    ) =>
        json.WriteIf(
            "rollup",
            declared,
            rule =>
            {
                json.WriteString("source", "rulebook");
                WriteMembers(json, rule, file, naming);
            }
        );

    private static void WriteMembers(
        Utf8JsonWriter json,
        RollUpRule rule,
        string? file,
        FileNaming naming
    )
    {
        json.WriteString("method", rule.MethodName);
        if (rule.Method != RollUpMethod.Sum)
        {
            json.WriteString("weights", Spelling.Lower(rule.Weights));
            json.WriteIf("absentBudget", rule.ExcludesAbsentBudgets ? "exclude" : null);
            json.WriteString("over", Spelling.Lower(rule.Over));
        }

        if (rule.Points.Count > 0)
        {
            json.WriteStartObject("points");
            foreach (GradePoints points in rule.Points)
            {
                json.WriteString(points.Grade.Value, points.Value.ToString());
            }

            json.WriteEndObject();
        }

        if (rule.Bands.Count > 0)
        {
            json.WriteObjects(
                "bands",
                rule.Bands,
                band =>
                {
                    json.WriteString("grade", band.Grade.Value);
                    json.WriteString("text", band.Text.Value);
                    json.WriteIf("place", band.Text.Place, file, naming);
                }
            );
        }

        json.WriteString("missing", Spelling.Lower(rule.Missing));
        json.WriteIf(
            "notApplicable",
            rule.NotApplicable is { } policy ? Spelling.Lower(policy) : null
        );
        json.WriteIf("minCoverage", rule.MinCoverage?.ToString());
        json.WriteIf(
            "rounding",
            rule.Rounding,
            rounding => RollUpJson.WriteMembers(json, rounding)
        );
        json.WriteIf(
            "indicatorRounding",
            rule.IndicatorRounding,
            rounding => RollUpJson.WriteMembers(json, rounding)
        );
        json.WriteIf("place", rule.Place, file, naming);
    }
}
