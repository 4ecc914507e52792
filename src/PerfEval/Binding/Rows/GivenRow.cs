using System.Text;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>A row whose cells are given one by one, and its canonical text.</summary>
/// <remarks>
/// The canonical text is CSV: commas part the cells; a cell stands in quotes only if it holds a comma, a quote or a line
/// break, and a quote inside is written twice; an empty cell is nothing; behind the row stands a line feed.
/// </remarks>
/// <param name="cells">The texts of the cells, which whoever gives them replaces for each row; null for nothing.</param>
internal sealed class GivenRow(string?[] cells) : Row(Delimiter)
{
    /// <summary>What parts the cells of the canonical text.</summary>
    public const char Delimiter = ',';

    /// <summary>How long the text of a row may be, in UTF-16 units; in a file likewise.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private readonly StringBuilder _text = new();

    public override int Count => cells.Length;

    /// <summary>Takes the cells as they are now.</summary>
    /// <param name="name">The name of the rows.</param>
    /// <param name="number">The number of the row, counted from 1; 0 for the names of the columns.</param>
    public void Take(string name, int number)
    {
        _text.Clear();
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(Delimiter);
            }

            Write(cells[i]);
        }

        MoveTo(SourceText.OfRow(name, _text.ToString(), number));
    }

    protected override ReadOnlySpan<char> Field(int column) => cells[column];

    private void Write(string? cell)
    {
        if (cell.AsSpan().ContainsAny(Delimiter, '"') || cell.AsSpan().ContainsAny('\r', '\n'))
        {
            _text
                .Append('"')
                .Append(cell!.Replace("\"", "\"\"", StringComparison.Ordinal))
                .Append('"');
        }
        else
        {
            _text.Append(cell);
        }
    }
}
