using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The row of results at which a reading stands, with the places of its cells; reading on replaces it.</summary>
/// <param name="delimiter">What parts the cells in its text.</param>
internal abstract class Row(char delimiter)
{
    private SourceText _source = new("", "");
    private int[] _starts = [];
    private int _startsFound;

    /// <summary>The row's own text as CSV, which stays when the reading goes on.</summary>
    public SourceText Source => _source;

    /// <summary>How many cells the row has.</summary>
    public abstract int Count { get; }

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
    /// <param name="column">The column, counted from 0; -1 for one that there is not.</param>
    public ReadOnlySpan<char> Text(int column)
    {
        if (column < 0 || column >= Count)
        {
            return default;
        }

        ReadOnlySpan<char> text = Field(column);
        return text.IsWhiteSpace() ? default : text;
    }

    /// <summary>Returns what a cell holds; null where that is nothing, or there is no such cell.</summary>
    /// <param name="column">The column, counted from 0; -1 for one that there is not.</param>
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

    /// <summary>Tells whether a row holds only text, and says where it does not.</summary>
    public static bool IsText(SourceText source, Findings findings)
    {
        int wrong = SourceDecoder.IndexOfControl(source.Text);
        int noText = source.Text.IndexOf(TextEncodings.NoText, StringComparison.Ordinal);
        if (noText >= 0 && (wrong < 0 || noText < wrong))
        {
            findings.Add(Catalogue.CsvNoText, source.At(noText, 0));
            return false;
        }

        if (wrong >= 0)
        {
            findings.Add(
                Catalogue.ControlCharacter,
                source.At(wrong, 1),
                ("character", SourceDecoder.Name(source.Text[wrong]))
            );
        }

        return wrong < 0;
    }

    /// <summary>Returns the text of a cell that there is.</summary>
    protected abstract ReadOnlySpan<char> Field(int column);

    /// <summary>Goes on to another row, whose cells can be read already.</summary>
    protected void MoveTo(SourceText source)
    {
        (_source, _startsFound) = (source, 1);
        if (_starts.Length <= Count)
        {
            _starts = new int[Count + 1];
        }
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
