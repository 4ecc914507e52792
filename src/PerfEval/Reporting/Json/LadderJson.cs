using System.Text.Json;
using PerfEval.Ladders;

namespace PerfEval.Reporting.Json;

/// <summary>Writes ladders, and what they say about values, by the members that the nodes of an evaluation have.</summary>
internal static class LadderJson
{
    /// <summary>Writes the indicator, its criteria, and of numbers the segments, in ascending order.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Ladder ladder)
    {
        var numeric = ladder as NumericLadder;
        json.WriteString("path", ladder.Indicator.Path);
        json.WriteString("unit", ladder.Indicator.Measure.Unit?.Symbol);
        json.WriteObjects(
            "claims",
            ladder.Indicator.Criteria,
            cell =>
            {
                json.WriteGrade("grade", cell.Grade);
                json.WriteString("text", cell.Criterion.Text.Value);
                json.WriteString("means", cell.Criterion.Means?.Value);
                json.WriteString("set", ladder.SetOf(cell));
            }
        );
        json.WriteObjects(
            "segments",
            numeric?.Segments ?? [],
            segment =>
            {
                json.WriteString("segment", segment.Range.ToString(numeric!.Unit));
                WriteMembers(json, segment.Ruling);
            }
        );
    }

    /// <summary>Writes the values, without a unit, and what is said about them.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Segment segment)
    {
        json.WriteString("segment", segment.Range.ToString());
        WriteMembers(json, segment.Ruling);
    }

    /// <summary>Writes the grade, those that come into question, the policy that decided, and the codes of what was found.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteGrade("grade", ruling.Grade);
        json.WriteStartArray("candidates");
        foreach (Grade candidate in ruling.Candidates)
        {
            json.WriteStringValue(candidate.Id);
        }

        json.WriteEndArray();
        WritePolicy(json, ruling);
        json.WriteStartArray("codes");
        foreach (string code in ruling.Codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what the reading policy gave; null where none was needed.</summary>
    public static void WritePolicy(Utf8JsonWriter json, Ruling? ruling, string name = "policy")
    {
        if (ruling?.Policy is not { } policy)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(policy.Policy, policy.Choice);
        json.WriteGrade("grade", ruling.Grade);
        json.WriteEndObject();
    }
}
