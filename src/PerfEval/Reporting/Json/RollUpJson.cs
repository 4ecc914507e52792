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
        json.WriteObject("rounding", rule.Rounding, rounding => WriteMembers(json, rounding));
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
        WriteMembers(json, known);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, RollUpScore score)
    {
        json.WriteString("exact", score.Exact.ToString());
        json.WriteString("shown", score.ToString());
    }

    /// <summary>Writes all that a roll-up makes of a node.</summary>
    public static void WriteMembers(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        json.WriteString("status", rollUp.Status.ToString());
        json.WriteGrade("grade", rollUp.Grade);
        WriteScore(json, "score", rollUp.Score);
        WriteRange(json, rollUp);
        WriteArithmetic(json, rollUp);
    }

    /// <summary>Writes the lowest and the highest grade and score still possible.</summary>
    public static void WriteRange(Utf8JsonWriter json, NodeRollUp rollUp, string name = "range")
    {
        if (rollUp.Lowest is not { } lowest || rollUp.Highest is not { } highest)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteEnd(json, "lowest", lowest);
        WriteEnd(json, "highest", highest);
        json.WriteEndObject();
    }

    /// <summary>Writes the coverage, the gates and the arithmetic: what each part weighs and brings.</summary>
    public static void WriteArithmetic(Utf8JsonWriter json, NodeEvaluation node)
    {
        if (node.RollUp is { } rollUp)
        {
            WriteArithmetic(json, rollUp);
            return;
        }

        json.WriteNull("coverage");
        json.WriteNull("gates");
        json.WriteNull("arithmetic");
    }

    private static void WriteArithmetic(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        json.WriteString("coverage", rollUp.Coverage?.ToString());
        json.WriteObjects("gates", rollUp.Gates, effect => WriteMembers(json, effect));
        json.WriteObjects("arithmetic", rollUp.Parts, part => WriteMembers(json, part));
    }

    public static void WriteMembers(Utf8JsonWriter json, GateEffect effect)
    {
        json.WriteString("indicator", effect.Indicator.Indicator.Path);
        json.WriteGrade("grade", effect.Indicator.Grade);
        json.WriteGrade("when", effect.Gate.When);
        json.WriteGrade("cap", effect.Gate.Cap);
        json.WriteBoolean("closed", effect.IsClosed);
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, PossibleOutcome end)
    {
        json.WriteStartObject(name);
        WriteMembers(json, end);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, PossibleOutcome end)
    {
        json.WriteGrade("grade", end.Grade);
        json.WriteGrade("beforeGates", end.BeforeGates);
        WriteScore(json, "score", end.Score);
    }

    public static void WriteMembers(Utf8JsonWriter json, RollUpPart part)
    {
        json.WriteString("path", part.Node.Path);
        json.WriteString("weight", part.Weight?.ToString());
        json.WriteString("share", part.Share?.ToString());
        json.WriteString("lowest", part.Lowest?.ToString());
        json.WriteString("highest", part.Highest?.ToString());
        json.WriteString("leftOut", part.LeftOut is { } leftOut ? Spelling.Camel(leftOut) : null);
    }

    public static void WriteMembers(Utf8JsonWriter json, Rounding rounding)
    {
        json.WriteString("to", rounding.Step.ToString());
        json.WriteString("mode", Spelling.Spelled(rounding.Mode));
    }

    /// <summary>Writes how many indicators have each grade, best first, and each status.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("grades");
        foreach (Grade grade in counts.Scale.Grades)
        {
            json.WriteNumber(grade.Id, counts.Of(grade));
        }

        json.WriteEndObject();
        json.WriteStartObject("statuses");
        foreach (Status status in Enum.GetValues<Status>())
        {
            json.WriteNumber(status.ToString(), counts.Of(status));
        }

        json.WriteEndObject();
    }
}
