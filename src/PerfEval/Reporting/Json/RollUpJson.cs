using System.Text.Json;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what a roll-up makes of nodes: numbers as exact texts, beside them the score as shown.</summary>
internal static class RollUpJson
{
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
        if (rollUp.Plan.IsSum)
        {
            WriteScore(json, "points", rollUp.Points);
            json.WriteString("full", rollUp.Full?.ToString());
        }

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
    public static void WriteArithmetic(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        json.WriteString("coverage", rollUp.Coverage?.ToString());
        json.WriteObjects("gates", rollUp.Gates, effect => WriteMembers(json, effect));
        json.WriteObjects("arithmetic", rollUp.Parts, part => WriteMembers(json, part));
    }

    public static void WriteMembers(Utf8JsonWriter json, GateEffect effect)
    {
        json.WriteString("indicator", effect.Indicator.Indicator.Path);
        json.WriteGrade("grade", effect.Indicator.Grade);
        json.WriteString("when", effect.Gate.When.ToString());
        json.WriteIf("cap", effect.Gate.Cap?.Id);
        json.WriteIf("capPoints", effect.Gate.CapPoints?.Value.ToString());
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
        if (end.Points is not null)
        {
            WriteScore(json, "points", end.Points);
        }
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
            // Only books with points have it.
            if (status != Status.Scored || counts.Of(status) > 0)
            {
                json.WriteNumber(status.ToString(), counts.Of(status));
            }
        }

        json.WriteEndObject();
    }
}
