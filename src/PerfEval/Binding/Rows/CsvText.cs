using System.Buffers;

namespace PerfEval.Binding.Rows;

/// <summary>Parts a text into the rows and cells of CSV (RFC 4180).</summary>
/// <remarks>
/// A row ends with CR, LF or both. A cell that begins with a quote ends with one, before a delimiter or the end of the
/// row; in between, delimiters and line ends are text and a quote is written twice. In any other cell a quote is text.
/// </remarks>
/// <param name="text">The text, from the beginning of a row; it is closed with this one.</param>
/// <param name="delimiter">What parts the cells.</param>
internal sealed class CsvText(TextReader text, char delimiter) : IDisposable
{
    private const int FirstBuffer = 64 * 1024;

    private readonly SearchValues<char> _stops = SearchValues.Create([delimiter, '\r', '\n']);
    private char[] _buffer = new char[FirstBuffer];
    private CsvCell[] _cells = new CsvCell[16];
    private bool _isRead;
    private bool _isTooLong;
    private bool _isWaiting;
    private bool _isStarved;
    private int _row;
    private int _at;
    private int _end;

    /// <summary>The row with its line end; its quotes stand as they were written until the text of a cell is asked for.</summary>
    public ReadOnlySpan<char> Row => _buffer.AsSpan(_row, _at - _row);

    /// <summary>How many cells the row has; an empty row has one.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the next row, which takes the place of the row before.</summary>
    public CsvReading Read()
    {
        _row = _at;
        return Part();
    }

    /// <summary>Does the same without blocking.</summary>
    public async ValueTask<CsvReading> ReadAsync(CancellationToken cancellationToken)
    {
        _row = _at;
        _isWaiting = true;
        try
        {
            // A row that goes on behind the buffer is begun again once there is more of it.
            while (true)
            {
                _isStarved = false;
                CsvReading reading = Part();
                if (!_isStarved)
                {
                    return reading;
                }

                _at = _row;
                if (!MakeRoom())
                {
                    return CsvReading.TooLong;
                }

                Took(
                    await text.ReadAsync(_buffer.AsMemory(_end), cancellationToken)
                        .ConfigureAwait(false)
                );
            }
        }
        finally
        {
            _isWaiting = false;
        }
    }

    /// <summary>Returns the text of a cell, without its quotes.</summary>
    /// <param name="column">The column, counted from 0, below <see cref="Count"/>.</param>
    public ReadOnlySpan<char> TextOf(int column)
    {
        CsvCell cell = _cells[column];
        int from = _row + cell.Start;
        if (!cell.IsQuoted)
        {
            return _buffer.AsSpan(from, cell.Written);
        }

        Span<char> inside = _buffer.AsSpan(from + 1, cell.Written - 2);
        if (cell.Length < 0)
        {
            _cells[column] = cell = cell with { Length = Unescape(inside) };
        }

        return inside[..cell.Length];
    }

    public void Dispose() => text.Dispose();

    private CsvReading Part()
    {
        Count = 0;
        if (!Has())
        {
            return _isTooLong ? CsvReading.TooLong : CsvReading.End;
        }

        do
        {
            if (!ReadCell())
            {
                return _isTooLong ? CsvReading.TooLong : CsvReading.Quotes;
            }
        } while (Passes(delimiter));

        Passes('\r');
        Passes('\n');
        return _isTooLong ? CsvReading.TooLong : CsvReading.Row;
    }

    private bool ReadCell()
    {
        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * Count);
        }

        int start = _at - _row;
        bool isQuoted = Has() && _buffer[_at] == '"';
        int length = 0;
        if (!isQuoted)
        {
            Find(_stops);
        }
        else if (!ReadQuoted(out length))
        {
            return false;
        }

        _cells[Count++] = new CsvCell(start, _at - _row - start, isQuoted, length);
        return !_isTooLong;
    }

    // Behind the closing quote nothing may stand but what ends the cell.
    private bool ReadQuoted(out int length)
    {
        int start = ++_at - _row;
        bool isEscaped = false;
        while (FindQuote())
        {
            _at++;
            if (!Passes('"'))
            {
                length = isEscaped ? -1 : _at - _row - start - 1;
                return !Has() || _stops.Contains(_buffer[_at]);
            }

            isEscaped = true;
        }

        length = 0;
        return false;
    }

    private bool FindQuote()
    {
        do
        {
            int found = _buffer.AsSpan(_at, _end - _at).IndexOf('"');
            if (found >= 0)
            {
                _at += found;
                return true;
            }

            _at = _end;
        } while (Has());

        return false;
    }

    private void Find(SearchValues<char> stops)
    {
        do
        {
            int found = _buffer.AsSpan(_at, _end - _at).IndexOfAny(stops);
            if (found >= 0)
            {
                _at += found;
                return;
            }

            _at = _end;
        } while (Has());
    }

    private bool Passes(char wanted)
    {
        if (!Has() || _buffer[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Has() => _at < _end || ReadOn();

    private bool ReadOn()
    {
        if (_isRead || _isTooLong)
        {
            return false;
        }

        if (_isWaiting)
        {
            _isStarved = true;
            return false;
        }

        return MakeRoom() && Took(text.Read(_buffer, _end, _buffer.Length - _end));
    }

    private bool Took(int read)
    {
        _isRead = read == 0;
        _end += read;
        return read > 0;
    }

    // The row moves to the beginning of the buffer, or the buffer grows; the offsets of its cells stay.
    private bool MakeRoom()
    {
        if (_row > 0)
        {
            _buffer.AsSpan(_row, _end - _row).CopyTo(_buffer);
            (_at, _end, _row) = (_at - _row, _end - _row, 0);
        }
        else if (_end == GivenRow.Longest)
        {
            _isTooLong = true;
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        return !_isTooLong;
    }

    // Of each two quotes one stays; returns how many characters are left.
    private static int Unescape(Span<char> text)
    {
        int to = 0;
        for (int from = 0; from < text.Length; from++)
        {
            text[to++] = text[from];
            if (text[from] == '"')
            {
                from++;
            }
        }

        return to;
    }
}
