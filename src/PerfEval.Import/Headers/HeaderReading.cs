using PerfEval.Import.Grids;

namespace PerfEval.Import.Headers;

/// <summary>Finds the headings of a table.</summary>
internal static class HeaderReading
{
    // Above them a form has a title and some lines of facts.
    private const int LastRow = 60;
    private const int MostRows = 3;
    private const int LookedRows = 200;

    /// <summary>Returns the headings of a table: the rows that say most of its columns.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="given">What columns are by their heading, as the caller says.</param>
    /// <returns>The headings; null if no column of the table is known.</returns>
    public static Header? Find(Grid grid, IReadOnlyDictionary<string, Role> given)
    {
        Header? best = null;
        for (int row = 0; row < Math.Min(grid.Rows.Count, LastRow); row++)
        {
            int own = grid.Rows[row].Count(cell => cell is { IsBlank: false, IsRepeated: false });
            if (own < 2)
            {
                // A title, or nothing.
                continue;
            }

            // Further rows of headings go on with one, and not with facts that stand above them.
            bool isHeading = grid.Rows[row].Any(cell => Known(cell, given) is not null);
            for (int rows = 1; rows <= MostRows && row + rows <= grid.Rows.Count; rows++)
            {
                if (rows > 1 && !(isHeading && GoesOn(grid, row, row + rows - 1, given)))
                {
                    break;
                }

                Header header = Read(grid, row, rows, given);
                if (header.Known > 0 && (best is null || Order(header).CompareTo(Order(best)) > 0))
                {
                    best = header;
                }
            }
        }

        return best;
    }

    private static (bool, int, int) Order(Header header) =>
        (header.Fits, header.Known, header.Columns.Count(column => column.Role is not null));

    // A further row of headings says something, and of nothing but headings and grades.
    private static bool GoesOn(
        Grid grid,
        int first,
        int row,
        IReadOnlyDictionary<string, Role> given
    )
    {
        bool isAny = false;
        for (int c = 0; c < grid.Width; c++)
        {
            GridCell cell = grid.Rows[row][c];
            GridCell above = grid.Rows[row - 1][c];
            bool isSame = cell.IsBlank || (cell.IsRepeated && cell.Text == above.Text);
            if (isSame)
            {
                continue;
            }

            bool isHeading =
                Known(cell, given) is not null
                || IsGrade(cell)
                || Enumerable
                    .Range(first, row - first)
                    .Any(r => Known(Over(grid, r, row, c), given)?.Role == Role.Criteria);
            if (!isHeading)
            {
                return false;
            }

            isAny = true;
        }

        return isAny;
    }

    private static Header Read(
        Grid grid,
        int first,
        int rows,
        IReadOnlyDictionary<string, Role> given
    )
    {
        List<HeaderColumn> columns = [];
        for (int c = 0; c < grid.Width; c++)
        {
            int lowest = first + rows - 1;
            while (lowest > first && grid.Rows[lowest][c].IsBlank)
            {
                lowest--;
            }

            GridCell leaf = grid.Rows[lowest][c];
            List<GridCell> over =
            [
                .. Enumerable
                    .Range(first, lowest - first)
                    .Reverse()
                    .Select(r => Over(grid, r, lowest, c))
                    .Where(cell => cell.Text != leaf.Text),
            ];
            columns.Add(ColumnOf(c, leaf, over, given));
        }

        return new Header(first, rows, Settled(OneEach(grid, first + rows, columns)));
    }

    private static HeaderColumn ColumnOf(
        int position,
        GridCell leaf,
        List<GridCell> over,
        IReadOnlyDictionary<string, Role> given
    )
    {
        bool isUnderCriteria = over.Exists(cell => Known(cell, given)?.Role == Role.Criteria);
        if (!leaf.IsBlank && (isUnderCriteria || IsGrade(leaf)))
        {
            return new(position, leaf, Role.Criteria) { Grade = leaf.OnOneLine };
        }

        return !leaf.IsBlank && Known(leaf, given) is var (role, isFirst)
            ? new(position, leaf, role) { IsSynonym = !isFirst }
            : new(position, leaf, null);
    }

    // Of two columns with one role it is the one in which more is written: the other is a label beside the rows, or merged.
    private static List<HeaderColumn> OneEach(Grid grid, int from, List<HeaderColumn> columns)
    {
        foreach (
            IGrouping<Role?, HeaderColumn> same in columns
                .Where(column => column is { Role: not (null or Role.Criteria) })
                .GroupBy(column => column.Role)
                .Where(same => same.Skip(1).Any())
                .ToList()
        )
        {
            HeaderColumn kept = same.MaxBy(column => Written(grid, from, column.Position))!;
            foreach (HeaderColumn other in same.Where(other => other != kept))
            {
                columns[other.Position] = other with { Role = null, IsSynonym = false };
            }
        }

        return columns;
    }

    private static int Written(Grid grid, int from, int column) =>
        grid
            .Rows.Skip(from)
            .Take(LookedRows)
            .Count(row => !row[column].IsBlank && !row[column].IsRepeated);

    // Criteria without a row of grades below them are one column of prose, and a table without indicators has two levels.
    private static List<HeaderColumn> Settled(List<HeaderColumn> columns)
    {
        bool hasScore = columns.Exists(column => column.Role == Role.Score);
        bool hasIndicator = columns.Exists(column => column.Role == Role.Indicator);
        bool isFirst = true;
        HashSet<string> grades = new(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            HeaderColumn column = columns[i];
            if (column.Grade is { } grade && !grades.Add(GradeKey(grade)))
            {
                // A grade has one criterion.
                columns[i] = column with
                {
                    Role = null,
                    Grade = null,
                };
            }
            else if (column is { Role: Role.Criteria, Grade: null })
            {
                columns[i] = column with { Role = isFirst && !hasScore ? Role.Score : null };
                isFirst = false;
            }
            else if (column.Role == Role.Activity && !hasIndicator)
            {
                columns[i] = column with { Role = Role.Indicator };
            }
        }

        return columns;
    }

    // Where nothing is merged, a heading lies over the empty cells to its right, below which something stands.
    private static GridCell Over(Grid grid, int row, int below, int column)
    {
        int c = column;
        while (c > 0 && grid.Rows[row][c].IsBlank && !grid.Rows[below][c].IsBlank)
        {
            c--;
        }

        return grid.Rows[row][c];
    }

    private static string GradeKey(string label) =>
        GradeScale.Default.Find(label)?.Id ?? HeadingWords.Key(label);

    private static bool IsGrade(GridCell cell) =>
        GradeScale.Default.Find(cell.OnOneLine) is not null;

    private static (Role Role, bool IsFirst)? Known(
        GridCell cell,
        IReadOnlyDictionary<string, Role> given
    ) =>
        given.TryGetValue(HeadingWords.Key(cell.Text), out Role role)
            ? (role, true)
            : HeadingWords.Find(cell.Text);
}
