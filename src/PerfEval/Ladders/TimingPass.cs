using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>Checks that a date ladder allows ever more time, and says what comes after its last date.</summary>
internal static class TimingPass
{
    public static TimingLadder? Run(
        Indicator indicator,
        ReadingPolicy policy,
        GradeScale scale,
        Period period,
        Findings findings
    )
    {
        IReadOnlyList<GradedCriterion> cells = indicator.Criteria;
        List<GradedCriterion> repeated = [];
        for (int worse = 1; worse < cells.Count; worse++)
        {
            for (int better = 0; better < worse; better++)
            {
                int? order = Compare(
                    TimingLadder.MomentOf(cells[better]),
                    TimingLadder.MomentOf(cells[worse])
                );
                if (order > 0)
                {
                    findings.Add(
                        Catalogue.MomentsNotInOrder,
                        indicator,
                        cells[worse],
                        null,
                        ("better", Say.Criterion(cells[better])),
                        ("worse", Say.Criterion(cells[worse]))
                    );
                    return null;
                }

                if (order == 0 && !repeated.Contains(cells[worse]))
                {
                    repeated.Add(cells[worse]);
                }
            }
        }

        var ladder = new TimingLadder(indicator, policy, scale, period);
        ReportRepeated(indicator, repeated, findings);
        ReportLate(ladder, findings);
        return ladder;
    }

    private static void ReportRepeated(
        Indicator indicator,
        List<GradedCriterion> repeated,
        Findings findings
    )
    {
        if (repeated.Count > 0)
        {
            findings.Add(
                Catalogue.UnreachableGrade,
                indicator,
                repeated[0],
                null,
                ("grades", Say.List(repeated.Select(Say.Criterion))),
                ("resolution", "")
            );
        }
    }

    private static void ReportLate(TimingLadder ladder, Findings findings)
    {
        IReadOnlyList<GradedCriterion> cells = ladder.Indicator.Criteria;
        GradedCriterion? last = cells.LastOrDefault(cell =>
            TimingLadder.MomentOf(cell) is not When.Never
        );
        if (last is null)
        {
            return;
        }

        Ruling late = ladder.Late();
        findings.Add(
            Catalogue.TimingGap,
            ladder.Indicator,
            cells[^1],
            null,
            ("criteria", Say.Criterion(last)),
            ("decision", Say.Decision(late.Grade, late.Policy))
        );
    }

    /// <summary>Which moment comes first; null where that depends on the due date.</summary>
    private static int? Compare(When left, When right) =>
        (left, right) switch
        {
            (When.ByDue, When.ByDue) or (When.Never, When.Never) => 0,
            (When.ByDue, _) or (_, When.Never) => -1,
            (_, When.ByDue) or (When.Never, _) => 1,
            (When.WithinAfterDue one, When.WithinAfterDue other) when one.Unit == other.Unit =>
                one.Count.CompareTo(other.Count),
            (When.SameYear, When.SameYear) or (When.NextYear, When.NextYear) => 0,
            (When.SameYear, When.NextYear) => -1,
            (When.NextYear, When.SameYear) => 1,
            _ => null,
        };
}
