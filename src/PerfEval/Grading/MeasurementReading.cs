using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads what was written for one indicator against its ladder.</summary>
internal readonly struct MeasurementReading(Ladder ladder, SubjectContext circumstances)
{
    public Ladder Ladder { get; } = ladder;

    /// <summary>The day as of which results hold.</summary>
    public LocalDate AsOf => circumstances.AsOf;

    /// <summary>Reads a measurement; null stands for an indicator that the results do not name.</summary>
    public IndicatorEvaluation Read(Measurement? measurement)
    {
        if (measurement is { IsMalformed: true })
        {
            return Of(Status.Invalid, measurement, circumstances.Scale.Grades);
        }

        int forms = measurement is null ? 0 : Forms(measurement);
        if (measurement is null || forms == 0)
        {
            return Missing(measurement);
        }

        if (forms > 1)
        {
            return Invalid(measurement, Catalogue.SeveralForms, measurement.Place);
        }

        if (measurement.NotApplicable is { } reason)
        {
            return reason.Value.Trim().Length == 0
                ? Invalid(measurement, Catalogue.ReasonMissing, reason.Place)
                : NotApplicable(measurement);
        }

        return Ladder switch
        {
            NumericLadder numeric => NumberReading.Read(this, numeric, measurement),
            CategoryLadder category => LabelReading.Read(this, category, measurement),
            _ => DatesReading.Read(this, (TimingLadder)Ladder, measurement),
        };
    }

    /// <summary>The evaluation of an indicator for which several results were given.</summary>
    /// <param name="first">The evaluation of those before.</param>
    /// <param name="place">Where another one stands.</param>
    public IndicatorEvaluation Doubled(IndicatorEvaluation first, Place place)
    {
        Diagnostic finding = Finding(
            Catalogue.GivenTwice,
            place,
            [
                ("indicator", Ladder.Indicator.Path),
                ("other", first.Measurement!.Indicator.Place.ToString()),
            ]
        );
        return Of(
            Status.Invalid,
            first.Measurement,
            circumstances.Scale.Grades,
            [.. first.Findings.Where(before => before.Wording == Catalogue.GivenTwice), finding]
        );
    }

    /// <summary>Grades a label or dates by what the ladder says, or by what a person decided about it.</summary>
    public IndicatorEvaluation Graded(
        Measurement measurement,
        MeasuredValue value,
        Ruling ruling
    ) =>
        Decided(
            new IndicatorEvaluation(
                Ladder,
                ruling.Grade is null ? Status.Refused : Status.Graded,
                measurement
            )
            {
                Particulars = new ResultDetails(value, ruling, null, []),
                BestRank = (byte)ruling.Ends.Best.Rank,
                WorstRank = (byte)ruling.Ends.Worst.Rank,
            }
        );

    /// <summary>Grades a number likewise.</summary>
    public IndicatorEvaluation Graded(
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw,
        bool isShare,
        int segmentPosition,
        bool roundingDecided
    )
    {
        SegmentEnds ends = ladder.Ends[segmentPosition];
        return Decided(
            new IndicatorEvaluation(
                ladder,
                ends.IsRefused ? Status.Refused : Status.Graded,
                measurement
            )
            {
                Raw = raw,
                IsShare = isShare,
                SegmentPosition = (byte)segmentPosition,
                BestRank = ends.BestRank,
                WorstRank = ends.WorstRank,
                RoundingDecided = roundingDecided,
            }
        );
    }

    /// <summary>The evaluation of something that is not completed yet.</summary>
    public IndicatorEvaluation Open(
        Measurement measurement,
        MeasuredValue value,
        Status status,
        IReadOnlyList<Grade> possible
    ) =>
        measurement.Decided is { } decided
            ? Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Grade.Place)
            : Of(status, measurement, new ResultDetails(value, null, possible, []));

    /// <summary>The evaluation of a result in error.</summary>
    public IndicatorEvaluation Invalid(
        Measurement measurement,
        Wording wording,
        Place place,
        params IReadOnlyList<Argument> arguments
    ) =>
        Of(
            Status.Invalid,
            measurement,
            circumstances.Scale.Grades,
            Finding(wording, place, arguments)
        );

    // What a person decided counts where the ladder leaves the grade open; elsewhere it is an error.
    private IndicatorEvaluation Decided(IndicatorEvaluation graded)
    {
        Measurement measurement = graded.Measurement!;
        if (measurement.Decided is not { } decided)
        {
            return graded;
        }

        Ruling ruling = graded.Ruling!;
        bool isOpen = ruling.Kind == SegmentKind.Contested || ruling.Grade is null;
        if (isOpen && CandidateOf(ruling, decided) is { } grade)
        {
            return graded with
            {
                Status = Status.Graded,
                Particulars = graded.Particulars with { Possible = [grade] },
                BestRank = (byte)grade.Rank,
                WorstRank = (byte)grade.Rank,
            };
        }

        return Invalid(
            measurement,
            isOpen ? Catalogue.DecisionNotACandidate : Catalogue.NothingToDecide,
            decided.Grade.Place,
            ("grade", decided.Grade.Value),
            ("candidates", string.Join(", ", ruling.Candidates.Select(open => open.Id)))
        );
    }

    private Grade? CandidateOf(Ruling ruling, Decision decided) =>
        circumstances.Scale.Find(decided.Grade.Value) is { } grade
        && ruling.Candidates.Contains(grade)
            ? grade
            : null;

    private IndicatorEvaluation Missing(Measurement? measurement)
    {
        if (measurement?.Decided is { } decided)
        {
            return Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Grade.Place);
        }

        Place place = measurement?.Indicator.Place ?? Ladder.Indicator.NamePlace;
        Argument indicator = ("indicator", Ladder.Indicator.Path);
        return Of(
            Status.Missing,
            measurement,
            circumstances.Scale.Grades,
            circumstances.Subject is not { } subject
                ? Finding(Catalogue.Missing, place, [indicator])
                : Finding(Catalogue.MissingOfSubject, place, [indicator, ("subject", subject)])
        );
    }

    private IndicatorEvaluation NotApplicable(Measurement measurement) =>
        measurement.Decided is { } decided
            ? Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Grade.Place)
            : Of(Status.NotApplicable, measurement, []);

    private IndicatorEvaluation Of(
        Status status,
        Measurement? measurement,
        IReadOnlyList<Grade> possible,
        params IReadOnlyList<Diagnostic> findings
    ) => Of(status, measurement, new ResultDetails(null, null, possible, findings));

    private IndicatorEvaluation Of(
        Status status,
        Measurement? measurement,
        ResultDetails particulars
    ) =>
        new(Ladder, status, measurement)
        {
            Particulars = particulars,
            BestRank = particulars.Possible is [var best, ..] ? (byte)best.Rank : default,
            WorstRank = particulars.Possible is [.., var worst] ? (byte)worst.Rank : default,
        };

    private Diagnostic Finding(Wording wording, Place place, IReadOnlyList<Argument> arguments) =>
        new(wording, place, arguments) { Path = Ladder.Indicator.Path };

    // A date under done belongs to dates, a number to a share; alone, done is a share that lacks its whole.
    private static int Forms(Measurement measurement)
    {
        bool isShare =
            measurement.Of is not null
            || (
                measurement.Done is not null
                && measurement.Due is null
                && measurement.Completed is null
            );
        bool isDates = measurement.Due is not null || measurement.Completed is not null;
        return (measurement.Value is null ? 0 : 1)
            + (isShare ? 1 : 0)
            + (isDates ? 1 : 0)
            + (measurement.NotApplicable is null ? 0 : 1);
    }
}
