using System.Text.Json;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what a roll-up is and makes of nodes: numbers as exact texts, beside them the score as shown.</summary>
internal static class RollUpJson
{
    /// <summary>Writes the roll-up that was applied, and whether it came from the rule book or a file.</summary>
    public static void WriteRule(Utf8JsonWriter json, EvaluationRecord record)
    {
        if (record.RollUp is not { } rule)
        {
            json.WriteNull("rollup");
            return;
        }

        json.WriteStartObject("rollup");
        json.WriteString("source", record.RollUpFile is null ? "rulebook" : "file");
        json.WriteBoolean("replacesRuleBooks", record.IsRollUpReplaced);
        json.WriteString("method", rule.Method == RollUpMethod.Worst ? "worst" : "weighted-mean");
        json.WriteString("weights", rule.Weights.ToString().ToLowerInvariant());
        json.WriteString("absentBudget", rule.ExcludesAbsentBudgets ? "exclude" : null);
        json.WriteString("over", rule.Over.ToString().ToLowerInvariant());
        json.WriteStartObject("points");
        foreach (GradePoints points in rule.Points)
        {
            json.WriteString(points.Grade.Value, points.Value.ToString());
        }

        json.WriteEndObject();
        json.WriteStartObject("bands");
        foreach (GradeBand band in rule.Bands)
        {
            json.WriteString(band.Grade.Value, band.Text.Value);
        }

        json.WriteEndObject();
        json.WriteString("missing", rule.Missing.ToString().ToLowerInvariant());
        json.WriteString("minCoverage", rule.MinCoverage?.ToString());
        WriteRounding(json, rule.Rounding);
        json.WriteEndObject();
    }

    public static void WriteScore(Utf8JsonWriter json, string name, RollUpScore? score)
    {
        if (score is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("exact", known.Exact.ToString());
        json.WriteString("shown", known.ToString());
        json.WriteEndObject();
    }

    /// <summary>Writes the lowest and the highest grade and score still possible.</summary>
    public static void WriteRange(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        if (rollUp.Lowest is not { } lowest || rollUp.Highest is not { } highest)
        {
            json.WriteNull("range");
            return;
        }

        json.WriteStartObject("range");
        WriteEnd(json, "lowest", lowest);
        WriteEnd(json, "highest", highest);
        json.WriteEndObject();
    }

    /// <summary>Writes the coverage, the gates and the arithmetic: what each part weighs and brings.</summary>
    public static void WriteArithmetic(Utf8JsonWriter json, NodeEvaluation node)
    {
        if (node.RollUp is not { } rollUp)
        {
            json.WriteNull("coverage");
            json.WriteNull("gates");
            json.WriteNull("arithmetic");
            return;
        }

        json.WriteString("coverage", rollUp.Coverage?.ToString());
        json.WriteStartArray("gates");
        foreach (GateEffect effect in rollUp.Gates)
        {
            json.WriteStartObject();
            json.WriteString("indicator", effect.Indicator.Indicator.Path);
            json.WriteGrade("grade", effect.Indicator.Grade);
            json.WriteGrade("when", effect.Gate.When);
            json.WriteGrade("cap", effect.Gate.Cap);
            json.WriteBoolean("closed", effect.IsClosed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("arithmetic");
        foreach (RollUpPart part in rollUp.Parts)
        {
            WritePart(json, part);
        }

        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, PossibleOutcome end)
    {
        json.WriteStartObject(name);
        json.WriteGrade("grade", end.Grade);
        json.WriteGrade("beforeGates", end.BeforeGates);
        WriteScore(json, "score", end.Score);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, RollUpPart part)
    {
        json.WriteStartObject();
        json.WriteString("path", part.Node.Path);
        json.WriteString("weight", part.Weight?.ToString());
        json.WriteString("share", part.Share?.ToString());
        json.WriteString("lowest", part.Lowest?.ToString());
        json.WriteString("highest", part.Highest?.ToString());
        json.WriteString(
            "leftOut",
            part.LeftOut switch
            {
                LeftOut.NotApplicable => "notApplicable",
                LeftOut.NoBudget => "noBudget",
                LeftOut.NotMeasured => "notMeasured",
                _ => null,
            }
        );
        json.WriteEndObject();
    }

    private static void WriteRounding(Utf8JsonWriter json, Rounding? rounding)
    {
        if (rounding is null)
        {
            json.WriteNull("rounding");
            return;
        }

        json.WriteStartObject("rounding");
        json.WriteString("to", rounding.Step.ToString());
        json.WriteString(
            "mode",
            rounding.Mode switch
            {
                RoundingMode.HalfUp => "half-up",
                RoundingMode.HalfEven => "half-even",
                RoundingMode.Up => "up",
                _ => "down",
            }
        );
        json.WriteEndObject();
    }
}
