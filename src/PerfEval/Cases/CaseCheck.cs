using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Results;
using PerfEval.Rules;

namespace PerfEval.Cases;

/// <summary>Checks that cases name what their rule book has: its indicators, its grades, and days of its time.</summary>
internal static class CaseCheck
{
    public static void Run(ProvedTable proof, IEnumerable<Case> cases, Findings findings)
    {
        GradeScale scale = proof.Table.Scale;
        string[] statuses = Enum.GetNames<Status>();
        foreach (Case one in cases)
        {
            CheckDay(proof.Table.Period, one, findings);
            CheckResults(proof, one, findings);
            foreach (Expectation expectation in one.Expectations)
            {
                SubjectGrading.Find(proof, expectation.Indicator, findings);
                if (expectation.Grade is { } grade && scale.Find(grade.Value) is null)
                {
                    findings.AddUnknownGrade(grade, scale.NamesIn(grade.Value), scale.Names);
                }

                if (expectation.Status is { } status && !statuses.Contains(status.Value))
                {
                    findings.Add(
                        Catalogue.NotOneOf,
                        status.Place,
                        [
                            ("text", status.Value),
                            ("key", "status"),
                            .. Suggestion.For(status.Value, statuses),
                            ("values", string.Join(", ", statuses)),
                        ]
                    );
                }
            }
        }
    }

    private static void CheckResults(ProvedTable proof, Case one, Findings findings)
    {
        Dictionary<int, Measurement> given = [];
        foreach (Measurement measurement in one.Measurements)
        {
            int position = SubjectGrading.Find(proof, measurement.Indicator, findings);
            if (position >= 0 && !given.TryAdd(position, measurement))
            {
                Measurement first = given[position];
                findings.Add(
                    new Diagnostic(
                        Catalogue.GivenTwice,
                        measurement.Indicator.Place,
                        ("text", measurement.Stated),
                        ("other", first.Indicator.Place.ToString()),
                        ("otherText", first.Stated)
                    )
                    {
                        Path = proof.Ladders[position].Indicator.Path,
                        ResultOf = proof.Ladders[position].Indicator.Name,
                    }
                );
            }
        }
    }

    // As the evaluation of a results file would refuse it.
    private static void CheckDay(EvaluationPeriod period, Case one, Findings findings)
    {
        if (one.AsOf is { } asOf && asOf < period.From)
        {
            findings.Add(
                Catalogue.AsOfBeforePeriod,
                one.Name.Place,
                ("asOf", LocalDatePattern.Iso.Format(asOf)),
                ("from", LocalDatePattern.Iso.Format(period.From))
            );
        }
    }
}
