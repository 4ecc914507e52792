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
    private readonly Findings _findings;
    private readonly NodeEvaluation[] _indicators;
    private readonly Contribution[] _contributions;
    private int _next;

    private RollUpPass(RollUpPlan plan, Findings findings)
    {
        (_plan, _findings) = (plan, findings);
        _indicators = new NodeEvaluation[plan.Root.Count];
        _contributions = new Contribution[plan.Root.Count];
    }

    /// <returns>The same tree, with what the roll-up makes of every node above the indicators.</returns>
    public static NodeEvaluation Run(RollUpPlan plan, NodeEvaluation root, Findings findings) =>
        new RollUpPass(plan, findings).Roll(root, plan.Root);

    /// <returns>A node that was rolled up before, with what the roll-up makes of it now that indicators below it have changed.</returns>
    public static NodeEvaluation Again(NodeEvaluation node) =>
        new RollUpPass(node.RollUp!.Plan, new Findings())
        {
            _next = node.RollUp.Weighed.First,
        }.Roll(node, node.RollUp.Weighed);

    private NodeEvaluation Roll(NodeEvaluation node, WeighedNode weighed)
    {
        IReadOnlyList<NodeEvaluation> children = node.Children;
        if (node.Level == Level.Activity)
        {
            foreach (NodeEvaluation leaf in children)
            {
                _indicators[_next] = leaf;
                _contributions[_next++] = Contribution.Of(leaf.Indicator!, _plan);
            }
        }
        else
        {
            var rolled = new NodeEvaluation[children.Count];
            for (int i = 0; i < rolled.Length; i++)
            {
                rolled[i] = Roll(children[i], weighed.Children[i]);
            }

            children = rolled;
        }

        return node with
        {
            Children = children,
            RollUp = Make(node, weighed, children),
        };
    }

    private NodeRollUp Make(
        NodeEvaluation node,
        WeighedNode weighed,
        IReadOnlyList<NodeEvaluation> children
    )
    {
        bool isOverIndicators =
            node.Level == Level.Activity || _plan.Rule.Over == RollUpSpan.Indicators;
        ArraySegment<Contribution> parts = isOverIndicators
            ? new(_contributions, weighed.First, weighed.Count)
            : ContributionsOf(children);
        IReadOnlyList<NodeEvaluation> nodes = isOverIndicators
            ? new ArraySegment<NodeEvaluation>(_indicators, weighed.First, weighed.Count)
            : children;

        Contribution own = Sum(weighed.Weights, parts, out Rational? coverage);
        GateReading gates = ReadGates(weighed);
        bool hasRange =
            own.Counts && (own.IsMeasured || _plan.Rule.Missing == MissingPolicy.Withhold);
        (RollUpEnd? lowest, RollUpEnd? highest) = hasRange ? Range(own, gates) : (null, null);
        bool isCovered =
            _plan.Rule.MinCoverage is not { } least || coverage is not { } share || share >= least;
        bool isScored = own.IsMeasured && lowest?.Score is not null && own.Lowest == own.Highest;
        bool stands = own.IsMeasured && isCovered && lowest?.Grade == highest?.Grade;
        // The bands may refuse a score that is beyond doubt.
        bool isRefused = isScored && lowest!.BeforeGates != highest!.BeforeGates;
        return new NodeRollUp(_plan, weighed, nodes, parts)
        {
            Status =
                !own.Applies ? Status.NotApplicable
                : stands ? Status.Graded
                : Withheld(own.Statuses | gates.OpenStatuses, isRefused),
            Score = isScored ? lowest!.Score : null,
            Lowest = lowest,
            Highest = highest,
            Coverage = coverage,
            Gates = gates.Effects,
            Findings = isCovered ? [] : [TooLow(node, coverage!.Value)],
            Contribution = own,
        };
    }

    private static ArraySegment<Contribution> ContributionsOf(
        IReadOnlyList<NodeEvaluation> children
    )
    {
        var contributions = new Contribution[children.Count];
        for (int i = 0; i < contributions.Length; i++)
        {
            contributions[i] = children[i].RollUp!.Contribution;
        }

        return contributions;
    }

    private Contribution Sum(
        Rational?[] weights,
        ArraySegment<Contribution> parts,
        out Rational? coverage
    )
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
            Contribution part = parts[i];
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
                lowest += weight * part.Lowest;
                isOpen |= part.Lowest != part.Highest;
                highest += weight * part.Highest;
                worst = Math.Max(worst, part.WorstRank);
                best = Math.Max(best, part.BestRank);
            }
        }

        coverage =
            whole.Sign == 0 ? null
            : measured == whole ? Rational.One
            : measured / whole;
        bool hasScore = counts && _plan.HasScores;
        Rational low = hasScore ? lowest / counted : Rational.Zero;
        return new Contribution
        {
            Applies = applies,
            Counts = counts,
            Lowest = low,
            Highest = hasScore && isOpen ? highest / counted : low,
            WorstRank = worst,
            BestRank = best,
            Coverage = coverage ?? Rational.Zero,
            Statuses = statuses,
        };
    }

    private (RollUpEnd Lowest, RollUpEnd Highest) Range(Contribution own, GateReading gates)
    {
        if (_plan.Bands is not { } bands)
        {
            return (
                End(own.WorstRank, gates.LowestRank, null),
                End(own.BestRank, gates.HighestRank, null)
            );
        }

        RollUpScore low = _plan.Show(own.Lowest);
        RollUpScore high = own.Lowest == own.Highest ? low : _plan.Show(own.Highest);
        return (
            End(EndsOf(bands, low).Worst.Rank, gates.LowestRank, low),
            End(EndsOf(bands, high).Best.Rank, gates.HighestRank, high)
        );
    }

    private static (Grade Best, Grade Worst) EndsOf(NumericLadder bands, RollUpScore score) =>
        RollUpCompiler.EndsOf(bands.Segments[bands.Find(score.Shown)].Ruling);

    private RollUpEnd End(int rank, int cap, RollUpScore? score)
    {
        IReadOnlyList<Grade> grades = _plan.Scale.Grades;
        return new RollUpEnd(grades[Math.Max(rank, cap)], grades[rank], score);
    }

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

            Contribution indicator = _contributions[i];
            if (indicator.Applies && indicator.WorstRank >= planned.Gate.When.Rank)
            {
                bool isClosed = indicator.BestRank >= planned.Gate.When.Rank;
                reading = reading.With(
                    new GateEffect(_indicators[i].Indicator!, planned.Gate, isClosed),
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

    private Diagnostic TooLow(NodeEvaluation node, Rational coverage)
    {
        var finding = new Diagnostic(
            Catalogue.CoverageTooLow,
            node.Node?.NamePlace ?? _plan.Rule.Place,
            ("coverage", Percent(coverage)),
            ("node", WeightPass.NameOf(node.Path)),
            ("least", Percent(_plan.Rule.MinCoverage!.Value))
        )
        {
            Path = node.Path,
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
