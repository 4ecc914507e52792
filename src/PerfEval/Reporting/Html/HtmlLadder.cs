using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Reporting.Pictures;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Shows a ladder: numbers as a band, and of every ladder its steps, best first, with the one that is met.</summary>
internal sealed class HtmlLadder(HtmlReport report)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;

    /// <summary>Writes the ladder of an indicator, with what was measured.</summary>
    public void Write(IndicatorEvaluation indicator)
    {
        if (!indicator.Ladder.HasGrades)
        {
            return;
        }

        switch (indicator.Ladder)
        {
            case NumericLadder numeric:
                WriteNumeric(numeric, indicator);
                break;
            case CategoryLadder category:
                WriteLabels(category, indicator);
                break;
            default:
                WriteMoments((TimingLadder)indicator.Ladder, indicator);
                break;
        }
    }

    /// <summary>Writes the bands of a roll-up, with a score or the range that is still possible.</summary>
    public void WriteBands(NumericLadder bands, NodeRollUp rollUp)
    {
        BandMark? mark = rollUp switch
        {
            { Score: { } score } => new BandMark(score.Shown, score.Shown, _phrases.Score(rollUp)),
            { Lowest.Score: { } low, Highest.Score: { } high } => new BandMark(
                low.Shown,
                high.Shown,
                _phrases.Score(rollUp)
            ),
            _ => null,
        };
        Draw(bands, mark, _phrases.Standing(rollUp), segment => Holds(segment, mark));
    }

    private static bool Holds(Segment segment, BandMark? mark) =>
        mark is not null
        && segment.Range.Intersect(
            new Criteria.ValueRange(
                new Criteria.Bound(mark.From, true),
                new Criteria.Bound(mark.To, true)
            )
        )
            is not null;

    private void WriteNumeric(NumericLadder ladder, IndicatorEvaluation indicator)
    {
        string text = ValueText.Read(indicator, _phrases.Language);
        BandMark? mark = indicator is { Segment: not null, Value: MeasuredValue.OfNumber number }
            ? new BandMark(number.Compared, number.Compared, text)
            : null;
        string standing = _phrases.Of(indicator.Grade, indicator.Status);
        // Where a curve stands under the band, both are on one scale.
        IEnumerable<Rational> beside = indicator.Score is CurveScore { Curve: var curve }
            ? CurvePicture.EndsOf(curve, ladder)
            : [];
        Draw(
            ladder,
            mark,
            text.Length > 0 ? $"{text}: {standing}" : standing,
            segment => segment.Range == indicator.Segment,
            beside
        );
    }

    private void Draw(
        NumericLadder ladder,
        BandMark? mark,
        string description,
        Predicate<Segment> isMet,
        IEnumerable<Rational>? beside = null
    )
    {
        IEnumerable<Rational> values = (mark is null ? [] : new[] { mark.From, mark.To }).Concat(
            beside ?? []
        );
        var scale = new BandScale(ladder, values);
        new HtmlBand(report, ladder).Draw(scale, mark, description);
        Steps([
            .. scale.Segments.Select(segment => new Step(
                segment.Ruling,
                segment.Range.ToString(ladder.Unit),
                isMet(segment)
            )),
        ]);
    }

    private void WriteLabels(CategoryLadder ladder, IndicatorEvaluation indicator) =>
        Steps([
            .. ladder
                .Bands.OrderBy(band => band.Ruling.Candidates[0].Rank)
                .Select(band => new Step(
                    band.Ruling,
                    WordsOf(band) + (band == ladder.Rest ? AnyOther() : ""),
                    indicator.Value is MeasuredValue.OfLabel label && label.Text == band.Label
                )),
        ]);

    private string WordsOf(LabelBand band) =>
        band.Aliases.Count == 0
            ? band.Label
            : _phrases.Say(
                $"{band.Label} (also {string.Join(", ", band.Aliases)})",
                $"{band.Label}（亦作{string.Join('、', band.Aliases)}）"
            );

    private string AnyOther() => _phrases.Say(", and every other label", "，以及其他一切填写");

    private void WriteMoments(TimingLadder ladder, IndicatorEvaluation indicator)
    {
        IReadOnlyList<GradedCriterion> claims = indicator.Ruling?.Claims ?? [];
        List<Step> steps =
        [
            .. ladder.Indicator.Criteria.Select(cell => new Step(
                new Ruling(SegmentKind.Plain, [cell], cell.Grade, [cell.Grade], null, []),
                cell.Criterion.ToString(),
                claims.Count > 0 && ReferenceEquals(claims[0], cell)
            )),
        ];
        bool isLate = indicator.Ruling?.Kind == SegmentKind.BeyondWorst;
        if (isLate)
        {
            steps.Add(new Step(indicator.Ruling!, _phrases.Say("later", "更晚"), true));
        }

        Steps(steps);
    }

    private void Steps(IReadOnlyList<Step> steps)
    {
        // Of a range, whose ends may lie apart, more than one is met.
        bool isRange = steps.Count(step => step.IsMet) > 1;
        _page.Line($"<ol class='steps'>");
        foreach (Step step in steps)
        {
            _page.Part(
                $"<li class='{(step.IsMet ? "met" : "step")}'><span class='mark {report.Colour(step.Ruling.Grade)}'>{HtmlRuling.Grade(step.Ruling, _phrases)}</span> {step.Values}{HtmlRuling.Policy(step.Ruling, _phrases)}"
            );
            if (step.IsMet)
            {
                string here = isRange
                    ? $"◂ {_phrases.Of(Terms.StillPossible)}"
                    : _phrases.Say("◂ here", "◂ 在此");
                _page.Part($" <strong>{here}</strong>");
            }

            _page.Line($"</li>");
        }

        _page.Line($"</ol>");
    }

    private sealed record Step(Ruling Ruling, string Values, bool IsMet);
}
