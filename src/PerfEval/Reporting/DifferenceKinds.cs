using PerfEval.Differences;

namespace PerfEval.Reporting;

/// <summary>In which ways a node of two rule books differs.</summary>
internal static class DifferenceKinds
{
    /// <summary>Returns all of them; that words changed is said where nothing else did.</summary>
    public static IReadOnlyList<DifferenceKind> Of(NodeDifference node) =>
        node.Old is null ? [DifferenceKind.Added]
        : node.New is null ? [DifferenceKind.Removed]
        : [.. OfBoth(node)];

    private static IEnumerable<DifferenceKind> OfBoth(NodeDifference node)
    {
        if (node.IsMoved)
        {
            yield return DifferenceKind.Moved;
        }

        if (node.IsRenamed)
        {
            yield return DifferenceKind.Renamed;
        }

        if (node.IsChanged)
        {
            yield return DifferenceKind.Changed;
        }
        else if (node.IsReworded)
        {
            yield return DifferenceKind.Reworded;
        }
    }
}

/// <summary>A way in which a node of two rule books differs.</summary>
internal enum DifferenceKind
{
    /// <summary>Only the new book has it.</summary>
    Added,

    /// <summary>Only the old book has it.</summary>
    Removed,

    /// <summary>It stands under another path.</summary>
    Moved,

    /// <summary>It bears another name.</summary>
    Renamed,

    /// <summary>Its rules differ.</summary>
    Changed,

    /// <summary>Only words differ.</summary>
    Reworded,
}
