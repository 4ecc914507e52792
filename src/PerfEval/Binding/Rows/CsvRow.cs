using PerfEval.Text;
using Sylvan.Data.Csv;

namespace PerfEval.Binding.Rows;

/// <summary>The row of a CSV file at which its reading stands, with the places of its cells; reading on replaces it.</summary>
/// <param name="reader">The reading.</param>
/// <param name="delimiter">What parts the cells.</param>
internal sealed class CsvRow(CsvDataReader reader, char delimiter)
{
    private SourceText _source = new("", "");
    private int[] _starts = [];
    private int _startsFound;

    /// <summary>The row's own lines, which stay when the reading goes on.</summary>
    public SourceText Source
    {
        get => _source;
        set
        {
            (_source, Count, _startsFound) = (value, reader.RowFieldCount, 1);
            if (_starts.Length <= Count)
            {
                _starts = new int[Count + 1];
            }
        }
    }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>Where the row begins.</summary>
    public Place Place => _source.At(0, _source.Text.Length);

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
        int start = StartOf(column);
        return _source.At(start, StartOf(column + 1) - 1 - start);
    }

    /// <summary>Returns the text of a cell; empty where that is blank, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that the file does not have.</param>
    public ReadOnlySpan<char> Text(int column)
    {
        if (column < 0 || column >= Count)
        {
            return default;
        }

        ReadOnlySpan<char> text = reader.GetFieldSpan(column);
        return text.IsWhiteSpace() ? default : text;
    }

    /// <summary>Returns what a cell holds; null where that is nothing, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that the file does not have.</param>
    /// <param name="likely">A text that the cell may well hold, to be shared if it does; null for none.</param>
    public SourcedText? Cell(int column, string? likely = null)
    {
        ReadOnlySpan<char> text = Text(column);
        return text.IsEmpty
            ? null
            : new SourcedText(
                text.SequenceEqual(likely) ? likely! : text.ToString(),
                PlaceOf(column)
            );
    }

    private int StartOf(int column)
    {
        while (_startsFound <= column)
        {
            _starts[_startsFound] = EndOfCell(_starts[_startsFound - 1]) + 1;
            _startsFound++;
        }

        return _starts[column];
    }

    private int EndOfCell(int start)
    {
        string row = _source.Text;
        if (start >= row.Length || row[start] != '"')
        {
            int end = start < row.Length ? row.IndexOf(delimiter, start) : -1;
            return end < 0 ? row.Length : end;
        }

        // Inside quotes a delimiter is text; a quote written twice closes and opens again.
        bool isInside = false;
        for (int at = start; at < row.Length; at++)
        {
            if (row[at] == '"')
            {
                isInside = !isInside;
            }
            else if (row[at] == delimiter && !isInside)
            {
                return at;
            }
        }

        return row.Length;
    }
}
