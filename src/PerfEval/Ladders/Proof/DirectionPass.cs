using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>Finds out from the criteria which end of the ladder is the better one.</summary>
internal static class DirectionPass
{
    public static bool Run(LadderDraft draft, Findings findings)
    {
        Direction? declared = draft.Indicator.Measure.Direction;
        if (draft.Rungs.Length == 1)
        {
            return TurnSingle(draft, declared, findings);
        }

        var order = Order.Of(Array.ConvertAll(draft.Rungs, rung => rung.Range));
        if (order.BothHold)
        {
            order = Order.Of([
                .. draft
                    .Rungs.Select(rung => rung.Range.Intersect(draft.Domain))
                    .OfType<Interval>(),
            ]);
        }

        if (order.BothHold && declared is null)
        {
            findings.Add(Catalogue.DirectionOpen, draft.Indicator, draft.Rungs[^1].Cell, null);
            return false;
        }

        Direction? direction =
            order.BothHold ? declared
            : order.HigherBreak is null ? Direction.Higher
            : order.LowerBreak is null ? Direction.Lower
            : null;
        if (direction is null || (declared is not null && declared != direction))
        {
            ReportBreak(draft, order, declared, findings);
            return false;
        }

        draft.TurnTo(direction.Value);
        return true;
    }

    private static bool TurnSingle(LadderDraft draft, Direction? declared, Findings findings)
    {
        Direction? shown = draft.Rungs[0].Range switch
        {
            { Lower: not null, Upper: null } => Direction.Higher,
            { Lower: null, Upper: not null } => Direction.Lower,
            _ => null,
        };
        if ((shown ?? declared) is not { } direction || (declared ?? direction) != direction)
        {
            Wording wording = shown is null
                ? Catalogue.SingleDirectionOpen
                : Catalogue.SingleDirectionContradicts;
            findings.Add(wording, draft.Indicator, draft.Rungs[0].Cell, null);
            return false;
        }

        draft.TurnTo(direction);
        return true;
    }

    // Of the two orders the one that goes on longer is probably the one that was meant.
    private static void ReportBreak(
        LadderDraft draft,
        Order order,
        Direction? declared,
        Findings findings
    )
    {
        (int, int) higher = order.HigherBreak ?? (0, 0);
        (int, int) lower = order.LowerBreak ?? (0, 0);
        (int better, int worse) = declared switch
        {
            Direction.Higher => higher,
            Direction.Lower => lower,
            _ => lower.Item2 > higher.Item2 ? lower : higher,
        };
        GradedCriterion first = draft.Rungs[better].Cell;
        GradedCriterion second = draft.Rungs[worse].Cell;
        Wording wording = declared switch
        {
            Direction.Higher => Catalogue.NotHigherIsBetter,
            Direction.Lower => Catalogue.NotLowerIsBetter,
            _ => Catalogue.NotInOrder,
        };
        findings.Add(
            wording,
            draft.Indicator,
            second,
            null,
            ("better", LadderWording.Criterion(first)),
            ("worse", LadderWording.Criterion(second))
        );
    }

    /// <summary>Which of the two directions holds, and the first pair that breaks the other.</summary>
    private sealed record Order((int, int)? HigherBreak, (int, int)? LowerBreak)
    {
        public bool BothHold => HigherBreak is null && LowerBreak is null;

        public static Order Of(Interval[] ranges) =>
            new(
                FirstBreak(ranges),
                FirstBreak(Array.ConvertAll(ranges, range => range.Mirrored()))
            );

        // The first pair that keeps higher values from being better ones, or null.
        private static (int Better, int Worse)? FirstBreak(Interval[] ranges)
        {
            for (int i = 1; i < ranges.Length; i++)
            {
                bool isLast = i == ranges.Length - 1;
                if (ranges[i - 1].Lower is not { } better)
                {
                    return (i - 1, i);
                }

                int order = ranges[i].Lower is { } worse ? CompareLower(worse, better) : -1;
                bool endsInTime = isLast ? order < 0 : order <= 0 && ranges[i].Lower is not null;
                if (!endsInTime)
                {
                    return (i - 1, i);
                }

                for (int j = 0; j < i; j++)
                {
                    if (
                        ranges[i].Upper is { } upper
                        && ranges[j].Upper is { } betterUpper
                        && CompareUpper(upper, betterUpper) > 0
                    )
                    {
                        return (j, i);
                    }
                }
            }

            return null;
        }

        private static int CompareLower(Bound left, Bound right) =>
            left.Value != right.Value
                ? left.Value.CompareTo(right.Value)
                : right.IsIncluded.CompareTo(left.IsIncluded);

        private static int CompareUpper(Bound left, Bound right) =>
            left.Value != right.Value
                ? left.Value.CompareTo(right.Value)
                : left.IsIncluded.CompareTo(right.IsIncluded);
    }
}
