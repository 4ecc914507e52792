namespace PerfEval.Text;

/// <summary>The decoded text of one input, under the name its caller gave it, and the places in it.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Creates a source from text that is already decoded.</summary>
    /// <param name="name">The name shown in findings, usually the path as given.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        (Name, Text) = (name, text);
        _lineStarts = [.. LineStarts(text)];
    }

    /// <summary>The name shown in findings, usually the path as given.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Returns the place of a stretch of the text; it is cut to the text.</summary>
    /// <param name="start">The offset of its first character, counted from 0 in UTF-16 units.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    public Place At(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        return new Place(this, start, Math.Clamp(length, 0, Text.Length - start));
    }

    /// <summary>Returns the text of a line without its line break.</summary>
    /// <param name="line">The line, counted from 1.</param>
    public string LineText(int line)
    {
        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    internal (int Line, int Column) LineAndColumn(int offset)
    {
        int found = Array.BinarySearch(_lineStarts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    private static IEnumerable<int> LineStarts(string text)
    {
        yield return 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool endsLine =
                text[i] == '\n'
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                yield return i + 1;
            }
        }
    }
}
