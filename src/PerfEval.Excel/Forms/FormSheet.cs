using PerfEval.Criteria;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>The sheet of a form to fill in: the criteria beside each cell, and labels to choose from.</summary>
internal sealed class FormSheet(PublishedTable table, Phrases phrases)
{
    private static readonly Dictionary<string, int> WidestFilled = new(StringComparer.Ordinal)
    {
        ["value"] = 18,
        ["done"] = 12,
        ["of"] = 12,
        ["due"] = 13,
        ["completed"] = 13,
        ["deviation"] = 28,
    };

    private readonly IReadOnlyList<Grade> _grades = table.Scale.Grades;

    private readonly LevelColumns _levels = new(table, phrases);

    // Behind the names, the criteria, and what may be written.
    private int FirstFilled => _levels.Count + _grades.Count + 1 + 1;

    /// <summary>Plans the sheet.</summary>
    public SheetPlan Plan()
    {
        IReadOnlyList<IReadOnlyList<SheetCell>> above = [.. Above()];
        int headingRow = above.Count + 1;
        return new SheetPlan
        {
            Name = phrases.Say("Results", "填报表"),
            Columns = [.. Columns()],
            Above = above,
            Rows = Rows(),
            FrozenColumns = _levels.Count,
            PrintedColumns = FirstFilled + FormHeadings.Filled.Count - 1,
            IsProtected = true,
            Offers = [RolesAt(above.Count - 1), .. LabelsBelow(headingRow)],
        };
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Above()
    {
        yield return [Text(table.Title.In(phrases.Language), Look.Title)];
        yield return
        [
            Text(
                phrases.Say(
                    "Fill in the yellow cells; what stays empty is missing. For what does not apply, write why. Do not change the paths.",
                    "请填写黄色单元格，留空即为缺失；不适用的请写明原因。请勿改动指标路径。"
                ),
                Look.Line
            ),
        ];
        foreach (FormHeading fact in FormHeadings.Facts)
        {
            bool isGiven = fact.Key == "rulebook";
            yield return
            [
                Text(fact.In(phrases.Language), Look.Heading),
                Text(isGiven ? table.Id : "", isGiven ? Look.Value : Look.Input),
            ];
        }

        yield return [];
    }

    private IEnumerable<SheetColumn> Columns()
    {
        foreach (string heading in _levels.Headings)
        {
            yield return new SheetColumn(heading, 22);
        }

        foreach (Grade grade in _grades)
        {
            string heading = FormHeadings.Criterion.In(phrases.Language) + phrases.Label(grade);
            yield return new SheetColumn(heading, 16);
        }

        yield return new SheetColumn(FormHeadings.Descriptive[^1].In(phrases.Language), 34);
        foreach (FormHeading heading in FormHeadings.Filled)
        {
            int widest = WidestFilled.GetValueOrDefault(heading.Key, 18);
            yield return new SheetColumn(heading.In(phrases.Language), widest)
            {
                Narrowest = widest,
                Style = Look.InputHeading,
            };
        }

        yield return new SheetColumn(FormHeadings.Path.In(phrases.Language), 44);
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Rows() =>
        _levels.Ways.Select(way => Row(way, (Indicator)way[^1]));

    private IReadOnlyList<SheetCell> Row(IReadOnlyList<Node> way, Indicator indicator) =>
        [
            .. _levels.NamesOf(way).Select(name => Text(name, Look.Text)),
            .. _grades.Select(grade => Text(indicator.PublishedUnder(grade) ?? "", Look.Text)),
            Text(AllowedText.Of(indicator, table.Period.To, Dates, phrases), Look.Small),
            .. FormHeadings.Filled.Select(heading =>
                Text("", Fits(heading.Key, indicator.Measure) ? Look.Input : Look.Unfit)
            ),
            Text(indicator.Path, Look.Small),
        ];

    private OfferedValues RolesAt(int row) =>
        new(row, 2, [.. FormHeadings.Roles.Select(role => role.In(phrases.Language))]);

    private IEnumerable<OfferedValues> LabelsBelow(int headingRow) =>
        table
            .Indicators.Select(
                (indicator, i) =>
                    new OfferedValues(
                        headingRow + 1 + i,
                        FirstFilled,
                        indicator.Measure.Kind is MeasureKind.Category or MeasureKind.Timing
                            ? [.. indicator.Criteria.Select(cell => cell.Criterion.Text.Value)]
                            : []
                    )
            )
            .Where(offer => offer.Values.Count > 0);

    // Whether anything may stand there; a due date that the table fixes need not be repeated.
    private static bool Fits(string column, Measure measure) =>
        column switch
        {
            "done" or "of" => measure.Kind == MeasureKind.Percent,
            "due" => measure is { Kind: MeasureKind.Timing, Due: null },
            "completed" => measure.Kind == MeasureKind.Timing,
            _ => true,
        };

    private string Dates(string? due, string completed)
    {
        string done = Named("completed", completed);
        return due is null ? done : Named("due", due) + phrases.Say(", ", "，") + done;
    }

    private string Named(string column, string day) =>
        FormHeadings.Filled.First(heading => heading.Key == column).In(phrases.Language)
        + " "
        + day;

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, phrases), style);
}
