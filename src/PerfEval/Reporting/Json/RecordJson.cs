using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Reporting.Json;

/// <summary>Writes parts of what an evaluation was made from.</summary>
internal static class RecordJson
{
    /// <summary>Writes the members that tell how contested and uncovered values are resolved.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ReadingPolicy policy)
    {
        json.WriteString("overlap", Spelling.Camel(policy.Overlap));
        json.WriteString("gap", Spelling.Camel(policy.Gap));
        json.WriteString("beyond", Spelling.Camel(policy.Beyond));
        json.WriteString("top", Spelling.Camel(policy.Top));
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
