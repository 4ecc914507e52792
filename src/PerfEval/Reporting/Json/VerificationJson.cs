using System.Text.Json;
using PerfEval.Diagnostics;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what came of making an evaluation again as JSON.</summary>
internal static class VerificationJson
{
    private const string Schema = "perfeval/verification/2";

    /// <summary>Writes the degree, the seal, the evidence and the inputs that differ, and the causes or every difference, indented, with a line feed at the end.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(VerificationResult result, Stream stream) =>
        JsonText.WriteDocument(stream, Schema, json => Write(json, result, FileNaming.AsGiven));

    /// <summary>Writes the same document as a value of other JSON.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        VerificationResult result,
        FileNaming naming
    ) => JsonText.WriteDocument(json, Schema, members => Write(members, result, naming));

    private static void Write(Utf8JsonWriter json, VerificationResult result, FileNaming naming)
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
        json.WriteFindings("evidence", result.Evidence, naming);
        json.WriteObjects(
            "inputs",
            result.Inputs,
            input =>
            {
                json.WriteString("kind", input.Kind.ToString().ToLowerInvariant());
                json.WriteBoolean("nameOnly", input.IsNameOnly);
                json.WriteObject("recorded", input.Recorded, file => WriteFile(json, file, naming));
                json.WriteObject("found", input.Found, file => WriteFile(json, file, naming));
            }
        );
        json.WriteNumber("differenceCount", result.DifferenceCount);
        json.WriteObjects(
            "causes",
            result.Causes,
            cause =>
            {
                WriteMembers(json, cause, naming);
                json.WriteNumber("following", cause.Following);
            }
        );
        if (result.ListsAll)
        {
            json.WriteObjects(
                "differences",
                result.Differences,
                difference => WriteMembers(json, difference, naming)
            );
        }
    }

    private static void WriteMembers(
        Utf8JsonWriter json,
        RecordedDifference difference,
        FileNaming naming
    )
    {
        json.WriteString("kind", Spelling.Camel(difference.Kind));
        json.WriteString("subject", difference.Subject);
        json.WriteString("path", difference.Path);
        json.WriteString("member", difference.Member);
        json.WriteBoolean("outcome", difference.IsOutcome);
        json.WriteBoolean("moved", difference.IsMoved);
        WriteValue(json, "recorded", difference.Recorded);
        WriteValue(json, "recomputed", difference.Recomputed);
        json.WritePlace("rule", difference.Rule, naming);
    }

    private static void WriteFile(Utf8JsonWriter json, InputFile file, FileNaming naming)
    {
        json.WriteString("name", naming.Of(file.Name));
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
