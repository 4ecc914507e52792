using PerfEval.Reporting.Comparisons;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Writes the working paper of two evaluations as one HTML file: it needs nothing but itself, and runs nothing.</summary>
internal sealed class ComparisonHtml
{
    private readonly Comparison _comparison;
    private readonly HtmlPage _page;
    private readonly Phrases _phrases;
    private readonly WorkingPaper _paper;
    private readonly HtmlReport _claimed;
    private readonly HtmlReport _audited;

    private ComparisonHtml(Comparison comparison, Language language, TextWriter writer)
    {
        (_comparison, _page, _phrases) = (comparison, new HtmlPage(writer), new Phrases(language));
        _paper = new WorkingPaper(comparison, _phrases);
        _claimed = new HtmlReport(_page, _phrases, comparison.Before);
        _audited = new HtmlReport(_page, _phrases, comparison.After);
    }

    /// <summary>Writes the paper; lines end with a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="writer">Where to write; it has to keep characters as UTF-8, as the page says.</param>
    public static void Write(
        Comparison comparison,
        string before,
        string after,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        var html = new ComparisonHtml(comparison, language, writer);
        html.WriteBeginning();
        html.WriteSides(before, after);
        int number = 0;
        foreach (SubjectComparison subject in comparison.Subjects)
        {
            html.WriteSubject(subject, ++number);
        }

        html.WriteEnd();
    }

    private void WriteBeginning()
    {
        string title = _comparison.After.Table.Title.In(_phrases.Language);
        string kind = _phrases.Title(Terms.WorkingPaper);
        HtmlDocument.Begin(
            _page,
            _phrases,
            $"{kind} · {title}",
            HtmlDocument.Style,
            "ComparisonHtml.css"
        );
        _page.Line($"<header>");
        _page.Line($"<p>{kind}</p>");
        _page.Line($"<h1>{title}</h1>");
        if (_comparison.Subjects is [var only])
        {
            _page.Line($"<p>{_paper.NameOf(only)}</p>");
        }

        _page.Line($"</header>");
        _page.Line($"<main id='content'>");
    }

    private void WriteSides(string before, string after)
    {
        _page.Line($"<section id='sides' aria-labelledby='sides/title'>");
        _page.Line($"<h2 id='sides/title'>{WorkingPaper.SidesTitle(_phrases)}</h2>");
        _page.Line($"<table class='sides files'>");
        _page.Line(
            $"<thead><tr><td></td><th scope='col'>{WorkingPaper.SideHeading(isBefore: true, _phrases)}</th><th scope='col'>{WorkingPaper.SideHeading(isBefore: false, _phrases)}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach ((string fact, string claimed, string audited) in _paper.Facts(before, after))
        {
            _page.Line($"<tr><th scope='row'>{fact}</th><td>{claimed}</td><td>{audited}</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
        IReadOnlyList<string> differences = [.. _paper.Differences];
        if (differences.Count > 0)
        {
            _page.Line(
                $"<p>{_phrases.Say("They were made differently:", "两份评价的依据不同：")}</p>"
            );
            _page.Line($"<ul class='origin'>");
            foreach (string difference in differences)
            {
                _page.Line($"<li>{difference}</li>");
            }

            _page.Line($"</ul>");
        }

        _page.Line($"</section>");
    }

    private void WriteSubject(SubjectComparison subject, int number)
    {
        _page.Line($"<section class='pair' id='{number}' aria-labelledby='{number}/title'>");
        _page.Line($"<h2 id='{number}/title'>{_paper.NameOf(subject)}</h2>");
        IReadOnlyList<WorkingPaperRow> rows = _paper.RowsOf(subject);
        if (rows.Count == 0)
        {
            _page.Line($"<p>{_paper.Only(subject.After is null)}</p>");
        }
        else
        {
            _page.Line($"<p>{_paper.Summary(rows)}</p>");
            var table = new HtmlWorkingPaper(_paper, _claimed, _audited, number);
            table.WriteTotals(rows);
            table.WriteMoves(rows);
            table.WriteRows(rows);
        }

        _page.Line($"</section>");
    }

    private void WriteEnd()
    {
        _page.Line($"</main>");
        _page.Line($"<dl class='sign'>");
        foreach (string role in _paper.Signatures)
        {
            _page.Line($"<dt>{role}</dt><dd></dd>");
        }

        _page.Line($"</dl>");
        _page.Line(
            $"<footer><p>{_phrases.Say("Made from the records of two evaluations alone. Rows that did not move are printed in a quiet colour.", "本底稿仅依据两份评价记录生成。没有变化的行以浅色列出。")}</p></footer>"
        );
        HtmlDocument.End(_page);
    }
}
