using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Comparisons;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of a working paper that says what two evaluations were made from.</summary>
internal static class SidesSheet
{
    /// <summary>Plans the sheet.</summary>
    /// <param name="paper">The working paper.</param>
    /// <param name="phrases">The words of the reader's language.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static SheetPlan Plan(
        WorkingPaper paper,
        Phrases phrases,
        string before,
        string after
    ) =>
        new()
        {
            Name = WorkingPaper.SidesTitle(phrases),
            Columns =
            [
                new SheetColumn(phrases.Say("Fact", "事项"), 30),
                new SheetColumn(WorkingPaper.SideHeading(isBefore: true, phrases), 70),
                new SheetColumn(WorkingPaper.SideHeading(isBefore: false, phrases), 70),
            ],
            Above =
            [
                [new SheetCell(WorkingPaper.SidesTitle(phrases), Look.Title)],
            ],
            Rows =
            [
                .. paper
                    .Facts(before, after)
                    .Select(fact => Row(fact.Fact, fact.Claimed, fact.Audited, phrases)),
                .. paper.Differences.Select(difference =>
                    Row(phrases.Title(Terms.Difference), difference, "", phrases)
                ),
            ],
            PrintedColumns = 3,
        };

    private static IReadOnlyList<SheetCell> Row(
        string fact,
        string claimed,
        string audited,
        Phrases phrases
    ) =>
        [
            new SheetCell(fact, Look.Text),
            new SheetCell(Workbooks.Fit(claimed, phrases), Look.Text),
            new SheetCell(Workbooks.Fit(audited, phrases), Look.Text),
        ];
}
