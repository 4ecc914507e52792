using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>The section of a subject about what was not reported: a row for each office, with its indicators.</summary>
/// <param name="report">The report.</param>
/// <param name="id">The id of the subject, under which indicators are linked.</param>
internal sealed class HtmlUnanswered(HtmlReport report, string id)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;

    private LevelNames Levels => report.Table.Levels;

    /// <summary>Writes the table; it looks like that of decisions, and is as readable on a narrow screen.</summary>
    public void Write(IReadOnlyList<UnansweredGroup> groups)
    {
        _page.Line($"<table class='decisions unanswered'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Owner)}</th><th scope='col'>{_phrases.Title(Levels.SeveralOf(Level.Indicator))}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach (UnansweredGroup group in groups)
        {
            _page.Part(
                $"<tr><th scope='row'>{group.Who}<span class='where'>{Count(group.Nodes.Count)}</span></th><td>"
            );
            string between = "";
            foreach (NodeEvaluation node in group.Nodes)
            {
                _page.Part(
                    $"{between}<a href='#{id}/{node.Path}'>{report.Unanswered.NameOf(node)}</a>"
                );
                between = report.Unanswered.Between;
            }

            _page.Line($"</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private string Count(int count)
    {
        string number = Phrases.Number(count);
        LocalizedText indicators =
            count == 1 ? Levels.Of(Level.Indicator) : Levels.SeveralOf(Level.Indicator);
        return _phrases.Say(
            $"{number} {_phrases.Of(indicators)}",
            $"{_phrases.Of(indicators)} {number} 项"
        );
    }
}
