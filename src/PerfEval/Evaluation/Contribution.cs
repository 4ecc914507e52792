using PerfEval.Quantities;

namespace PerfEval.Evaluation;

/// <summary>What an indicator or a node brings to the node above it.</summary>
internal readonly record struct Contribution
{
    /// <summary>Whether and how it counts.</summary>
    public Standing Standing { get; init; }

    /// <summary>Whether any part of it weighs anything; so for every indicator that applies.</summary>
    public bool HasWeight { get; init; }

    /// <summary>The lowest exact score still possible; 0 where there are no scores.</summary>
    public Rational Lowest { get; init; }

    /// <summary>The highest exact score still possible; 0 where there are no scores.</summary>
    public Rational Highest { get; init; }

    /// <summary>The share of its weight that was measured, from 0 to 1.</summary>
    public Rational Coverage { get; init; }

    /// <summary>What a node brings; of those above the indicators what was rolled up.</summary>
    public static Contribution Of(NodeEvaluation node, RollUpPlan plan) =>
        node.Indicator is { } indicator ? Of(indicator, plan) : node.Tree.Above[node.Number].Own;

    /// <summary>What an indicator brings.</summary>
    public static Contribution Of(IndicatorEvaluation indicator, RollUpPlan plan)
    {
        var standing = Standing.Of(indicator, plan);
        return standing.Applies
            ? new Contribution
            {
                Standing = standing,
                HasWeight = true,
                Lowest = plan.PointsAt(standing.WorstRank),
                Highest = plan.PointsAt(standing.BestRank),
                Coverage = standing.IsCovered ? Rational.One : Rational.Zero,
            }
            : default;
    }
}
