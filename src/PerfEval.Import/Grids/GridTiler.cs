using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Import.Grids;

/// <summary>Lays the cells of a table over its columns and rows as the spans say, within limits whatever they say.</summary>
/// <param name="name">The names of the file and the table, parted by <c>#</c>, as findings show them.</param>
/// <param name="findings">Where to say what does not fit.</param>
internal sealed class GridTiler(string name, Findings findings)
{
    private readonly List<List<GridCell?>> _rows = [];
    private int _row = -1;
    private int _column;
    private int _cells;
    private long _characters;

    /// <summary>The place of the cell that is laid next.</summary>
    public Place Place => PlaceOf(_row, FreeColumn(), "");

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        (_row, _column) = (_row + 1, 0);
        Reach(_row);
    }

    /// <summary>Leaves columns empty.</summary>
    /// <param name="count">How many; a row is left empty to the limit at most.</param>
    public void Skip(int count)
    {
        for (int i = 0; i < Math.Min(count, GridLimits.MostColumns); i++)
        {
            Add("", 1, 1);
        }
    }

    /// <summary>Lays a cell at the next free column of the row.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="columns">How many columns it spans, at least 1.</param>
    /// <param name="rows">How many rows it spans, at least 1.</param>
    /// <returns>Its place.</returns>
    public Place Add(string text, int columns, int rows)
    {
        int column = FreeColumn();
        if (column + columns > GridLimits.MostColumns || rows > GridLimits.MostRows)
        {
            findings.Add(Catalogue.SpanBeyondTable, PlaceOf(_row, column, text));
            columns = Math.Min(columns, GridLimits.MostColumns - column);
            rows = Math.Min(rows, GridLimits.MostRows);
        }

        for (int r = _row; r < _row + rows && columns > 0; r++)
        {
            if (r > _row && r >= _rows.Count && rows > LongestOpenSpan)
            {
                break;
            }

            Reach(r);
            for (int c = column; c < column + columns; c++)
            {
                Put(r, c, text, isRepeated: r > _row || c > column, new(_row, column));
            }
        }

        _column = column + Math.Max(columns, 0);
        return PlaceOf(_row, column, text);
    }

    /// <summary>Lays a cell that goes on the one to its left.</summary>
    /// <param name="columns">How many columns it spans.</param>
    /// <returns>Its place.</returns>
    public Place ContinueLeft(int columns)
    {
        int column = FreeColumn();
        GridCell? left = column > 0 ? _rows[_row][column - 1] : null;
        if (left is null)
        {
            findings.Add(Catalogue.MergeWithoutBeginning, PlaceOf(_row, column, ""));
            return Add("", columns, 1);
        }

        Repeat(left, column, columns);
        return PlaceOf(_row, column, "");
    }

    /// <summary>Takes the row back that was begun last.</summary>
    public void DropRow()
    {
        _rows[_row].Clear();
        _column = 0;
        _row--;
    }

    /// <summary>Lays a cell that goes on the one above it.</summary>
    /// <param name="columns">How many columns it spans.</param>
    /// <returns>Its place.</returns>
    public Place Continue(int columns)
    {
        int column = FreeColumn();
        GridCell? above =
            _row > 0 && column < _rows[_row - 1].Count ? _rows[_row - 1][column] : null;
        if (above is null)
        {
            findings.Add(Catalogue.MergeWithoutBeginning, PlaceOf(_row, column, ""));
            return Add("", columns, 1);
        }

        Repeat(above, column, columns);
        return PlaceOf(_row, column, "");
    }

    /// <summary>Returns the table; null where it has no cell.</summary>
    public Grid? ToGrid()
    {
        // What only spans promised is no row.
        List<List<GridCell?>> rows = [.. _rows.Take(_row + 1).Where(row => row.Count > 0)];
        return rows.Count == 0
            ? null
            : new Grid([
                .. rows.Select(
                    (row, r) =>
                        (IReadOnlyList<GridCell>)
                            [.. row.Select((cell, c) => cell ?? new("", PlaceOf(r, c, "")))]
                ),
            ]);
    }

    private void Repeat(GridCell cell, int column, int columns)
    {
        int end = Math.Min(column + columns, GridLimits.MostColumns);
        for (int c = column; c < end; c++)
        {
            Count(cell.Text);
            Set(_row, c, cell with { IsRepeated = true });
        }

        _column = end;
    }

    // Rows that are promised by one span only are laid as far as a table of this kind goes.
    private const int LongestOpenSpan = 1000;

    private int FreeColumn()
    {
        List<GridCell?> row = _rows[_row];
        int column = _column;
        while (column < row.Count && row[column] is not null)
        {
            column++;
        }

        return column;
    }

    private void Put(int row, int column, string text, bool isRepeated, (int Row, int Column) at)
    {
        if (column < _rows[row].Count && _rows[row][column] is not null)
        {
            return;
        }

        Count(text);
        Set(row, column, new(text, PlaceOf(at.Row, at.Column, text)) { IsRepeated = isRepeated });
    }

    private void Set(int row, int column, GridCell cell)
    {
        List<GridCell?> cells = _rows[row];
        while (cells.Count <= column)
        {
            cells.Add(null);
        }

        cells[column] = cell;
    }

    private void Count(string text)
    {
        _characters += text.Length;
        if (++_cells > GridLimits.MostCells || _characters > GridLimits.MostCharacters)
        {
            throw new TooMuchToImportException();
        }
    }

    private void Reach(int row)
    {
        if (row >= GridLimits.MostRows)
        {
            throw new TooMuchToImportException();
        }

        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }
    }

    private Place PlaceOf(int row, int column, string text) =>
        SourceText.OfCell(name, text, row + 1, column + 1).At(0, text.Length);
}
