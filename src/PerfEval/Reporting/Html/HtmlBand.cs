using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Reporting.Pictures;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Draws a numeric ladder as a band, true to scale, with a value or a range marked on it.</summary>
/// <remarks>Places across are in percent, so that the band takes any width; what is written keeps its size.</remarks>
internal sealed class HtmlBand(HtmlReport report, NumericLadder ladder)
{
    // The narrowest band is this wide, in CSS pixels; its letters take half a column each.
    private const int Narrowest = 300;
    private const int LetterWidth = 7;

    /// <summary>How far ends that are written under a picture stand apart, in CSS pixels.</summary>
    public const int GapBetweenEnds = 6;

    private const int LongestMark = 36;

    private readonly HtmlPage _page = report.Page;

    /// <summary>Draws the band; its description is the text of the mark.</summary>
    /// <param name="scale">The scale, which holds the values marked.</param>
    /// <param name="mark">What is marked; null for nothing.</param>
    /// <param name="description">What the picture shows, in words.</param>
    public void Draw(BandScale scale, BandMark? mark, string description)
    {
        _page.Line($"<svg class='band' role='img' aria-label='{description}'>");
        List<Segment> segments = [.. scale.Segments];
        foreach (Segment segment in segments.Where(segment => !segment.Range.IsPoint))
        {
            Draw(scale, segment);
        }

        foreach (Segment point in segments.Where(segment => segment.Range.IsPoint))
        {
            Draw(scale, point);
        }

        Arrows(scale, segments);
        Ends(scale);
        if (mark is not null)
        {
            Draw(scale, mark);
        }

        _page.Line($"</svg>");
    }

    private void Draw(BandScale scale, Segment segment)
    {
        (Rational from, Rational length) = scale.Of(segment);
        string x = Percent(from);
        string colour = report.Colour(segment.Ruling.Grade);
        string kind = segment.Range.IsPoint ? "point" : "stretch";
        string width = segment.Range.IsPoint ? "5" : $"{Percent(length)}%";
        _page.Part(
            $"<g class='{kind}'><title>{HtmlRuling.Of(segment, ladder, report.Phrases)}</title>"
        );
        _page.Part($"<rect class='{colour}' x='{x}%' width='{width}'/>");
        if (segment.Ruling.Policy is not null)
        {
            _page.Part($"<rect class='hatch' x='{x}%' width='{width}'/>");
        }

        _page.Line($"</g>");
    }

    private void Arrows(BandScale scale, List<Segment> segments)
    {
        if (segments.Count == 0)
        {
            return;
        }

        bool bestIsHigh = ladder.Direction == Rules.Direction.Higher;
        if (scale.GoesOnBelow)
        {
            Segment lowest = bestIsHigh ? segments[^1] : segments[0];
            Arrow("0", "M0 0 L-9 7 L0 14 Z", lowest);
        }

        if (scale.GoesOnAbove)
        {
            Segment highest = bestIsHigh ? segments[0] : segments[^1];
            Arrow("100", "M0 0 L9 7 L0 14 Z", highest);
        }
    }

    private void Arrow(string x, string path, Segment segment) =>
        _page.Line(
            $"<svg class='arrow' x='{x}%' y='23'><path class='{report.Colour(segment.Ruling.Grade)}' d='{path}'/></svg>"
        );

    // Those that would run into each other on the narrowest band are left out: all stand beside the band too.
    private void Ends(BandScale scale)
    {
        int free = int.MinValue;
        foreach (Rational end in scale.Ends)
        {
            string text = $"{end}{ladder.Unit}";
            Rational at = scale.Of(end);
            (string anchor, int from, int to) = Room(at, text);
            if (from < free || to - from > Narrowest / 2)
            {
                continue;
            }

            _page.Line($"<text class='end {anchor}' x='{Percent(at)}%' y='52'>{text}</text>");
            free = to + GapBetweenEnds;
        }
    }

    private void Draw(BandScale scale, BandMark mark)
    {
        Rational from = scale.Of(mark.From);
        Rational to = scale.Of(mark.To);
        Rational middle = (from + to) / 2;
        string text = DisplayWidth.Cut(mark.Text, LongestMark);
        (string anchor, _, _) = Room(middle, text);
        _page.Line($"<text class='mark {anchor}' x='{Percent(middle)}%' y='11'>{text}</text>");
        if (from != to)
        {
            _page.Line($"<rect class='range' x='{Percent(from)}%' width='{Percent(to - from)}%'/>");
        }

        foreach (string x in new[] { from, to }.Distinct().Select(Percent))
        {
            _page.Line(
                $"<svg class='needle' x='{x}%' y='16'><path d='M-5 0 H5 L1 7 V21 H-1 V7 Z'/></svg>"
            );
        }
    }

    /// <summary>Returns how a text is anchored at a place, in percent, so that it stays within the narrowest picture, and what it takes of that.</summary>
    public static (string Anchor, int From, int To) Room(Rational at, string text)
    {
        int width = DisplayWidth.Of(text) * LetterWidth;
        int middle = (int)(at * Narrowest / 100).Floor();
        return middle < width / 2 ? ("first", middle, middle + width)
            : middle > Narrowest - width / 2 ? ("last", middle - width, middle)
            : ("middle", middle - width / 2, middle + width / 2);
    }

    /// <summary>Returns a place as a picture writes it, without its sign.</summary>
    public static string Percent(Rational value) => value.ToTruncatedString(3);
}

/// <summary>What is marked on a band.</summary>
/// <param name="From">The value, or the least one.</param>
/// <param name="To">The same, or the greatest one.</param>
/// <param name="Text">How it is written.</param>
internal sealed record BandMark(Rational From, Rational To, string Text);
