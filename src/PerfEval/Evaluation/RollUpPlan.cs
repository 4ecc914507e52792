using System.Numerics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>A roll-up made ready for one rule book: grades looked up, bands proved, weights bound to nodes.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class RollUpPlan
{
    private readonly Rational[] _points;

    internal RollUpPlan(
        RollUpRule rule,
        GradeScale scale,
        Rational[] points,
        NumericLadder? bands,
        WeighedNode root,
        IReadOnlyList<PlannedGate> gates
    ) => (Rule, Scale, _points, Bands, Root, Gates) = (rule, scale, points, bands, root, gates);

    /// <summary>The roll-up as written.</summary>
    public RollUpRule Rule { get; }

    /// <summary>The bands as a ladder over scores; null for <see cref="RollUpMethod.Worst"/>.</summary>
    public NumericLadder? Bands { get; }

    internal GradeScale Scale { get; }

    internal WeighedNode Root { get; }

    internal IReadOnlyList<PlannedGate> Gates { get; }

    internal bool HasScores => Bands is not null;

    /// <summary>Returns the points that a grade earns; null for <see cref="RollUpMethod.Worst"/>.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public Rational? PointsOf(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return HasScores ? _points[grade.Rank] : null;
    }

    internal Rational PointsAt(int rank) => HasScores ? _points[rank] : Rational.Zero;

    /// <summary>Returns a score as it is shown and graded.</summary>
    internal RollUpScore Show(Rational exact) =>
        new(exact, Rule.Rounding?.Apply(exact) ?? exact, Rule.Rounding);
}

/// <summary>A gate of an indicator.</summary>
/// <param name="Position">The indicator's position in the document.</param>
/// <param name="Gate">Its gate.</param>
internal readonly record struct PlannedGate(int Position, Gate Gate);

/// <summary>A node above the indicators, with what its parts weigh.</summary>
/// <param name="First">The position of the first indicator below.</param>
/// <param name="Count">How many indicators lie below.</param>
/// <param name="Weights">The weight of each part: of each child, or of each indicator below; null for those left out for want of a budget.</param>
/// <param name="Children">The children; none for an activity.</param>
internal sealed record WeighedNode(
    int First,
    int Count,
    Rational?[] Weights,
    IReadOnlyList<WeighedNode> Children
)
{
    /// <summary>Whole numbers that stand to each other as the weights do, so that sums of them need no common denominator.</summary>
    public Rational?[] WholeWeights { get; } = InWholeNumbers(Weights);

    private static Rational?[] InWholeNumbers(Rational?[] weights)
    {
        BigInteger common = BigInteger.One;
        foreach (Rational weight in weights.OfType<Rational>())
        {
            common *= new Rational(weight.Denominator, common).Numerator;
        }

        return common.IsOne
            ? weights
            : [.. weights.Select(weight => weight * new Rational(common, 1))];
    }
}
