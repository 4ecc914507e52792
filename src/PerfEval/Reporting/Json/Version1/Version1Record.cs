using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Rules;

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
        WriteRollUp(json, record);
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        json.WriteEndObject();
    }

    private static void WriteRollUp(Utf8JsonWriter json, EvaluationRecord record)
    {
        if (record.RollUp is not { } rule)
        {
            json.WriteNull("rollup");
            return;
        }

        json.WriteStartObject("rollup");
        json.WriteString("source", record.RollUpFile is null ? "rulebook" : "file");
        json.WriteBoolean("replacesRuleBooks", record.IsRollUpReplaced);
        json.WriteString("method", rule.MethodName);
        json.WriteString("weights", rule.Weights.ToString().ToLowerInvariant());
        json.WriteString("absentBudget", rule.ExcludesAbsentBudgets ? "exclude" : null);
        json.WriteString("over", rule.Over.ToString().ToLowerInvariant());
        json.WriteStartObject("points");
        foreach (GradePoints points in rule.Points)
        {
            json.WriteString(points.Grade.Value, points.Value.ToString());
        }

        json.WriteEndObject();
        json.WriteStartObject("bands");
        foreach (GradeBand band in rule.Bands)
        {
            json.WriteString(band.Grade.Value, band.Text.Value);
        }

        json.WriteEndObject();
        json.WriteString("missing", rule.Missing.ToString().ToLowerInvariant());
        json.WriteString("minCoverage", rule.MinCoverage?.ToString());
        json.WriteObject(
            "rounding",
            rule.Rounding,
            rounding => RollUpJson.WriteMembers(json, rounding)
        );
        json.WriteEndObject();
    }
}
