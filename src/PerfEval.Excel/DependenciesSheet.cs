using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Decisions;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of what grades depend on: a row for every node that one choice, made otherwise, would change.</summary>
internal static class DependenciesSheet
{
    /// <summary>Plans the sheet.</summary>
    public static SheetPlan Plan(EvaluationResult result, Phrases phrases)
    {
        var search = new Dependency.Search(result);
        var lines = new DependencyLines(phrases);
        bool hasSubjects = result.Subjects.Count != 1;
        List<IReadOnlyList<SheetCell>> rows =
        [
            .. from subject in result.Subjects
            from dependency in search.Of(subject)
            from node in dependency.Nodes
            select Row(subject, dependency, node, hasSubjects, lines, phrases),
        ];
        return new SheetPlan
        {
            Name = lines.Title,
            Columns =
            [
                .. hasSubjects
                    ? [new SheetColumn(phrases.Title(Terms.Subject), 20)]
                    : (SheetColumn[])[],
                new SheetColumn(lines.ChoiceTitle, 54),
                new SheetColumn(phrases.Title(Terms.Node), 40),
                new SheetColumn(lines.NowTitle, 28),
                new SheetColumn(lines.ThenTitle, 28),
                new SheetColumn(FormHeadings.Path.In(phrases.Language), 36),
            ],
            Above =
            [
                [new SheetCell(lines.Title, Look.Title)],
                [new SheetCell(rows.Count > 0 ? lines.Introduction : lines.Nothing, Look.Line)],
            ],
            Rows = rows,
            PrintedColumns = 4 + (hasSubjects ? 1 : 0),
            HasFilter = true,
        };
    }

    private static IReadOnlyList<SheetCell> Row(
        SubjectEvaluation subject,
        Dependency dependency,
        DependentNode node,
        bool hasSubjects,
        DependencyLines lines,
        Phrases phrases
    )
    {
        string name = node.Now.Node is { } own
            ? phrases.Titled(own)
            : phrases.Title(Terms.Altogether);
        string[] texts =
        [
            .. hasSubjects ? [subject.Subject ?? ""] : (string[])[],
            lines.Choice(dependency),
            name,
            lines.Standing(node.Now),
            lines.Standing(node.Then),
        ];
        return
        [
            .. texts.Select(text => new SheetCell(Workbooks.Fit(text, phrases), Look.Text)),
            new SheetCell(Workbooks.Fit(node.Now.Path, phrases), Look.Small),
        ];
    }
}
