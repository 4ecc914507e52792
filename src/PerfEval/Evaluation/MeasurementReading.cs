using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;
using Interval = PerfEval.Criteria.Interval;

namespace PerfEval.Evaluation;

/// <summary>Reads what was written for one indicator against its ladder.</summary>
internal sealed class MeasurementReading(
    Ladder ladder,
    GradeScale scale,
    LocalDate asOf,
    string? subject
)
{
    private readonly List<Diagnostic> _findings = [];

    public Ladder Ladder { get; } = ladder;

    /// <summary>The day as of which results hold.</summary>
    public LocalDate AsOf { get; } = asOf;

    /// <summary>Reads a measurement; null stands for an indicator that the results do not name.</summary>
    public IndicatorEvaluation Read(Measurement? measurement)
    {
        if (measurement is { IsMalformed: true })
        {
            return Of(Status.Invalid, measurement);
        }

        if (measurement is null || Forms(measurement) == 0)
        {
            return Missing(measurement);
        }

        if (Forms(measurement) > 1)
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
    public IndicatorEvaluation Doubled(Measurement first) => Of(Status.Invalid, first);

    /// <summary>Grades a value by what the ladder says, or by what a person decided about it.</summary>
    public IndicatorEvaluation Graded(
        Measurement measurement,
        MeasuredValue value,
        Ruling ruling,
        Interval? segment = null,
        bool roundingDecided = false
    )
    {
        Grade? grade = ruling.Grade;
        if (measurement.Decided is { } decided)
        {
            grade = ruling.Candidates.FirstOrDefault(candidate =>
                candidate.Id == decided.Grade.Value
            );
            bool isOpen = ruling.Kind == SegmentKind.Contested || ruling.Grade is null;
            if (!isOpen || grade is null)
            {
                return Invalid(
                    measurement,
                    isOpen ? Catalogue.DecisionNotACandidate : Catalogue.NothingToDecide,
                    decided.Grade.Place,
                    ("grade", decided.Grade.Value),
                    ("candidates", string.Join(", ", ruling.Candidates.Select(open => open.Id)))
                );
            }
        }

        return Of(grade is null ? Status.Refused : Status.Graded, measurement) with
        {
            Value = value,
            Ruling = ruling,
            Segment = segment,
            Grade = grade,
            Decided = measurement.Decided,
            Possible = grade is null ? ruling.Candidates : [grade],
            RoundingDecided = roundingDecided,
        };
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
            : Of(status, measurement) with
            {
                Value = value,
                Possible = possible,
            };

    /// <summary>The evaluation of a result in error.</summary>
    public IndicatorEvaluation Invalid(
        Measurement measurement,
        Wording wording,
        Place place,
        params IReadOnlyList<Argument> arguments
    )
    {
        Report(wording, place, arguments);
        return Of(Status.Invalid, measurement);
    }

    private IndicatorEvaluation Missing(Measurement? measurement)
    {
        if (measurement?.Decided is { } decided)
        {
            return Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Grade.Place);
        }

        Place place = measurement?.Indicator.Place ?? Ladder.Indicator.NamePlace;
        Argument indicator = ("indicator", Ladder.Indicator.Path);
        if (subject is null)
        {
            Report(Catalogue.Missing, place, [indicator]);
        }
        else
        {
            Report(Catalogue.MissingOfSubject, place, [indicator, ("subject", subject)]);
        }

        return Of(Status.Missing, measurement);
    }

    private IndicatorEvaluation NotApplicable(Measurement measurement) =>
        measurement.Decided is { } decided
            ? Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Grade.Place)
            : Of(Status.NotApplicable, measurement) with
            {
                Possible = [],
            };

    private IndicatorEvaluation Of(Status status, Measurement? measurement) =>
        new()
        {
            Ladder = Ladder,
            Status = status,
            Measurement = measurement,
            Possible = scale.Grades,
            Findings = _findings,
        };

    private void Report(Wording wording, Place place, IReadOnlyList<Argument> arguments) =>
        _findings.Add(new Diagnostic(wording, place, arguments) { Path = Ladder.Indicator.Path });

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
