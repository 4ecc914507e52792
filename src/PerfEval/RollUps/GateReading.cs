namespace PerfEval.RollUps;

/// <summary>What gates below a node do to its grade; <c>default</c> for none.</summary>
/// <param name="LowestRank">The best rank that they leave to the lowest grade.</param>
/// <param name="HighestRank">The best rank that those which are closed leave to any.</param>
/// <param name="OpenStatuses">The statuses of the indicators whose gates may still close, one bit each.</param>
internal readonly record struct GateReading(int LowestRank, int HighestRank, int OpenStatuses)
{
    /// <summary>Returns what a gate does.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="indicator">How its indicator stands.</param>
    public static GateReading Of(PlannedGate gate, PartState indicator)
    {
        int cap = gate.Gate.Cap.Rank;
        return gate.IsClosedBy(indicator) ? new GateReading(cap, cap, 0)
            : gate.MayBeClosedBy(indicator) ? new GateReading(cap, 0, indicator.Statuses)
            : default;
    }

    /// <summary>Returns what these gates and others do together.</summary>
    public GateReading With(GateReading others) =>
        new(
            Math.Max(LowestRank, others.LowestRank),
            Math.Max(HighestRank, others.HighestRank),
            OpenStatuses | others.OpenStatuses
        );
}
