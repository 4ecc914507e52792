using System.Globalization;
using PerfEval.Diagnostics;

namespace PerfEval.Reporting;

/// <summary>Findings as an explanation shows them: with the line of their file, and who accepted them.</summary>
internal static class FindingLines
{
    /// <summary>Writes a section; nothing where there are none.</summary>
    public static void Write(Page page, IEnumerable<Diagnostic> findings, Phrases phrases)
    {
        List<Diagnostic> all = [.. findings];
        if (all.Count > 0)
        {
            page.Section(phrases.Say("Findings", "问题"));
        }

        foreach (Diagnostic finding in all)
        {
            page.Text(Of(finding, phrases), "  ", "    ");
        }
    }

    private static string Of(Diagnostic finding, Phrases phrases)
    {
        string line =
            finding.Place.Line == 0
                ? ""
                : phrases.Say(
                    string.Create(CultureInfo.InvariantCulture, $" (line {finding.Place.Line})"),
                    string.Create(CultureInfo.InvariantCulture, $"（第 {finding.Place.Line} 行）")
                );
        string severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return $"{severity} {finding.Code}{line}: {finding.Message(phrases.Language)}"
            + DiagnosticText.Accepted(finding, phrases.Language);
    }
}
