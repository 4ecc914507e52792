using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>Rolls graded indicators up, from the activities to the department.</summary>
/// <remarks>
/// Every weight is at least 0, points never rise with worse grades, and bands, rounding and gates keep the order.
/// So what is lowest is reached where every indicator has the worst grade still possible for it, and what is highest
/// where every one has the best.
/// </remarks>
internal static class RollUpPass
{
    private static readonly Status[] Withholding =
    [
        Status.Invalid,
        Status.Refused,
        Status.Pending,
        Status.NotYetDue,
        Status.Missing,
    ];

    /// <summary>Returns what the roll-up makes of every node above the indicators, by its number in the plan.</summary>
    public static RolledUp[] Run(RollUpPlan plan, IndicatorEvaluation[] indicators)
    {
        PartState[] standings = StandingsOf(plan, indicators);
        var above = new RolledUp[plan.Nodes.Length];
        for (int number = 0; number < above.Length; number++)
        {
            above[number] = Make(plan, number, standings, above);
        }

        return above;
    }

    /// <summary>Returns the grade that a node would have if an indicator below it had another one.</summary>
    /// <param name="plan">The roll-up.</param>
    /// <param name="indicators">The indicators as they are graded, in the document's order.</param>
    /// <param name="made">What the roll-up makes of the nodes above them, by their number in the plan; it stays as it is.</param>
    /// <param name="number">The number of the node.</param>
    /// <param name="position">The position of the indicator.</param>
    /// <param name="grade">The grade that it would have.</param>
    /// <returns>The grade; null where several would be possible, or none.</returns>
    public static Grade? GradeIf(
        RollUpPlan plan,
        IndicatorEvaluation[] indicators,
        RolledUp[] made,
        int number,
        int position,
        Grade grade
    )
    {
        PartState[] standings = StandingsOf(plan, indicators);
        RolledUp[] above = [.. made];
        standings[position] = PartState.Graded(grade);
        for (int i = 0; i <= number; i++)
        {
            if (plan.Nodes[i].Holds(position))
            {
                above[i] = Make(plan, i, standings, above);
            }
        }

        return plan.GradeOf(above[number]);
    }

    /// <summary>Returns what the gates below a node do to it, in the document's order.</summary>
    public static IReadOnlyList<GateEffect> GatesOf(
        RollUpPlan plan,
        WeighedNode node,
        IndicatorEvaluation[] indicators
    )
    {
        List<GateEffect> effects = [];
        foreach (PlannedGate planned in plan.Gates)
        {
            if (!node.Holds(planned.Position))
            {
                continue;
            }

            IndicatorEvaluation indicator = indicators[planned.Position];
            PartState standing = plan.StateOf(indicator);
            if (planned.MayBeClosedBy(standing))
            {
                bool isClosed = planned.IsClosedBy(standing);
                effects.Add(new GateEffect(indicator, planned.Gate, isClosed));
            }
        }

        return effects;
    }

    /// <summary>The finding about a node of which too little was measured.</summary>
    public static Diagnostic TooLow(RollUpPlan plan, Node? node, Rational coverage)
    {
        string path = node?.Path ?? "";
        return new Diagnostic(
            Catalogue.CoverageTooLow,
            node?.NamePlace ?? plan.Rule.Place,
            ("coverage", Percent(coverage)),
            ("node", WeightPass.NameOf(path)),
            ("least", Percent(plan.Rule.MinCoverage!.Value))
        )
        {
            Path = path,
        };
    }

    private static PartState[] StandingsOf(RollUpPlan plan, IndicatorEvaluation[] indicators)
    {
        var standings = new PartState[indicators.Length];
        for (int i = 0; i < standings.Length; i++)
        {
            standings[i] = plan.StateOf(indicators[i]);
        }

        return standings;
    }

    private static RolledUp Make(
        RollUpPlan plan,
        int number,
        PartState[] standings,
        RolledUp[] above
    )
    {
        WeighedNode node = plan.Nodes[number];
        ReadOnlySpan<PartState> below = standings.AsSpan(node.First, node.Count);
        Contribution own = plan.Terms[number]?.Mean(below) ?? Sum(plan, node, below, above);
        GateReading gates = plan.Gates.Length == 0 ? default : ReadGates(plan, node, standings);
        PartState standing = own.Standing;
        bool hasRange =
            standing.Counts && (standing.IsMeasured || plan.Rule.Missing == MissingPolicy.Withhold);
        RankRange? ranks = hasRange ? Range(plan, own, gates) : null;
        return new RolledUp(own, ranks, StatusOf(plan, own, ranks, gates));
    }

    private static Status StatusOf(
        RollUpPlan plan,
        Contribution own,
        RankRange? ranks,
        GateReading gates
    )
    {
        PartState standing = own.Standing;
        bool stands = standing.IsMeasured && plan.Covers(own) && ranks?.Lowest == ranks?.Highest;
        // The bands may refuse a score that is beyond doubt.
        bool isRefused =
            standing.IsMeasured
            && plan.HasScores
            && own.HasOneScore
            && ranks?.LowestBeforeGates != ranks?.HighestBeforeGates;
        return !standing.Applies ? Status.NotApplicable
            : stands ? Status.Graded
            : Withheld(standing.Statuses | gates.OpenStatuses, isRefused);
    }

    private static Contribution Sum(
        RollUpPlan plan,
        WeighedNode node,
        ReadOnlySpan<PartState> below,
        RolledUp[] above
    )
    {
        var sum = new WeightedSum(plan.HasScores);
        for (int i = 0; i < node.WholeWeights.Length; i++)
        {
            if (node.WholeWeights[i] is { } weight)
            {
                sum.Add(
                    weight,
                    node.Children is { } children
                        ? above[children[i]].Own
                        : plan.BroughtBy(below[i])
                );
            }
        }

        return sum.Mean();
    }

    private static RankRange Range(RollUpPlan plan, Contribution own, GateReading gates)
    {
        (int worst, int best) = (own.Standing.WorstRank, own.Standing.BestRank);
        if (plan.HasScores)
        {
            SegmentEnds low = plan.EndsOf(own.Lowest);
            SegmentEnds high = own.HasOneScore ? low : plan.EndsOf(own.Highest);
            (worst, best) = (low.WorstRank, high.BestRank);
        }

        return new RankRange(
            (byte)Math.Max(worst, gates.LowestRank),
            (byte)worst,
            (byte)Math.Max(best, gates.HighestRank),
            (byte)best
        );
    }

    private static GateReading ReadGates(RollUpPlan plan, WeighedNode node, PartState[] standings)
    {
        GateReading reading = default;
        foreach (PlannedGate gate in plan.Gates)
        {
            if (!node.Holds(gate.Position))
            {
                continue;
            }

            PartState standing = standings[gate.Position];
            if (gate.IsClosedBy(standing))
            {
                reading = reading.WithClosed(gate.Gate.Cap);
            }
            else if (gate.MayBeClosedBy(standing))
            {
                reading = reading.WithOpen(gate.Gate.Cap, standing.Statuses);
            }
        }

        return reading;
    }

    private static Status Withheld(int statuses, bool isRefused)
    {
        int bits = isRefused ? statuses | (1 << (int)Status.Refused) : statuses;
        return Array.Find(Withholding, status => (bits & (1 << (int)status)) != 0);
    }

    // Cut and not rounded: 79.999% is never said to be the 80% that it falls short of.
    private static string Percent(Rational share)
    {
        Rational percent = share * 100;
        return percent.IsDecimal ? $"{percent}%" : $"{percent.ToTruncatedString(2)}…%";
    }

    /// <summary>What the gates below a node do to its grade.</summary>
    private readonly record struct GateReading(int LowestRank, int HighestRank, int OpenStatuses)
    {
        public GateReading WithClosed(Grade cap) =>
            this with
            {
                LowestRank = Math.Max(LowestRank, cap.Rank),
                HighestRank = Math.Max(HighestRank, cap.Rank),
            };

        public GateReading WithOpen(Grade cap, int statuses) =>
            this with
            {
                LowestRank = Math.Max(LowestRank, cap.Rank),
                OpenStatuses = OpenStatuses | statuses,
            };
    }
}
