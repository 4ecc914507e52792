using PerfEval.Reporting.Scores;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>One indicator: its grade and why, its ladder with the value on it, its criteria, and what was found.</summary>
internal sealed class HtmlIndicator(HtmlReport report, string id)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;
    private readonly PointsText _points = new(report.Phrases);

    public void Write(NodeEvaluation node)
    {
        IndicatorEvaluation indicator = node.Indicator!;
        string own = $"{id}/{node.Path}";
        _page.Line($"<article id='{own}' aria-labelledby='{own}/title'>");
        _page.Part($"<div class='head'><h5 id='{own}/title'>{report.Titled(node)}</h5><p>");
        string value = ValueText.Read(indicator, _phrases.Language);
        if (value.Length > 0)
        {
            _page.Part($"<span class='value'>{value}</span> ");
        }

        report.Mark(indicator.Grade, indicator.Status);
        if (_points.Earned(node) is { Length: > 0 } earned)
        {
            _page.Part($" <span class='points earned'>{earned}</span>");
        }

        _page.Line($"</p></div>");
        _page.Line($"<p class='where'>{report.Where(node.Node!)}</p>");
        new HtmlLadder(report).Write(indicator);
        new HtmlCurve(report).Write(indicator);
        WriteFacts(indicator);
        WriteFindings(node, indicator);
        if (indicator.Ladder.HasGrades)
        {
            WriteCriteria(indicator);
        }

        WriteRule(indicator.Score);
        _page.Line($"</article>");
    }

    private void WriteFacts(IndicatorEvaluation indicator)
    {
        _page.Line($"<dl>");
        report.Fact(_phrases.Title(Terms.Reason), _phrases.Reason(indicator));
        report.Fact(_phrases.Title(Terms.Distance), _phrases.Distances(indicator));
        report.Fact(
            _phrases.Title(Terms.PointsEarned),
            string.Join('\n', _points.Arithmetic(indicator, report.Plan))
        );
        foreach ((string name, string claimed) in report.Claims.Facts(indicator, report.Plan))
        {
            report.Fact(name, claimed);
        }

        report.Explain(indicator.Indicator);
        report.Fact(_phrases.Title(Terms.Computed), indicator.Measurement?.Computed);
        report.Fact(_phrases.Title(Terms.Evidence), indicator.Measurement?.Evidence);
        report.Fact(_phrases.Title(Terms.Note), indicator.Measurement?.Note);
        report.Fact(_phrases.Title(Terms.Deviation), indicator.Measurement?.Deviation);
        if (indicator.Indicator.Gate is { } gate)
        {
            string when = _phrases.Of(gate.When);
            string cap = _phrases.CapOf(gate);
            report.Fact(
                _phrases.Title(Terms.Gate),
                _phrases.Say(
                    gate.Cap is null
                        ? $"{when} caps the whole at {cap}"
                        : $"{when} caps every grade above at {cap}",
                    gate.Cap is null
                        ? $"{when}时，总体最高为{cap}"
                        : $"{when}时，各上级等级最高为{cap}"
                )
            );
        }

        _page.Line($"</dl>");
    }

    private void WriteFindings(NodeEvaluation node, IndicatorEvaluation indicator)
    {
        List<Diagnostic> findings =
        [
            .. report.AboutBook.About(node),
            .. Phrases.SaysWhyNoValue(indicator) ? [] : indicator.Diagnostics,
        ];
        if (findings.Count > 0)
        {
            HtmlFindings.List(report, findings);
        }
    }

    private void WriteRule(IndicatorScore? score)
    {
        if (score is null)
        {
            return;
        }

        _page.Line(
            $"<details><summary>{_points.RuleTitle}{_phrases.Say(": ", "：")}{_points.Kind(score)}</summary>"
        );
        if (score.Terms is not { Target: null, Words: null })
        {
            _page.Line($"<dl class='published'>");
            report.Fact(_phrases.Title(Terms.Target), score.Terms.Target);
            report.Fact(_phrases.Say("As published", "原文"), score.Terms.Words);
            _page.Line($"</dl>");
        }

        List<string[]> rows = [.. _points.Rows(score)];
        if (rows.Count > 0)
        {
            _page.Line($"<table class='rule'>");
            _page.Line(
                $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Value)}</th><th scope='col'>{_phrases.Title(Terms.PointsEarned)}</th></tr></thead>"
            );
            _page.Line($"<tbody>");
            foreach (string[] row in rows)
            {
                _page.Line($"<tr><th scope='row'>{row[0]}</th><td>{row[1]}</td></tr>");
            }

            _page.Line($"</tbody>");
            _page.Line($"</table>");
        }

        _page.Line($"</details>");
    }

    private void WriteCriteria(IndicatorEvaluation indicator)
    {
        _page.Line(
            $"<details><summary>{_phrases.Say("Criteria as published", "公布的评价标准")}</summary>"
        );
        _page.Line($"<table class='criteria'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Grade)}</th><th scope='col'>{_phrases.Say("Words", "原文")}</th><th scope='col'>{_phrases.Say("Read as", "读作")}</th><th scope='col'>{_phrases.Say("Result", "结果")}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        IReadOnlyList<GradedCriterion> criteria = indicator.Indicator.Criteria;
        foreach (
            (GradedCriterion cell, string[] row) in criteria.Zip(
                new CriteriaTable(indicator.Ladder, _phrases).Rows(indicator)
            )
        )
        {
            _page.Part($"<tr><th scope='row'>");
            report.Mark(cell.Grade, null);
            _page.Line($"</th><td>{row[2]}</td><td>{row[3]}</td><td>{row[4]}</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
        _page.Line($"</details>");
    }
}
