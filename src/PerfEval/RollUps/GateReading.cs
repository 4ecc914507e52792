using PerfEval.Quantities;

namespace PerfEval.RollUps;

/// <summary>What gates below a node do to its grade and to the points of the department; <c>default</c> for none.</summary>
/// <param name="LowestRank">The best rank that they leave to the lowest grade.</param>
/// <param name="HighestRank">The best rank that those which are closed leave to any.</param>
/// <param name="LowestPoints">The most that they leave to the lowest points; null for no cap.</param>
/// <param name="HighestPoints">The most that those which are closed leave to any; null for no cap.</param>
/// <param name="OpenStatuses">The statuses of the indicators whose gates may still close, one bit each.</param>
internal readonly record struct GateReading(
    int LowestRank,
    int HighestRank,
    Rational? LowestPoints,
    Rational? HighestPoints,
    int OpenStatuses
)
{
    /// <summary>Returns what a gate does.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="standing">How its indicator stands.</param>
    /// <param name="indicator">Its indicator.</param>
    public static GateReading Of(
        PlannedGate gate,
        PartState standing,
        IndicatorEvaluation indicator
    )
    {
        if (!gate.MayBeClosedBy(standing, indicator))
        {
            return default;
        }

        int cap = gate.Gate.Cap?.Rank ?? 0;
        Rational? points = gate.Gate.CapPoints?.Value;
        return gate.IsClosedBy(standing, indicator)
            ? new GateReading(cap, cap, points, points, 0)
            : new GateReading(cap, 0, points, null, standing.Statuses);
    }

    /// <summary>Returns what these gates and others do together.</summary>
    public GateReading With(GateReading others) =>
        new(
            Math.Max(LowestRank, others.LowestRank),
            Math.Max(HighestRank, others.HighestRank),
            Least(LowestPoints, others.LowestPoints),
            Least(HighestPoints, others.HighestPoints),
            OpenStatuses | others.OpenStatuses
        );

    private static Rational? Least(Rational? one, Rational? other) =>
        one is { } first && other is { } second
            ? first < second
                ? first
                : second
            : one ?? other;
}
