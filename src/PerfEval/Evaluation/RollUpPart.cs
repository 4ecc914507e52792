using PerfEval.Quantities;
using PerfEval.RollUps;

namespace PerfEval.Evaluation;

/// <summary>One of the nodes of which another is made, with what it weighs: a line of the arithmetic.</summary>
/// <remarks>The score of a node is the sum of the shares of its parts, each times the part's score.</remarks>
/// <param name="Node">The node.</param>
/// <param name="Weight">Its weight as declared, as budgeted or 1; null for want of a budget.</param>
/// <param name="Share">The part of the whole that its weight is, from 0 to 1; null where it is left out, and for the method <c>worst</c>.</param>
/// <param name="Lowest">Its lowest exact score still possible; null where it is left out, and for the method <c>worst</c>.</param>
/// <param name="Highest">Its highest exact score still possible; the same as the lowest where nothing is open.</param>
/// <param name="LeftOut">Why it is left out; null where it counts.</param>
public sealed record RollUpPart(
    NodeEvaluation Node,
    Rational? Weight,
    Rational? Share,
    Rational? Lowest,
    Rational? Highest,
    LeftOut? LeftOut
)
{
    internal static IReadOnlyList<RollUpPart> Of(
        RollUpPlan plan,
        Rational?[] weights,
        IReadOnlyList<NodeEvaluation> nodes
    )
    {
        Contribution[] contributions = [.. nodes.Select(node => BroughtBy(node, plan))];
        Rational sum = Rational.Zero;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += contributions[i].Standing.Counts ? weights[i] ?? Rational.Zero : Rational.Zero;
        }

        var parts = new RollUpPart[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            Contribution contribution = contributions[i];
            LeftOut? leftOut =
                weights[i] is null ? Evaluation.LeftOut.NoBudget
                : !contribution.Standing.Applies ? Evaluation.LeftOut.NotApplicable
                : !contribution.Standing.Counts ? Evaluation.LeftOut.NotMeasured
                : null;
            bool isScored = leftOut is null && plan.HasScores && sum.Sign > 0;
            parts[i] = new RollUpPart(
                nodes[i],
                weights[i],
                isScored ? weights[i]!.Value / sum : null,
                isScored ? contribution.Lowest : null,
                isScored ? contribution.Highest : null,
                leftOut
            );
        }

        return parts;
    }

    private static Contribution BroughtBy(NodeEvaluation node, RollUpPlan plan) =>
        node.Indicator is { } indicator
            ? plan.BroughtBy(plan.StateOf(indicator))
            : node.Tree.Above[node.Number].Own;
}

/// <summary>Why a node does not count for the one above it.</summary>
public enum LeftOut
{
    /// <summary>It does not apply; its weight is spread over its siblings.</summary>
    NotApplicable,

    /// <summary>It has no budget to weigh by, and <c>absentBudget: exclude</c> leaves such nodes out.</summary>
    NoBudget,

    /// <summary>It was not measured, and <c>missing: exclude</c> leaves such nodes out.</summary>
    NotMeasured,
}
