using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Disclosure;

namespace PerfEval.Excel;

/// <summary>The sheets of what the document says beside its table: who answers for what and what nobody measures, and its terms.</summary>
internal static class DisclosureSheets
{
    private const int ColumnsOfCoverage = 5;

    /// <summary>Plans the sheet of offices and goals; null where the rule book says nothing of them.</summary>
    public static SheetPlan? Coverage(EvaluationResult result, Phrases phrases)
    {
        var coverage = new CoverageTable(result.Table, phrases);
        if (!coverage.IsShown)
        {
            return null;
        }

        foreach (SubjectEvaluation subject in result.Subjects)
        {
            coverage.Add(subject);
        }

        return new SheetPlan
        {
            Name = phrases.Say("Coverage", "覆盖情况"),
            Columns =
            [
                .. coverage
                    .Columns.Zip((int[])[24, 40, 10, 20, 36])
                    .Select(column => new SheetColumn(column.First, column.Second)),
            ],
            Above =
            [
                [new SheetCell(coverage.Title, Look.Title)],
            ],
            Rows =
            [
                .. coverage.Rows.Select(row =>
                    (IReadOnlyList<SheetCell>)
                        [
                            .. coverage
                                .Cells(row)
                                .Select(
                                    (cell, at) =>
                                        at < 2
                                            ? Text(cell, phrases)
                                            : SheetCell.Amount(cell, Look.Text)
                                ),
                            Text(
                                row.Counts is { } counts
                                    ? phrases.Of(counts, result.Table.Scale)
                                    : "",
                                phrases
                            ),
                        ]
                ),
            ],
            Below =
            [
                .. coverage
                    .Lists()
                    .SelectMany(list =>
                        list.Items.Select(item => Across(item, Look.Text, phrases))
                            .Prepend(Across(list.Title, Look.Heading, phrases))
                    ),
            ],
            PrintedColumns = ColumnsOfCoverage,
        };
    }

    /// <summary>Plans the sheet of terms; null where there is none.</summary>
    public static SheetPlan? Glossary(EvaluationResult result, Phrases phrases)
    {
        var glossary = new GlossaryLines(result.Table, phrases);
        return glossary.All.Count == 0
            ? null
            : new SheetPlan
            {
                Name = glossary.Title,
                Columns =
                [
                    new SheetColumn(phrases.Say("Term", "名词"), 24),
                    new SheetColumn(phrases.Say("Meaning", "含义"), 100),
                ],
                Above =
                [
                    [new SheetCell(glossary.Title, Look.Title)],
                ],
                Rows = glossary.All.Select(entry =>
                    (IReadOnlyList<SheetCell>)
                        [Text(entry.Term.Value, phrases), Text(entry.Text, phrases)]
                ),
                PrintedColumns = 2,
            };
    }

    private static IReadOnlyList<SheetCell> Across(string text, CellStyle look, Phrases phrases) =>
        [
            new SheetCell(Workbooks.Fit(text, phrases), look) { Across = ColumnsOfCoverage },
            .. Enumerable.Repeat(new SheetCell("", look), ColumnsOfCoverage - 1),
        ];

    private static SheetCell Text(string text, Phrases phrases) =>
        new(Workbooks.Fit(text, phrases), Look.Text);
}
