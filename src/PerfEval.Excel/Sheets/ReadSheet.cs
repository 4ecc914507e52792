using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Excel.Sheets;

/// <summary>A sheet as it was read: the cells that hold something, row by row.</summary>
/// <param name="name">Its name.</param>
/// <param name="cells">The cells in the order of rows and columns, no two in one place.</param>
/// <param name="merged">The ranges of cells that were made one.</param>
internal sealed class ReadSheet(
    string name,
    IReadOnlyList<ReadCell> cells,
    IReadOnlyList<CellRange> merged
)
{
    public string Name { get; } = name;

    /// <summary>The cells, in the order of rows and columns.</summary>
    public IReadOnlyList<ReadCell> Cells { get; } = cells;

    /// <summary>The ranges of cells that were made one.</summary>
    public IReadOnlyList<CellRange> Merged { get; } = merged;

    /// <summary>Returns the cell of a row and a column, counted from 1; null where nothing stands.</summary>
    public ReadCell? At(int row, int column)
    {
        int from = 0;
        int until = Cells.Count;
        while (from < until)
        {
            Work.Count();
            int middle = from + (until - from) / 2;
            ReadCell cell = Cells[middle];
            int order = (cell.Row, cell.Column).CompareTo((row, column));
            if (order == 0)
            {
                return cell;
            }

            (from, until) = order < 0 ? (middle + 1, until) : (from, middle);
        }

        return null;
    }
}

/// <summary>A cell that holds something.</summary>
/// <param name="Row">Its row, counted from 1.</param>
/// <param name="Column">Its column, counted from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number, its digits; of a formula that was never calculated, the formula.</param>
/// <param name="Format">How a number is shown, such as <c>0%</c>.</param>
/// <param name="IsComputed">Whether a formula gave what the cell holds when the workbook was saved.</param>
internal sealed record ReadCell(
    int Row,
    int Column,
    CellKind Kind,
    string Text,
    string Format,
    bool IsComputed = false
);

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Text,
    Number,

    /// <summary>A formula whose result the workbook does not hold.</summary>
    Formula,

    /// <summary>A truth value: <c>TRUE</c> or <c>FALSE</c>.</summary>
    Truth,

    /// <summary>An error of a calculation, such as <c>#DIV/0!</c>.</summary>
    Error,
}

/// <summary>A rectangle of cells.</summary>
/// <param name="Text">As it is written, such as <c>I12:I14</c>.</param>
/// <param name="FirstRow">The row of the first cell, counted from 1.</param>
/// <param name="FirstColumn">The column of the first cell, counted from 1.</param>
/// <param name="LastRow">The row of the last cell.</param>
/// <param name="LastColumn">The column of the last cell.</param>
internal sealed record CellRange(
    string Text,
    int FirstRow,
    int FirstColumn,
    int LastRow,
    int LastColumn
)
{
    /// <summary>Reads a range; null if it is none, or of one cell only.</summary>
    public static CellRange? Read(string text)
    {
        string[] ends = text.Split(':');
        return
            ends.Length == 2
            && CellAddress.Read(ends[0]) is var (firstRow, firstColumn)
            && CellAddress.Read(ends[1]) is var (lastRow, lastColumn)
            && (firstRow, firstColumn) != (lastRow, lastColumn)
            ? new CellRange(text, firstRow, firstColumn, lastRow, lastColumn)
            : null;
    }
}
