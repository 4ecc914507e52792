namespace PerfEval.Import.Grids;

/// <summary>A table as rows of cells, every row of the same width.</summary>
internal sealed class Grid
{
    /// <summary>Creates a grid; rows that are shorter than the longest are filled with empty cells.</summary>
    /// <param name="rows">The rows, each of at least one cell.</param>
    public Grid(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        Width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        Rows = [.. rows.Select(Filled)];
    }

    /// <summary>How many columns there are.</summary>
    public int Width { get; }

    /// <summary>The rows, top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell>> Rows { get; }

    private IReadOnlyList<GridCell> Filled(IReadOnlyList<GridCell> row) =>
        row.Count == Width
            ? row
            : [.. row, .. Enumerable.Repeat(new GridCell("", row[^1].Place), Width - row.Count)];
}
