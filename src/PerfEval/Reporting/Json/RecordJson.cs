using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what an evaluation was made from, so that it can be made again.</summary>
internal static class RecordJson
{
    /// <summary>Writes the record as a member of the document.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="record">The record.</param>
    /// <param name="seal">The seal of the document; null for none.</param>
    /// <param name="naming">How the files are called.</param>
    public static void Write(
        Utf8JsonWriter json,
        EvaluationRecord record,
        string? seal,
        FileNaming naming
    )
    {
        json.WritePropertyName("record");
        WriteValue(json, record, seal, naming);
    }

    /// <inheritdoc cref="Write"/>
    public static void WriteValue(
        Utf8JsonWriter json,
        EvaluationRecord record,
        string? seal,
        FileNaming naming
    )
    {
        json.WriteStartObject();
        WriteMembers(json, record, seal, naming);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the record.</summary>
    public static void WriteMembers(
        Utf8JsonWriter json,
        EvaluationRecord record,
        string? seal,
        FileNaming naming
    )
    {
        json.WriteString("engine", record.EngineVersion);
        json.WriteStartArray("inputs");
        WriteInput(json, "rulebook", record.RuleBook, naming);
        foreach (InputFile calendar in record.Calendars)
        {
            WriteInput(json, "calendar", calendar, naming);
        }

        foreach (InputFile results in record.Results)
        {
            WriteInput(json, "results", results, naming);
        }

        if (record.RollUpFile is { } rollUp)
        {
            WriteInput(json, "rollup", rollUp, naming);
        }

        json.WriteEndArray();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(record.AsOf));
        json.WriteString("asOfSource", record.AsOfSource.ToString().ToLowerInvariant());
        json.WriteStartObject("options");
        json.WriteBoolean("strict", record.IsStrict);
        json.WriteEndObject();
        json.WriteStartObject("reading");
        WriteMembers(json, record.Policy);
        json.WriteEndObject();
        RollUpJson.WriteRule(json, record);
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        if (seal is not null)
        {
            json.WriteString("seal", seal);
        }
    }

    /// <summary>Writes the members that tell how contested and uncovered values are resolved.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ReadingPolicy policy)
    {
        json.WriteString("overlap", Spelling.Camel(policy.Overlap));
        json.WriteString("gap", Spelling.Camel(policy.Gap));
        json.WriteString("beyond", Spelling.Camel(policy.Beyond));
        json.WriteString("top", Spelling.Camel(policy.Top));
    }

    /// <summary>Writes what was read of the record of another evaluation.</summary>
    public static void WriteMembers(Utf8JsonWriter json, RecordedOrigin origin, FileNaming naming)
    {
        json.WriteString("engine", origin.EngineVersion);
        json.WriteObjects(
            "inputs",
            origin.Inputs,
            input =>
            {
                json.WriteString("kind", Spelling.Lower(input.Kind));
                WriteMembers(json, input.File, naming);
            }
        );
        json.WriteString("asOf", LocalDatePattern.Iso.Format(origin.AsOf));
        json.WriteString("asOfSource", Spelling.Camel(origin.AsOfSource));
        json.WriteStartObject("options");
        json.WriteBoolean("strict", origin.IsStrict);
        json.WriteEndObject();
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(origin.Instant));
        json.WriteString("seal", origin.Seal);
    }

    private static void WriteInput(
        Utf8JsonWriter json,
        string kind,
        InputFile file,
        FileNaming naming
    )
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        WriteMembers(json, file, naming);
        json.WriteEndObject();
    }

    /// <summary>Writes the members that tell of a file.</summary>
    public static void WriteMembers(Utf8JsonWriter json, InputFile file, FileNaming naming)
    {
        json.WriteString("name", naming.Of(file.Name));
        json.WriteString("sha256", file.Sha256);
        json.WriteString("encoding", file.Encoding);
        json.WriteString("delimiter", file.Delimiter?.ToString());
    }
}
