using System.Globalization;

namespace PerfEval.Text.Origins;

/// <summary>The addresses of cells, such as <c>I12</c>.</summary>
internal static class CellAddress
{
    /// <summary>How many rows a sheet has.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>How many columns a sheet has.</summary>
    public const int MostColumns = 16_384;

    private const int Letters = 26;

    /// <summary>Returns the address of a cell; rows and columns are counted from 1.</summary>
    public static string Of(int row, int column) =>
        Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the name of a column: <c>A</c>, <c>AB</c>.</summary>
    public static string Column(int column) =>
        (column > Letters ? Column((column - 1) / Letters) : "")
        + (char)('A' + (column - 1) % Letters);

    /// <summary>Reads an address.</summary>
    /// <returns>Row and column, counted from 1; null if it is none.</returns>
    public static (int Row, int Column)? Read(string address)
    {
        int column = 0;
        int at = 0;
        for (; at < address.Length && char.IsAsciiLetterUpper(address[at]); at++)
        {
            column = Math.Min(column * Letters + (address[at] - 'A' + 1), MostColumns + 1);
        }

        return
            column is > 0 and <= MostColumns
            && int.TryParse(
                address.AsSpan(at),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int row
            )
            && row is > 0 and <= MostRows
            ? (row, column)
            : null;
    }
}
