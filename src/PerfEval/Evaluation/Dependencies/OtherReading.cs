using NodaTime;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Evaluation.Dependencies;

/// <summary>Grades what was measured once more, by another ladder of the same indicator or without a person's decision.</summary>
/// <remarks>
/// Nothing is read again: the value is the one that was read. So what has no value, because it is missing, in error or does
/// not apply, stays what it is.
/// </remarks>
/// <param name="scale">The grades of the rule book.</param>
/// <param name="asOf">The day as of which the results hold.</param>
internal sealed class OtherReading(GradeScale scale, LocalDate asOf)
{
    private readonly SubjectContext _context = new(scale, asOf, null);

    /// <summary>Returns what another ladder makes of a value; a person's decision counts where that one leaves the grade open too.</summary>
    public IndicatorEvaluation By(Ladder ladder, IndicatorEvaluation indicator) =>
        WithPoints(Grade(ladder, indicator, isDecisionKept: true), indicator);

    /// <summary>Returns what the indicator would be if nobody had decided its grade, or that it does not apply.</summary>
    public IndicatorEvaluation Undecided(IndicatorEvaluation indicator) =>
        indicator.Status == Status.NotApplicable
            ? new Outcome(indicator.Ladder, indicator.Score, _context).Missing(null)
            : WithoutDecidedPoints(
                WithPoints(
                    indicator.Decided is null
                        ? indicator
                        : Grade(indicator.Ladder, indicator, isDecisionKept: false),
                    indicator
                )
            );

    // What was answered, judged or decided about points stands by whatever ladder.
    private static IndicatorEvaluation WithPoints(
        IndicatorEvaluation anew,
        IndicatorEvaluation indicator
    ) =>
        indicator.Particulars is { Earned: null, DecidedPoints: null }
            ? anew
            : anew with
            {
                Particulars = anew.Particulars with
                {
                    Earned = indicator.Particulars.Earned,
                    DecidedPoints = indicator.Particulars.DecidedPoints,
                },
            };

    private static IndicatorEvaluation WithoutDecidedPoints(IndicatorEvaluation indicator) =>
        indicator.PointsDecided is null
            ? indicator
            : indicator with
            {
                Status = indicator is { Status: Status.Scored, PointsByRule.IsSettled: false }
                    ? Status.Pending
                    : indicator.Status,
                Particulars = indicator.Particulars with { DecidedPoints = null },
            };

    private IndicatorEvaluation Grade(
        Ladder ladder,
        IndicatorEvaluation indicator,
        bool isDecisionKept
    )
    {
        if (indicator is not { Value: { } value, Measurement: { } measurement })
        {
            return indicator;
        }

        var outcome = new Outcome(ladder, indicator.Score, _context);
        return (ladder, value) switch
        {
            (NumericLadder numbers, MeasuredValue.OfNumber number) => Number(
                outcome,
                numbers,
                indicator,
                number,
                isDecisionKept
            ),
            (CategoryLadder labels, MeasuredValue.OfLabel label) => Ruled(
                outcome,
                measurement,
                value,
                BandOf(labels, label).Ruling,
                isDecisionKept
            ),
            (TimingLadder dates, MeasuredValue.OfLabel label) => Ruled(
                outcome,
                measurement,
                value,
                dates.Rule(label.Text)!,
                isDecisionKept
            ),
            (TimingLadder dates, MeasuredValue.OfDates days) => Dates(
                outcome,
                dates,
                measurement,
                days,
                isDecisionKept
            ),
            _ => indicator,
        };
    }

    private IndicatorEvaluation Number(
        Outcome outcome,
        NumericLadder ladder,
        IndicatorEvaluation indicator,
        MeasuredValue.OfNumber number,
        bool isDecisionKept
    )
    {
        int at = ladder.IndexOf(number.Compared);
        int atRaw = ladder.IndexOf(number.Raw);
        Ruling ruling = ladder.SegmentAt(at).Ruling;
        return outcome.Graded(
            ladder,
            Kept(indicator.Measurement!, ruling, isDecisionKept),
            number.Raw,
            indicator.IsShare,
            at,
            at != atRaw && ruling.Grade != ladder.SegmentAt(atRaw).Ruling.Grade,
            indicator.Diagnostics
        );
    }

    private IndicatorEvaluation Dates(
        Outcome outcome,
        TimingLadder ladder,
        Measurement measurement,
        MeasuredValue.OfDates days,
        bool isDecisionKept
    )
    {
        Ruling? ruling = days.Completed is { } completed
            ? ladder.Rule(days.Due, completed)
            : ladder.RuleNotCompleted(days.Due, asOf);
        if (ruling is not null)
        {
            return Ruled(outcome, measurement, days, ruling, isDecisionKept);
        }

        Status status = asOf < days.Due ? Status.NotYetDue : Status.Pending;
        return outcome.Open(measurement, days, status, ladder.StillPossible(days.Due, asOf));
    }

    private IndicatorEvaluation Ruled(
        Outcome outcome,
        Measurement measurement,
        MeasuredValue value,
        Ruling ruling,
        bool isDecisionKept
    ) => outcome.Graded(Kept(measurement, ruling, isDecisionKept), value, ruling);

    private static LabelBand BandOf(CategoryLadder ladder, MeasuredValue.OfLabel label) =>
        ladder.IndexOf(label.Text) is >= 0 and var position ? ladder.Bands[position] : ladder.Rest!;

    // A decision about what is not open would be an error, and is no decision then.
    private Measurement Kept(Measurement measurement, Ruling ruling, bool isDecisionKept) =>
        measurement.Decided is not { } decided
        || decided.Grade is not { } named
        || (isDecisionKept && Outcome.IsOpen(ruling) && Holds(ruling, named))
            ? measurement
            : measurement with
            {
                Decided = decided.Points is null ? null : decided with { Grade = null },
            };

    private bool Holds(Ruling ruling, SourcedText decided) =>
        scale.Find(decided.Value) is { } grade && ruling.Candidates.Contains(grade);
}
