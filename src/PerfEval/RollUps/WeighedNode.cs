using System.Numerics;
using PerfEval.Quantities;
using PerfEval.RollUps.Sums;

namespace PerfEval.RollUps;

/// <summary>A node above the indicators, with what its parts weigh.</summary>
/// <param name="Node">The node of the table; null for the department.</param>
/// <param name="First">The position of the first indicator below.</param>
/// <param name="Count">How many indicators lie below.</param>
/// <param name="Weights">The weight of each part: of each child, or of each indicator below; null for those left out for want of a budget.</param>
/// <param name="Children">The numbers of the nodes that are its parts; null where indicators are.</param>
internal sealed record WeighedNode(
    Node? Node,
    int First,
    int Count,
    Rational?[] Weights,
    int[]? Children
)
{
    /// <summary>Whether anything below earns what is rolled up; false only where points are summed and no row below has a rule.</summary>
    public bool Earns { get; init; } = true;

    /// <summary>On what scale the points below count, and between which limits, where points are summed.</summary>
    public PointsLimits Limits { get; } = PointsLimits.Of(Node);

    /// <summary>Whole numbers that stand to each other as the weights do, so that sums of them need no common denominator.</summary>
    public Rational?[] WholeWeights { get; } = InWholeNumbers(Weights);

    private static Rational?[] InWholeNumbers(Rational?[] weights)
    {
        BigInteger common = Rational.CommonDenominator(weights.OfType<Rational>());
        return common.IsOne
            ? weights
            : [.. weights.Select(weight => weight * new Rational(common, 1))];
    }
}
