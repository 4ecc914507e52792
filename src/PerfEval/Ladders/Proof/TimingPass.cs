using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>Checks that a date ladder allows ever more time, and says what comes after its last date.</summary>
internal static class TimingPass
{
    public static TimingLadder? Run(
        Indicator indicator,
        ReadingPolicy policy,
        GradeScale scale,
        EvaluationPeriod period,
        Findings findings
    )
    {
        IReadOnlyList<GradedCriterion> cells = indicator.Criteria;
        List<GradedCriterion> repeated = [];
        for (int worse = 1; worse < cells.Count; worse++)
        {
            for (int better = 0; better < worse; better++)
            {
                Deadline sooner = TimingLadder.MomentOf(cells[better]);
                Deadline later = TimingLadder.MomentOf(cells[worse]);
                if (AreApart(sooner, later))
                {
                    continue;
                }

                Span first = Span.Of(sooner, period);
                Span second = Span.Of(later, period);
                bool isRepeated = first == second;
                if (first.IsNeverShorterThan(second) && !isRepeated)
                {
                    findings.Add(
                        Catalogue.MomentsNotInOrder,
                        indicator,
                        cells[worse],
                        null,
                        ("better", LadderWording.Criterion(cells[better])),
                        ("worse", LadderWording.Criterion(cells[worse]))
                    );
                    return null;
                }

                if (isRepeated && !repeated.Contains(cells[worse]))
                {
                    repeated.Add(cells[worse]);
                }
            }
        }

        var ladder = new TimingLadder(indicator, policy, scale, period);
        ContestedLabels.Report(
            cells
                .Select(cell => cell.Criterion.Text.Value)
                .DistinctBy(Folding.FoldLabel)
                .Select(label => (label, ladder.Rule(label)!)),
            indicator,
            findings
        );
        ReportRepeated(indicator, repeated, findings);
        ReportLate(ladder, findings);
        return ladder;
    }

    // A day of the calendar and one that is counted from a due date stand in no order.
    private static bool AreApart(Deadline one, Deadline other) =>
        one is not Deadline.Never
        && other is not Deadline.Never
        && one is Deadline.ByDate != other is Deadline.ByDate;

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
                ("grades", LadderWording.List(repeated.Select(LadderWording.Criterion))),
                ("resolution", "")
            );
        }
    }

    private static void ReportLate(TimingLadder ladder, Findings findings)
    {
        IReadOnlyList<GradedCriterion> cells = ladder.Indicator.Criteria;
        GradedCriterion? last = cells.LastOrDefault(cell =>
            TimingLadder.MomentOf(cell) is not Deadline.Never
        );
        if (last is null || ladder.Rest is not null)
        {
            return;
        }

        Ruling late = ladder.Late();
        findings.Add(
            Catalogue.TimingGap,
            ladder.Indicator,
            cells[^1],
            null,
            ("criteria", LadderWording.Criterion(last)),
            ("decision", LadderWording.Decision(late.Grade, late.Policy))
        );
    }

    /// <summary>How many days after the due date a moment ends, which may depend on that date; of a day of the calendar, after the period began.</summary>
    /// <param name="Least">The fewest days.</param>
    /// <param name="Most">The most days; <see cref="Endless"/> for no end.</param>
    private readonly record struct Span(int Least, int Most)
    {
        private const int Endless = int.MaxValue;

        public static Span Of(Deadline moment, EvaluationPeriod period) =>
            moment switch
            {
                Deadline.ByDue => new Span(0, 0),
                Deadline.ByDate date => Exactly(
                    NodaTime.Period.DaysBetween(period.From, TimingLadder.DayOf(date, period))
                ),
                Deadline.SameYear => new Span(0, 365),
                Deadline.NextYear => new Span(365, 731),
                Deadline.WithinAfterDue { Unit: DeadlineUnit.Days } within => Exactly(within.Count),
                Deadline.WithinAfterDue { Unit: DeadlineUnit.Weeks } within => Exactly(
                    7 * within.Count
                ),
                Deadline.WithinAfterDue { Unit: DeadlineUnit.Months } within => OfMonths(
                    within.Count
                ),
                Deadline.WithinAfterDue { Unit: DeadlineUnit.Years } within => OfMonths(
                    12 * within.Count
                ),
                Deadline.WithinAfterDue within => new Span(within.Count, Endless), // workdays
                _ => Exactly(Endless), // never
            };

        public bool IsNeverShorterThan(Span other) => Least >= other.Most;

        private static Span Exactly(int days) => new(days, days);

        private static Span OfMonths(int count) =>
            new(
                (365 * (count / 12)) + (28 * (count % 12)),
                (366 * (count / 12)) + (31 * (count % 12))
            );
    }
}
