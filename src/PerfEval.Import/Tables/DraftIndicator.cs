using PerfEval.Import.Grids;

namespace PerfEval.Import.Tables;

/// <summary>An indicator as the table has it.</summary>
/// <param name="Id">Its id in the draft, such as <c>i03</c>.</param>
/// <param name="Cell">The cell of its name.</param>
internal sealed record DraftIndicator(string Id, GridCell Cell)
{
    /// <summary>The name on one line, its number taken off.</summary>
    public required string Name { get; init; }

    /// <summary>The number before the name; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>The criteria by label of their grade, in the order of the columns; empty cells are left out.</summary>
    public IReadOnlyList<(string Grade, GridCell Cell)> Criteria { get; init; } = [];

    /// <summary>Who fills it in; null for nobody named.</summary>
    public GridCell? Owner { get; init; }

    /// <summary>What it can earn; null for nothing.</summary>
    public GridCell? Points { get; init; }

    /// <summary>What it is to reach; null for nothing.</summary>
    public GridCell? Target { get; init; }

    /// <summary>The line of the project's money that measures it, such as <c>total</c>; null for none.</summary>
    public string? Fund { get; init; }

    /// <summary>How results become points, in prose; null for none.</summary>
    public GridCell? Score { get; init; }

    /// <summary>What was measured; null for nothing.</summary>
    public GridCell? Actual { get; init; }

    /// <summary>The points that the department says it earned; null for none.</summary>
    public GridCell? Claimed { get; init; }

    /// <summary>Why less was reached; null for none.</summary>
    public GridCell? Deviation { get; init; }

    /// <summary>What stands in cells of which nothing is made: heading and text.</summary>
    public List<(string Heading, string Text)> Comments { get; } = [];
}
