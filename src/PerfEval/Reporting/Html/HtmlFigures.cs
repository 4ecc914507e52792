using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>What the document declares of itself, reconciled: what was found, and all checks with their arithmetic.</summary>
internal static class HtmlFigures
{
    /// <summary>Writes the section; nothing where no figures are given.</summary>
    public static void Section(HtmlReport report, EvaluationRecord record)
    {
        if (record.Figures.Count == 0)
        {
            return;
        }

        HtmlPage page = report.Page;
        Phrases phrases = report.Phrases;
        page.Line($"<section id='figures' aria-labelledby='figures/title'>");
        page.Line($"<h2 id='figures/title'>{phrases.Title(Terms.Figures)}</h2>");
        foreach (Reconciliation figures in record.Figures)
        {
            page.Line($"<p>{FigureLines.Summary(figures, phrases)}</p>");
            HtmlFindings.List(report, FigureLines.Findings(figures));
            page.Line($"<details><summary>{FigureLines.AllChecks(phrases)}</summary>");
            page.Line($"<table class='files'>");
            page.Part($"<thead><tr>");
            foreach (string column in FigureLines.Columns(phrases))
            {
                page.Part($"<th scope='col'>{column}</th>");
            }

            page.Line($"</tr></thead>");
            page.Line($"<tbody>");
            foreach (FigureCheck check in figures.Checks)
            {
                page.Part($"<tr>");
                foreach (string cell in FigureLines.Row(check, phrases))
                {
                    page.Part($"<td>{cell}</td>");
                }

                page.Line($"</tr>");
            }

            page.Line($"</tbody>");
            page.Line($"</table>");
            page.Line($"</details>");
        }

        page.Line($"</section>");
    }
}
