using System.Text.Json;
using PerfEval.Evaluation.Dependencies;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what the grades of a subject depend on: the member <c>dependsOn</c> of a subject.</summary>
internal static class DependenceJson
{
    /// <summary>Writes the member; nothing where nothing is listed.</summary>
    /// <param name="json">Where to write, within an object.</param>
    /// <param name="dependencies">What the grades depend on.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Dependency> dependencies)
    {
        if (dependencies.Count == 0)
        {
            return;
        }

        json.WriteStartArray("dependsOn");
        foreach (Dependency dependency in dependencies)
        {
            json.WriteStartObject();
            WriteChoice(json, dependency);
            json.WriteStartArray("changes");
            foreach (DependentNode node in dependency.Nodes)
            {
                json.WriteStartObject();
                json.WriteString("path", node.Now.Path);
                WriteStanding(json, "from", node.Now);
                WriteStanding(json, "to", node.Then);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChoice(Utf8JsonWriter json, Dependency dependency)
    {
        if (dependency.Change is { } change)
        {
            json.WriteString("policy", change.Now.Policy);
            json.WriteString("from", change.Now.Choice);
            json.WriteString("to", change.Then.Choice);
        }
        else
        {
            json.WriteString("leftOut", dependency.Decided is null ? "notApplicable" : "decided");
        }

        if (dependency.Indicator is { } indicator)
        {
            json.WriteString("path", indicator.Path);
        }
    }

    private static void WriteStanding(Utf8JsonWriter json, string name, NodeEvaluation node)
    {
        json.WriteStartObject(name);
        if (node.Grade is { } grade)
        {
            json.WriteString("grade", grade.Id);
        }
        else
        {
            json.WriteIf("status", node.Status?.ToString());
        }

        if (node.RollUp?.Points is { } points)
        {
            json.WriteString("points", points.Shown.ToString());
        }
        else if (node.RollUp?.Score is { } score)
        {
            json.WriteString("score", score.Shown.ToString());
        }

        WriteRange(json, node);
        json.WriteEndObject();
    }

    // Where the grade is open, the best and the worst that are possible, and their scores.
    private static void WriteRange(Utf8JsonWriter json, NodeEvaluation node)
    {
        if (node.Indicator is { Grade: null, Possible: [var best, ..] possible })
        {
            json.WriteStartObject("range");
            json.WriteString("lowest", possible[^1].Id);
            json.WriteString("highest", best.Id);
            json.WriteEndObject();
        }
        else if (node.RollUp is { IsOpen: true, Lowest: { } lowest, Highest: { } highest })
        {
            json.WriteStartObject("range");
            json.WriteIf("lowest", lowest.Grade?.Id);
            json.WriteIf("highest", highest.Grade?.Id);
            if (lowest.Points is { } from && highest.Points is { } to)
            {
                json.WriteString("lowestPoints", from.Shown.ToString());
                json.WriteString("highestPoints", to.Shown.ToString());
            }
            else if (lowest.Score is { } least && highest.Score is { } most)
            {
                json.WriteString("lowestScore", least.Shown.ToString());
                json.WriteString("highestScore", most.Shown.ToString());
            }

            json.WriteEndObject();
        }
    }
}
