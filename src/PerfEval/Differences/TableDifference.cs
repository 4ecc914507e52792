namespace PerfEval.Differences;

/// <summary>How two rule books differ: as rules, whatever words and layout they are written in.</summary>
/// <remarks>Comments, the order of keys and the order of nodes are no differences.</remarks>
public sealed record TableDifference
{
    private TableDifference(BookNodePairing pairing) => Pairing = pairing;

    /// <summary>The old rule book.</summary>
    public required ComparedBook Old { get; init; }

    /// <summary>The new rule book.</summary>
    public required ComparedBook New { get; init; }

    /// <summary>What the books say differently as a whole: grades, reading policies, roll-up, totals, titles.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>The nodes that differ, in the new book's order; behind them those that were removed, in the old book's order.</summary>
    public required IReadOnlyList<NodeDifference> Nodes { get; init; }

    /// <summary>Whether the books are alike, words included.</summary>
    public bool IsEmpty => Changes.Count == 0 && Nodes.Count == 0;

    internal BookNodePairing Pairing { get; }

    internal static TableDifference Of(ComparedBook old, ComparedBook revised)
    {
        BookNodePairing pairing = BookNodePairing.Of(old.Table, revised.Table);
        return new TableDifference(pairing)
        {
            Old = old,
            New = revised,
            Changes = TableChanges.Between(old, revised),
            Nodes =
            [
                .. pairing
                    .Pairs.Select(pair => NodeChanges.Between(pair, old.Proof, revised.Proof))
                    .Where(node => node.IsAny),
            ],
        };
    }
}
