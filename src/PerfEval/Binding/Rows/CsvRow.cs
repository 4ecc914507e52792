using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The row of a CSV file at which its reading stands.</summary>
/// <param name="text">The text that is read.</param>
/// <param name="delimiter">What parts the cells.</param>
internal sealed class CsvRow(CsvText text, char delimiter) : Row(delimiter)
{
    private int _count;

    public override int Count => _count;

    /// <summary>Takes the row to which the reading has gone on.</summary>
    /// <param name="source">The row's own lines.</param>
    public void Take(SourceText source)
    {
        _count = text.Count;
        MoveTo(source);
    }

    protected override ReadOnlySpan<char> Field(int column) => text.TextOf(column);
}
