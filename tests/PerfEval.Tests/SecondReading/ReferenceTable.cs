namespace PerfEval.Tests.SecondReading;

/// <summary>
/// The published table as a second pair of eyes reads it: from the reference text itself, and with no
/// code of the library.
/// </summary>
/// <remarks>
/// In the text each cell begins a line with a tab, a line without one continues the cell above, and
/// blank lines part rows or paragraphs. Nine cells make a row: name, budget, description, goal,
/// indicator and four criteria. An activity's further indicators leave the first four cells empty.
/// </remarks>
/// <param name="Responsibilities">The responsibilities, in the document's order.</param>
public sealed record ReferenceTable(IReadOnlyList<ReferenceResponsibility> Responsibilities)
{
    private const string Heading = "五、绩效目标";
    private const string LastCellOfHeader = "\t差";
    private const int CellsInRow = 9;
    private const char Indentation = '\u3000';

    private static readonly string[] Grades = ["excellent", "good", "fair", "poor"];

    /// <summary>All activities, in the document's order.</summary>
    public IReadOnlyList<ReferenceActivity> Activities =>
        [.. Responsibilities.SelectMany(responsibility => responsibility.Activities)];

    /// <summary>All indicators, in the document's order.</summary>
    public IReadOnlyList<ReferenceIndicator> Indicators =>
        [.. Activities.SelectMany(activity => activity.Indicators)];

    /// <summary>Reads the table from the reference text, or from its copy where that is all there is.</summary>
    public static ReferenceTable Load() => Parse(ReferenceText.Load());

    /// <summary>Reads the table from a text that holds section 五.</summary>
    /// <param name="text">The reference text or a part of it.</param>
    /// <exception cref="InvalidDataException">The text is not laid out as the table is.</exception>
    public static ReferenceTable Parse(ReferenceText text)
    {
        List<ReferenceResponsibility> responsibilities = [];
        List<ReferenceActivity> activities = [];
        List<ReferenceIndicator> indicators = [];
        int ordinal = 0;
        foreach (Cell[] row in Cells(text).Chunk(CellsInRow))
        {
            if (row.Length != CellsInRow)
            {
                throw new InvalidDataException($"The row at line {row[0].Line} is not complete.");
            }

            (int line, string title) = row[0];
            if (title.Length > 0 && title[0] != Indentation)
            {
                activities = [];
                (string number, string name) = Titled(title);
                responsibilities.Add(
                    new ReferenceResponsibility(
                        line,
                        number,
                        name,
                        Budget(row),
                        row[2].Text,
                        row[3].Text,
                        activities
                    )
                );
                continue;
            }

            if (title.Length > 0)
            {
                indicators = [];
                (string number, string name) = Titled(title.TrimStart(Indentation));
                activities.Add(
                    new ReferenceActivity(
                        line,
                        number,
                        name,
                        Budget(row),
                        row[2].Text,
                        row[3].Text,
                        indicators
                    )
                );
            }

            ordinal++;
            IEnumerable<ReferenceCriterion> criteria = Grades.Zip(
                row[5..],
                (grade, cell) => new ReferenceCriterion(cell.Line, grade, cell.Text)
            );
            indicators.Add(
                new ReferenceIndicator(ordinal, row[4].Line, row[4].Text, [.. criteria])
            );
        }

        return new ReferenceTable(responsibilities);
    }

    private static List<Cell> Cells(ReferenceText text)
    {
        int number = text.FirstLine;
        while (text.Line(number) != Heading)
        {
            number++;
        }

        while (text.Line(number) != LastCellOfHeader)
        {
            number++;
        }

        List<Cell> cells = [];
        for (number++; number <= text.LastLine; number++)
        {
            string line = text.Line(number);
            if (line.StartsWith('\t'))
            {
                cells.Add(new Cell(number, line[1..]));
            }
            else if (line.Length > 0 && cells.Count % CellsInRow == 0)
            {
                break; // the next section
            }
            else if (line.Length > 0)
            {
                cells[^1] = cells[^1] with { Text = cells[^1].Text + "\n" + line };
            }
        }

        return cells;
    }

    private static (string Number, string Name) Titled(string title)
    {
        int end = title.IndexOf('、', StringComparison.Ordinal);
        return (title[..end], title[(end + 1)..]);
    }

    private static string? Budget(Cell[] row) => row[1].Text.Length > 0 ? row[1].Text : null;

    /// <summary>One cell.</summary>
    /// <param name="Line">The line on which it begins.</param>
    /// <param name="Text">Its text, without the tab.</param>
    private sealed record Cell(int Line, string Text);
}
