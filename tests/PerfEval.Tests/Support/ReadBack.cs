using System.Text;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Records;
using PerfEval.Records.Rebuilding;
using PerfEval.Reporting.Json;
using EvaluationJson = PerfEval.Reporting.Json.Evaluations.EvaluationJson;

namespace PerfEval.Tests.Support;

/// <summary>Evaluations written to a record and read back from it.</summary>
public static class ReadBack
{
    public static string Written(EvaluationResult evaluation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            var parts = new EvaluationJson(evaluation, FileNaming.AsGiven);
            json.WriteStartObject();
            EvaluationJson.WriteSchema(json);
            parts.WriteRecord(json);
            parts.WriteRuleBook(json);
            json.WriteStartArray("subjects");
            foreach (SubjectEvaluation subject in evaluation.Subjects)
            {
                parts.WriteSubject(json, subject);
            }

            json.WriteEndArray();
            parts.WriteFindings(json);
            json.WriteString("seal", new string('0', 64));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static EvaluationResult Read(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        var findings = new Findings();
        var places = new JsonPlaces("e.json", bytes, 0);
        new ShapeCheck(bytes, 0, places, findings).Run(EvaluationShape.Document);
        Assert.Equal([], findings.InOrder().Select(finding => finding.ToString()));
        EvaluationResult? made = RebuiltEvaluation.Of(
            JsonDocument.Parse(bytes).RootElement,
            new RecordFaults(bytes, places, findings)
        );
        Assert.Equal([], findings.InOrder().Select(finding => finding.ToString()));
        return made!;
    }

    public static EvaluationResult Of(EvaluationResult evaluation) => Read(Written(evaluation));
}
