using PerfEval.Text;
using Sylvan.Data.Csv;

namespace PerfEval.Binding.Rows;

/// <summary>The row of a CSV file at which its reading stands.</summary>
/// <param name="reader">The reading.</param>
/// <param name="delimiter">What parts the cells.</param>
internal sealed class CsvRow(CsvDataReader reader, char delimiter) : Row(delimiter)
{
    private int _count;

    public override int Count => _count;

    /// <summary>Takes the row to which the reading has gone on.</summary>
    /// <param name="source">The row's own lines.</param>
    public void Take(SourceText source)
    {
        _count = reader.RowFieldCount;
        MoveTo(source);
    }

    protected override ReadOnlySpan<char> Field(int column) => reader.GetFieldSpan(column);
}
