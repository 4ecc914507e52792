using System.Buffers;
using System.Text;

namespace PerfEval.Records.Streaming;

/// <summary>A cursor over JSON of any size, which finds where values end and judges nothing else about them.</summary>
/// <remarks>Only the value at hand is in memory, of at most <see cref="JsonPiece.MostBytes"/>.</remarks>
/// <param name="stream">The bytes, in UTF-8; a byte order mark is skipped.</param>
/// <param name="isLeftOpen">Whether the stream stays open when the cursor is closed.</param>
internal sealed class JsonScanner(Stream stream, bool isLeftOpen) : IDisposable
{
    private const int FewestBytes = 64 * 1024;
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> EndsOfWord = SearchValues.Create(" \t\r\n,:]}"u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FewestBytes);
    private long _offset;
    private int _at;
    private int _end;
    private long _line = 1;
    private long _column = 1;
    private bool _isBegun;

    /// <summary>Returns the next byte that is no white space, without taking it; -1 at the end.</summary>
    public int Peek()
    {
        SkipMark();
        while (true)
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_at, _end - _at);
            int found = rest.IndexOfAnyExcept(" \t\r\n"u8);
            Advance(found < 0 ? rest.Length : found);
            if (found >= 0)
            {
                return _buffer[_at];
            }

            if (!Fill())
            {
                return -1;
            }
        }
    }

    /// <summary>Takes one byte if it comes next.</summary>
    public bool TryTake(char wanted)
    {
        bool isNext = Peek() == wanted;
        Advance(isNext ? 1 : 0);
        return isNext;
    }

    /// <summary>Tells whether an object comes next that begins with one of some names.</summary>
    /// <param name="names">The names, which no escape may stand for.</param>
    public bool IsNextObjectWith(params ReadOnlySpan<string> names)
    {
        const int AsFarAsNeeded = 256;
        Peek();
        while (_end - _at < AsFarAsNeeded && Fill()) { }

        ReadOnlySpan<byte> rest = _buffer.AsSpan(_at, _end - _at);
        if (rest is not [(byte)'{', ..])
        {
            return false;
        }

        rest = rest[1..].TrimStart(" \t\r\n"u8);
        foreach (string name in names)
        {
            if (rest.StartsWith(Encoding.UTF8.GetBytes($"\"{name}\"")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the value that comes next, as far as it goes.</summary>
    public JsonPiece Take()
    {
        Peek();
        (int length, JsonPieceEnd end) = Measure();
        var piece = new JsonPiece(
            _buffer,
            _at,
            length,
            _offset + _at,
            (int)Math.Min(_line, int.MaxValue),
            (int)Math.Min(_column, int.MaxValue),
            end
        );
        Advance(length);
        return piece;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        if (!isLeftOpen)
        {
            stream.Dispose();
        }
    }

    // Brackets are counted, and texts passed over; whether the value is JSON is seen by who reads it.
    private (int Length, JsonPieceEnd End) Measure()
    {
        int length = 0;
        int depth = 0;
        bool isInText = false;
        bool isWord = _at < _end && !Marks.Contains(_buffer[_at]);
        while (true)
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_at + length, _end - _at - length);
            int found =
                isWord ? rest.IndexOfAny(EndsOfWord)
                : isInText ? rest.IndexOfAny((byte)'"', (byte)'\\')
                : rest.IndexOfAny(Marks);
            bool isCut = found >= 0 && rest[found] == '\\' && found + 1 == rest.Length;
            if (found < 0 || isCut)
            {
                length += isCut ? found : rest.Length;
                if (_end - _at > JsonPiece.MostBytes)
                {
                    return (length, JsonPieceEnd.TooLong);
                }

                if (!Fill())
                {
                    return (
                        length + (isCut ? 1 : 0),
                        isWord && length > 0 ? JsonPieceEnd.Whole : JsonPieceEnd.Cut
                    );
                }

                continue;
            }

            byte mark = rest[found];
            length += found;
            if (isWord)
            {
                // A lone comma or colon is taken too, so that the cursor never stands still.
                return (Math.Max(1, length), JsonPieceEnd.Whole);
            }

            length += mark == '\\' ? 2 : 1;
            isInText = mark == '\\' || (mark == '"' && !isInText);
            depth +=
                mark is (byte)'{' or (byte)'[' ? 1
                : mark is (byte)'}' or (byte)']' ? -1
                : 0;
            if (depth <= 0 && !isInText)
            {
                return (
                    length,
                    length > JsonPiece.MostBytes ? JsonPieceEnd.TooLong : JsonPieceEnd.Whole
                );
            }
        }
    }

    private void SkipMark()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        while (_end < 3 && Fill()) { }

        _at = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    private void Advance(int count)
    {
        ReadOnlySpan<byte> passed = _buffer.AsSpan(_at, count);
        int lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]);
        _at += count;
    }

    // What was taken makes room; where nothing was, there will be more room.
    private bool Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_offset, _end, _at) = (_offset + _at, _end - _at, 0);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
