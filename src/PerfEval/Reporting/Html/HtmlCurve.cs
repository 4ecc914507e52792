using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Reporting.Pictures;
using PerfEval.Reporting.Scores;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Draws what values earn as a line, to scale: across as the band of the ladder above it, points upwards, and the value marked on it.</summary>
/// <remarks>
/// Places across are in percent, so that the picture takes any width; heights are in CSS pixels. Where the points jump, the
/// line has a full end where the value has them and an open one where it has not.
/// </remarks>
internal sealed class HtmlCurve(HtmlReport report)
{
    private const int Top = 24;
    private const int Height = 110;
    private const int LineOfText = 14;
    private const int LongestMark = 40;

    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;
    private readonly PointsText _points = new(report.Phrases);

    /// <summary>Draws the curve of an indicator; nothing where it has none.</summary>
    public void Write(IndicatorEvaluation indicator)
    {
        if (indicator is not { Score: CurveScore score, Ladder: NumericLadder ladder })
        {
            return;
        }

        Rational? value = indicator.Value is MeasuredValue.OfNumber number ? number.Compared : null;
        var picture = new CurvePicture(score, ladder, value);
        string name = indicator.Indicator.Name.In(_phrases.Language);
        string of = _phrases.Say($"Points of {name}", $"{name}的{_phrases.Of(Terms.PointsEarned)}");
        string stands = Mark(indicator, picture) is { Length: > 0 } mark
            ? of + _phrases.Say(": ", "，") + mark
            : of;
        _page.Line($"<svg class='curve' role='img' aria-label='{stands}'>");
        _page.Line($"<title>{stands}</title>");
        string rule = string.Join(
            _phrases.Say("; ", "；"),
            _points.Rows(score).Select(row => string.Join(_phrases.Say(": ", "："), row))
        );
        _page.Line($"<desc>{rule}</desc>");
        Levels(picture);
        Guides(picture);
        Plot(picture);
        Ticks(picture, score.Curve.Unit);
        Ends(picture);
        Here(indicator, picture);
        _page.Line($"</svg>");
    }

    private string Mark(IndicatorEvaluation indicator, CurvePicture picture)
    {
        if (picture.Earned is not { } earned)
        {
            return "";
        }

        string value = DisplayWidth.Cut(ValueText.Read(indicator, _phrases.Language), LongestMark);
        string points = _points.Range(earned);
        return _phrases.Say($"{value} earns {points}", $"{value}：{points}分");
    }

    private void Levels(CurvePicture picture)
    {
        int? own = picture.Earned is { IsSettled: true } earned
            ? Down(picture, earned.Least)
            : null;
        int free = int.MinValue;
        foreach (Rational level in picture.Levels)
        {
            int y = Down(picture, level);
            string kind = level.Sign == 0 ? "ground" : "level";
            _page.Line($"<line class='{kind}' x1='0' x2='100%' y1='{y}' y2='{y}'/>");
            bool isBesideOwn = own is { } at && at != y && Math.Abs(at - y) < LineOfText;
            if (y >= free && !isBesideOwn && own != y)
            {
                _page.Line(
                    $"<text class='points' x='0' y='{y + 4}' dx='-8'>{level.ToMixedString()}</text>"
                );
                free = y + LineOfText;
            }
        }
    }

    // From the value down to its place among the values, and across to its points.
    private void Guides(CurvePicture picture)
    {
        if (picture is not { Here: { } value, Earned: { } earned })
        {
            return;
        }

        string x = Across(picture, value);
        _page.Line($"<line class='guide' x1='{x}%' x2='{x}%' y1='{Top - 8}' y2='{Top + Height}'/>");
        foreach (
            int y in new[] { earned.Least, earned.Most }
                .Select(points => Down(picture, points))
                .Distinct()
        )
        {
            _page.Line($"<line class='guide' x1='0' x2='{x}%' y1='{y}' y2='{y}'/>");
        }
    }

    private void Plot(CurvePicture picture)
    {
        _page.Line(
            $"<svg class='plot' y='{Top}' width='100%' height='{Height}' viewBox='0 0 100 {Height}' preserveAspectRatio='none'>"
        );
        foreach (CurveRun run in picture.Runs.Where(run => !run.Values.IsPoint))
        {
            string first = Across(picture, run.Line[0].Value);
            string last = Across(picture, run.Line[^1].Value);
            if (run.OpenUpTo is { } most)
            {
                string low = In(picture, run.Line[0].Points);
                string high = In(picture, most);
                _page.Line($"<path class='unsettled' d='M{first} {low}V{high}H{last}V{low}Z'/>");
                continue;
            }

            string line = string.Join(
                'L',
                run.Line.Select(place =>
                    $"{Across(picture, place.Value)} {In(picture, place.Points)}"
                )
            );
            string ground = In(picture, Rational.Zero);
            _page.Line($"<path class='area' d='M{first} {ground}L{line}L{last} {ground}Z'/>");
            _page.Line($"<path class='line' d='M{line}'/>");
        }

        foreach ((Rational value, Rational from, Rational to) in picture.Jumps)
        {
            _page.Line(
                $"<path class='jump' d='M{Across(picture, value)} {In(picture, from)}V{In(picture, to)}'/>"
            );
        }

        _page.Line($"</svg>");
    }

    // Those that would run into each other on the narrowest picture are left out: all stand in the rule too.
    private void Ticks(CurvePicture picture, Unit? unit)
    {
        int free = int.MinValue;
        foreach (Rational end in picture.Ticks)
        {
            string text = $"{end.ToMixedString()}{unit}";
            (string anchor, int from, int to) = HtmlBand.Room(picture.Scale.Of(end), text);
            if (from >= free)
            {
                string x = Across(picture, end);
                _page.Line(
                    $"<line class='tick' x1='{x}%' x2='{x}%' y1='{Top + Height}' y2='{Top + Height + 4}'/>"
                );
                _page.Line(
                    $"<text class='end {anchor}' x='{x}%' y='{Top + Height + 17}'>{text}</text>"
                );
                free = to + HtmlBand.GapBetweenEnds;
            }
        }
    }

    private void Ends(CurvePicture picture)
    {
        foreach (
            (Rational value, Rational points, bool isIncluded) in picture.Ends.OrderBy(end =>
                end.IsIncluded
            )
        )
        {
            string kind = isIncluded ? "closed" : "open";
            _page.Line(
                $"<circle class='{kind}' cx='{Across(picture, value)}%' cy='{Down(picture, points)}' r='3.5'/>"
            );
        }
    }

    private void Here(IndicatorEvaluation indicator, CurvePicture picture)
    {
        if (picture is not { Here: { } value, Earned: { } earned })
        {
            return;
        }

        Rational at = picture.Scale.Of(value);
        string x = Across(picture, value);
        string text = Mark(indicator, picture);
        (string anchor, _, _) = HtmlBand.Room(at, text);
        _page.Line($"<text class='mark {anchor}' x='{x}%' y='11'>{text}</text>");
        foreach (Rational points in new[] { earned.Least, earned.Most }.Distinct())
        {
            int y = Down(picture, points);
            _page.Line(
                $"<text class='points own' x='0' y='{y + 4}' dx='-8'>{ValueText.Points(points)}</text>"
            );
            _page.Line($"<circle class='here' cx='{x}%' cy='{y}' r='5'/>");
        }
    }

    private static string Across(CurvePicture picture, Rational value) =>
        HtmlBand.Percent(picture.Scale.Of(value));

    private static string In(CurvePicture picture, Rational points) =>
        HtmlBand.Percent(picture.HeightOf(points) * Height / 100);

    private static int Down(CurvePicture picture, Rational points) =>
        Top + (int)((picture.HeightOf(points) * Height / 100) + new Rational(1, 2)).Floor();
}
