using PerfEval.Text;

namespace PerfEval.Excel.Sheets;

/// <summary>How high a row has to be for its broken texts to be seen whole; not every program finds that out by itself.</summary>
internal static class RowHeights
{
    // In points.
    private const int OfLine = 15;
    private const int OfTitle = 26;
    private const int Margin = 4;
    private const int Highest = 409;

    // What the cell's edges take, in characters.
    private const int Edges = 2;

    /// <summary>Returns the height of a row in points.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    public static int Of(IReadOnlyList<SheetCell> cells, IReadOnlyList<int> widths)
    {
        if (cells.Any(cell => cell.Style.Font == CellFont.Title))
        {
            return OfTitle;
        }

        int lines = cells
            .Select(
                (cell, i) =>
                    cell.Style.Wraps && cell.Down == 1
                        ? Lines(cell.Text, Room(cell, widths.Skip(i).Take(cell.Across).Sum()))
                        : 1
            )
            .DefaultIfEmpty(1)
            .Max();
        return Math.Min(lines * OfLine + Margin, Highest);
    }

    // More of smaller letters stand in a line.
    private static int Room(SheetCell cell, int width) =>
        cell.Style.Font == CellFont.Dense ? (width - Edges) * 11 / 10 : width - Edges;

    // Words stay whole where they fit; Chinese breaks anywhere.
    private static int Lines(string text, int width)
    {
        int lines = 0;
        foreach (string paragraph in text.Split('\n'))
        {
            lines++;
            int taken = 0;
            foreach (string word in paragraph.Split(' '))
            {
                int wanted = DisplayWidth.Of(word);
                bool isWhole = wanted == word.Length && wanted <= width;
                if (isWhole && taken + wanted > width)
                {
                    lines++;
                    taken = 0;
                }

                taken += wanted;
                lines += Math.Max(0, taken - 1) / width;
                taken = taken == 0 ? 0 : (taken - 1) % width + 1;
                taken++;
            }
        }

        return lines;
    }
}
