using PerfEval.Quantities;
using PerfEval.RollUps.Sums;
using PerfEval.Scoring;

namespace PerfEval.RollUps;

/// <summary>What a node earns of how many points, as it is shown: the lowest and the highest that are possible, both the same once they are settled.</summary>
/// <param name="Full">The points of the rows below that count; those of all of them where the total is rescaled. 0 where no row has any.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
/// <param name="BeforeGates">The lowest and the highest before any gate capped them; null where none does.</param>
internal sealed record NodePoints(
    Rational Full,
    RollUpScore Lowest,
    RollUpScore Highest,
    (RollUpScore Lowest, RollUpScore Highest)? BeforeGates
)
{
    /// <summary>Returns what the points come to of 100, as the bands see them; not where no row has points.</summary>
    public RollUpScore ShareOf(RollUpScore points) =>
        new(points.Exact * 100 / Full, points.Shown * 100 / Full, null);

    /// <summary>Returns what a node makes of the points below it.</summary>
    /// <param name="points">The points.</param>
    /// <param name="isTotal">Whether it is the department, whose points are rescaled and capped.</param>
    /// <param name="gates">What the gates below do.</param>
    /// <param name="rounding">How points are rounded before they are shown; null for not at all.</param>
    public static NodePoints Of(
        SummedPoints points,
        bool isTotal,
        GateReading gates,
        Rounding? rounding
    )
    {
        PointsRange earned = isTotal ? points.Total : points.Earned;
        RollUpScore lowest = Show(earned.Least);
        RollUpScore highest = Show(earned.Most);
        Rational full = isTotal && points.IsRescaled ? points.All : points.Full;
        RollUpScore capped = Capped(lowest, gates.LowestPoints);
        RollUpScore cappedHighest = Capped(highest, gates.HighestPoints);
        bool isCapped = isTotal && (capped != lowest || cappedHighest != highest);
        return isCapped
            ? new NodePoints(full, capped, cappedHighest, (lowest, highest))
            : new NodePoints(full, lowest, highest, null);

        RollUpScore Show(Rational exact) => new(exact, rounding?.Apply(exact) ?? exact, rounding);
    }

    // What is rounded before may be above the cap, and what is rounded behind it too.
    private static RollUpScore Capped(RollUpScore points, Rational? cap) =>
        cap is { } most && (points.Exact > most || points.Shown > most)
            ? new RollUpScore(
                points.Exact > most ? most : points.Exact,
                most,
                most == points.Rounding?.Apply(most) ? points.Rounding : null
            )
            : points;
}
