using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Reporting.Html;

/// <summary>How the grades are distributed, one bar for each responsibility and one for all.</summary>
internal sealed class HtmlDistribution(HtmlReport report, string id)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;

    public void Write(NodeEvaluation root)
    {
        LevelNames levels = report.Table.Levels;
        _page.Line($"<table class='distribution'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(levels.Of(Level.Responsibility))}</th><th scope='col'>{_phrases.GradesOf(levels)}</th><th scope='col' class='number'>{_phrases.CountOf(levels)}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach (NodeEvaluation responsibility in root.Children)
        {
            Row(responsibility, report.Titled(responsibility), $"{id}/{responsibility.Path}");
        }

        _page.Line($"</tbody>");
        _page.Line($"<tbody class='all'>");
        Row(root, _phrases.Say("All", "全部"), $"{id}/result");
        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private void Row(NodeEvaluation node, string name, string target)
    {
        _page.Part($"<tr><th scope='row'><a href='#{target}'>{name}</a></th><td>");
        Bar(node.Counts);
        report.Counts(node.Counts);
        _page.Line($"</td><td class='number'>{node.Counts.Total}</td></tr>");
    }

    private void Bar(Counts counts)
    {
        if (counts.Total == 0)
        {
            return;
        }

        _page.Part(
            $"<svg class='bar' role='img' aria-label='{_phrases.Of(counts, report.Table.Scale)}'>"
        );
        int done = 0;
        foreach (Grade grade in report.Table.Scale.Grades)
        {
            done = Piece(report.Colour(grade), done, counts.Of(grade), counts.Total);
        }

        foreach (Status status in Phrases.Ungraded)
        {
            done = Piece("none", done, counts.Of(status), counts.Total);
        }

        _page.Line($"</svg>");
    }

    private int Piece(string colour, int from, int count, int total)
    {
        if (count > 0)
        {
            _page.Part(
                $"<rect class='{colour}' x='{Part(from, total)}%' width='{Part(count, total)}%' height='100%'/>"
            );
        }

        return from + count;
    }

    private static string Part(int count, int total) =>
        (new Rational(count, total) * 100).ToTruncatedString(3);
}
