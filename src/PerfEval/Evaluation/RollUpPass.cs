using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>Rolls a graded tree up, from the indicators to the department.</summary>
/// <remarks>
/// Every weight is at least 0, points never rise with worse grades, and bands, rounding and gates keep the order.
/// So what is lowest is reached where every indicator has the worst grade still possible for it, and what is highest
/// where every one has the best.
/// </remarks>
internal sealed class RollUpPass
{
    private static readonly Status[] Withholding =
    [
        Status.Invalid,
        Status.Refused,
        Status.Pending,
        Status.NotYetDue,
        Status.Missing,
    ];

    private readonly RollUpPlan _plan;
    private readonly IReadOnlyList<NodeEvaluation> _indicators;
    private readonly int _first;
    private readonly Findings _findings;

    /// <summary>Creates a pass.</summary>
    /// <param name="plan">The roll-up.</param>
    /// <param name="indicators">The indicators that are rolled up, in the document's order.</param>
    /// <param name="first">The position of the first of them in the document.</param>
    /// <param name="findings">Where to say what is found.</param>
    public RollUpPass(
        RollUpPlan plan,
        IReadOnlyList<NodeEvaluation> indicators,
        int first,
        Findings findings
    ) => (_plan, _indicators, _first, _findings) = (plan, indicators, first, findings);

    /// <returns>A node that was rolled up before, with what the roll-up makes of it now that indicators below it have changed.</returns>
    public static NodeEvaluation Again(NodeEvaluation node)
    {
        NodeRollUp before = node.RollUp!;
        IReadOnlyList<NodeEvaluation> indicators =
        [
            .. node.SelfAndBelow().Where(below => below.Indicator is not null),
        ];
        return new RollUpPass(before.Plan, indicators, before.Weighed.First, new Findings()).Again(
            node,
            before.Weighed
        );
    }

    /// <summary>Returns what the roll-up makes of a node.</summary>
    /// <param name="node">The node of the table; null for the department.</param>
    /// <param name="weighed">What its parts weigh.</param>
    /// <param name="children">The nodes below, which are rolled up themselves.</param>
    public NodeRollUp Make(Node? node, WeighedNode weighed, IReadOnlyList<NodeEvaluation> children)
    {
        IReadOnlyList<NodeEvaluation> parts =
            _plan.Rule.Over == RollUpSpan.Indicators
                ? [.. _indicators.Skip(weighed.First - _first).Take(weighed.Count)]
                : children;
        Contribution own = Sum(weighed.WholeWeights, parts);
        GateReading gates = ReadGates(weighed);
        bool hasRange =
            own.Counts && (own.IsMeasured || _plan.Rule.Missing == MissingPolicy.Withhold);
        RankRange? ranks = hasRange ? Range(own, gates) : null;
        bool isCovered =
            _plan.Rule.MinCoverage is not { } least || !own.HasWeight || own.Coverage >= least;
        bool stands = own.IsMeasured && isCovered && ranks?.Lowest == ranks?.Highest;
        // The bands may refuse a score that is beyond doubt.
        bool isRefused =
            own.IsMeasured
            && _plan.HasScores
            && own.Lowest == own.Highest
            && ranks?.LowestBeforeGates != ranks?.HighestBeforeGates;
        return new NodeRollUp(_plan, weighed, parts)
        {
            Status =
                !own.Applies ? Status.NotApplicable
                : stands ? Status.Graded
                : Withheld(own.Statuses | gates.OpenStatuses, isRefused),
            Gates = gates.Effects,
            Findings = isCovered ? [] : [TooLow(node, own.Coverage)],
            Contribution = own,
            Ranks = ranks,
        };
    }

    private NodeEvaluation Again(NodeEvaluation node, WeighedNode weighed)
    {
        IReadOnlyList<NodeEvaluation> children =
            weighed.Children.Count == 0
                ? node.Children
                : [.. node.Children.Zip(weighed.Children, Again)];
        return node with { Children = children, RollUp = Make(node.Node, weighed, children) };
    }

    private Contribution Sum(Rational?[] weights, IReadOnlyList<NodeEvaluation> parts)
    {
        Rational whole = Rational.Zero;
        Rational measured = Rational.Zero;
        Rational counted = Rational.Zero;
        Rational lowest = Rational.Zero;
        Rational highest = Rational.Zero;
        (int worst, int best, int statuses) = (0, 0, 0);
        (bool applies, bool counts, bool isOpen) = (false, false, false);
        for (int i = 0; i < weights.Length; i++)
        {
            var part = Contribution.Of(parts[i], _plan);
            // What weighs 0 counts for nothing, except where the worst decides.
            if (
                !part.Applies
                || weights[i] is not { } weight
                || (weight.Sign == 0 && _plan.HasScores)
            )
            {
                continue;
            }

            applies = true;
            statuses |= part.Statuses;
            whole += weight;
            measured += weight * part.Coverage;
            if (part.Counts)
            {
                counts = true;
                counted += weight;
                if (!isOpen && part.Lowest != part.Highest)
                {
                    (isOpen, highest) = (true, lowest);
                }

                lowest += weight * part.Lowest;
                highest = isOpen ? highest + (weight * part.Highest) : lowest;
                worst = Math.Max(worst, part.WorstRank);
                best = Math.Max(best, part.BestRank);
            }
        }

        bool hasScore = counts && _plan.HasScores;
        Rational low = hasScore ? lowest / counted : Rational.Zero;
        return new Contribution
        {
            Applies = applies,
            Counts = counts,
            Lowest = low,
            Highest = hasScore && isOpen ? highest / counted : low,
            WorstRank = (byte)worst,
            BestRank = (byte)best,
            HasWeight = whole.Sign != 0,
            Coverage =
                whole.Sign == 0 ? Rational.Zero
                : measured == whole ? Rational.One
                : measured / whole,
            Statuses = (byte)statuses,
        };
    }

    private RankRange Range(Contribution own, GateReading gates)
    {
        (int worst, int best) = (own.WorstRank, own.BestRank);
        if (_plan.Bands is { } bands)
        {
            Ruling low = RulingOf(bands, own.Lowest);
            Ruling high = own.Lowest == own.Highest ? low : RulingOf(bands, own.Highest);
            worst = RollUpCompiler.EndsOf(low).Worst.Rank;
            best = RollUpCompiler.EndsOf(high).Best.Rank;
        }

        return new RankRange(
            (byte)Math.Max(worst, gates.LowestRank),
            (byte)worst,
            (byte)Math.Max(best, gates.HighestRank),
            (byte)best
        );
    }

    private Ruling RulingOf(NumericLadder bands, Rational score) =>
        bands.Segments[bands.Find(_plan.Show(score).Shown)].Ruling;

    private GateReading ReadGates(WeighedNode weighed)
    {
        GateReading reading = GateReading.None;
        foreach (PlannedGate planned in _plan.Gates)
        {
            int i = planned.Position;
            if (i < weighed.First || i >= weighed.First + weighed.Count)
            {
                continue;
            }

            NodeEvaluation node = _indicators[i - _first];
            var indicator = Contribution.Of(node, _plan);
            if (indicator.Applies && indicator.WorstRank >= planned.Gate.When.Rank)
            {
                bool isClosed = indicator.BestRank >= planned.Gate.When.Rank;
                reading = reading.With(
                    new GateEffect(node.Indicator!, planned.Gate, isClosed),
                    indicator.Statuses
                );
            }
        }

        return reading;
    }

    private static Status Withheld(int statuses, bool isRefused)
    {
        int bits = isRefused ? statuses | (1 << (int)Status.Refused) : statuses;
        return Array.Find(Withholding, status => (bits & (1 << (int)status)) != 0);
    }

    private Diagnostic TooLow(Node? node, Rational coverage)
    {
        string path = node?.Path ?? "";
        var finding = new Diagnostic(
            Catalogue.CoverageTooLow,
            node?.NamePlace ?? _plan.Rule.Place,
            ("coverage", Percent(coverage)),
            ("node", WeightPass.NameOf(path)),
            ("least", Percent(_plan.Rule.MinCoverage!.Value))
        )
        {
            Path = path,
        };
        _findings.Add(finding);
        return finding;
    }

    // Cut and not rounded: 79.999% is never said to be the 80% that it falls short of.
    private static string Percent(Rational share)
    {
        Rational percent = share * 100;
        return percent.IsDecimal ? $"{percent}%" : $"{percent.ToTruncatedString(2)}…%";
    }

    /// <summary>What the gates below a node do to it.</summary>
    private readonly record struct GateReading(
        int LowestRank,
        int HighestRank,
        int OpenStatuses,
        IReadOnlyList<GateEffect> Effects
    )
    {
        public static GateReading None { get; } = new(0, 0, 0, []);

        public GateReading With(GateEffect effect, int statuses) =>
            new(
                Math.Max(LowestRank, effect.Gate.Cap.Rank),
                effect.IsClosed ? Math.Max(HighestRank, effect.Gate.Cap.Rank) : HighestRank,
                effect.IsClosed ? OpenStatuses : OpenStatuses | statuses,
                [.. Effects, effect]
            );
    }
}
