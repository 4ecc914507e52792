using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Differences.Regradings;

namespace PerfEval.Reporting.Json;

/// <summary>Writes whose grades change because of the rules alone.</summary>
internal static class RegradingJson
{
    /// <summary>Writes the members of what says so.</summary>
    public static void Write(Utf8JsonWriter json, Regrading regrading, FileNaming naming)
    {
        json.WriteString("measuredFor", regrading.IsMeasuredForNew ? "new" : "old");
        json.WriteString("asOf", LocalDatePattern.Iso.Format(regrading.New.Record.AsOf));
        json.WriteObjects(
            "subjects",
            regrading.Subjects,
            subject =>
            {
                json.WriteString("subject", subject.Subject);
                json.WriteObjects("nodes", subject.Nodes, node => WriteNode(json, node));
            }
        );
        json.WriteFindings("findings", regrading.Diagnostics, naming);
    }

    private static void WriteNode(Utf8JsonWriter json, NodeRegrading node)
    {
        json.WriteString("path", node.New.Path);
        json.WriteString("level", node.New.Level.ToString().ToLowerInvariant());
        WriteStanding(json, "old", node.Old);
        WriteStanding(json, "new", node.New);
        json.WriteBoolean("decisionMoot", node.IsDecisionMoot);
        json.WriteObjects(
            "causes",
            node.Causes,
            cause =>
            {
                json.WriteString("path", cause.Path);
                json.WriteString("key", cause.Key);
            }
        );
    }

    private static void WriteStanding(Utf8JsonWriter json, string name, NodeEvaluation node)
    {
        json.WriteStartObject(name);
        json.WriteString("path", node.Path);
        json.WriteString("value", node.Indicator is { } measured ? measured.Written : null);
        json.WriteString("status", node.Status?.ToString());
        json.WriteGrade("grade", node.Grade);
        RollUpJson.WriteScore(json, "score", node.RollUp?.Score);
        if (node.RollUp is { } rollUp)
        {
            RollUpJson.WriteRange(json, rollUp);
        }
        else
        {
            json.WriteNull("range");
        }

        json.WriteStartObject("reason");
        json.WriteString("en", Reason(node, Language.English));
        json.WriteString("zh", Reason(node, Language.Chinese));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Reason(NodeEvaluation node, Language language)
    {
        var phrases = new Phrases(language);
        return node.Indicator is { } indicator
            ? phrases.Reason(indicator)
            : phrases.Standing(node.RollUp!);
    }
}
