using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what was measured, as written.</summary>
internal static class MeasurementJson
{
    /// <summary>Writes the results of one subject.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ResultSet set, FileNaming naming)
    {
        json.WriteString("rulebook", set.RuleBook?.Value);
        json.WriteString("subject", set.Subject);
        json.WriteString("asOf", set.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        json.WriteObject("assessor", set.Assessor, assessor => WriteMembers(json, assessor));
        json.WriteObjects(
            "results",
            set.Measurements,
            measurement => WriteMembers(json, measurement, naming)
        );
        FindingJson.Write(json, set.Diagnostics, naming);
    }

    /// <summary>Writes one result.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Measurement measurement, FileNaming naming)
    {
        json.WriteString("indicator", measurement.Indicator.Value);
        json.WriteString("value", measurement.Value?.Value);
        json.WriteString("done", measurement.Done?.Value);
        json.WriteString("of", measurement.Of?.Value);
        json.WriteString("due", measurement.Due?.Value);
        json.WriteString("completed", measurement.Completed?.Value);
        json.WriteObject("decided", measurement.Decided, decided => WriteMembers(json, decided));
        IndicatorJson.WriteBeside(json, measurement, naming);
    }

    /// <summary>Writes what a person decided.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Decision decided)
    {
        json.WriteIf("grade", decided.Grade?.Value);
        json.WriteIf("points", decided.Points?.Value);
        json.WriteString("reason", decided.Reason);
        json.WriteString("by", decided.By);
        json.WriteString("on", LocalDatePattern.Iso.Format(decided.On));
    }

    /// <summary>Writes the members that tell who assessed.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Assessor assessor)
    {
        json.WriteString("name", assessor.Name);
        json.WriteString("role", assessor.Role.ToString().ToLowerInvariant());
    }
}
