using PerfEval.Text;

namespace PerfEval.Binding;

/// <summary>One row of a CSV file, with the places of its cells.</summary>
/// <param name="source">The row's own lines.</param>
/// <param name="cells">The texts of the cells.</param>
/// <param name="starts">Where each cell, its quote included, begins in the row.</param>
/// <param name="lengths">How long each cell is as written.</param>
internal sealed class CsvRow(SourceText source, string[] cells, int[] starts, int[] lengths)
{
    /// <summary>How many cells the row has.</summary>
    public int Count => cells.Length;

    /// <summary>Where the row begins.</summary>
    public Place Place => source.At(0, source.Text.Length);

    /// <summary>Whether nothing is written in any cell.</summary>
    public bool IsBlank => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);

    /// <summary>Returns where a cell stands.</summary>
    public Place PlaceOf(int column) => source.At(starts[column], lengths[column]);

    /// <summary>Returns what a cell holds; null where that is nothing, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that the file does not have.</param>
    public Words? Cell(int column) =>
        column >= 0 && column < cells.Length && !string.IsNullOrWhiteSpace(cells[column])
            ? new Words(cells[column], PlaceOf(column))
            : null;
}
