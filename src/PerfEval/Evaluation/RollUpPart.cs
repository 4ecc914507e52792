using System.Text.Json.Serialization;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.RollUps.Sums;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>One of the nodes of which another is made, with what it weighs: a line of the arithmetic.</summary>
/// <remarks>The score of a node is the sum of the shares of its parts, each times the part's score; its points are the sum of theirs.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed record RollUpPart
{
    internal RollUpPart(
        NodeEvaluation node,
        Rational? weight,
        Rational? share,
        Rational? lowest,
        Rational? highest,
        LeftOut? leftOut
    )
    {
        (Node, Weight, Share, Lowest, Highest, LeftOut) = (
            node,
            weight,
            share,
            lowest,
            highest,
            leftOut
        );
    }

    /// <summary>The node.</summary>
    public NodeEvaluation Node { get; internal init; }

    /// <summary>Its weight as declared, as budgeted or 1; null for want of a budget, and where points are summed.</summary>
    public Rational? Weight { get; internal init; }

    /// <summary>The part of the whole that its weight is, from 0 to 1; null where it is left out, where points are summed, and where grades alone decide.</summary>
    public Rational? Share { get; internal init; }

    /// <summary>Its lowest exact score or points still possible; null where it is left out, and where grades alone decide.</summary>
    public Rational? Lowest { get; internal init; }

    /// <summary>Its highest exact score or points still possible; the same as the lowest where nothing is open.</summary>
    public Rational? Highest { get; internal init; }

    /// <summary>Why it is left out; null where it counts.</summary>
    public LeftOut? LeftOut { get; internal init; }

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
                plan.IsSum ? WhyNotSummed(nodes[i], contribution)
                : weights[i] is null ? Evaluation.LeftOut.NoBudget
                : !contribution.Standing.Applies ? Evaluation.LeftOut.NotApplicable
                : !contribution.Standing.Counts ? Evaluation.LeftOut.NotMeasured
                : null;
            bool isScored = leftOut is null && plan.HasScores && (plan.IsSum || sum.Sign > 0);
            parts[i] = new RollUpPart(
                nodes[i],
                plan.IsSum ? null : weights[i],
                isScored && !plan.IsSum ? weights[i]!.Value / sum : null,
                isScored ? contribution.Lowest : null,
                isScored ? contribution.Highest : null,
                leftOut
            );
        }

        return new FixedList<RollUpPart>(parts);
    }

    // What does not apply counts all the same where its points are given, or taken.
    private static LeftOut? WhyNotSummed(NodeEvaluation node, Contribution contribution)
    {
        bool earns = node.Indicator is { } indicator
            ? indicator.Score is not null
            : node.Tree.Plan!.Nodes[node.Number].Earns;
        SummedPoints points = contribution.Points ?? default;
        return !earns ? Evaluation.LeftOut.NoPoints
            : points.Full.Sign > 0 || contribution.Standing.Counts ? null
            : contribution.Standing.Applies ? Evaluation.LeftOut.NotMeasured
            : Evaluation.LeftOut.NotApplicable;
    }

    private static Contribution BroughtBy(NodeEvaluation node, RollUpPlan plan) =>
        node.Indicator is { } indicator
            ? plan.BroughtBy(plan.StateOf(indicator), indicator)
            : node.Tree.Above[node.Number].Own;

    /// <summary>Returns the node and its share: <c>employment: good × 1/3</c>.</summary>
    public override string ToString() => $"{Node} × {Share}";
}

/// <summary>Why a node does not count for the one above it.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal enum LeftOut
{
    /// <summary>It does not apply; its weight is spread over its siblings.</summary>
    NotApplicable,

    /// <summary>It has no budget to weigh by, and <c>absentBudget: exclude</c> leaves such nodes out.</summary>
    NoBudget,

    /// <summary>It was not measured, and <c>missing: exclude</c> leaves such nodes out.</summary>
    NotMeasured,

    /// <summary>It earns no points that could be summed.</summary>
    NoPoints,
}
