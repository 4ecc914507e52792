using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Records;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes the parts of a recorded evaluation: complete, in a fixed order of members, the same bytes everywhere.</summary>
/// <remarks>What belongs to the book stands once, what belongs to a subject in flat lists; what is not there is left out.</remarks>
internal sealed class EvaluationJson
{
    private readonly IEvaluation _evaluation;
    private readonly SubjectJson _subjects;

    /// <summary>Creates what writes the parts of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="naming">How files are called.</param>
    public EvaluationJson(IEvaluation evaluation, FileNaming naming)
    {
        (_evaluation, Naming) = (evaluation, naming);
        _subjects = new SubjectJson(
            evaluation.Proof.Ladders,
            evaluation.RuleBookDiagnostics,
            naming,
            evaluation is EvaluationResult { IsOfStream: false } whole
                ? subject => Dependency.Of(whole, subject)
                : null
        );
    }

    /// <summary>How files are called.</summary>
    public FileNaming Naming { get; }

    /// <summary>Writes the first members of the document: its schema and the rule book.</summary>
    public void WriteBook(Utf8JsonWriter json)
    {
        WriteSchema(json);
        WriteRuleBook(json);
    }

    /// <summary>Writes the name of the document's schema.</summary>
    public static void WriteSchema(Utf8JsonWriter json) =>
        json.WriteString("schema", EvaluationShape.Schema);

    /// <summary>Writes the rule book.</summary>
    public void WriteRuleBook(Utf8JsonWriter json)
    {
        json.WritePropertyName("rulebook");
        BookJson.WriteValue(json, _evaluation, Naming);
    }

    /// <summary>Writes a subject, an element of the document's list.</summary>
    public void WriteSubject(Utf8JsonWriter json, SubjectEvaluation subject) =>
        _subjects.WriteValue(json, subject);

    /// <summary>Writes what was found about the results as a whole.</summary>
    public void WriteFindings(Utf8JsonWriter json) =>
        FindingJson.Write(json, _evaluation.GeneralDiagnostics, Naming);

    /// <summary>Writes what the evaluation was made from; of a stream, once all of its subjects were graded.</summary>
    public void WriteRecord(Utf8JsonWriter json)
    {
        ProvedTable proof = _evaluation.Proof;
        json.WriteObject(
            "record",
            _evaluation.Record,
            record =>
                WriteMembers(
                    json,
                    record,
                    proof is { IsStrict: false, Policy: { } policy } ? policy : null,
                    Naming
                )
        );
    }

    /// <summary>Writes the members of a record.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="record">The record.</param>
    /// <param name="policy">The reading policy that outranked the rule book's everywhere; null for none, or the strict one.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteMembers(
        Utf8JsonWriter json,
        EvaluationRecord record,
        ReadingPolicy? policy,
        FileNaming naming
    )
    {
        json.WriteString("engine", record.EngineVersion);
        json.WriteObjects(
            "inputs",
            record.Inputs,
            input =>
            {
                json.WriteString("kind", Spelling.Lower(input.Kind));
                json.WriteString("name", naming.Of(input.File.Name));
                json.WriteString("sha256", input.File.Sha256);
                json.WriteIf("encoding", input.File.Encoding);
                json.WriteIf("delimiter", input.File.Delimiter?.ToString());
            }
        );
        json.WriteString("asOf", LocalDatePattern.Iso.Format(record.AsOf));
        json.WriteString("asOfSource", Spelling.Lower(record.AsOfSource));
        json.WriteStartObject("options");
        json.WriteBoolean("strict", record.IsStrict);
        json.WriteIf("streamed", record.IsStreamed);
        json.WriteIf("evidence", record.IsEvidenceSought);
        json.WriteIf("reading", policy, reading => RecordJson.WriteMembers(json, reading));
        json.WriteEndObject();
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        if (record.Figures.Count > 0)
        {
            json.WriteObjects(
                "statements",
                record.Figures,
                figures => StatementsJson.WriteMembers(json, figures, naming)
            );
        }
    }
}
