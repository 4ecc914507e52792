using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Excel;
using PerfEval.Grading;
using PerfEval.Quantities;
using PerfEval.Reporting;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel;

/// <summary>An evaluation as a workbook, cell by cell.</summary>
public class EvaluationWorkbookTests
{
    private static readonly EvaluationResult Rolled = Books.Evaluator.Evaluate(
        RealTable.Book,
        RealTable.Results,
        new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
    );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Every_indicator_of_the_real_table_stands_as_it_was_evaluated(Language language)
    {
        Workbook workbook = Write(Rolled, language);
        string path = Say(language, "Path of the indicator", "指标路径");
        Dictionary<string, Dictionary<string, string>> rows = workbook
            .Rows()
            .Where(row => row[path].Length > 0)
            .ToDictionary(row => row[path]);
        List<IndicatorEvaluation> indicators = [.. Rolled.Subjects[0].Indicators];
        Assert.Equal(40, indicators.Count);
        foreach (IndicatorEvaluation indicator in indicators)
        {
            Indicator rule = indicator.Indicator;
            Dictionary<string, string> row = rows[rule.Path];
            Assert.Equal(rule.Name.In(language), AsNamed(row, "Indicator (level 3)", "三级指标"));
            Assert.Equal(
                rule.Criteria[0].Criterion.Text.Value,
                row[Say(language, "Target for the year", "年度指标值")]
            );
            string written = row[Say(language, "Value", "实际完成值")];
            Assert.StartsWith(Written(indicator), written, StringComparison.Ordinal);
            if (indicator.Grade is { } grade)
            {
                Assert.Equal(grade.Label.In(language), row[Say(language, "Grade", "等级")]);
                Assert.Equal(
                    Rolled.RollUp!.PointsOf(grade)!.Value.ToString(),
                    row[Say(language, "Score", "评分")]
                );
            }

            Assert.Equal(
                indicator.Measurement?.Deviation ?? "",
                row[Say(language, "Deviation", "偏差原因分析及改进措施")]
            );
            Assert.StartsWith(
                Explanation.Of(indicator, language),
                row[Say(language, "Reason", "理由")],
                StringComparison.Ordinal
            );
            Assert.Equal(string.Join(' ', indicator.Codes), row[Say(language, "Findings", "问题")]);
            Assert.Equal(
                indicator.Measurement?.Evidence ?? "",
                row[Say(language, "Evidence", "佐证")]
            );
            Assert.Equal(indicator.Measurement?.Note ?? "", row[Say(language, "Note", "备注")]);
            foreach (GradedCriterion cell in rule.Criteria)
            {
                string heading =
                    Say(language, "Criterion: ", "评价标准：") + cell.Grade.Label.In(language);
                Assert.Equal(cell.Criterion.Text.Value, row[heading]);
            }
        }

        string AsNamed(Dictionary<string, string> row, string english, string chinese) =>
            row[Say(language, english, chinese)];
    }

    [Fact]
    public void Nodes_stand_in_the_order_of_the_document_and_the_whole_at_the_end()
    {
        IReadOnlyList<Dictionary<string, string>> rows = Write(Rolled).Rows();
        Assert.Equal(
            Rolled.Subjects[0].Root.SelfAndBelow().Skip(1).Select(node => node.Path).Append(""),
            rows.Select(row => row["Path of the indicator"])
        );
        foreach ((NodeEvaluation node, Dictionary<string, string> row) in Nodes().Zip(rows))
        {
            Assert.Equal(
                node.RollUp?.Score?.ToString() ?? "",
                node.Indicator is null ? row["Score"] : ""
            );
            string budget = (node.Node as FundedNode)?.Budget?.Text.Value ?? "";
            Assert.Equal(budget, row["Budget (万元)"]);
        }

        Assert.Equal("Total", rows[^1]["Responsibility (level 1)"]);

        static IEnumerable<NodeEvaluation> Nodes() =>
            Rolled.Subjects[0].Root.SelfAndBelow().Skip(1).Append(Rolled.Subjects[0].Root);
    }

    [Fact]
    public void Points_add_up_to_100_and_to_the_score_of_the_whole()
    {
        MeasuredResults complete = MeasuredResults.LoadText(
            File.ReadAllText(RealTable.ResultsPath)
                .Replace(
                    "social-insurance/injury/timely-completion:",
                    "social-insurance/injury/timely-completion: 85% #",
                    StringComparison.Ordinal
                )
        );
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            complete,
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );
        List<Dictionary<string, string>> rows = [.. Write(result).Rows()];
        var indicators = rows.Where(row => row["Indicator (level 3)"].Length > 0).ToList();
        Assert.Equal(40, indicators.Count);
        Assert.Equal(100, Sum(indicators, "Points possible"));
        Assert.Equal(
            result.Subjects[0].Root.RollUp!.Score!.Value.Exact,
            Sum(indicators, "Points earned")
        );
        Assert.Equal("100", rows[^1]["Points possible"]);
        Assert.Equal(
            result.Subjects[0].Root.RollUp!.Score!.Value.ToString(),
            rows[^1]["Points earned"]
        );
        Assert.Matches(@"^\d\d\.\d\d$", rows[^1]["Points earned"]);

        static Rational Sum(IEnumerable<Dictionary<string, string>> rows, string column) =>
            rows.Aggregate(Rational.Zero, (sum, row) => sum + Mixed(row[column]));
    }

    [Fact]
    public void What_is_still_open_has_points_possible_and_none_earned()
    {
        Dictionary<string, string> missing = Write(Rolled)
            .Rows()
            .Single(row =>
                row["Path of the indicator"] == "social-insurance/injury/timely-completion"
            );
        Assert.Equal("50/63", missing["Points possible"]);
        Assert.Equal("", missing["Points earned"]);
        Assert.Equal("Missing", missing["Grade"]);
    }

    [Fact]
    public void Without_a_roll_up_there_are_no_points_and_no_score()
    {
        EvaluationResult result = Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results);
        Assert.All(
            Write(result).Rows(),
            row => Assert.Equal("", row["Points possible"] + row["Points earned"] + row["Score"])
        );
    }

    [Fact]
    public void Measured_values_are_text_and_amounts_are_numbers_with_all_their_digits()
    {
        List<Cell> cells = [.. Write(Rolled).Cells()];
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Cell value = cells.Single(cell => Workbook.TextOf(cell) == "102.5%");
        Assert.Equal(CellValues.InlineString, value.DataType!.Value);
        Cell score = cells.First(cell => Workbook.TextOf(cell) == "90.00");
        Assert.Null(score.DataType);
        Assert.Equal("90.00", score.CellValue!.Text);
        Cell budget = cells.First(cell => Workbook.TextOf(cell) == "605.00");
        Assert.Null(budget.DataType);
    }

    [Fact]
    public void The_record_and_the_findings_have_sheets_of_their_own()
    {
        Workbook workbook = Write(Rolled);
        Assert.Equal(
            [
                "Self-evaluation",
                "Record",
                "Findings",
                "Decisions",
                "What the grade depends on",
                "Coverage",
                "Glossary",
            ],
            workbook.Sheets()
        );
        string[][] record = workbook.Texts(1);
        Assert.Contains(
            record,
            row => row is ["SHA-256", var hash] && hash == Rolled.Record.RuleBook.Sha256
        );
        Assert.Contains(
            record,
            row => row is ["SHA-256", var hash] && hash == Rolled.Record.Results[0].Sha256
        );
        Assert.Contains(
            record,
            row => row is ["SHA-256", var hash] && hash == Rolled.Record.RollUpFile!.Sha256
        );
        Assert.Contains(record, row => row is ["As of", "2019-12-31 (from the results)"]);
        Assert.Equal(
            Rolled
                .RuleBookDiagnostics.Concat(Rolled.Diagnostics)
                .Select(finding =>
                    (finding.Code, finding.Message(Language.English), $"{finding.Place}")
                ),
            workbook.Rows(2).Select(row => (row["Code"], row["Finding"], row["Place"]))
        );
    }

    [Theory]
    [InlineData(Language.English, "results.csv (read as CSV in UTF-8, cells parted by semicolons)")]
    [InlineData(Language.Chinese, "results.csv（按 CSV 读取，编码 UTF-8，以分号分隔）")]
    public void The_record_says_how_CSV_was_read(Language language, string said)
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.LoadText("indicator;value\n", "results.csv")
        );
        Assert.Contains(
            Write(result, language).Texts(1),
            row => row is [_, var text] && text == said
        );
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Nothing_in_it_breaks_the_rules_of_the_format(Language language) =>
        Assert.Empty(Write(Rolled, language).Faults());

    [Fact]
    public void The_same_evaluation_gives_the_same_bytes()
    {
        byte[] once = Write(Rolled).Bytes;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(once, Write(Rolled).Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Several_subjects_have_a_column_and_their_rows_go_on_in_further_sheets()
    {
        string book = Books.Of("kind: percent", "≥90%", "≥80%", "≥60%", "<60%");
        EvaluationResult result = Books.Evaluator.Evaluate(
            RuleBook.ReadText(book).Value,
            MeasuredResults.LoadText(
                "subject,indicator,value\n东区,a/b/c,95%\n西区,a/b/c,85%\n",
                "results.csv"
            )
        );
        Workbook workbook = Workbook.Of(stream =>
            EvaluationWorkbook.Write(
                result,
                new Phrases(Language.English),
                stream,
                mostRows: 9,
                new string('0', 64)
            )
        );
        Assert.Equal(
            [
                "Self-evaluation",
                "Self-evaluation (2)",
                "Record",
                "Record (2)",
                "Findings",
                "Decisions",
                "What the grade depends on",
            ],
            workbook.Sheets()
        );
        Assert.Empty(workbook.Faults());
        List<Dictionary<string, string>> rows = [.. workbook.Rows(0), .. workbook.Rows(1)];
        Assert.Equal(
            ["东区", "东区", "东区", "东区", "西区", "西区", "西区", "西区"],
            rows.Select(row => row["Subject"])
        );
        Assert.Equal(
            ["95%", "85%"],
            rows.Select(row => row["Value"]).Where(text => text.Length > 0)
        );
    }

    [Fact]
    public void A_text_that_no_cell_can_hold_is_cut_and_says_so()
    {
        string note = new('长', 40_000);
        string book = Books.Of("kind: percent", "≥90%", "≥80%", "≥60%", "<60%");
        EvaluationResult result = Books.Evaluate(book, $"{{value: 95%, note: {note}}}");
        string shown = Write(result).Rows()[2]["Note"];
        Assert.Equal(32_767, shown.Length);
        Assert.EndsWith("长 … (cut: a cell holds no more)", shown, StringComparison.Ordinal);
    }

    private static Workbook Write(EvaluationResult result, Language language = Language.English) =>
        Workbook.Of(stream => EvaluationWorkbook.Write(result, stream, language));

    private static string Say(Language language, string english, string chinese) =>
        language == Language.English ? english : chinese;

    // Dates are told as a sentence.
    private static string Written(IndicatorEvaluation indicator) =>
        indicator switch
        {
            { Value: MeasuredValue.OfDates } => "",
            { Measurement: { Done: { } done, Of: { } of } } => $"{done}/{of}",
            _ => indicator.Measurement?.Value?.Value ?? "",
        };

    private static Rational Mixed(string text)
    {
        if (text.Length == 0)
        {
            return Rational.Zero;
        }

        string[] parts = text.Split(' ', '/');
        Rational whole = parts.Length == 2 ? Rational.Zero : Rational.Parse(parts[0]);
        return parts.Length == 1
            ? whole
            : whole + Rational.Parse(parts[^2]) / Rational.Parse(parts[^1]);
    }
}
