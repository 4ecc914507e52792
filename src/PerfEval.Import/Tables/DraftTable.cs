using PerfEval.Import.Grids;

namespace PerfEval.Import.Tables;

/// <summary>The nodes that were made of the tables of all files.</summary>
internal sealed class DraftTable
{
    /// <summary>The responsibilities in their order.</summary>
    public List<DraftNode> Responsibilities { get; } = [];

    /// <summary>What stands in rows that belong to none of the nodes: heading, empty for none, and text.</summary>
    public List<(string Heading, string Text)> Notes { get; } = [];

    /// <summary>Control totals: what the row is called, and its budget.</summary>
    public List<(string Name, GridCell Amount)> Totals { get; } = [];

    /// <summary>The points to which everything sums; null where no total row has them.</summary>
    public GridCell? Points { get; set; }

    /// <summary>The points that the department says it earned in all; null for none.</summary>
    public GridCell? Claimed { get; set; }

    /// <summary>The labels of the grades in the order of the columns; empty for none.</summary>
    public List<string> Grades { get; } = [];

    /// <summary>What the levels are called by the headings, from the top; empty where one column holds several levels.</summary>
    public List<string> Levels { get; } = [];

    /// <summary>All indicators with their paths by the ids of the draft.</summary>
    public IEnumerable<(string Path, DraftIndicator Indicator)> Indicators =>
        from top in Responsibilities
        from one in top
            .Indicators.Select(indicator => (Path: $"{top.Id}/{indicator.Id}", indicator))
            .Concat(
                from activity in top.Activities
                from indicator in activity.Indicators
                select (Path: $"{top.Id}/{activity.Id}/{indicator.Id}", indicator)
            )
        select one;
}
