using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Differences;
using PerfEval.Quantities;

namespace PerfEval.Reporting.Json;

/// <summary>Writes how two rule books differ as JSON: complete, in a fixed order of members, the same bytes everywhere.</summary>
internal static class DifferenceJson
{
    private const string Schema = "perfeval/diff/1";

    /// <summary>Writes how the rule books differ; <c>grades</c> is null.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="stream">Where to write; UTF-8, indented, with a line feed at the end.</param>
    public static void Write(TableDifference difference, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(stream);
        Write(difference, null, stream);
    }

    /// <summary>Writes how the rule books differ, and whose grades change because of it.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="stream">Where to write; UTF-8, indented, with a line feed at the end.</param>
    public static void Write(Regrading regrading, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(regrading);
        ArgumentNullException.ThrowIfNull(stream);
        Write(regrading.Difference, regrading, stream);
    }

    /// <summary>Writes the same document as a value of other JSON.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="difference">How the rule books differ.</param>
    /// <param name="regrading">The same results graded by both; null for none.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        TableDifference difference,
        Regrading? regrading,
        FileNaming naming
    ) => JsonText.WriteDocument(json, Schema, Members(difference, regrading, naming));

    private static void Write(TableDifference difference, Regrading? regrading, Stream stream) =>
        JsonText.WriteDocument(stream, Schema, Members(difference, regrading, FileNaming.AsGiven));

    private static Action<Utf8JsonWriter> Members(
        TableDifference difference,
        Regrading? regrading,
        FileNaming naming
    ) =>
        json =>
        {
            WriteEdition(json, "old", difference.Old, naming);
            WriteEdition(json, "new", difference.New, naming);
            json.WriteBoolean("differs", !difference.IsEmpty);
            WriteChanges(json, difference.Changes, naming);
            json.WriteObjects("nodes", difference.Nodes, node => WriteNode(json, node, naming));
            json.WriteObject(
                "grades",
                regrading,
                grades => RegradingJson.Write(json, grades, naming)
            );
        };

    private static void WriteEdition(
        Utf8JsonWriter json,
        string name,
        ComparedBook edition,
        FileNaming naming
    )
    {
        json.WriteStartObject(name);
        json.WriteString("id", edition.Table.Id);
        json.WriteString("name", naming.Of(edition.Input.Name));
        json.WriteString("sha256", edition.Input.Sha256);
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, NodeDifference node, FileNaming naming)
    {
        json.WriteString("path", node.Path);
        json.WriteString("level", node.Level.ToString().ToLowerInvariant());
        json.WriteStartArray("kinds");
        foreach (DifferenceKind kind in DifferenceKinds.Of(node))
        {
            json.WriteStringValue(kind.ToString().ToLowerInvariant());
        }

        json.WriteEndArray();
        json.WriteObject("old", node.Old, side => WriteSide(json, side, naming));
        json.WriteObject("new", node.New, side => WriteSide(json, side, naming));
        WriteChanges(json, node.Changes, naming);
        json.WriteObjects(
            "criteria",
            node.Criteria,
            criterion =>
            {
                json.WriteString("grade", criterion.Grade);
                json.WriteBoolean("sameSet", criterion.IsSameSet);
                WriteCell(json, "old", criterion.Old, ((Indicator)node.Old!).Measure.Unit, naming);
                WriteCell(json, "new", criterion.New, ((Indicator)node.New!).Measure.Unit, naming);
            }
        );
        json.WriteObjects(
            "regions",
            node.Regions,
            region =>
            {
                json.WriteString("values", region.Values);
                WriteOutcome(json, "old", region.Old);
                WriteOutcome(json, "new", region.New);
            }
        );
    }

    private static void WriteSide(Utf8JsonWriter json, Node node, FileNaming naming)
    {
        json.WriteString("path", node.Path);
        json.WriteText("name", node.Name);
        json.WritePlace("place", node.NamePlace, naming);
    }

    private static void WriteChanges(
        Utf8JsonWriter json,
        IReadOnlyList<Change> changes,
        FileNaming naming
    ) =>
        json.WriteObjects(
            "changes",
            changes,
            change =>
            {
                json.WriteString("key", change.Key);
                json.WriteText("old", change.Old);
                json.WriteText("new", change.New);
                json.WriteBoolean("wordsOnly", change.IsWordsOnly);
                json.WritePlace("oldPlace", change.OldPlace, naming);
                json.WritePlace("newPlace", change.NewPlace, naming);
            }
        );

    private static void WriteCell(
        Utf8JsonWriter json,
        string name,
        GradedCriterion? cell,
        Unit? unit,
        FileNaming naming
    ) =>
        json.WriteObject(
            name,
            cell?.Criterion,
            criterion =>
            {
                json.WriteString("text", criterion.Text.Value);
                json.WriteString("means", criterion.Means?.Value);
                json.WriteString("set", criterion.SetIn(unit));
                json.WritePlace("place", criterion.Text.Place, naming);
            }
        );

    private static void WriteOutcome(Utf8JsonWriter json, string name, Outcome outcome)
    {
        json.WriteStartObject(name);
        json.WriteGrade("grade", outcome.Grade);
        json.WriteBoolean("covered", outcome.IsCovered);
        json.WriteEndObject();
    }
}
