using PerfEval.Text;

namespace PerfEval.Excel.Sheets;

/// <summary>The merged cells of one column, which is gone through from the top down.</summary>
/// <remarks>No two ranges of a sound sheet have a cell in common; where they do, one of them is told.</remarks>
internal sealed class MergedColumn
{
    private readonly Queue<CellRange> _below;
    private CellRange? _furthest;

    /// <summary>Begins above the first row.</summary>
    /// <param name="merged">The ranges of the sheet.</param>
    /// <param name="column">The column, counted from 1.</param>
    public MergedColumn(IEnumerable<CellRange> merged, int column) =>
        _below = new Queue<CellRange>(
            merged
                .Where(range => range.FirstColumn <= column && column <= range.LastColumn)
                .OrderBy(range => range.FirstRow)
        );

    /// <summary>Goes down to a row.</summary>
    /// <param name="row">The row, not above the one before.</param>
    /// <returns>The range that covers its cell; null for none.</returns>
    public CellRange? At(int row)
    {
        Work.Count();
        while (_below.TryPeek(out CellRange? next) && next.FirstRow <= row)
        {
            Work.Count();
            _below.Dequeue();
            if (_furthest is null || next.LastRow > _furthest.LastRow)
            {
                _furthest = next;
            }
        }

        return _furthest?.LastRow >= row ? _furthest : null;
    }
}
