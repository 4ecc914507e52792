using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The row of a CSV file at which its reading stands, with the places of its cells; reading on replaces it.</summary>
/// <param name="text">The text that is read.</param>
internal sealed class CsvRow(CsvText text)
{
    /// <summary>The row's own lines, which stay when the reading goes on.</summary>
    public SourceText Source { get; set; } = new("", "");

    /// <summary>How many cells the row has.</summary>
    public int Count => text.Count;

    /// <summary>Where the row begins.</summary>
    public Place Place => Source.At(0, Source.Text.Length);

    /// <summary>Whether nothing is written in any cell.</summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (!Text(i).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Returns where a cell, its quotes included, stands.</summary>
    public Place PlaceOf(int column)
    {
        int start = text.StartOf(column);
        return Source.At(start, text.StartOf(column + 1) - 1 - start);
    }

    /// <summary>Returns the text of a cell; empty where that is blank, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that the file does not have.</param>
    public ReadOnlySpan<char> Text(int column)
    {
        if (column < 0 || column >= Count)
        {
            return default;
        }

        ReadOnlySpan<char> cell = text.TextOf(column);
        return cell.IsWhiteSpace() ? default : cell;
    }

    /// <summary>Returns what a cell holds; null where that is nothing, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that the file does not have.</param>
    /// <param name="likely">A text that the cell may well hold, to be shared if it does; null for none.</param>
    public SourcedText? Cell(int column, string? likely = null)
    {
        ReadOnlySpan<char> cell = Text(column);
        return cell.IsEmpty
            ? null
            : new SourcedText(
                cell.SequenceEqual(likely) ? likely! : cell.ToString(),
                PlaceOf(column)
            );
    }
}
