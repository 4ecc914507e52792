using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Comparisons;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet that an auditor works on: every node with what was claimed and what was audited.</summary>
internal sealed class WorkingPaperSheet(Comparison comparison, WorkingPaper paper, Phrases phrases)
{
    private const string OfResponsibility = "DDEBF7";
    private const string OfActivity = "F5F9FD";
    public const string OfWhole = "D9E2F3";

    private readonly bool _hasSubjects = comparison.Subjects.Count != 1;

    /// <summary>Plans the sheet.</summary>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public SheetPlan Plan(string before, string after)
    {
        SheetColumn[] columns = [.. Columns()];
        return new SheetPlan
        {
            Name = phrases.Title(Terms.WorkingPaper),
            Columns = columns,
            Above = [.. Above(before, after)],
            Rows = comparison.Subjects.SelectMany(RowsOf),
            FrozenColumns = _hasSubjects ? 2 : 1,
            // The path is there to sort and to look up by; paper has no room for it.
            PrintedColumns = columns.Length - 1,
            HasFilter = true,
        };
    }

    private IEnumerable<SheetColumn> Columns()
    {
        if (_hasSubjects)
        {
            yield return new SheetColumn(phrases.Title(Terms.Subject), 16);
        }

        yield return new SheetColumn(
            phrases.Title(comparison.After.Table.NameOf(Level.Indicator)),
            34
        );
        yield return new SheetColumn(phrases.Title(Terms.Claimed), 18);
        yield return new SheetColumn(phrases.Title(Terms.Audited), 18);
        yield return new SheetColumn(phrases.Title(Terms.Difference), 12);
        yield return Of(Terms.Grade, Terms.Claimed);
        yield return Of(Terms.Grade, Terms.Audited);
        yield return Of(Terms.PointsEarned, Terms.Claimed);
        yield return Of(Terms.PointsEarned, Terms.Audited);
        yield return Of(Terms.PointsEarned, Terms.Difference);
        yield return new SheetColumn(phrases.Title(Terms.DecidedByPerson), 20);
        yield return new SheetColumn(phrases.Title(Terms.Reason), 34);
        yield return new SheetColumn(phrases.Title(Terms.Evidence), 16);
        yield return new SheetColumn(phrases.Title(Terms.Note), 20);
        yield return new SheetColumn(phrases.Say("Remarks", "审计说明"), 20)
        {
            Narrowest = 20,
            Style = Look.InputHeading,
        };
        yield return new SheetColumn(phrases.Say("Paper no.", "底稿编号"), 12)
        {
            Narrowest = 12,
            Style = Look.InputHeading,
        };
        yield return new SheetColumn(FormHeadings.Path.In(phrases.Language), 44);
    }

    private SheetColumn Of(LocalizedText term, LocalizedText side) =>
        new(WorkingPaper.Heading(term, side, phrases), 10);

    private IEnumerable<IReadOnlyList<SheetCell>> Above(string before, string after)
    {
        string title = comparison.After.Table.Title.In(phrases.Language);
        yield return [new SheetCell($"{phrases.Title(Terms.WorkingPaper)} · {title}", Look.Title)];
        if (comparison.Subjects is [var only])
        {
            yield return [new SheetCell(paper.NameOf(only), Look.Line)];
        }

        yield return
        [
            new SheetCell(
                Side(isBefore: true, before) + "    " + Side(isBefore: false, after),
                Look.Line
            ),
        ];
        yield return
        [
            new SheetCell(
                string.Concat(
                    paper.Signatures.Select(role => role + phrases.Say(":", "：") + Blank)
                ),
                Look.Line
            ),
        ];
    }

    private string Side(bool isBefore, string file) =>
        WorkingPaper.SideHeading(isBefore, phrases) + phrases.Say(": ", "：") + file;

    private static string Blank => new(' ', 24);

    private IEnumerable<IReadOnlyList<SheetCell>> RowsOf(SubjectComparison subject)
    {
        IReadOnlyList<WorkingPaperRow> rows = paper.RowsOf(subject);
        if (rows.Count == 0)
        {
            return [Alone(subject)];
        }

        // The whole stands at the end, as it is added up.
        return rows.Skip(1).Append(rows[0]).Select(row => Row(subject, row));
    }

    private SheetCell[] Alone(SubjectComparison subject)
    {
        SheetCell[] cells = [.. Columns().Select(_ => new SheetCell("", Look.Text))];
        cells[0] = Text(paper.NameOf(subject), Look.Text);
        cells[_hasSubjects ? 1 : 0] = Text(
            paper.NameOf(subject) + phrases.Say(": ", "：") + paper.Only(subject.After is null),
            Look.Text
        );
        return cells;
    }

    private IReadOnlyList<SheetCell> Row(SubjectComparison subject, WorkingPaperRow row)
    {
        CellStyle text = StyleOf(row);
        CellStyle centred = text with { Alignment = CellAlignment.Centre };
        CellStyle value = text with { Format = CellStyle.AsText };
        return
        [
            .. _hasSubjects ? [Text(paper.NameOf(subject), text)] : Array.Empty<SheetCell>(),
            Text(Indented(row), row.HasMoved ? text with { Font = CellFont.Bold } : text),
            Text(row.Claimed, value),
            Text(row.Audited, ChangedCell.Marked(value, row.Difference.Length > 0)),
            Text(row.Difference, ChangedCell.Marked(value, row.Difference.Length > 0)),
            Text(row.GradeClaimed, centred),
            Text(
                row.GradeAudited,
                ChangedCell.Marked(centred, row.GradeClaimed != row.GradeAudited)
            ),
            SheetCell.Amount(row.PointsClaimed, text),
            SheetCell.Amount(row.PointsAudited, text),
            ChangedCell.Of(row.PointsChange, text),
            Text(row.Decision, text),
            Text(row.Reason, text),
            Text(row.Evidence, text),
            Text(row.Note, text),
            new SheetCell("", Look.Input),
            new SheetCell("", Look.Input),
            Text(row.Node.Path, Look.Small),
        ];
    }

    // Below the responsibilities, names stand as far in as they lie deep.
    private static string Indented(WorkingPaperRow row) =>
        new string(' ', 2 * Math.Max(0, (int)row.Node.Level - (int)Level.Responsibility))
        + row.Name;

    private static CellStyle StyleOf(WorkingPaperRow row) =>
        row.Node.Level switch
        {
            Level.Department => Look.Text with { Font = CellFont.Bold, Fill = OfWhole },
            Level.Responsibility => Look.Text with
            {
                Font = CellFont.Bold,
                Fill = OfResponsibility,
            },
            Level.Activity => Look.Text with { Fill = OfActivity },
            _ when row.HasMoved => Look.Text,
            _ => Look.Text with { Font = CellFont.Quiet },
        };

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, phrases), style);
}
