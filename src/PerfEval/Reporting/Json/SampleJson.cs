using System.Text.Json;

namespace PerfEval.Reporting.Json;

/// <summary>Writes a sample: what was asked for, how many of each grade there are and were drawn, what was drawn, and what was left out.</summary>
internal static class SampleJson
{
    public static void WriteMembers(Utf8JsonWriter json, Sample sample)
    {
        json.WriteString("seed", sample.Seed);
        json.WriteNumber("asked", sample.Asked);
        json.WriteNumber("population", sample.Population);
        json.WriteStartArray("grades");
        foreach (Grade grade in sample.Table.Scale.Grades)
        {
            json.WriteStartObject();
            json.WriteGrade("grade", grade);
            json.WriteNumber("population", sample.PopulationOf(grade));
            json.WriteNumber("drawn", sample.CountOf(grade));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (sample.HasPoints)
        {
            json.WriteStartObject("scored");
            json.WriteNumber("population", sample.PopulationOfScored);
            json.WriteNumber("drawn", sample.CountOfScored);
            json.WriteEndObject();
        }

        json.WriteStartObject("leftOut");
        foreach (Status status in Phrases.Ungraded)
        {
            json.WriteNumber(status.ToString(), sample.LeftOut(status));
        }

        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach ((string? subject, IndicatorEvaluation indicator, string hash) in sample.Results)
        {
            json.WriteStartObject();
            json.WriteString("subject", subject);
            json.WriteString("path", indicator.Indicator.Path);
            json.WriteGrade("grade", indicator.Grade);
            json.WriteIf("points", indicator.Points?.ToString());
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
