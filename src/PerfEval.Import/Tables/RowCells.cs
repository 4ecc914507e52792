using PerfEval.Import.Grids;
using PerfEval.Import.Headers;

namespace PerfEval.Import.Tables;

/// <summary>The cells of a row while it is read: what nothing takes is left, and is never lost.</summary>
/// <param name="cells">The cells.</param>
/// <param name="header">The headings above them.</param>
internal sealed class RowCells(IReadOnlyList<GridCell> cells, Header header)
{
    private readonly HashSet<GridCell> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first cell that says something of its own; null where the row goes on merged cells only.</summary>
    public GridCell? First { get; } = cells.FirstOrDefault(IsOwn);

    /// <summary>Whether the row says no more than its first cell.</summary>
    public bool IsAlone => cells.Count(IsOwn) == 1;

    /// <summary>Whether the first column goes on a merged cell above.</summary>
    public bool GoesOnInFirstColumn => cells[0] is { IsBlank: false, IsRepeated: true };

    /// <summary>What stands in cells that nothing took, by the heading above them; it is empty where none stands there.</summary>
    public IEnumerable<(HeaderColumn Column, string Text)> Left =>
        from column in header.Columns
        let cell = cells[column.Position]
        where IsOwn(cell) && !_taken.Contains(cell)
        select (column, cell.OnOneLine);

    /// <summary>Whether the column with a role is empty in this row.</summary>
    public bool IsBlank(Role role) => header.ColumnOf(role) is { } column && cells[column].IsBlank;

    /// <summary>Whether the column with a role goes on a merged cell above.</summary>
    public bool GoesOn(Role role) =>
        header.ColumnOf(role) is { } column
        && cells[column] is { IsBlank: false, IsRepeated: true };

    /// <summary>Returns what the row itself says, and not a merged cell that began before it.</summary>
    public GridCell? Own(Role role) =>
        header.ColumnOf(role) is { } column && IsOwn(cells[column]) ? cells[column] : null;

    /// <summary>Takes what the row itself says.</summary>
    public GridCell? TakeOwn(Role role) => Take(Own(role));

    /// <summary>Takes what holds for the row, be it merged over several.</summary>
    public GridCell? TakeAt(Role role) =>
        header.ColumnOf(role) is { } column ? TakeAt(column) : null;

    /// <summary>Takes what stands in a column; null for nothing.</summary>
    public GridCell? TakeAt(int column) => cells[column].IsBlank ? null : Take(cells[column]);

    /// <summary>Takes a cell.</summary>
    public GridCell? Take(GridCell? cell)
    {
        if (cell is not null)
        {
            _taken.Add(cell);
        }

        return cell;
    }

    private static bool IsOwn(GridCell cell) => cell is { IsBlank: false, IsRepeated: false };
}
