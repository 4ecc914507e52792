using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of what the document declares of itself: every check with its arithmetic, and what it found.</summary>
internal static class FiguresSheet
{
    /// <summary>Plans the sheet; null where no figures are given.</summary>
    public static SheetPlan? Plan(EvaluationResult result, Phrases phrases) =>
        result.Record.Figures.Count == 0
            ? null
            : new()
            {
                Name = phrases.Title(Terms.Figures),
                Columns =
                [
                    .. FigureLines
                        .Columns(phrases)
                        .Zip((int[])[12, 32, 44, 16])
                        .Select(column => new SheetColumn(column.First, column.Second)),
                    new SheetColumn(phrases.Title(Terms.Finding), 70),
                    new SheetColumn(phrases.Title(Terms.Accepted), 24),
                ],
                Above =
                [
                    .. result.Record.Figures.Select(figures =>
                        (IReadOnlyList<SheetCell>)
                            [new SheetCell(FigureLines.Summary(figures, phrases), Look.Title)]
                    ),
                ],
                Rows = result.Record.Figures.SelectMany(figures => Rows(figures, phrases)),
                PrintedColumns = 6,
                HasFilter = true,
            };

    // What no check found (a cell that is no number, a name of nothing) stands behind the checks.
    private static IEnumerable<IReadOnlyList<SheetCell>> Rows(
        Reconciliation figures,
        Phrases phrases
    ) =>
        figures
            .Checks.Select(check =>
                Row([.. FigureLines.Row(check, phrases)], check.Finding, phrases)
            )
            .Concat(
                figures
                    .Findings.Where(finding =>
                        figures.Checks.All(check => !ReferenceEquals(check.Finding, finding))
                    )
                    .Select(finding =>
                        Row(["", finding.Path ?? "", "", finding.Code], finding, phrases)
                    )
            );

    private static IReadOnlyList<SheetCell> Row(
        string[] cells,
        Diagnostic? finding,
        Phrases phrases
    ) =>
        [
            .. cells
                .Append(finding?.Message(phrases.Language) ?? "")
                .Append(
                    finding?.Acceptance is { } accepted
                        ? DiagnosticText.Of(accepted, phrases.Language)
                        : ""
                )
                .Select(text => new SheetCell(Workbooks.Fit(text, phrases), Look.Text)),
        ];
}
