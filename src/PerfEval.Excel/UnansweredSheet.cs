using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of who has not answered: a row for each office of each subject, with the indicators that it did not report.</summary>
internal static class UnansweredSheet
{
    /// <summary>Plans the sheet.</summary>
    /// <returns>Null where the rule book names no office, or nothing is missing.</returns>
    public static SheetPlan? Plan(EvaluationResult result, Phrases phrases)
    {
        var unanswered = new UnansweredResults(result.Table, phrases);
        bool hasSubjects = result.Subjects.Count != 1;
        List<IReadOnlyList<SheetCell>> rows =
        [
            .. from subject in result.Subjects
            from office in unanswered.ByOffice(subject)
            select Row(hasSubjects ? [subject.Subject ?? ""] : [], office),
        ];
        if (rows.Count == 0)
        {
            return null;
        }

        SheetColumn[] columns =
        [
            .. hasSubjects
                ? [new SheetColumn(phrases.Title(Terms.Subject), 20)]
                : (SheetColumn[])[],
            new SheetColumn(phrases.Title(Terms.Owner), 24),
            new SheetColumn(unanswered.Title, 12),
            new SheetColumn(phrases.Title(result.Table.Levels.SeveralOf(Level.Indicator)), 90),
        ];
        return new SheetPlan
        {
            Name = unanswered.Title,
            Columns = columns,
            Above =
            [
                [new SheetCell(unanswered.Title, Look.Title)],
            ],
            Rows = rows,
            PrintedColumns = columns.Length,
            HasFilter = true,
        };

        IReadOnlyList<SheetCell> Row(string[] subject, UnansweredGroup office) =>
            [
                .. subject.Append(office.Who).Select(Text),
                SheetCell.Amount(Phrases.Number(office.Nodes.Count), Look.Text),
                Text(unanswered.Names(office)),
            ];

        SheetCell Text(string text) => new(Workbooks.Fit(text, phrases), Look.Text);
    }
}
