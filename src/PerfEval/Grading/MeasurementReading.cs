using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval.Grading;

/// <summary>Reads what was written for one indicator against its ladder.</summary>
internal readonly struct MeasurementReading(
    Ladder ladder,
    IndicatorScore? score,
    SubjectContext circumstances
)
{
    private readonly Outcome _outcome = new(ladder, score, circumstances);
    private readonly SubjectContext _circumstances = circumstances;

    public Ladder Ladder => _outcome.Ladder;

    /// <summary>What makes the evaluation.</summary>
    public Outcome Outcome => _outcome;

    /// <summary>Reads a measurement; null stands for an indicator that the results do not name.</summary>
    public IndicatorEvaluation Read(Measurement? measurement)
    {
        if (measurement is { IsMalformed: true })
        {
            return _outcome.InvalidAsTold(measurement);
        }

        bool earnsBeside =
            measurement is { Items: not null } or { Judged: not null }
            || _outcome.Score is ItemsScore or JudgedScore;
        IndicatorEvaluation read =
            measurement is not null && earnsBeside
                ? PointsReading.Read(_outcome, ReadByRule, measurement, ReadValue)
                : ReadValue(measurement);
        return measurement?.Decided is null ? read : PointsReading.Decided(_outcome, read);
    }

    private IndicatorEvaluation ReadByRule(
        Ladder ladder,
        IndicatorScore rule,
        Measurement answer
    ) => new MeasurementReading(ladder, rule, _circumstances).Read(answer);

    private IndicatorEvaluation ReadValue(Measurement? measurement)
    {
        int forms = measurement is null ? 0 : Forms(measurement);
        if (measurement is null || forms == 0)
        {
            return _outcome.Missing(measurement);
        }

        if (forms > 1)
        {
            return _outcome.Invalid(measurement, Catalogue.SeveralForms, measurement.Place);
        }

        if (measurement.NotApplicable is { } reason)
        {
            return reason.Value.Trim().Length == 0
                ? _outcome.Invalid(measurement, Catalogue.ReasonMissing, reason.Place)
                : _outcome.NotApplicable(measurement);
        }

        return Ladder switch
        {
            NumericLadder numeric => NumberReading.Read(_outcome, numeric, measurement),
            CategoryLadder category => LabelReading.Read(_outcome, category, measurement),
            _ => DatesReading.Read(_outcome, (TimingLadder)Ladder, measurement),
        };
    }

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
