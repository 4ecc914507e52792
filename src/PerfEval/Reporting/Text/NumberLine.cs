using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Draws a numeric ladder as a number line that stands upright, the best values on top.</summary>
/// <remarks>A full block stands in the column of every criterion that claims the values beside it.</remarks>
internal sealed class NumberLine
{
    private const string Margin = "  ";

    private readonly NumericLadder _ladder;
    private readonly Phrases _phrases;
    private readonly Page _page;
    private readonly int _endWidth;
    private readonly int _intervalWidth;

    private NumberLine(NumericLadder ladder, Phrases phrases, Page page)
    {
        (_ladder, _phrases, _page) = (ladder, phrases, page);
        _endWidth = ladder
            .Segments.SelectMany(segment => new[] { BetterEnd(segment), WorseEnd(segment) })
            .Max(end => DisplayWidth.Of(Shown(end)));
        _intervalWidth = ladder.Segments.Max(segment => DisplayWidth.Of(Interval(segment)));
    }

    /// <param name="ladder">The ladder.</param>
    /// <param name="reason">What is said of a segment under its grade; empty for nothing.</param>
    /// <param name="phrases">The reader's language.</param>
    /// <param name="page">Where to draw.</param>
    public static void Draw(
        NumericLadder ladder,
        Func<Segment, string> reason,
        Phrases phrases,
        Page page
    ) => new NumberLine(ladder, phrases, page).Draw(reason);

    private void Draw(Func<Segment, string> reason)
    {
        IReadOnlyList<Segment> segments = _ladder.Segments;
        // Of numbers with two digits the last; where more than the tenth have them, the tens stand above.
        int count = _ladder.Indicator.Criteria.Count;
        if (count > 10)
        {
            IEnumerable<string> tens = Enumerable
                .Range(1, count)
                .Select(number => number % 10 == 0 ? Phrases.Number(number / 10) : " ");
            _page.Line(Row("", ' ', string.Join(' ', tens)));
        }

        IEnumerable<string> numbers = Enumerable
            .Range(1, count)
            .Select(number => Phrases.Number(number)[^1..]);
        _page.Line(Row("", ' ', string.Join(' ', numbers)));
        if (!segments[0].Range.IsPoint)
        {
            Bound? top = BetterEnd(segments[0]);
            _page.Line(Row(Shown(top), top is null ? '▲' : '┬'));
        }

        for (int i = 0; i < segments.Count; i++)
        {
            Segment segment = segments[i];
            DrawSegment(segment, reason(segment));
            bool isLast = i == segments.Count - 1;
            // A point is its own mark on the line.
            if (!segment.Range.IsPoint && (isLast || !segments[i + 1].Range.IsPoint))
            {
                Bound? end = WorseEnd(segment);
                char mark =
                    !isLast ? '┼'
                    : end is null ? '▼'
                    : '┴';
                _page.Line(Row(Shown(end), mark));
            }
        }
    }

    private void DrawSegment(Segment segment, string reason)
    {
        bool isPoint = segment.Range.IsPoint;
        string claims = string.Join(
            ' ',
            _ladder.Indicator.Criteria.Select(cell =>
                segment.Ruling.Claims.Contains(cell) ? '█' : '·'
            )
        );
        string grade = _phrases.Of(segment.Ruling.Grade, PerfEval.Status.Refused);
        string interval = DisplayWidth.Pad(Interval(segment), _intervalWidth);
        _page.Line(
            Row(
                isPoint ? Shown(segment.Range.Lower) : "",
                isPoint ? '●' : '│',
                $"{claims}  {interval}  {grade}"
            )
        );
        if (reason.Length > 0)
        {
            _page.Text(reason, Row("", '│', new string(' ', claims.Length) + "  "));
        }
    }

    private string Row(string end, char axis, string text = "") =>
        $"{Margin}{new string(' ', _endWidth - DisplayWidth.Of(end))}{end} {axis}  {text}";

    private string Shown(Bound? end) => end is { } bound ? $"{bound.Value}{_ladder.Unit}" : "";

    private string Interval(Segment segment) => segment.Range.ToString(_ladder.Unit);

    private Bound? BetterEnd(Segment segment) =>
        _ladder.Direction == Rules.Direction.Higher ? segment.Range.Upper : segment.Range.Lower;

    private Bound? WorseEnd(Segment segment) =>
        _ladder.Direction == Rules.Direction.Higher ? segment.Range.Lower : segment.Range.Upper;
}
