using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Statements.Checks;

namespace PerfEval.Reporting.Json;

/// <summary>Writes declared figures with their checks.</summary>
internal static class StatementsJson
{
    /// <summary>Writes the members: each check with its arithmetic, and what was found, which checks name by its number, counted from 0.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Reconciliation figures, FileNaming naming)
    {
        json.WriteString("id", figures.Id);
        json.WriteString("file", naming.Of(figures.Input.Name));
        json.WriteObjects(
            "checks",
            figures.Checks,
            check =>
            {
                json.WriteString("kind", Spelling.Lower(check.Kind));
                json.WriteString("path", check.Path);
                json.WriteString("arithmetic", check.Arithmetic);
                if (check.Finding is { } found)
                {
                    json.WriteNumber(
                        "finding",
                        figures.Findings.TakeWhile(one => !ReferenceEquals(one, found)).Count()
                    );
                }
            }
        );
        FindingJson.Write(json, figures.Findings, naming);
    }
}
