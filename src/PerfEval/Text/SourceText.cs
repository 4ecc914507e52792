using System.Text.Json.Serialization;
using PerfEval.Text.Origins;

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
    /// <param name="firstColumn">The column at which the text begins in that line, counted from 1.</param>
    public SourceText(string name, string text, int firstLine = 1, int firstColumn = 1)
        : this(SourceForm.Document, name, text, firstLine, firstColumn) { }

    private SourceText(SourceForm form, string name, string text, int firstLine, int firstColumn)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, form == SourceForm.Row ? 0 : 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstColumn, 1);
        (Form, Name, Text, FirstLine, FirstColumn) = (form, name, text, firstLine, firstColumn);
    }

    /// <summary>The name shown in findings, usually the path as given.</summary>
    public string Name { get; }

    /// <summary>The whole text, or the lines from <see cref="FirstLine"/>.</summary>
    public string Text { get; }

    /// <summary>The line at which <see cref="Text"/> begins, counted from 1.</summary>
    public int FirstLine { get; }

    /// <summary>The column at which <see cref="Text"/> begins in its first line, counted from 1.</summary>
    public int FirstColumn { get; }

    /// <summary>What the source looks like to whoever wrote it.</summary>
    public SourceForm Form { get; }

    // A row or a cell is one, however many line breaks its text holds.
    private bool IsOneLine => Form is SourceForm.Row or SourceForm.Cell;

    /// <summary>Creates the source of a row that lies in no file.</summary>
    /// <param name="name">The name of the rows, shown in findings.</param>
    /// <param name="text">The row as CSV; a cell may hold line breaks.</param>
    /// <param name="row">The number of the row, counted from 1; 0 for the names of the columns.</param>
    internal static SourceText OfRow(string name, string text, int row) =>
        new(SourceForm.Row, name, text, row, 1);

    /// <summary>Creates the source of a row of CSV.</summary>
    /// <param name="name">The name of the file, shown in findings.</param>
    /// <param name="text">The row; a cell may hold line breaks.</param>
    /// <param name="line">The line at which it begins in its file, counted from 1.</param>
    internal static SourceText OfCsv(string name, string text, int line) =>
        new(SourceForm.Csv, name, text, line, 1);

    /// <summary>Creates the source of a cell of a workbook.</summary>
    /// <param name="sheet">The names of the file and the sheet, parted by <c>#</c>, as findings show them.</param>
    /// <param name="text">What the cell holds.</param>
    /// <param name="row">Its row, counted from 1.</param>
    /// <param name="column">Its column, counted from 1.</param>
    internal static SourceText OfCell(string sheet, string text, int row, int column) =>
        new(SourceForm.Cell, sheet, text, row, column);

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
            && (Form, FirstLine, FirstColumn) == (other.Form, other.FirstLine, other.FirstColumn)
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
        if (IsOneLine)
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
        if (Form == SourceForm.Cell)
        {
            return (FirstLine, FirstColumn);
        }

        if (Form == SourceForm.Row || offset <= FirstLineEnd)
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
    internal string Show(int line, int column) => Name + ShowWithin(line, column);

    /// <summary>Returns what stands behind the name of this source to show a place in it.</summary>
    internal string ShowWithin(int line, int column) =>
        Form switch
        {
            SourceForm.Cell => $"!{CellAddress.Of(line, column)}",
            SourceForm.Row when line == 0 => "",
            SourceForm.Row => FormattableString.Invariant($"({line})"),
            _ => FormattableString.Invariant($"({line},{column})"),
        };

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
