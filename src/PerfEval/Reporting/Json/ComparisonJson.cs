using System.Text.Json;
using PerfEval.Records;
using PerfEval.Records.Comparing;

namespace PerfEval.Reporting.Json;

/// <summary>Writes two evaluations side by side as JSON: of what moved, both members as they stand in the evaluations.</summary>
internal static class ComparisonJson
{
    private const string Schema = "perfeval/comparison/1";

    /// <summary>Writes the comparison in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(Comparison comparison, string before, string after, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        JsonText.WriteDocument(
            stream,
            Schema,
            json =>
            {
                json.WriteString("before", before);
                json.WriteString("after", after);
                WriteMembers(json, comparison);
            }
        );
    }

    /// <summary>Writes the same document, but for the names of the files, as a value of other JSON.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="comparison">The comparison.</param>
    public static void WriteValue(Utf8JsonWriter json, Comparison comparison) =>
        JsonText.WriteDocument(json, Schema, members => WriteMembers(members, comparison));

    private static void WriteMembers(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteBoolean("differs", comparison.HasDifferences);
        json.WriteObjects("origin", comparison.Origin, origin => WriteOrigin(json, origin));
        json.WriteObjects("subjects", comparison.Subjects, subject => WriteSubject(json, subject));
    }

    private static void WriteOrigin(Utf8JsonWriter json, OriginDifference origin)
    {
        json.WriteString("member", origin.Member);
        json.WriteString("before", origin.Before);
        json.WriteString("after", origin.After);
    }

    private static void WriteSubject(Utf8JsonWriter json, SubjectComparison subject)
    {
        json.WriteString("in", In(subject.Before, subject.After));
        json.WriteString("before", subject.Before?.Name);
        json.WriteString("after", subject.After?.Name);
        json.WriteObjects("nodes", subject.Nodes, node => WriteNode(json, node));
    }

    private static void WriteNode(Utf8JsonWriter json, NodeComparison node)
    {
        json.WriteString("path", node.Path);
        json.WriteString("level", node.Level.ToString().ToLowerInvariant());
        json.WriteString("in", In(node.Before, node.After));
        json.WriteObject("before", node.Before, end => WriteEnd(json, end));
        json.WriteObject("after", node.After, end => WriteEnd(json, end));
        json.WriteString("scoreChange", node.ScoreChange?.ToString());
        json.WriteNumber("better", node.Better);
        json.WriteNumber("worse", node.Worse);
        json.WriteNumber("unmatched", node.Unmatched);
        json.WriteObjects(
            "moved",
            node.Aspects,
            aspect =>
            {
                json.WriteString("aspect", aspect.ToString().ToLowerInvariant());
                json.WritePropertyName("before");
                WriteAspect(json, aspect, node.Before!, node.PartBefore);
                json.WritePropertyName("after");
                WriteAspect(json, aspect, node.After!, node.PartAfter);
            }
        );
    }

    private static void WriteEnd(Utf8JsonWriter json, RecordedNode node)
    {
        json.WriteString("status", node.Status?.ToString());
        json.WriteString("grade", node.Grade);
        json.WriteString("score", node.Score?.Shown);
    }

    private static void WriteAspect(
        Utf8JsonWriter json,
        Aspect aspect,
        RecordedNode node,
        RecordedPart? part
    )
    {
        switch (aspect)
        {
            case Aspect.Value:
                json.WriteStringValue(node.NotApplicable ?? node.Value);
                break;
            case Aspect.Deviation:
                json.WriteStringValue(node.Deviation);
                break;
            case Aspect.Evidence:
                json.WriteStringValue(node.Evidence);
                break;
            case Aspect.Note:
                json.WriteStringValue(node.Note);
                break;
            case Aspect.Weight:
                WritePart(json, part);
                break;
            case Aspect.Acceptance:
                WriteAccepted(json, node);
                break;
            default:
                node.Element.GetProperty(Member(aspect)).WriteTo(json);
                break;
        }
    }

    private static string Member(Aspect aspect) =>
        aspect switch
        {
            Aspect.Criterion => "claims",
            Aspect.Decision => "decided",
            _ => aspect.ToString().ToLowerInvariant(),
        };

    private static void WritePart(Utf8JsonWriter json, RecordedPart? part)
    {
        if (part is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("weight", part.Weight);
        json.WriteString("share", part.Share);
        json.WriteString("leftOut", part.LeftOut);
        json.WriteEndObject();
    }

    private static void WriteAccepted(Utf8JsonWriter json, RecordedNode node)
    {
        json.WriteStartArray();
        foreach (RecordedAcceptance accepted in node.Accepted)
        {
            json.WriteStartObject();
            json.WriteString("code", accepted.Code);
            json.WriteString("regions", accepted.Regions);
            json.WriteString("reason", accepted.Reason);
            json.WriteString("by", accepted.By);
            json.WriteString("on", accepted.On);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string In(object? before, object? after) =>
        before is null ? "after"
        : after is null ? "before"
        : "both";
}
