namespace PerfEval.RollUps;

/// <summary>What a roll-up makes of one node.</summary>
/// <param name="Own">What the node brings to the one above it.</param>
/// <param name="Ranks">The ranks of the grades still possible; null where nothing counts, or no grade is given.</param>
/// <param name="Status">How the node stands.</param>
internal readonly record struct RolledUp(Contribution Own, RankRange? Ranks, Status Status)
{
    /// <summary>What the node earns, where points are summed and something counts; else null.</summary>
    public NodePoints? Points { get; init; }
}

/// <summary>The ranks of the lowest and the highest grade that a node can still have, with and without its gates.</summary>
internal readonly record struct RankRange(
    byte Lowest,
    byte LowestBeforeGates,
    byte Highest,
    byte HighestBeforeGates
);
