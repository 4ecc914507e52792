using System.Text.Json;
using PerfEval.Diagnostics;

namespace PerfEval.Reporting.Json;

/// <summary>Writes findings as they stand in a record.</summary>
internal static class FindingJson
{
    public static void Write(
        Utf8JsonWriter json,
        IEnumerable<Diagnostic> findings,
        FileNaming naming
    ) => json.WriteObjects("findings", findings, finding => WriteMembers(json, finding, naming));

    public static void WriteMembers(Utf8JsonWriter json, Diagnostic finding, FileNaming naming)
    {
        IReadOnlyList<Argument> arguments = finding.Arguments;
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Spelling.Lower(finding.Severity));
        json.WriteIf("place", finding.Place, null, naming);
        json.WriteIf("path", finding.Path);
        json.WriteIf("regions", finding.Regions);
        json.WriteStartObject("message");
        json.WriteString("en", finding.Message(Language.English, naming));
        json.WriteString("zh", finding.Message(Language.Chinese, naming));
        json.WriteEndObject();
        json.WriteStartObject("arguments");
        foreach (Argument argument in arguments)
        {
            json.WriteArgument(argument, naming);
        }

        json.WriteEndObject();
        json.WriteIf("accepted", finding.Acceptance, accepted => json.WriteMembers(accepted));
    }
}
