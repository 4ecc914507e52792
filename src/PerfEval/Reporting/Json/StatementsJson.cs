using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Statements.Checks;

namespace PerfEval.Reporting.Json;

/// <summary>Writes declared figures with their checks.</summary>
internal static class StatementsJson
{
    /// <summary>Writes the members: what was read, and each check with its arithmetic and what it found.</summary>
    public static void WriteMembers(
        Utf8JsonWriter json,
        InputFile input,
        Reconciliation figures,
        FileNaming naming
    )
    {
        json.WriteString("id", figures.Set.Id);
        json.WriteString("file", naming.Of(input.Name));
        json.WriteObjects(
            "checks",
            figures.Checks,
            check =>
            {
                json.WriteString("kind", Spelling.Lower(check.Kind));
                json.WriteString("path", check.Path);
                json.WriteString("arithmetic", check.Arithmetic);
                json.WriteIf("code", check.Finding?.Code);
            }
        );
        FindingJson.Write(json, figures.Findings, naming);
    }
}
