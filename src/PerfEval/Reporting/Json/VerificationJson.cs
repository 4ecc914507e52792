using System.Text.Json;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what came of making an evaluation again as JSON.</summary>
internal static class VerificationJson
{
    /// <summary>Writes the degree, the seal, the inputs that differ, and every difference, indented, with a line feed at the end.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(VerificationResult result, Stream stream) =>
        JsonText.WriteDocument(stream, "perfeval/verification/1", json => Write(json, result));

    private static void Write(Utf8JsonWriter json, VerificationResult result)
    {
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
        json.WriteObjects(
            "inputs",
            result.Inputs,
            input =>
            {
                json.WriteString("kind", input.Kind.ToString().ToLowerInvariant());
                json.WriteBoolean("nameOnly", input.IsNameOnly);
                json.WriteObject("recorded", input.Recorded, file => WriteFile(json, file));
                json.WriteObject("found", input.Found, file => WriteFile(json, file));
            }
        );
        json.WriteObjects(
            "differences",
            result.Differences,
            difference =>
            {
                json.WriteString("subject", difference.Subject);
                json.WriteString("path", difference.Path);
                json.WriteString("member", difference.Member);
                json.WriteBoolean("outcome", difference.IsOutcome);
                WriteValue(json, "recorded", difference.Recorded);
                WriteValue(json, "recomputed", difference.Recomputed);
                json.WritePlace("rule", difference.Rule);
            }
        );
    }

    private static void WriteFile(Utf8JsonWriter json, InputFile file)
    {
        json.WriteString("name", file.Name);
        json.WriteString("sha256", file.Sha256);
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
