using System.Buffers;
using System.Text;
using System.Text.Json;
using PerfEval.Criteria;
using PerfEval.Diagnostics;

namespace PerfEval.Reporting.Json;

/// <summary>Writes how texts are read alone as JSON.</summary>
internal static class CriterionJson
{
    /// <summary>Writes one reading as an object on a line of its own.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="writer">Where to write; the line ends with a line feed.</param>
    public static void Write(SingleReading reading, TextWriter writer)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, JsonText.Canonical))
        {
            json.WriteStartObject();
            json.WriteString("text", reading.Text);
            json.WriteString("kind", Kind(reading));
            json.WriteString("set", reading.Set);
            json.WriteString("unit", reading.Unit?.Symbol);
            json.WriteString("noun", reading.Noun);
            json.WriteString("rule", reading.Rule);
            if (reading.IsNothing)
            {
                json.WriteNumber("pointIfNumeric", 0);
            }

            if (reading.Meaning is Meaning.Timing timing)
            {
                json.WriteString("when", timing.Deadline.ToString());
            }

            if (reading.Meaning is Meaning.Rest)
            {
                json.WriteBoolean("rest", true);
            }

            json.WriteFindings("diagnostics", reading.Diagnostics, FileNaming.AsGiven);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(line.WrittenSpan) + "\n");
    }

    private static string Kind(SingleReading reading) =>
        reading.Meaning switch
        {
            Meaning.Range => "numeric",
            Meaning.Label or Meaning.Rest => "category",
            Meaning.Timing => "timing",
            _ => "error",
        };
}
