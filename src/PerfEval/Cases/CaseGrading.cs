using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Cases;

/// <summary>Evaluates the results of a case, and compares what comes of them with what is expected.</summary>
internal static class CaseGrading
{
    /// <summary>Runs a case whose names and grades were checked.</summary>
    public static CaseResult Run(ProvedTable proof, Case one)
    {
        List<IndicatorEvaluation> graded = [.. Evaluate(proof, one).Indicators];
        List<Mismatch> mismatches = [];
        foreach (Expectation expectation in one.Expectations)
        {
            IndicatorEvaluation got = graded[
                SubjectGrading.Find(proof, expectation.Indicator, new Findings())
            ];
            if (!IsMet(expectation, got, proof.Table.Scale))
            {
                mismatches.Add(
                    new Mismatch(one, expectation, Expect(got, expectation.Flags is not null), got)
                );
            }
        }

        return new CaseResult(one, mismatches);
    }

    /// <summary>Returns the case with the expectation that the results of its first indicator meet.</summary>
    public static Case Settle(ProvedTable proof, Case one)
    {
        SourcedText indicator = one.Measurements[0].Indicator;
        IndicatorEvaluation got = Evaluate(proof, one)
            .Indicators.ElementAt(proof.IndexOf(indicator.Value));
        return one with { Expectations = [Expect(got, withFlags: got.Codes.Any())] };
    }

    private static SubjectEvaluation Evaluate(ProvedTable proof, Case one)
    {
        var set = new ResultSet { Measurements = one.Measurements };
        LocalDate asOf = one.AsOf ?? proof.Table.Period.To;
        return SubjectGrading.Run(proof, null, [set], asOf);
    }

    private static bool IsMet(Expectation expectation, IndicatorEvaluation got, GradeScale scale) =>
        (expectation.Grade is not { } grade || scale.Find(grade.Value) == got.Grade)
        && (expectation.Status is not { } status || status.Value == got.Status.ToString())
        && (
            expectation.Flags is not { } flags
            || got.Codes.ToHashSet().SetEquals(flags.Select(flag => flag.Value))
        );

    // A grade says enough; what has none is told by its status.
    private static Expectation Expect(IndicatorEvaluation got, bool withFlags) =>
        new()
        {
            Indicator = new SourcedText(got.Indicator.Path),
            Grade = got.Grade is { } grade ? new SourcedText(grade.Id) : null,
            Status = got.Grade is null ? new SourcedText(got.Status.ToString()) : null,
            Flags = withFlags ? [.. got.Codes.Select(code => new SourcedText(code))] : null,
        };
}
