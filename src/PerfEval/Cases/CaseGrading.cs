using NodaTime;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Grading.Claims;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Cases;

/// <summary>Evaluates the results of a case, and compares what comes of them with what is expected.</summary>
internal static class CaseGrading
{
    /// <summary>Runs a case whose names and grades were checked.</summary>
    public static CaseResult Run(ProvedTable proof, Case one)
    {
        Dictionary<int, Measurement> given = [];
        foreach (Measurement measurement in one.Measurements)
        {
            given.TryAdd(SubjectGrading.Find(proof, measurement.Indicator.Value), measurement);
        }

        List<Mismatch> mismatches = [];
        foreach (Expectation expectation in one.Expectations)
        {
            int position = SubjectGrading.Find(proof, expectation.Indicator.Value);
            IndicatorEvaluation got = Grade(
                proof,
                one,
                position,
                given.GetValueOrDefault(position)
            );
            if (!IsMet(expectation, got, proof.Table.Scale))
            {
                Expectation came = Expect(
                    got,
                    expectation.Flags is not null,
                    expectation.Grade?.Value
                );
                mismatches.Add(new Mismatch(one, expectation, came, got));
            }
        }

        return new CaseResult(one, mismatches);
    }

    /// <summary>Returns the case with the expectation that the results of its first indicator meet.</summary>
    public static Case Settle(ProvedTable proof, Case one)
    {
        Measurement first = one.Measurements[0];
        IndicatorEvaluation got = Grade(proof, one, proof.IndexOf(first.Indicator.Value), first);
        return one with { Expectations = [Expect(got, withFlags: got.Codes.Any())] };
    }

    // A case is about few indicators; those of the whole book would be graded for every one of many cases.
    private static IndicatorEvaluation Grade(
        ProvedTable proof,
        Case one,
        int position,
        Measurement? measurement
    )
    {
        LocalDate asOf = one.AsOf ?? proof.Table.Period.To;
        var circumstances = new SubjectContext(proof.Table.Scale, asOf, null);
        var reading = new MeasurementReading(
            proof.Ladders[position],
            proof.ScoreAt(position),
            circumstances
        );
        return ResultCheck.Run(
            reading.Outcome,
            reading.Read(measurement),
            proof.Table,
            proof.Table.RollUp?.IndicatorRounding
        );
    }

    private static bool IsMet(Expectation expectation, IndicatorEvaluation got, GradeScale scale) =>
        (expectation.Grade is not { } grade || scale.Find(grade.Value) == got.Grade)
        && (
            expectation.Points is not { } points
            || (got.Points is { } earned && WrittenPoints.Read(points.Value) == earned)
        )
        && (expectation.Status is not { } status || status.Value == got.Status.ToString())
        && (
            expectation.Flags is not { } flags
            || got.Codes.ToHashSet().SetEquals(flags.Select(flag => flag.Value))
        );

    // A grade says enough, in the words of whoever expects one; what has none is told by its status.
    private static Expectation Expect(
        IndicatorEvaluation got,
        bool withFlags,
        string? written = null
    ) =>
        new()
        {
            Indicator = new SourcedText(got.Indicator.Path),
            Grade = got.Grade is { } grade ? new SourcedText(grade.NameIn(written ?? "")) : null,
            Points = got.Points is { } points ? new SourcedText(points.ToMixedString()) : null,
            Status = got is { Grade: null, Points: null }
                ? new SourcedText(got.Status.ToString())
                : null,
            Flags = withFlags ? [.. got.Codes.Select(code => new SourcedText(code))] : null,
        };
}
