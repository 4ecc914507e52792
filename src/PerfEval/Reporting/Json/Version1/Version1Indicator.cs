using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Grading;
using PerfEval.Ladders;

namespace PerfEval.Reporting.Json.Version1;

/// <summary>Writes the members of a node that only an indicator has, as version 1 did; of any other node they are null.</summary>
internal static class Version1Indicator
{
    public static void WriteValue(
        Utf8JsonWriter json,
        IndicatorEvaluation? indicator,
        FileNaming naming
    )
    {
        if (indicator?.Measurement is not { } measurement)
        {
            json.WriteNull("value");
            return;
        }

        json.WriteStartObject("value");
        json.WriteString("text", indicator.Written);
        IndicatorJson.WriteBeside(json, measurement, naming);
        json.WriteEndObject();
    }

    public static void WriteCompared(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        json.WriteObject(
            "compared",
            indicator?.Value,
            value =>
            {
                IndicatorJson.WriteMembers(json, value);
                if (value is MeasuredValue.OfNumber)
                {
                    json.WriteBoolean("roundingDecided", indicator!.RoundingDecided);
                }
            }
        );
    }

    public static void WriteDistances(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator is not { Status: Status.Graded } || indicator.Value is MeasuredValue.OfLabel)
        {
            json.WriteNull("distances");
            return;
        }

        json.WriteStartObject("distances");
        WriteDistance(json, "better", indicator.DistanceToBetter);
        WriteDistance(json, "worse", indicator.DistanceToWorse);
        json.WriteEndObject();
    }

    private static void WriteDistance(Utf8JsonWriter json, string name, Distance? found)
    {
        if (found is not { } distance)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        IndicatorJson.WriteMembers(json, distance);
        json.WriteEndObject();
    }
}
