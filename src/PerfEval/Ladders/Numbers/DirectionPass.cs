using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Finds out from the criteria which values are the better ones.</summary>
internal static class DirectionPass
{
    private static readonly Direction[] Ways = [Direction.Higher, Direction.Lower];

    /// <returns>What the criteria show, or null if they show nothing or contradict what is declared.</returns>
    public static LadderShape? Run(Indicator indicator, Findings findings)
    {
        Direction? declared = indicator.Measure.Direction;
        bool isTolerance = indicator.Criteria[0].Criterion.IsTolerance;
        if (isTolerance && declared is { } other and not Direction.Middle)
        {
            findings.Add(
                Catalogue.DirectionOfTolerance,
                indicator,
                indicator.Criteria[0],
                null,
                ("best", LadderWording.Criterion(indicator.Criteria[0])),
                ("direction", other.ToString().ToLowerInvariant())
            );
            return null;
        }

        if (declared == Direction.Middle || isTolerance)
        {
            return ShowMiddle(indicator, findings);
        }

        return indicator.Criteria.Count == 1
            ? ShowSingle(indicator, declared, findings)
            : ShowSeveral(indicator, declared, findings);
    }

    private static LadderShape? ShowMiddle(Indicator indicator, Findings findings)
    {
        if (BreakOfMiddle(indicator, allowsEqualEnds: true) is not { } pair)
        {
            return new LadderShape(Direction.Middle);
        }

        Report(Catalogue.NotMiddleIsBetter, pair, indicator, findings);
        return null;
    }

    private static LadderShape? ShowSingle(
        Indicator indicator,
        Direction? declared,
        Findings findings
    )
    {
        GradedCriterion only = indicator.Criteria[0];
        Direction? shown = only.Criterion.Meaning switch
        {
            Meaning.Range { Interval: { Lower: not null, Upper: null } } => Direction.Higher,
            Meaning.Range { Interval: { Lower: null, Upper: not null } } => Direction.Lower,
            _ => null,
        };
        if ((shown ?? declared) is { } direction && (declared ?? direction) == direction)
        {
            return new LadderShape(direction);
        }

        Wording wording = shown is null
            ? Catalogue.SingleDirectionOpen
            : Catalogue.SingleDirectionContradicts;
        findings.Add(wording, indicator, only, null);
        return null;
    }

    private static LadderShape? ShowSeveral(
        Indicator indicator,
        Direction? declared,
        Findings findings
    )
    {
        Test[] tests = Array.ConvertAll(Ways, way => Test.Of(indicator, way, isCut: false));
        if (Array.TrueForAll(tests, test => test.Holds))
        {
            tests = Array.ConvertAll(Ways, way => Test.Of(indicator, way, isCut: true));
            // Where the domain leaves too little to tell, nothing is told.
            Test[] left = Array.FindAll(tests, test => test.Holds);
            Direction? open = left.Length == 1 ? left[0].Direction : declared;
            if (open is null)
            {
                findings.Add(Catalogue.DirectionOpen, indicator, indicator.Criteria[^1], null);
                return null;
            }

            return Agreed(new LadderShape(open.Value), declared, indicator, tests, findings);
        }

        LadderShape? shown =
            Array.Find(tests, test => test.Holds) is { } held ? new LadderShape(held.Direction)
            : Array.Find(tests, test => test.FirstAlarm is not null) is { } alarmed
                ? new LadderShape(alarmed.Direction, alarmed.FirstAlarm)
            : Array.Find(tests, test => test.Direction == declared && test.HoldsWithEqualEnds)
                is { } equal
                ? new LadderShape(equal.Direction)
            : declared is null && BreakOfMiddle(indicator, allowsEqualEnds: false) is null
                ? new LadderShape(Direction.Middle)
            : null;
        return Agreed(shown, declared, indicator, tests, findings);
    }

    private static LadderShape? Agreed(
        LadderShape? shown,
        Direction? declared,
        Indicator indicator,
        Test[] tests,
        Findings findings
    )
    {
        if (shown is not null && (declared is null || declared == shown.Direction))
        {
            return shown;
        }

        (int, int) higher = tests[0].Break ?? (0, 0);
        (int, int) lower = tests[1].Break ?? (0, 0);
        (int, int) middle = BreakOfMiddle(indicator, allowsEqualEnds: false) ?? (0, 0);
        // Of the orders the one that goes on longest is probably the one that was meant.
        (int Better, int Worse) pair = declared switch
        {
            Direction.Higher => higher,
            Direction.Lower => lower,
            _ => new[] { higher, lower, middle }.MaxBy(one => one.Item2),
        };
        Wording wording = declared switch
        {
            Direction.Higher => Catalogue.NotHigherIsBetter,
            Direction.Lower => Catalogue.NotLowerIsBetter,
            _ => Catalogue.NotInOrder,
        };
        Report(wording, pair, indicator, findings);
        return null;
    }

    private static void Report(
        Wording wording,
        (int Better, int Worse) pair,
        Indicator indicator,
        Findings findings
    )
    {
        GradedCriterion better = indicator.Criteria[pair.Better];
        GradedCriterion worse = indicator.Criteria[pair.Worse];
        findings.Add(
            wording,
            indicator,
            worse,
            null,
            ("better", LadderWording.Criterion(better)),
            ("worse", LadderWording.Criterion(worse))
        );
    }

    private static (int Better, int Worse)? BreakOfMiddle(
        Indicator indicator,
        bool allowsEqualEnds
    ) =>
        LadderOrder.FirstBreakOfMiddle(
            LadderSides.Ranges(indicator, Direction.Higher),
            allowsEqualEnds
        );

    /// <summary>Whether values in one direction are the better ones.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="ranges">The values of the criteria, upwards.</param>
    /// <param name="firstBreak">The first pair of criteria that denies it; null if it holds.</param>
    private sealed class Test(
        Direction direction,
        ValueRange[] ranges,
        (int Better, int Worse)? firstBreak
    )
    {
        public Direction Direction => direction;

        public (int Better, int Worse)? Break => firstBreak;

        public bool Holds => firstBreak is null;

        /// <summary>Whether it would hold if all ends might be equal.</summary>
        public bool HoldsWithEqualEnds =>
            LadderOrder.FirstBreak(ranges, allowsEqualEnds: true) is null;

        /// <summary>The position of the first alarm of a cascade towards the worse; null if there is none.</summary>
        public int? FirstAlarm => LadderOrder.FirstAlarm(ranges);

        /// <param name="indicator">The indicator.</param>
        /// <param name="direction">The direction.</param>
        /// <param name="isCut">Whether the criteria are cut to the domain.</param>
        public static Test Of(Indicator indicator, Direction direction, bool isCut)
        {
            ValueRange[] ranges = LadderSides.Ranges(indicator, direction);
            int last = indicator.Criteria.Count - 1;
            if (ranges.Length == last)
            {
                // Of one criterion and a rest of which nothing is left, nothing can be told.
                ValueRange? rest = LadderOrder.Below(ranges);
                bool isEmpty =
                    rest is null
                    || (
                        isCut
                        && !rest.Meets(LadderSides.Upwards(indicator.Measure.Domain, direction))
                    );
                if (isEmpty && (isCut || last == 1))
                {
                    return new Test(direction, ranges, (last - 1, last));
                }

                ranges = rest is null ? ranges : [.. ranges, rest];
            }

            if (isCut)
            {
                ValueRange domain = LadderSides.Upwards(indicator.Measure.Domain, direction);
                ranges = [.. ranges.Select(range => range.Intersect(domain)).OfType<ValueRange>()];
            }

            return new Test(
                direction,
                ranges,
                LadderOrder.FirstBreak(ranges, allowsEqualEnds: false)
            );
        }
    }
}
