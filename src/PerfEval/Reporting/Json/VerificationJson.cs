using System.Text.Json;
using PerfEval.Records;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what came of making an evaluation again as JSON.</summary>
internal static class VerificationJson
{
    /// <summary>Writes the degree, the seal, the inputs that differ, and every difference, indented, with a line feed at the end.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(VerificationResult result, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "perfeval/verification/1");
            json.WriteString(
                "degree",
                result.Degree switch
                {
                    VerificationDegree.Identical => "identical",
                    VerificationDegree.SameGrades => "sameGrades",
                    _ => "different",
                }
            );
            json.WriteBoolean("sealIntact", result.IsSealIntact);
            json.WriteStartObject("version");
            json.WriteString("recorded", result.RecordedVersion);
            json.WriteString("found", result.FoundVersion);
            json.WriteEndObject();
            json.WriteStartArray("inputs");
            foreach (InputDifference input in result.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("kind", input.Kind.ToString().ToLowerInvariant());
                json.WriteBoolean("nameOnly", input.IsNameOnly);
                WriteFile(json, "recorded", input.Recorded);
                WriteFile(json, "found", input.Found);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (RecordedDifference difference in result.Differences)
            {
                json.WriteStartObject();
                json.WriteString("subject", difference.Subject);
                json.WriteString("path", difference.Path);
                json.WriteString("member", difference.Member);
                json.WriteBoolean("outcome", difference.IsOutcome);
                WriteValue(json, "recorded", difference.Recorded);
                WriteValue(json, "recomputed", difference.Recomputed);
                json.WritePlace("rule", difference.Rule);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteFile(Utf8JsonWriter json, string name, InputFile? file)
    {
        if (file is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", file.Name);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    // What is not there is left out, since null may be what stands there.
    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
