using System.Text.Json.Serialization;
using PerfEval.Differences;
using PerfEval.Text;

namespace PerfEval;

/// <summary>How two rule books differ: as rules, whatever words and layout they are written in.</summary>
/// <remarks>Comments, the order of keys and the order of nodes are no differences.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record TableDifference
{
    private TableDifference(ComparedBook old, ComparedBook revised, BookNodePairing pairing) =>
        (Old, New, Pairing) = (old, revised, pairing);

    /// <summary>The table of the old rule book.</summary>
    public PublishedTable OldTable => Old.Table;

    /// <summary>The table of the new rule book.</summary>
    public PublishedTable NewTable => New.Table;

    /// <summary>What the books say differently as a whole: grades, reading policies, roll-up, totals, titles.</summary>
    internal IReadOnlyList<Change> Changes
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Change>.Empty;

    /// <summary>The nodes that differ, in the new book's order; behind them those that were removed, in the old book's order.</summary>
    internal IReadOnlyList<NodeDifference> Nodes
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<NodeDifference>.Empty;

    /// <summary>Whether the books are alike, words included.</summary>
    public bool IsEmpty => Changes.Count == 0 && Nodes.Count == 0;

    internal ComparedBook Old { get; }

    internal ComparedBook New { get; }

    internal BookNodePairing Pairing { get; }

    internal static TableDifference Of(ComparedBook old, ComparedBook revised)
    {
        BookNodePairing pairing = BookNodePairing.Of(old.Table, revised.Table);
        return new TableDifference(old, revised, pairing)
        {
            Changes = TableChanges.Between(old, revised),
            Nodes =
            [
                .. pairing
                    .Pairs.Select(pair => NodeChanges.Between(pair, old.Proof, revised.Proof))
                    .Where(node => node.IsAny),
            ],
        };
    }

    /// <summary>Returns both rule books: <c>gaoxin-hrss-2019 → gaoxin-hrss-2020</c>.</summary>
    public override string ToString() => $"{OldTable} → {NewTable}";
}
