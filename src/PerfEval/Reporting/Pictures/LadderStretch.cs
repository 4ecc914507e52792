using NodaTime;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Reporting.Pictures;

/// <summary>A part of a ladder that a picture draws in one piece.</summary>
/// <param name="Grade">What is earned there; null where the policy refuses.</param>
/// <param name="IsByPolicy">Whether the reading policy gave that, or refuses.</param>
/// <param name="Label">The value or label that it stands for, where it is one only; else empty.</param>
/// <param name="End">Its worse end, where there is one; else empty.</param>
internal sealed record LadderStretch(Grade? Grade, bool IsByPolicy, string Label, string End)
{
    /// <summary>The values, if they are numbers.</summary>
    public ValueRange? Values { get; init; }

    /// <summary>Returns the stretches of a ladder, best first.</summary>
    /// <param name="indicator">The indicator, measured.</param>
    public static IReadOnlyList<LadderStretch> Of(IndicatorEvaluation indicator) =>
        indicator.Ladder switch
        {
            NumericLadder ladder => Of(
                ladder,
                [
                    .. ladder.Segments.Select(segment => new LadderStretch(
                        segment.Ruling.Grade,
                        segment.Ruling.Policy is not null,
                        "",
                        ""
                    )
                    {
                        Values = segment.Range,
                    }),
                ]
            ),
            CategoryLadder ladder =>
            [
                .. ladder.Bands.Select(band => new LadderStretch(
                    band.Ruling.Grade,
                    band.Ruling.Policy is not null,
                    band.Label,
                    ""
                )),
            ],
            var ladder => Of((TimingLadder)ladder, indicator.Value as MeasuredValue.OfDates),
        };

    /// <summary>Returns the same with neighbours of one grade together, whoever gave it.</summary>
    public static IReadOnlyList<LadderStretch> Joined(
        IndicatorEvaluation indicator,
        IReadOnlyList<LadderStretch> stretches
    )
    {
        if (indicator.Ladder is not NumericLadder ladder)
        {
            return stretches;
        }

        List<LadderStretch> joined = [];
        foreach (LadderStretch stretch in stretches)
        {
            if (joined.Count > 0 && joined[^1].Grade == stretch.Grade)
            {
                joined[^1] = new LadderStretch(stretch.Grade, IsByPolicy: false, "", "")
                {
                    Values = Union(joined[^1].Values!, stretch.Values!, ladder.Direction),
                };
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return Of(ladder, joined);
    }

    /// <summary>Returns the position of the stretch in which the value lies; -1 if it lies in none.</summary>
    public static int Find(IReadOnlyList<LadderStretch> stretches, IndicatorEvaluation indicator) =>
        (indicator.Ladder, indicator.Value) switch
        {
            (_, MeasuredValue.OfNumber number) => Find(
                stretches,
                stretch => stretch.Values!.Contains(number.Compared)
            ),
            (CategoryLadder ladder, MeasuredValue.OfLabel label) => ladder.IndexOf(label.Text),
            _ => indicator.Ruling!.Claims is [var first, ..]
                ? Find(indicator.Indicator.Criteria, cell => cell == first)
                : Find(stretches, stretch => stretch.Grade == indicator.Ruling.Grade),
        };

    /// <summary>Returns the column at which a value stands in so many columns: the better, the further left.</summary>
    public int ColumnOf(Rational value, Direction direction, int columns)
    {
        if (Values is not { Lower: { } lower, Upper: { } upper } || lower.Value == upper.Value)
        {
            return columns / 2;
        }

        Rational fromBest =
            direction == Direction.Higher ? upper.Value - value : value - lower.Value;
        Rational column = fromBest / (upper.Value - lower.Value) * columns;
        return Math.Min(columns - 1, (int)column.Floor());
    }

    // Where a point is, its value says where its neighbours end.
    private static List<LadderStretch> Of(NumericLadder ladder, List<LadderStretch> stretches) =>
        [
            .. stretches.Select(
                (stretch, at) =>
                    stretch with
                    {
                        Label = stretch.Values!.IsPoint ? Text(stretch.Values.Lower, ladder) : "",
                        End =
                            stretch.Values.IsPoint
                            || (at + 1 < stretches.Count && stretches[at + 1].Values!.IsPoint)
                                ? ""
                                : Text(WorseEnd(stretch.Values, ladder.Direction), ladder),
                    }
            ),
        ];

    private static List<LadderStretch> Of(TimingLadder ladder, MeasuredValue.OfDates? dates) =>
        [
            .. ladder.Indicator.Criteria.Select(cell => new LadderStretch(
                cell.Grade,
                IsByPolicy: false,
                dates is null ? cell.Criterion.Text.Value : "",
                dates is null ? "" : LastDay(ladder, cell, dates.Due)
            )),
        ];

    private static string LastDay(TimingLadder ladder, GradedCriterion cell, LocalDate due)
    {
        try
        {
            return ladder.LastDay(cell, due) is { } last ? LocalDatePattern.Iso.Format(last) : "";
        }
        catch (DateOutsideCalendarException)
        {
            return "…";
        }
    }

    private static ValueRange Union(ValueRange better, ValueRange worse, Direction direction) =>
        direction == Direction.Higher
            ? new ValueRange(worse.Lower, better.Upper)
            : new ValueRange(better.Lower, worse.Upper);

    private static Bound? WorseEnd(ValueRange values, Direction direction) =>
        direction == Direction.Higher ? values.Lower : values.Upper;

    private static string Text(Bound? end, NumericLadder ladder) =>
        end is { } bound ? $"{bound.Value}{ladder.Unit}" : "";

    private static int Find<T>(IReadOnlyList<T> all, Predicate<T> isMeant)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (isMeant(all[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
