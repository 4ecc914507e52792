using PerfEval.Reporting.Comparisons;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>The tables of one subject in a working paper: the totals, what moved, and every node.</summary>
/// <param name="paper">The working paper.</param>
/// <param name="claimed">The report of the first evaluation.</param>
/// <param name="audited">The report of the second.</param>
/// <param name="number">The number of the subject in the paper, from 1.</param>
internal sealed class HtmlWorkingPaper(
    WorkingPaper paper,
    HtmlReport claimed,
    HtmlReport audited,
    int number
)
{
    private readonly HtmlPage _page = audited.Page;
    private readonly Phrases _phrases = audited.Phrases;
    private readonly bool _hasScores =
        claimed.Plan is { HasScores: true } || audited.Plan is { HasScores: true };

    private bool HasPoints => _hasScores || claimed.HasPoints || audited.HasPoints;

    /// <summary>Writes the department and its responsibilities; nothing where nothing is rolled up.</summary>
    public void WriteTotals(IReadOnlyList<WorkingPaperRow> rows)
    {
        _page.Line($"<table class='totals'>");
        _page.Part(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Altogether)}</th><th scope='col'>{_phrases.Title(Terms.Grade)}</th>"
        );
        if (_hasScores)
        {
            foreach (LocalizedText term in (LocalizedText[])[Terms.Score, Terms.PointsEarned])
            {
                _page.Part(
                    $"<th scope='col' class='number'>{Of(term, Terms.Claimed)}</th><th scope='col' class='number'>{Of(term, Terms.Audited)}</th><th scope='col' class='number'>{Of(term, Terms.Difference)}</th>"
                );
            }
        }

        _page.Line(
            $"<th scope='col'>{_phrases.Title(audited.Table.Levels.SeveralOf(Level.Indicator))}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach (WorkingPaperRow row in rows.Where(row => row.Node.Level <= Level.Responsibility))
        {
            _page.Part($"<tr><th scope='row'>{row.Name}</th><td>");
            Grades(row);
            _page.Part($"</td>");
            if (_hasScores)
            {
                Number(row.ScoreClaimed);
                Number(row.ScoreAudited);
                Change(row.ScoreChange);
                Number(row.PointsClaimed);
                Number(row.PointsAudited);
                Change(row.PointsChange);
            }

            string effects = paper.Effects(row);
            _page.Line($"<td>{(effects.Length > 0 ? effects : "–")}</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    /// <summary>Lists the indicators that moved, each with the way to its row.</summary>
    public void WriteMoves(IReadOnlyList<WorkingPaperRow> rows)
    {
        _page.Line($"<h3>{_phrases.Say("What moved", "变动情况")}</h3>");
        List<WorkingPaperRow> moved =
        [
            .. rows.Where(row => row.HasMoved && row.Node.Level == Level.Indicator),
        ];
        if (moved.Count == 0)
        {
            _page.Line($"<p>{_phrases.Say("Nothing moved.", "没有变化。")}</p>");
            return;
        }

        _page.Line($"<ul class='moves'>");
        foreach (WorkingPaperRow row in moved)
        {
            _page.Part($"<li><a href='#{Id(row)}'>{row.Name}</a> ");
            if (row.Claimed != row.Audited)
            {
                _page.Part(
                    $"{MoveWording.Moved(Shown(row.Claimed), Shown(row.Audited))}{_phrases.Say("; ", "；")}"
                );
            }

            Grades(row);
            if (row.Node.HasPoints && row.PointsClaimed != row.PointsAudited)
            {
                _page.Part(
                    $" {MoveWording.Moved(Shown(row.PointsClaimed), Shown(row.PointsAudited))}"
                );
            }

            _page.Line($" <span class='where'>{row.Causes}</span></li>");
        }

        _page.Line($"</ul>");

        static string? Shown(string text) => text.Length > 0 ? text : null;
    }

    /// <summary>Writes a row for every node.</summary>
    public void WriteRows(IReadOnlyList<WorkingPaperRow> rows)
    {
        _page.Line($"<h3>{_phrases.Say("Indicator by indicator", "逐项对比")}</h3>");
        _page.Line($"<table class='paper'>");
        _page.Part($"<thead><tr>");
        Heading("name", _phrases.Title(audited.Table.Levels.Of(Level.Indicator)));
        Heading("value", _phrases.Title(Terms.Claimed));
        Heading("value", _phrases.Title(Terms.Audited));
        Heading("difference", _phrases.Title(Terms.Difference));
        Heading("grade", _phrases.Title(Terms.Grade));
        if (HasPoints)
        {
            Heading("points", Of(Terms.PointsEarned, Terms.Claimed));
            Heading("points", Of(Terms.PointsEarned, Terms.Audited));
            Heading("points", Of(Terms.PointsEarned, Terms.Difference));
        }

        Heading("decision", _phrases.Title(Terms.DecidedByPerson));
        Heading("reason", _phrases.Title(Terms.Reason));
        Heading("evidence", _phrases.Title(Terms.Evidence));
        Heading("note", _phrases.Title(Terms.Note));
        _page.Line($"</tr></thead>");
        _page.Line($"<tbody>");
        foreach (WorkingPaperRow row in rows)
        {
            WriteRow(row);
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private void WriteRow(WorkingPaperRow row)
    {
        string level = $"level{Phrases.Number((int)row.Node.Level)}";
        string kind = row.HasMoved ? "moved" : "same";
        _page.Part(
            $"<tr id='{Id(row)}' class='{level} {kind}'><th scope='row' class='name'>{row.Name}</th>"
        );
        if (row.Node.Level == Level.Indicator)
        {
            _page.Part(
                $"<td>{row.Claimed}</td><td>{row.Audited}</td><td class='change'>{row.Difference}</td>"
            );
        }
        else
        {
            _page.Part($"<td colspan='3'></td>");
        }

        _page.Part($"<td>");
        Grades(row);
        _page.Part($"</td>");
        if (HasPoints)
        {
            Number(row.PointsClaimed);
            Number(row.PointsAudited);
            Change(row.PointsChange);
        }

        _page.Line(
            $"<td>{row.Decision}</td><td class='reason'>{row.Reason}</td><td>{row.Evidence}</td><td>{row.Note}</td></tr>"
        );
    }

    private string Id(WorkingPaperRow row) =>
        row.Node.Path.Length > 0
            ? $"{Phrases.Number(number)}/{row.Node.Path}"
            : $"{Phrases.Number(number)}/whole";

    private string Of(LocalizedText term, LocalizedText side) =>
        WorkingPaper.Heading(term, side, _phrases);

    private void Heading(string kind, string text) =>
        _page.Part($"<th scope='col' class='{kind}'>{text}</th>");

    // The grade once where it is the same; an arrow is never parted from what follows.
    private void Grades(WorkingPaperRow row)
    {
        bool hasMoved = row.GradeClaimed != row.GradeAudited;
        if (row.Node.Before is { } before && row.GradeClaimed.Length > 0)
        {
            claimed.Mark(before.Grade, before.Status);
            _page.Part($"{(hasMoved ? " " : "")}");
        }

        if (!hasMoved)
        {
            return;
        }

        _page.Part($"<span class='to'>→ ");
        if (row.Node.After is { } after && row.GradeAudited.Length > 0)
        {
            audited.Mark(after.Grade, after.Status);
        }
        else
        {
            _page.Part($"–");
        }

        _page.Part($"</span>");
    }

    private void Number(string text) => _page.Part($"<td class='number'>{text}</td>");

    private void Change(string change) => _page.Part($"<td class='number change'>{change}</td>");
}
