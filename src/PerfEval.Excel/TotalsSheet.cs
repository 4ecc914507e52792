using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Comparisons;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of a working paper that holds the department and its responsibilities, for each subject.</summary>
internal sealed class TotalsSheet(Comparison comparison, WorkingPaper paper, Phrases phrases)
{
    private LevelNames Levels => comparison.After.Table.Levels;

    /// <summary>Plans the sheet.</summary>
    public SheetPlan Plan() =>
        new()
        {
            Name = phrases.Say("Totals", "汇总"),
            Columns =
            [
                new SheetColumn(phrases.Title(Terms.Subject), 30),
                new SheetColumn(phrases.Title(Levels.Of(Level.Responsibility)), 40),
                .. new[] { Terms.Grade, Terms.Score, Terms.PointsEarned }.SelectMany(Sides),
                new SheetColumn(phrases.Title(Levels.SeveralOf(Level.Indicator)), 40),
            ],
            Above =
            [
                [
                    new SheetCell(
                        phrases.Say(
                            $"{phrases.Title(Levels.SeveralOf(Level.Responsibility))} and the whole",
                            $"各{phrases.Of(Levels.Of(Level.Responsibility))}及总评"
                        ),
                        Look.Title
                    ),
                ],
            ],
            Rows = comparison.Subjects.SelectMany(RowsOf),
            FrozenColumns = 2,
            PrintedColumns = 11,
        };

    // A grade has no difference that could be counted.
    private IEnumerable<SheetColumn> Sides(LocalizedText term) =>
        (
            term.Equals(Terms.Grade)
                ? new[] { Terms.Claimed, Terms.Audited }
                : [Terms.Claimed, Terms.Audited, Terms.Difference]
        ).Select(side => new SheetColumn(WorkingPaper.Heading(term, side, phrases), 20)
        {
            Narrowest = 12,
        });

    private IEnumerable<IReadOnlyList<SheetCell>> RowsOf(SubjectComparison subject) =>
        from row in paper.RowsOf(subject)
        where row.Node.Level <= Level.Responsibility
        select Row(paper.NameOf(subject), row);

    private IReadOnlyList<SheetCell> Row(string subject, WorkingPaperRow row)
    {
        CellStyle text =
            row.Node.Level == Level.Department
                ? Look.Text with
                {
                    Font = CellFont.Bold,
                    Fill = WorkingPaperSheet.OfWhole,
                }
                : Look.Text;
        CellStyle centred = text with { Alignment = CellAlignment.Centre };
        return
        [
            Text(subject, text),
            Text(
                row.Node.Level == Level.Department ? phrases.Title(Terms.Altogether) : row.Name,
                text
            ),
            Text(row.GradeClaimed, centred),
            Text(
                row.GradeAudited,
                ChangedCell.Marked(centred, row.GradeClaimed != row.GradeAudited)
            ),
            SheetCell.Amount(row.ScoreClaimed, text),
            SheetCell.Amount(row.ScoreAudited, text),
            ChangedCell.Of(row.ScoreChange, text),
            SheetCell.Amount(row.PointsClaimed, text),
            SheetCell.Amount(row.PointsAudited, text),
            ChangedCell.Of(row.PointsChange, text),
            Text(paper.Effects(row), text),
        ];
    }

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, phrases), style);
}
