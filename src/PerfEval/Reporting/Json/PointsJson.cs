using System.Text.Json;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Json;

/// <summary>Writes points, and what was answered or judged to earn them.</summary>
internal static class PointsJson
{
    /// <summary>Writes an amount, or the least and the most that are still possible.</summary>
    public static void WriteRange(Utf8JsonWriter json, string name, PointsRange points)
    {
        if (points.IsSettled)
        {
            json.WriteString(name, points.Least.ToString());
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("least", points.Least.ToString());
        json.WriteString("most", points.Most.ToString());
        json.WriteEndObject();
    }

    /// <summary>Writes answers item by item, as written.</summary>
    public static void WriteItems(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<ItemAnswer> answers
    ) =>
        json.WriteObjects(
            name,
            answers,
            answer =>
            {
                json.WriteString("item", answer.Item.Value);
                json.WriteIf("value", answer.Value?.Value);
                json.WriteIf("points", answer.Judged?.Points?.Value);
                json.WriteIf("reason", answer.Judged?.Reason);
                json.WriteIf("by", answer.Judged?.By);
            }
        );

    /// <summary>Writes what a department says that it earned, as written.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Claim claim)
    {
        json.WriteIf("points", claim.Points?.Value);
        json.WriteIf("grade", claim.Grade?.Value);
    }

    /// <summary>Writes the points of a person, as written.</summary>
    public static void WriteJudged(Utf8JsonWriter json, JudgedPoints judged)
    {
        json.WriteIf("points", judged.Points?.Value);
        json.WriteIf("reason", judged.Reason);
        json.WriteIf("by", judged.By);
    }
}
