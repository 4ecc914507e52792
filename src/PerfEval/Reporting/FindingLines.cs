using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>Findings as an explanation shows them: with their file and line, and who accepted them.</summary>
internal static class FindingLines
{
    /// <summary>Returns a finding on one line: its weight, code, file and line, what it says, and who accepted it.</summary>
    public static string Of(Diagnostic finding, Phrases phrases)
    {
        string severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return $"{severity} {finding.Code}{At(finding.Place, phrases)}: {finding.Message(phrases.Language)}"
            + DiagnosticText.Accepted(finding, phrases.Language);
    }

    // Without the folder, which differs from machine to machine.
    private static string At(Place place, Phrases phrases)
    {
        if (place.Source is not { } source)
        {
            return "";
        }

        string file = Path.GetFileName(source.Name);
        string line = Phrases.Number(place.Line);
        return phrases.Say($" ({file}, line {line})", $"（{file} 第 {line} 行）");
    }
}
