using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Excel;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>The form to fill in, as it is written, and as it evaluates.</summary>
public class FormTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_form_filled_in_evaluates_as_the_YAML_does(Language language)
    {
        MeasuredResults yaml = RealTable.Results;
        ResultSet set = yaml.Sets[0];
        var form = Workbook.FormOf(RealTable.Book, language);
        form.Fill(Say("Subject", "被评价单位"), "gaoxin-hrss-2019", set.Subject!);
        form.Fill(Say("As of", "截至日期"), "gaoxin-hrss-2019", "2019-12-31");
        form.Fill(Say("Assessor", "评价人"), "gaoxin-hrss-2019", set.Assessor!.Name!);
        form.Fill(
            Say("Role of the assessor", "评价身份"),
            "gaoxin-hrss-2019",
            Say("self-assessment", "自评")
        );
        foreach (Measurement measured in set.Measurements)
        {
            Fill("Value", "实际完成值", measured.Value?.Value);
            Fill("Done, of a share", "分子（完成数）", measured.Done?.Value);
            Fill("Whole, of a share", "分母（总数）", measured.Of?.Value);
            Fill("Due date", "到期日", measured.Due?.Value);
            Fill("Completed on", "完成日", measured.Completed?.Value);
            Fill("Not applicable because", "不适用原因", measured.NotApplicable?.Value);
            Fill("Evidence", "佐证", measured.Evidence);
            Fill("Note", "备注", measured.Note);
            Fill("Deviation", "偏差原因分析及改进措施", measured.Deviation);

            void Fill(string english, string chinese, string? text)
            {
                if (text is not null)
                {
                    form.Fill(measured.Indicator.Value, Say(english, chinese), text);
                }
            }
        }

        Assert.Empty(form.Faults());
        ReadResult<MeasuredResults> read = form.Read();
        Assert.Empty(read.Diagnostics);
        // A form has no place for a decision.
        ResultSet undecided = set with
        {
            Measurements = [.. set.Measurements.Select(one => one with { Decided = null })],
        };
        Assert.Equal(
            Json(new MeasuredResults(yaml.Input, [undecided], [])),
            Json(new MeasuredResults(yaml.Input, read.Value.Sets, []))
        );

        string Say(string english, string chinese) =>
            language == Language.English ? english : chinese;
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void An_empty_form_evaluates_to_missing_results(Language language)
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            Workbook.FormOf(RealTable.Book, language).Read().Value
        );
        Assert.All(
            result.Subjects[0].Indicators,
            indicator => Assert.Equal(Status.Missing, indicator.Status)
        );
        Assert.Equal(40, result.Subjects[0].Indicators.Count);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Nothing_in_it_breaks_the_rules_of_the_format(Language language) =>
        Assert.Empty(Workbook.FormOf(RealTable.Book, language).Faults());

    [Fact]
    public void Beside_each_cell_stand_the_criteria_and_the_unit()
    {
        IReadOnlyList<Dictionary<string, string>> rows = Workbook
            .FormOf(RealTable.Book, Language.English)
            .Rows();
        Dictionary<string, string> row = rows.Single(row =>
            row["Path of the indicator"] == "reform/institution/satisfaction"
        );
        Assert.Equal(
            "Excellent: 非常满意\nGood: 基本满意\nFair: 满意\nPoor: 不满意",
            row["Criteria"]
        );
        Assert.Equal("one of: 非常满意, 基本满意, 满意, 不满意", row["What may be written"]);
        Assert.Equal("choice", row["Unit"]);
        Assert.Equal(
            ["%", "choice", "dates", "人"],
            rows.Select(row => row["Unit"]).Distinct().Take(4)
        );
        Assert.Equal(
            Enumerable.Range(1, 40).Select(number => $"{number}"),
            rows.Select(row => row["No."])
        );
    }

    [Fact]
    public void The_labels_to_choose_from_are_found_by_the_path_wherever_sorting_brings_a_row()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        Assert.Equal(["Results", "Instructions", "lists"], form.Sheets());
        DataValidation offered = RuleOf(form, "F10");
        Assert.Equal("F10:F49", offered.SequenceOfReferences!.InnerText);
        Assert.Equal(
            "IF(COUNTIF(lists!$A:$A,$O10)=0,F10,OFFSET(lists!$B$1,MATCH($O10,lists!$A:$A,0)-1,0,COUNTIF(lists!$A:$A,$O10),1))",
            offered.Formula1!.Text
        );
        Assert.Equal(
            ["非常满意", "基本满意", "满意", "不满意"],
            form.Texts(2)
                .Where(cells => cells[0] == "reform/institution/satisfaction")
                .Select(cells => cells[1])
        );
    }

    [Fact]
    public void What_belongs_to_the_form_is_guarded_without_protecting_the_sheet()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Edit(document =>
        {
            Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
            Assert.Empty(sheet.Descendants<SheetProtection>());
            Assert.Empty(sheet.Descendants<MergeCell>());
            Assert.Equal("A9:Q49", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        });
        foreach (string column in new[] { "A", "C", "O" })
        {
            DataValidation guard = RuleOf(form, column + "10");
            Assert.Equal(
                (DataValidationValues.Custom, "FALSE", true),
                (guard.Type!.Value, guard.Formula1!.Text, guard.ShowErrorMessage!.Value)
            );
        }

        Assert.Equal(
            "The year first, such as 2019-12-31. Leave it empty as long as it is not completed.",
            RuleOf(form, "J10").Prompt!.Value
        );
        Assert.Equal(DataValidationValues.Date, RuleOf(form, "J10").Type!.Value);
    }

    [Fact]
    public void Columns_in_which_nothing_fits_any_indicator_are_left_out()
    {
        string[] headings = Workbook.SmallForm(Language.English).Texts()[8];
        Assert.DoesNotContain("Done, of a share", headings);
        Assert.Contains("Due date", headings);
    }

    [Fact]
    public void Rows_in_any_order_say_the_same()
    {
        var form = Workbook.FormOf(RealTable.Book);
        form.Fill("employment/startup-support/error-rate", "实际完成值", "0.4%");
        form.Fill("reform/institution/satisfaction", "实际完成值", "满意");
        string before = Json(form.Read().Value);
        form.Edit(document =>
        {
            Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
            SheetData data = sheet.GetFirstChild<SheetData>()!;
            List<Row> rows = [.. data.Elements<Row>().Skip(9)];
            rows.ForEach(row => row.Remove());
            for (int i = 0; i < rows.Count; i++)
            {
                Row row = rows[rows.Count - 1 - i];
                row.RowIndex = (uint)(10 + i);
                foreach (Cell cell in row.Elements<Cell>())
                {
                    cell.CellReference =
                        cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) + (10 + i);
                }

                data.AppendChild(row);
            }
        });
        Assert.Empty(form.Read().Diagnostics);
        Assert.Equal(before, Json(form.Read().Value));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Ten_lines_say_how_it_is_filled_in_and_nothing_of_them_is_read(Language language)
    {
        var form = Workbook.FormOf(RealTable.Book, language);
        Assert.Equal(12, form.Texts(1).Length);
        Assert.Equal("步骤 Step", form.Texts(1)[1][0]);
        Assert.Empty(form.Read().Diagnostics);
        form.Put("B15", "0.4%", sheet: 1);
        Assert.Equal(["PE5029"], form.Read().Diagnostics.Codes());
    }

    [Fact]
    public void Each_office_has_a_form_of_its_own_or_a_sheet_of_one_workbook()
    {
        RuleBook book = RuleBook
            .ReadText(
                """
                schema: perfeval/rulebook/1
                id: book
                title: 绩效指标
                period: 2019
                department: {name: 人社局}
                responsibilities:
                  - id: a
                    name: 职责
                    owner: 就业处
                    activities:
                      - id: b
                        name: 活动
                        indicators:
                          - {id: c, name: 完成率, criteria: {excellent: ≥95%, poor: <95%}}
                          - {id: d, name: 满意度, owner: 信访处/窗口, criteria: {excellent: 满意, poor: 不满意}}
                  - id: e
                    name: 其他
                    activities:
                      - id: f
                        name: 其他
                        indicators:
                          - {id: g, name: 天数, measure: {unit: 天}, criteria: {excellent: 5天以内, poor: 超过5天}}
                """
            )
            .Value;
        Assert.Null(book.Table.OwnedBy("财务处"));
        PublishedTable own = book.Table.OwnedBy("就业处")!;
        var single = Workbook.Of(stream =>
            ResultsWorkbook.WriteTemplate([own], stream, Language.Chinese)
        );
        Assert.Equal(["填报表", "说明"], single.Sheets());
        Assert.Equal(["a/b/c"], single.Rows().Select(row => row["指标路径"]));
        PublishedTable?[] parts =
        [
            .. book.Table.OwnerNames.Select(name => book.Table.OwnedBy(name.In(Language.Chinese))),
            book.Table.OwnedByNobody(),
        ];
        var form = Workbook.Of(stream =>
            ResultsWorkbook.WriteTemplate(
                [.. parts.OfType<PublishedTable>()],
                stream,
                Language.Chinese
            )
        );
        Assert.Empty(form.Faults());
        Assert.Equal(["就业处", "信访处 窗口", "填报表", "说明", "lists"], form.Sheets());
        form.Put("E10", "满意", sheet: 1);
        MeasuredResults read = form.Read().Value;
        Assert.Equal(
            ["就业处 人社局", "信访处/窗口 人社局", " 人社局"],
            read.Sets.Select(set => $"{set.Assessor?.Name} {set.Subject}")
        );
        Assert.Equal(
            ["a/b/c", "a/b/d", "e/f/g"],
            read.Sets.SelectMany(set => set.Measurements).Select(one => one.Indicator.Value)
        );
    }

    private static DataValidation RuleOf(Workbook form, string cell)
    {
        DataValidation? found = null;
        form.Edit(document =>
            found = (DataValidation)
                Workbook
                    .PartOf(document, 0)
                    .Worksheet.Descendants<DataValidation>()
                    .Single(rule =>
                        rule.SequenceOfReferences!.InnerText!.Split(' ')
                            .Any(range => range.Split(':')[0] == cell)
                    )
                    .CloneNode(deep: true)
        );
        return found!;
    }

    private static string Json(MeasuredResults results)
    {
        using var stream = new MemoryStream();
        EvaluationResult result = Books.Evaluator.Evaluate(RealTable.Book, results);
        EvaluationReport.WriteJson(result, stream);
        return Unplaced.Json(stream.ToArray());
    }
}
