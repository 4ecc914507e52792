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
            above[number] = Make(plan, number, standings, indicators, above);
        }

        return above;
    }

    /// <summary>Returns what the gates below a node do to it, in the document's order.</summary>
    public static IReadOnlyList<GateEffect> GatesOf(
        RollUpPlan plan,
        WeighedNode node,
        IndicatorEvaluation[] indicators
    )
    {
        List<GateEffect> effects = [];
        foreach (PlannedGate planned in plan.Gates.AsSpan(plan.GatesBelow(node)))
        {
            IndicatorEvaluation indicator = indicators[planned.Position];
            PartState standing = plan.StateOf(indicator);
            // A node below the department has no points that could be capped.
            bool isFelt = planned.Gate.Cap is not null || node.Node is null;
            if (isFelt && planned.MayBeClosedBy(standing, indicator))
            {
                bool isClosed = planned.IsClosedBy(standing, indicator);
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
        IndicatorEvaluation[] indicators,
        RolledUp[] above
    )
    {
        WeighedNode node = plan.Nodes[number];
        ReadOnlySpan<PartState> below = standings.AsSpan(node.First, node.Count);
        Contribution own =
            plan.Terms[number]?.Mean(below) ?? Sum(plan, node, below, indicators, above);
        GateReading gates =
            plan.Gates.Length == 0 ? default : ReadGates(plan, node, standings, indicators);
        return Make(plan, node, own, gates);
    }

    /// <summary>Returns what the roll-up makes of a node.</summary>
    /// <param name="plan">The roll-up.</param>
    /// <param name="node">The node.</param>
    /// <param name="own">What its parts bring together.</param>
    /// <param name="gates">What the gates below do to it.</param>
    public static RolledUp Make(
        RollUpPlan plan,
        WeighedNode node,
        Contribution own,
        GateReading gates
    )
    {
        PartState standing = own.Standing;
        bool hasRange =
            standing.Counts && (standing.IsMeasured || plan.Rule.Missing == MissingPolicy.Withhold);
        NodePoints? points =
            own.Points is { } earned && (hasRange || !node.Earns)
                ? NodePoints.Of(earned, node.Node is null, gates, plan.Rounding)
                : null;
        bool hasGrade = !plan.IsSum || (plan.Bands is not null && points?.Full.Sign > 0);
        RankRange? ranks = hasRange && hasGrade ? Range(plan, own, points, gates) : null;
        Status status = node.Earns ? StatusOf(plan, own, points, ranks, gates) : Status.Scored;
        return new RolledUp(own, ranks, status) { Points = points };
    }

    private static Status StatusOf(
        RollUpPlan plan,
        Contribution own,
        NodePoints? points,
        RankRange? ranks,
        GateReading gates
    )
    {
        PartState standing = own.Standing;
        bool isSettled =
            ranks is null && points is not null
                ? points.Lowest == points.Highest
                : ranks?.Lowest == ranks?.Highest;
        bool stands =
            standing.IsMeasured && plan.HasMeasuredPoints(own) && plan.Covers(own) && isSettled;
        // The bands may refuse a score that is beyond doubt.
        bool isRefused =
            standing.IsMeasured
            && plan.HasScores
            && own.HasOneScore
            && ranks?.LowestBeforeGates != ranks?.HighestBeforeGates;
        return !standing.Applies ? Status.NotApplicable
            : stands ? (ranks is null && plan.IsSum ? Status.Scored : Status.Graded)
            : Withheld(standing.Statuses | gates.OpenStatuses, isRefused);
    }

    private static Contribution Sum(
        RollUpPlan plan,
        WeighedNode node,
        ReadOnlySpan<PartState> below,
        IndicatorEvaluation[] indicators,
        RolledUp[] above
    )
    {
        var sum = new WeightedSum(plan.HasScores);
        for (int i = 0; i < node.WholeWeights.Length; i++)
        {
            if (node.WholeWeights[i] is not { } weight)
            {
                continue;
            }

            if (node.Children is { } children)
            {
                sum.Add(weight, above[children[i]].Own);
            }
            else
            {
                plan.AddTo(ref sum, weight, below[i], indicators[node.First + i]);
            }
        }

        return sum.Result(node.Limits);
    }

    private static RankRange Range(
        RollUpPlan plan,
        Contribution own,
        NodePoints? points,
        GateReading gates
    )
    {
        (int worst, int best) = own.Standing.RanksBy(plan.Rule.Method);
        if (points is not null)
        {
            (int atLowest, int atHighest) = RanksOf(plan, points, points.Lowest, points.Highest);
            (worst, best) = points.BeforeGates is var (low, high)
                ? RanksOf(plan, points, low, high)
                : (atLowest, atHighest);
            gates = gates with
            {
                LowestRank = Math.Max(gates.LowestRank, atLowest),
                HighestRank = Math.Max(gates.HighestRank, atHighest),
            };
        }
        else if (plan.HasScores)
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

    private static (int Worst, int Best) RanksOf(
        RollUpPlan plan,
        NodePoints points,
        RollUpScore lowest,
        RollUpScore highest
    ) =>
        (
            plan.EndsAt(points.ShareOf(lowest).Shown).WorstRank,
            plan.EndsAt(points.ShareOf(highest).Shown).BestRank
        );

    private static GateReading ReadGates(
        RollUpPlan plan,
        WeighedNode node,
        PartState[] standings,
        IndicatorEvaluation[] indicators
    )
    {
        GateReading reading = default;
        foreach (PlannedGate gate in plan.Gates.AsSpan(plan.GatesBelow(node)))
        {
            reading = reading.With(
                GateReading.Of(gate, standings[gate.Position], indicators[gate.Position])
            );
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
}
