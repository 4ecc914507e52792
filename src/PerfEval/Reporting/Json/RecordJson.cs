using System.Text.Json;
using NodaTime.Text;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what an evaluation was made from, so that it can be made again.</summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter json, EvaluationRecord record, string? seal)
    {
        json.WriteStartObject("record");
        json.WriteString("engine", record.EngineVersion);
        json.WriteStartArray("inputs");
        WriteInput(json, "rulebook", record.RuleBook);
        foreach (InputFile calendar in record.Calendars)
        {
            WriteInput(json, "calendar", calendar);
        }

        foreach (InputFile results in record.Results)
        {
            WriteInput(json, "results", results);
        }

        if (record.RollUpFile is { } rollUp)
        {
            WriteInput(json, "rollup", rollUp);
        }

        json.WriteEndArray();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(record.AsOf));
        json.WriteString("asOfSource", record.AsOfSource.ToString().ToLowerInvariant());
        json.WriteStartObject("options");
        json.WriteBoolean("strict", record.IsStrict);
        json.WriteEndObject();
        json.WriteStartObject("reading");
        json.WriteString("overlap", record.Policy.Overlap.ToString().ToLowerInvariant());
        json.WriteString("gap", record.Policy.Gap.ToString().ToLowerInvariant());
        json.WriteString("beyond", record.Policy.Beyond.ToString().ToLowerInvariant());
        json.WriteString("top", record.Policy.Top.ToString().ToLowerInvariant());
        json.WriteEndObject();
        RollUpJson.WriteRule(json, record);
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        if (seal is not null)
        {
            json.WriteString("seal", seal);
        }

        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, string kind, InputFile file)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("name", file.Name);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("encoding", file.Encoding);
        json.WriteString("delimiter", file.Delimiter?.ToString());
        json.WriteEndObject();
    }
}
