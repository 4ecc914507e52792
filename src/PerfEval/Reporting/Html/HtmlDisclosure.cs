using PerfEval.Reporting.Disclosure;
using PerfEval.Rules.Disclosure;

namespace PerfEval.Reporting.Html;

/// <summary>What the document says beside its table: who answers for what and what nobody measures, and its terms.</summary>
internal static class HtmlDisclosure
{
    /// <summary>Writes the section about offices and goals; nothing where the rule book says nothing of them.</summary>
    public static void Coverage(HtmlReport report)
    {
        CoverageTable coverage = report.Coverage;
        if (!coverage.IsShown)
        {
            return;
        }

        HtmlPage page = report.Page;
        page.Line($"<section id='coverage' aria-labelledby='coverage/title'>");
        page.Line($"<h2 id='coverage/title'>{coverage.Title}</h2>");
        if (coverage.Rows.Count > 0)
        {
            Table(report, coverage);
        }

        foreach ((string title, IReadOnlyList<string> items) in coverage.Lists())
        {
            page.Line($"<details><summary>{title}</summary>");
            page.Line($"<ul>");
            foreach (string item in items)
            {
                page.Line($"<li>{item}</li>");
            }

            page.Line($"</ul>");
            page.Line($"</details>");
        }

        page.Line($"</section>");
    }

    /// <summary>Writes the list of terms; nothing where there is none.</summary>
    public static void Glossary(HtmlReport report)
    {
        GlossaryLines glossary = report.Glossary;
        if (glossary.All.Count == 0)
        {
            return;
        }

        report.Page.Line($"<section id='glossary' aria-labelledby='glossary/title'>");
        report.Page.Line($"<h2 id='glossary/title'>{glossary.Title}</h2>");
        report.Page.Line($"<dl>");
        foreach (GlossaryTerm entry in glossary.All)
        {
            report.Fact(entry.Term.Value, entry.Text);
        }

        report.Page.Line($"</dl>");
        report.Page.Line($"</section>");
    }

    private static void Table(HtmlReport report, CoverageTable coverage)
    {
        HtmlPage page = report.Page;
        IReadOnlyList<string> columns = coverage.Columns;
        page.Line($"<table class='decisions coverage'>");
        page.Part($"<thead><tr>");
        foreach (string column in columns)
        {
            page.Part($"<th scope='col'>{column}</th>");
        }

        page.Line($"</tr></thead>");
        page.Line($"<tbody>");
        string? last = null;
        foreach (CoverageRow row in coverage.Rows)
        {
            IReadOnlyList<string> cells = coverage.Cells(row);
            page.Part($"<tr><th scope='row'>{(cells[0] == last ? "" : cells[0])}</th>");
            for (int i = 1; i < cells.Count; i++)
            {
                if (cells[i].Length == 0)
                {
                    page.Part($"<td class='empty'></td>");
                }
                else
                {
                    page.Part($"<td data-title='{columns[i]}'>{cells[i]}</td>");
                }
            }

            page.Part($"<td>");
            if (row.Counts is { Total: > 0 } counts)
            {
                report.Counts(counts);
            }

            page.Line($"</td></tr>");
            last = cells[0];
        }

        page.Line($"</tbody>");
        page.Line($"</table>");
    }
}
