using PerfEval.Evaluation;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet of all that was found, about the rule book first and then about the results.</summary>
internal static class FindingsSheet
{
    /// <summary>Plans the sheet.</summary>
    public static SheetPlan Plan(EvaluationResult result, Phrases phrases) =>
        new()
        {
            Name = phrases.Title(Terms.Findings),
            Columns =
            [
                new SheetColumn(phrases.Say("Severity", "级别"), 12),
                new SheetColumn(phrases.Say("Code", "代码"), 12),
                new SheetColumn(phrases.Say("Finding", "内容"), 80),
                new SheetColumn(phrases.Say("About", "涉及"), 40),
                new SheetColumn(phrases.Say("Place", "位置"), 36),
                new SheetColumn(phrases.Title(Terms.Accepted), 30),
            ],
            Above =
            [
                [
                    new SheetCell(
                        phrases.Say(
                            "What was found in the rule book and in the results",
                            "指标体系和实际完成值中发现的问题"
                        ),
                        Look.Title
                    ),
                ],
            ],
            Rows = result
                .RuleBookDiagnostics.Concat(result.Diagnostics)
                .Concat(OnlyOfResults(result))
                .Select(finding => Row(finding, phrases)),
            PrintedColumns = 6,
            HasFilter = true,
        };

    private static IEnumerable<Diagnostic> OnlyOfResults(EvaluationResult result)
    {
        var aboutBook = new BookFindings(result.RuleBookDiagnostics);
        return result
            .Subjects.SelectMany(subject => subject.Root.SelfAndBelow())
            .SelectMany(aboutBook.OnlyOfResult);
    }

    private static IReadOnlyList<SheetCell> Row(Diagnostic finding, Phrases phrases)
    {
        string severity = finding.Severity switch
        {
            Severity.Error => phrases.Say("error", "错误"),
            Severity.Warning => phrases.Say("warning", "警告"),
            _ => phrases.Say("information", "提示"),
        };
        string decision = finding.Acceptance is { } accepted
            ? DiagnosticText.Of(accepted, phrases.Language)
            : "";
        string[] texts =
        [
            severity,
            finding.Code,
            finding.Message(phrases.Language),
            finding.Path ?? "",
            finding.Place.ToString(),
            decision,
        ];
        return [.. texts.Select(text => new SheetCell(Workbooks.Fit(text, phrases), Look.Text))];
    }
}
