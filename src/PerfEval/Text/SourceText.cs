using System.Text.Json.Serialization;

namespace PerfEval.Text;

/// <summary>The decoded text of one input, under the name its caller gave it, and the places in it.</summary>
/// <remarks>Two are equal if their names and texts are, and begin at the same line and column: what is read twice is the same.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed class SourceText : IEquatable<SourceText>
{
    private int[]? _lineStarts;
    private int _firstLineEnd = -1;

    /// <summary>Creates a source from text that is already decoded.</summary>
    /// <param name="name">The name shown in findings, usually the path as given.</param>
    /// <param name="text">The whole text, without a byte order mark; or some whole lines of it.</param>
    /// <param name="firstLine">The line at which the text begins in its file, counted from 1.</param>
    /// <param name="firstColumn">The column at which the text begins in that line, counted from 1; of a cell of a sheet, the cell's column.</param>
    public SourceText(string name, string text, int firstLine = 1, int firstColumn = 1)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstColumn, 1);
        (Name, Text, FirstLine, FirstColumn) = (name, text, firstLine, firstColumn);
    }

    private SourceText(string name, string text, int row) =>
        (Name, Text, FirstLine, FirstColumn, IsRow) = (name, text, row, 1, true);

    /// <summary>The name shown in findings, usually the path as given.</summary>
    public string Name { get; }

    /// <summary>The whole text, or the lines from <see cref="FirstLine"/>.</summary>
    public string Text { get; }

    /// <summary>The line at which <see cref="Text"/> begins, counted from 1.</summary>
    public int FirstLine { get; }

    /// <summary>The column at which <see cref="Text"/> begins in its first line, counted from 1.</summary>
    public int FirstColumn { get; }

    /// <summary>Whether the text is one row of many that lie in no file: its line is then the number of the row, whatever it holds.</summary>
    internal bool IsRow { get; }

    /// <summary>Creates the source of a row that lies in no file.</summary>
    /// <param name="name">The name of the rows, shown in findings.</param>
    /// <param name="text">The row as CSV; a cell may hold line breaks.</param>
    /// <param name="row">The number of the row, counted from 1; 0 for the names of the columns.</param>
    internal static SourceText OfRow(string name, string text, int row) => new(name, text, row);

    /// <summary>Returns the place of a stretch of the text; it is cut to the text.</summary>
    /// <param name="start">The offset of its first character, counted from 0 in UTF-16 units.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    public Place At(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        return new Place(this, start, Math.Clamp(length, 0, Text.Length - start));
    }

    /// <summary>Returns the text of a line without its line break.</summary>
    /// <param name="line">The line, counted from 1 in the whole file.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text does not hold that line.</exception>
    public string LineText(int line) => LineSpan(line).ToString();

    /// <inheritdoc/>
    public bool Equals(SourceText? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && (FirstLine, FirstColumn) == (other.FirstLine, other.FirstColumn)
            && Name == other.Name
            && Text == other.Text
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceText);

    /// <summary>Returns a hash of the name, of where the text begins and of how long it is.</summary>
    public override int GetHashCode() =>
        HashCode.Combine(Name, Text.Length, FirstLine, FirstColumn);

    /// <inheritdoc cref="LineText"/>
    internal ReadOnlySpan<char> LineSpan(int line)
    {
        if (IsRow)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(line, FirstLine);
            return Text;
        }

        int[] starts = Starts;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, FirstLine);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, FirstLine + starts.Length - 1);
        int start = starts[line - FirstLine];
        int next = line - FirstLine + 1;
        int end = next < starts.Length ? starts[next] : Text.Length;
        return Text.AsSpan(start..end).TrimEnd("\r\n");
    }

    private int FirstLineEnd
    {
        get
        {
            if (_firstLineEnd < 0)
            {
                int end = Text.AsSpan().IndexOfAny('\r', '\n');
                _firstLineEnd = end < 0 ? Text.Length : end;
            }

            return _firstLineEnd;
        }
    }

    // Most rows of a long file never need a line; two threads that come at once find the same.
    private int[] Starts => _lineStarts ??= LineStarts(Text);

    internal (int Line, int Column) LineAndColumn(int offset)
    {
        if (IsRow || offset <= FirstLineEnd)
        {
            return (FirstLine, offset + FirstColumn);
        }

        int[] starts = Starts;
        int found = Array.BinarySearch(starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        int before = line == 0 ? FirstColumn : 1;
        return (line + FirstLine, offset - starts[line] + before);
    }

    /// <summary>Returns a place in this source as findings show it.</summary>
    internal string Show(int line, int column) =>
        !IsRow ? FormattableString.Invariant($"{Name}({line},{column})")
        : line > 0 ? FormattableString.Invariant($"{Name}({line})")
        : Name;

    private static int[] LineStarts(string text)
    {
        List<int> starts = [0];
        int at = 0;
        while (text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var offset)
        {
            at += offset;
            bool isTwo = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            at += isTwo ? 2 : 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
