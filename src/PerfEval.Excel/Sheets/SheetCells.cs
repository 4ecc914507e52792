namespace PerfEval.Excel.Sheets;

/// <summary>The cells of a sheet as they are read, in whatever order they stand.</summary>
internal sealed class SheetCells
{
    private readonly List<ReadCell> _cells = [];
    private bool _isInOrder = true;

    /// <summary>Adds a cell.</summary>
    public void Add(ReadCell cell)
    {
        _isInOrder &= _cells.Count == 0 || Order(_cells[^1], cell) < 0;
        _cells.Add(cell);
    }

    /// <summary>Returns all cells in the order of rows and columns.</summary>
    /// <exception cref="InvalidDataException">Two stand in one place: nobody knows which one is meant.</exception>
    public IReadOnlyList<ReadCell> InOrder()
    {
        if (_isInOrder)
        {
            return _cells;
        }

        _cells.Sort(Order);
        for (int i = 1; i < _cells.Count; i++)
        {
            if (Order(_cells[i - 1], _cells[i]) == 0)
            {
                throw new InvalidDataException();
            }
        }

        return _cells;
    }

    private static int Order(ReadCell one, ReadCell other) =>
        (one.Row, one.Column).CompareTo((other.Row, other.Column));
}
