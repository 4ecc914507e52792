using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Findings with their places, and who accepted them.</summary>
internal static class HtmlFindings
{
    /// <summary>Writes a list.</summary>
    public static void List(HtmlReport report, IEnumerable<Diagnostic> findings)
    {
        report.Page.Line($"<ul class='findings'>");
        foreach (Diagnostic finding in findings)
        {
            report.Page.Line($"<li>{FindingLines.Of(finding, report.Phrases)}</li>");
        }

        report.Page.Line($"</ul>");
    }

    /// <summary>Writes everything that was found about the rule book, be it hit by a result or not, and about the results as a whole.</summary>
    public static void Section(HtmlReport report, IReadOnlyList<Diagnostic> aboutResults)
    {
        HtmlPage page = report.Page;
        Phrases phrases = report.Phrases;
        page.Line($"<section id='findings' aria-labelledby='findings/title'>");
        page.Line($"<h2 id='findings/title'>{phrases.Title(Terms.Findings)}</h2>");
        if (aboutResults.Count > 0)
        {
            page.Line(
                $"<h3>{phrases.Say("About the results and the roll-up", "关于实际完成值和汇总规则")}</h3>"
            );
            List(report, aboutResults);
        }

        string count = Phrases.Number(report.BookDiagnostics.Count);
        string title = phrases.Say(
            $"About the rule book, whatever was measured: {count}",
            $"关于指标体系（与实际完成值无关）：{count} 条"
        );
        if (report.BookDiagnostics.Count == 0)
        {
            page.Line($"<p>{title}</p>");
        }
        else
        {
            page.Line($"<details><summary>{title}</summary>");
            List(report, report.BookDiagnostics);
            page.Line($"</details>");
        }

        page.Line($"</section>");
    }
}
