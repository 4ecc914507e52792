using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.RollUps.Sums;

/// <summary>On what scale the points below a node count for it, and between which limits.</summary>
/// <param name="Factor">What a point below counts for: of <c>points: 30</c> beside <c>outOf: 100</c> it is 3/10.</param>
/// <param name="Least">The least that the node earns; null for no limit.</param>
/// <param name="Most">The most that the node earns; null for no limit.</param>
internal sealed record PointsLimits(Rational Factor, Rational? Least, Rational? Most)
{
    /// <summary>The points as they are.</summary>
    public static PointsLimits None { get; } = new(Rational.One, null, null);

    /// <summary>Returns the limits of a node of a table; null is the department, which has none.</summary>
    public static PointsLimits Of(Node? node) =>
        node is not { OutOf: null, Least: null, Most: null } and not null
            ? new PointsLimits(
                node is { OutOf: { } outOf, Points: { } points }
                    ? points.Value / outOf.Value
                    : Rational.One,
                node.Least?.Value,
                node.Most?.Value
            )
            : None;

    /// <summary>Returns points inside of the limits.</summary>
    public PointsRange Limit(PointsRange points) => new(Limit(points.Least), Limit(points.Most));

    private Rational Limit(Rational points) =>
        Least is { } least && points < least ? least
        : Most is { } most && points > most ? most
        : points;
}
