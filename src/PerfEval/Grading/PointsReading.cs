using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval.Grading;

/// <summary>Reads what earns points beside, or without, a value: items that were answered, and points that a person judged.</summary>
internal static class PointsReading
{
    /// <summary>Completes the evaluation of a result by what it earns.</summary>
    /// <param name="outcome">What makes the evaluation.</param>
    /// <param name="readByRule">Reads the answer to an item that has a rule of its own.</param>
    /// <param name="measurement">The result.</param>
    /// <param name="readValue">Reads the value, as if there were no points.</param>
    public static IndicatorEvaluation Read(
        Outcome outcome,
        Func<Ladder, IndicatorScore, Measurement, IndicatorEvaluation> readByRule,
        Measurement measurement,
        Func<Measurement, IndicatorEvaluation> readValue
    )
    {
        string path = outcome.Ladder.Indicator.Path;
        if (measurement.Items is { } answers && outcome.Score is not ItemsScore)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.ItemsNotExpected,
                answers is [var first, ..] ? first.Item.Place : measurement.Place,
                ("indicator", path)
            );
        }

        if (measurement.Judged is { } judged && outcome.Score is not JudgedScore)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.JudgedNotExpected,
                judged.Place,
                ("indicator", path)
            );
        }

        return outcome.Score switch
        {
            ItemsScore score => Items(outcome, readByRule, score, measurement, readValue),
            JudgedScore score => Judged(outcome, score, measurement, readValue),
            _ => readValue(measurement),
        };
    }

    /// <summary>Lets the points count that a person decided, inside of what the rule allows; elsewhere they are an error.</summary>
    /// <param name="outcome">What makes the evaluation.</param>
    /// <param name="read">The result, read without the decision about its points.</param>
    public static IndicatorEvaluation Decided(Outcome outcome, IndicatorEvaluation read)
    {
        if (
            read is not { Measurement: { Decided.Points: { } written } measurement }
            || read.Status is Status.Invalid or Status.Missing or Status.NotApplicable
        )
        {
            return read;
        }

        Argument indicator = ("indicator", outcome.Ladder.Indicator.Path);
        if (outcome.Score is not { Terms.Bounds: var bounds })
        {
            return outcome.Invalid(
                measurement,
                Catalogue.NoPointsToDecide,
                written.Place,
                indicator
            );
        }

        if (WrittenPoints.Read(written.Value) is not { } points)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.PointsNotRead,
                written.Place,
                ("text", written.Value)
            );
        }

        if (bounds.Nearest(points) != points)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.DecisionOutside,
                written.Place,
                indicator,
                ("points", points.ToMixedString()),
                ("least", bounds.Least.ToMixedString()),
                ("most", bounds.Most.ToMixedString())
            );
        }

        bool isSettled = read.Status == Status.Pending && !outcome.Ladder.HasGrades;
        return read with
        {
            Status = isSettled ? Status.Scored : read.Status,
            Particulars = read.Particulars with { DecidedPoints = points },
        };
    }

    private static IndicatorEvaluation Items(
        Outcome outcome,
        Func<Ladder, IndicatorScore, Measurement, IndicatorEvaluation> readByRule,
        ItemsScore score,
        Measurement measurement,
        Func<Measurement, IndicatorEvaluation> readValue
    )
    {
        bool hasGrades = outcome.Ladder.HasGrades;
        bool isEmpty = IsEmpty(measurement);
        if (measurement.Items is not { } answers)
        {
            return hasGrades || isEmpty || measurement.NotApplicable is not null
                ? readValue(measurement)
                : outcome.Invalid(
                    measurement,
                    Catalogue.ItemsExpected,
                    measurement.Place,
                    ("indicator", outcome.Ladder.Indicator.Path),
                    ("example", $"{score.Items[0].Id}: 1")
                );
        }

        if (measurement.NotApplicable is not null || (!hasGrades && !isEmpty))
        {
            return outcome.Invalid(measurement, Catalogue.SeveralForms, measurement.Place);
        }

        if (answers.Count == 0)
        {
            return readValue(measurement with { Items = null });
        }

        var reading = new ItemsReading(outcome, readByRule, score, answers);
        GivenPoints earned = reading.Read();
        if (reading.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            return outcome.InvalidAsTold(measurement).With(reading.Findings);
        }

        IndicatorEvaluation made = hasGrades
            ? readValue(measurement)
            : outcome.Earned(measurement, earned.Range.IsSettled);
        return made.With(earned).With(reading.Findings);
    }

    private static IndicatorEvaluation Judged(
        Outcome outcome,
        JudgedScore score,
        Measurement measurement,
        Func<Measurement, IndicatorEvaluation> readValue
    )
    {
        bool isMeasured =
            outcome.Ladder.HasGrades || outcome.Ladder is CategoryLadder { Bands.Count: > 0 };
        if (measurement.NotApplicable is not null && measurement.Judged is not null)
        {
            return outcome.Invalid(measurement, Catalogue.SeveralForms, measurement.Place);
        }

        if (!isMeasured && measurement is { Judged: null, Value: { } value })
        {
            return outcome.Invalid(
                measurement,
                Catalogue.JudgedWithoutReason,
                value.Place,
                ("points", value.Value)
            );
        }

        bool hasValue = !IsEmpty(measurement) || measurement.NotApplicable is not null;
        IndicatorEvaluation read =
            measurement.Judged is not null
            && (!isMeasured || (!hasValue && !outcome.Ladder.HasGrades))
                ? outcome.Earned(measurement, isSettled: true)
                : readValue(measurement);
        if (read.Status is Status.Invalid or Status.NotApplicable)
        {
            return read;
        }

        string? label = outcome.Ladder.HasGrades ? null : read.Value?.Label;
        if (measurement.Judged is not { } judged)
        {
            // The label says which band; the points in it are still a person's.
            return label is null || read.Status == Status.Missing
                ? read
                : (read with { Status = Status.Pending }).With(
                    new GivenPoints(score.Bands.First(band => band.Label == label).Reach, [], null)
                );
        }

        List<Diagnostic> findings = [];
        return
            JudgedReading.Read(
                outcome,
                score,
                label,
                judged,
                $"{outcome.Ladder.Indicator.Name}",
                findings
            )
                is { } points
            ? read.With(new GivenPoints(PointsRange.At(points), [], judged))
            : outcome.InvalidAsTold(measurement).With(findings);
    }

    private static bool IsEmpty(Measurement measurement) =>
        measurement
            is {
                Value: null,
                Done: null,
                Of: null,
                Due: null,
                Completed: null,
                NotApplicable: null
            };

    private static IndicatorEvaluation With(
        this IndicatorEvaluation evaluation,
        IReadOnlyList<Diagnostic> findings
    ) =>
        findings.Count == 0
            ? evaluation
            : evaluation with
            {
                Particulars = evaluation.Particulars with
                {
                    Findings = [.. evaluation.Particulars.Findings, .. findings],
                },
            };

    private static IndicatorEvaluation With(
        this IndicatorEvaluation evaluation,
        GivenPoints earned
    ) => evaluation with { Particulars = evaluation.Particulars with { Earned = earned } };
}
