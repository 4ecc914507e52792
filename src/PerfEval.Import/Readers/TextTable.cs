using PerfEval.Diagnostics;
using PerfEval.Import.Grids;

namespace PerfEval.Import.Readers;

/// <summary>The rows of a table in a text, as they were parted by tabs and empty lines, made a grid.</summary>
internal static class TextTable
{
    /// <summary>Makes a grid of rows of any lengths.</summary>
    /// <param name="written">The rows, each of at least one cell.</param>
    /// <param name="findings">Where to say which rows were joined.</param>
    public static Grid GridOf(IReadOnlyList<IReadOnlyList<GridCell>> written, Findings findings)
    {
        int width = written
            .GroupBy(row => row.Count)
            .OrderByDescending(rows => rows.Count())
            .ThenByDescending(rows => rows.Key)
            .First()
            .Key;
        List<IReadOnlyList<GridCell>> rows = [.. Joined(written, width, findings)];
        int full = rows.FindIndex(row => row.Count == width);
        for (int i = 0; i < full; i++)
        {
            rows[i] = Spread(rows[i], rows[full]) ?? rows[i];
        }

        return new Grid(rows);
    }

    // Behind the headings, two short rows that are a whole one together were cut by a line break.
    private static IEnumerable<IReadOnlyList<GridCell>> Joined(
        IReadOnlyList<IReadOnlyList<GridCell>> rows,
        int width,
        Findings findings
    )
    {
        bool isWithin = false;
        for (int i = 0; i < rows.Count; i++)
        {
            isWithin |= rows[i].Count == width;
            bool isCut =
                isWithin
                && i + 1 < rows.Count
                && rows[i].Count < width
                && rows[i].Count + rows[i + 1].Count == width;
            if (isCut)
            {
                findings.Add(
                    Catalogue.RowJoined,
                    rows[i][0].Place,
                    ("cells", rows[i].Count),
                    ("more", rows[i + 1].Count)
                );
                yield return [.. rows[i], .. rows[i + 1]];
                i++;
            }
            else
            {
                yield return rows[i];
            }
        }
    }

    // A merged cell of the headings is written once: it lies over a stretch of headings, and any other over an empty cell.
    private static IReadOnlyList<GridCell>? Spread(
        IReadOnlyList<GridCell> headings,
        IReadOnlyList<GridCell> below
    )
    {
        List<int> spans = [];
        for (int i = 0; i < below.Count; i++)
        {
            bool goesOn = i > 0 && !below[i].IsBlank && !below[i - 1].IsBlank;
            if (goesOn)
            {
                spans[^1]++;
            }
            else
            {
                spans.Add(1);
            }
        }

        return spans.Count == headings.Count
            ?
            [
                .. headings.SelectMany(
                    (cell, i) =>
                        Enumerable
                            .Range(0, spans[i])
                            .Select(at => cell with { IsRepeated = at > 0 })
                ),
            ]
            : null;
    }
}
