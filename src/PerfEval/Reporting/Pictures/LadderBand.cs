using System.Text;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Text;

namespace PerfEval.Reporting.Pictures;

/// <summary>Draws a ladder as a band, the best values on the left, with a mark over where the value lies.</summary>
/// <remarks>
/// Every stretch shows its grade, and the better that is, the denser its shade; a star says that the reading policy gave
/// it. Stretches are as wide as their labels need, and inside one the mark stands where the value does.
/// </remarks>
internal sealed class LadderBand
{
    private const string Shades = "█▓▒░";
    private const char Refused = '·';
    private const char Star = '*';
    private const int UsualWidth = 14;

    private readonly IReadOnlyList<LadderStretch> _stretches;
    private readonly GradeScale _scale;
    private readonly Phrases _phrases;
    private readonly int[] _widths;

    private LadderBand(IReadOnlyList<LadderStretch> stretches, GradeScale scale, Phrases phrases)
    {
        (_stretches, _scale, _phrases) = (stretches, scale, phrases);
        _widths = [.. stretches.Select((_, at) => LeastWidth(at))];
    }

    /// <summary>Returns the lines of the picture; none where there is no value, or where the room is too small.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="scale">The grades.</param>
    /// <param name="phrases">The reader's language.</param>
    /// <param name="room">The columns of a line.</param>
    public static IReadOnlyList<string> Of(
        IndicatorEvaluation indicator,
        GradeScale scale,
        Phrases phrases,
        int room
    )
    {
        if (indicator.Value is null || indicator.Ruling is null)
        {
            return [];
        }

        IReadOnlyList<LadderStretch> stretches = LadderStretch.Of(indicator);
        var band = new LadderBand(stretches, scale, phrases);
        if (band.Width > room)
        {
            band = new LadderBand(LadderStretch.Joined(indicator, stretches), scale, phrases);
        }

        return band.Width <= room ? band.Draw(indicator, room) : [];
    }

    /// <summary>Tells whether a picture shows that the reading policy gave a grade.</summary>
    public static bool HasStar(IEnumerable<string> lines) => lines.Any(line => line.Contains(Star));

    private int Width => _widths.Sum() + _widths.Length - 1;

    private List<string> Draw(IndicatorEvaluation indicator, int room)
    {
        while (Width < room && _widths.Min() < UsualWidth)
        {
            _widths[Array.IndexOf(_widths, _widths.Min())]++;
        }

        int at = LadderStretch.Find(_stretches, indicator);
        int column = (indicator.Value, indicator.Ladder) switch
        {
            (MeasuredValue.OfNumber number, NumericLadder ladder) => _stretches[at]
                .ColumnOf(number.Compared, ladder.Direction, _widths[at]),
            _ => _widths[at] / 2,
        };
        string[] lines =
        [
            new string(' ', StartOf(at) + column) + "▼",
            string.Join(
                '│',
                _stretches.Select((stretch, position) => Filled(stretch, _widths[position]))
            ),
            Under(),
        ];
        return [.. lines.Where(line => line.Length > 0)];
    }

    private int StartOf(int at) => _widths.Take(at).Sum() + at;

    private string Filled(LadderStretch stretch, int width)
    {
        char fill = stretch.Grade is { } grade
            ? Shades[grade.Rank * (Shades.Length - 1) / (_scale.Grades.Count - 1)]
            : Refused;
        string label = Label(stretch);
        int left = width - DisplayWidth.Of(label);
        string shown = left >= 4 ? $" {label} " : label;
        left = width - DisplayWidth.Of(shown);
        return new string(fill, left / 2) + shown + new string(fill, left - left / 2);
    }

    // What stands under a stretch stands under its middle, and its end under the line that parts it from the next.
    private string Under()
    {
        var line = new StringBuilder();
        int taken = 0;
        for (int at = 0; at < _stretches.Count; at++)
        {
            (string label, string end) = (_stretches[at].Label, _stretches[at].End);
            Place(label, StartOf(at) + (_widths[at] - DisplayWidth.Of(label)) / 2);
            int width = DisplayWidth.Of(end);
            int edge = StartOf(at) + _widths[at];
            Place(end, at + 1 < _stretches.Count ? edge - width / 2 : edge - width);
        }

        return line.ToString();

        void Place(string text, int column)
        {
            if (text.Length > 0)
            {
                line.Append(' ', column - taken).Append(text);
                taken = column + DisplayWidth.Of(text);
            }
        }
    }

    // Wide enough for the grade, for the label under it, and for the ends on both sides.
    private int LeastWidth(int at)
    {
        LadderStretch stretch = _stretches[at];
        int before = at > 0 ? (DisplayWidth.Of(_stretches[at - 1].End) + 1) / 2 : 0;
        int end = DisplayWidth.Of(stretch.End);
        int behind = at + 1 < _stretches.Count ? (end + 1) / 2 : end;
        return Math.Max(
            DisplayWidth.Of(Label(stretch)) + 2,
            Math.Max(DisplayWidth.Of(stretch.Label) + 1, before + behind + 1)
        );
    }

    private string Label(LadderStretch stretch)
    {
        string label = _phrases.Of(stretch.Grade, Status.Refused);
        return stretch.IsByPolicy ? label + Star : label;
    }
}
