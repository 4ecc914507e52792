using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Decisions;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of everything that a person decided, in the document's order.</summary>
internal static class DecisionsSheet
{
    /// <summary>Plans the sheet.</summary>
    public static SheetPlan Plan(EvaluationResult result, Phrases phrases)
    {
        var list = new DecisionList(result.RuleBookDiagnostics, phrases);
        bool hasSubjects = result.Subjects.Count != 1;
        int[] widths = [34, 30, 18, 12, 40, 44];
        List<IReadOnlyList<SheetCell>> rows =
        [
            .. from subject in result.Subjects
            from decision in list.Of(subject, result.Record)
            select Row(subject, decision, hasSubjects, phrases),
        ];
        return new SheetPlan
        {
            Name = list.Title,
            Columns =
            [
                .. hasSubjects
                    ? [new SheetColumn(phrases.Title(Terms.Subject), 20)]
                    : (SheetColumn[])[],
                .. list.Columns.Zip(widths, (name, width) => new SheetColumn(name, width)),
                new SheetColumn(FormHeadings.Path.In(phrases.Language), 36),
            ],
            Above =
            [
                [new SheetCell(list.Title, Look.Title)],
                .. rows.Count > 0
                    ? []
                    : (SheetCell[][])
                        [
                            [new SheetCell(list.Nothing, Look.Line)],
                        ],
            ],
            Rows = rows,
            PrintedColumns = widths.Length + (hasSubjects ? 1 : 0),
            HasFilter = true,
        };
    }

    private static IReadOnlyList<SheetCell> Row(
        SubjectEvaluation subject,
        DecisionLine decision,
        bool hasSubjects,
        Phrases phrases
    )
    {
        string about = decision.Node.Node is { } node
            ? phrases.Titled(node)
            : phrases.Title(Terms.Altogether);
        string[] texts =
        [
            .. hasSubjects ? [subject.Subject ?? ""] : (string[])[],
            decision.Kind,
            about,
            decision.By,
            decision.On,
            decision.Why,
            decision.Effect,
        ];
        return
        [
            .. texts.Select(text => new SheetCell(Workbooks.Fit(text, phrases), Look.Text)),
            new SheetCell(Workbooks.Fit(decision.Node.Path, phrases), Look.Small),
        ];
    }
}
