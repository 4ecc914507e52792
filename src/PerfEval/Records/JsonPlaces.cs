using System.Text;
using PerfEval.Text;

namespace PerfEval.Records;

/// <summary>Turns offsets in the bytes of a JSON file into places; only the lines that findings point to become text.</summary>
internal sealed class JsonPlaces
{
    private readonly string _name;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private readonly int _firstLine;
    private readonly int _firstColumn;
    private int _line;
    private int _lineStart;
    private int _lineEnd;
    private SourceText? _source;

    /// <summary>Creates the places of a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file, in UTF-8.</param>
    /// <param name="start">Where its text begins, behind a byte order mark.</param>
    public JsonPlaces(string name, byte[] bytes, int start)
        : this(name, bytes, start, bytes.Length, 1, 1) { }

    /// <summary>Creates the places of a part of a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The part, in UTF-8, among other bytes.</param>
    /// <param name="start">Where the part begins in them.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="firstLine">The line of the file at which the part begins, counted from 1.</param>
    /// <param name="firstColumn">The column at which it begins, counted from 1 in UTF-16 units.</param>
    public JsonPlaces(string name, byte[] bytes, int start, int end, int firstLine, int firstColumn)
    {
        (_name, _bytes, _start, _end) = (name, bytes, start, end);
        (_firstLine, _firstColumn) = (firstLine, firstColumn);
        StartLine(firstLine, start);
    }

    /// <summary>Returns the place of some bytes.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="length">How many there are; those on later lines are left out.</param>
    public Place At(int offset, int length)
    {
        MoveTo(offset);
        _source ??= new SourceText(
            _name,
            Encoding.UTF8.GetString(_bytes, _lineStart, _lineEnd - _lineStart),
            _line,
            _line == _firstLine ? _firstColumn : 1
        );
        return _source.At(
            Encoding.UTF8.GetCharCount(_bytes, _lineStart, offset - _lineStart),
            Encoding.UTF8.GetCharCount(_bytes, offset, Math.Clamp(length, 0, _lineEnd - offset))
        );
    }

    /// <summary>Returns the place of one byte.</summary>
    /// <param name="line">Its line, counted from 0.</param>
    /// <param name="byteInLine">How many bytes stand before it on the line.</param>
    public Place AtLine(long line, long byteInLine)
    {
        int lineStart = _start;
        for (long i = 0; i < line; i++)
        {
            lineStart = EndOfLine(lineStart) + 1;
        }

        return At((int)Math.Min(lineStart + byteInLine, EndOfLine(lineStart)), 1);
    }

    private void MoveTo(int offset)
    {
        if (offset < _lineStart)
        {
            StartLine(_firstLine, _start);
        }

        while (_lineEnd < offset)
        {
            StartLine(_line + 1, _lineEnd + 1);
        }
    }

    private void StartLine(int line, int start) =>
        (_line, _lineStart, _lineEnd, _source) = (line, start, EndOfLine(start), null);

    private int EndOfLine(int from)
    {
        from = Math.Min(from, _end);
        int length = _bytes.AsSpan(from, _end - from).IndexOf((byte)'\n');
        return length < 0 ? _end : from + length;
    }

    /// <summary>Returns how many bytes from the first are UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (
            System.Text.Rune.DecodeFromUtf8(bytes[length..], out _, out int consumed)
            == System.Buffers.OperationStatus.Done
        )
        {
            length += consumed;
        }

        return length;
    }
}
