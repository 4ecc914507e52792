using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;

namespace PerfEval.Reporting.Json.Version1;

/// <summary>Writes what an evaluation was made from as version 1 did; without a seal, which is compared by nobody.</summary>
internal static class Version1Record
{
    /// <summary>Writes the record as a member of the document.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="record">The record.</param>
    /// <param name="naming">How the files are called.</param>
    public static void Write(Utf8JsonWriter json, EvaluationRecord record, FileNaming naming)
    {
        json.WriteStartObject("record");
        json.WriteString("engine", record.EngineVersion);
        json.WriteObjects(
            "inputs",
            record.Inputs,
            input =>
            {
                json.WriteString("kind", Spelling.Lower(input.Kind));
                RecordJson.WriteMembers(json, input.File, naming);
            }
        );
        json.WriteString("asOf", LocalDatePattern.Iso.Format(record.AsOf));
        json.WriteString("asOfSource", Spelling.Lower(record.AsOfSource));
        json.WriteStartObject("options");
        json.WriteBoolean("strict", record.IsStrict);
        json.WriteEndObject();
        json.WriteObject(
            "reading",
            record.Policy,
            reading => RecordJson.WriteMembers(json, reading)
        );
        RollUpJson.WriteRule(json, record);
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        json.WriteEndObject();
    }
}
