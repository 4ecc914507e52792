using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>What is read from the sheets of a workbook, and what is told of the rest.</summary>
public class ResultsWorkbookTests
{
    [Fact]
    public void What_stands_where_nothing_is_read_is_told()
    {
        var form = Workbook.SmallForm(Language.English);
        form.Put("S10", "beside the form");
        form.Put("F30", "95%");
        form.Put("R9", "Telephone");
        form.Put("R10", "12345");
        Assert.Equal(
            """
            form.xlsx#Results!R9: warning PE5029: Nothing is read from the column 'Telephone', since no column of results has that name. Name it otherwise, or leave it. Columns are: Path of the indicator, Value, Done, of a share, Whole, of a share, Due date, Completed on, Not applicable because, Evidence, Note, Deviation, Judged points, Reason for the points, Judged by, Target, Points claimed, Grade claimed
            form.xlsx#Results!S10: warning PE5029: 'C' (a/b/c): 'beside the form' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results!F30: error PE1004: This row names no indicator, so nobody knows what was measured. Write the indicator's path, or remove the row
            """,
            form.Told()
        );
        var head = Workbook.SmallForm(Language.English);
        head.Put("D4", "beside the subject");
        head.Put("A8", "Remark");
        head.Put("F3", "Telephone");
        head.Put("G3", "12345");
        head.Put("C5", "31.12.2019");
        head.Put("C7", "director");
        Assert.Equal(
            """
            form.xlsx#Results!F3: warning PE5029: 'Telephone' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results!G3: warning PE5029: '12345' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results!D4: warning PE5029: 'beside the subject' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results!C5: error PE5014: '31.12.2019' does not begin with the year: as day and month it would be 2019-12-31, as month and day no date. Write the year first, such as 2019-10-15
            form.xlsx#Results!C7: error PE1005: 'director' is no value of 'Role of the assessor'. Allowed are: self-assessment, review, audit
            form.xlsx#Results!A8: warning PE5029: 'Remark' stands where nothing is read. Move it into a column with a heading, or remove it
            """,
            head.Told()
        );
    }

    [Fact]
    public void A_heading_that_is_misspelled_is_an_error_since_its_column_would_be_lost()
    {
        var form = Workbook.SmallForm();
        form.Put("F9", "实际完成直");
        form.Put("B5", "截止日期");
        form.Put("C5", "2019-12-31");
        Assert.Equal(
            [
                "form.xlsx#填报表!B5: error PE1003: “截止日期”不是填报表的标题；是否指“截至日期”？可用的标题：指标体系、被评价单位、截至日期、评价人、评价身份",
                "form.xlsx#填报表!F9: error PE1003: “实际完成直”不是填报表的标题；是否指“实际完成值”？可用的标题：指标路径、实际完成值、分子（完成数）、分母（总数）、到期日、完成日、不适用原因、佐证、备注、偏差原因分析及改进措施、评定得分、评定理由、评定人、年度指标值、自评得分、自评等级",
            ],
            form.Read().Diagnostics.Select(finding => finding.ToString(Language.Chinese))
        );
        Assert.False(form.Read().HasValue);
    }

    [Theory]
    [InlineData("Subject", "Actual result", "Causes of deviation, and measures")]
    [InlineData("评价对象", "实际完成值", "偏差原因及改进措施")]
    public void A_form_with_the_former_words_is_read(string subject, string value, string deviation)
    {
        var book = Workbook.OfSheets(
            (
                "填报表",
                [
                    [subject, "东区"],
                    ["指标路径", value, deviation],
                    ["a/b/c", "按期", "已整改"],
                ]
            )
        );
        ReadResult<MeasuredResults> read = book.Read();
        var set = Assert.Single(read.Value.Sets);
        var measured = Assert.Single(set.Measurements);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ("东区", "按期", "已整改"),
            (set.Subject, measured.Value?.Value, measured.Deviation)
        );
    }

    [Fact]
    public void Merged_cells_are_refused_in_every_row_they_cover()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Fill("reform/institution/target-completion", "Value", "100%");
        form.Edit(document =>
        {
            Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
            sheet.InsertAfter(
                new MergeCells(
                    new MergeCell { Reference = "F10:F11" },
                    new MergeCell { Reference = "A10:A12" }
                ),
                sheet.GetFirstChild<AutoFilter>()
            );
        });
        Assert.Equal(
            """
            form.xlsx#Results!F10: error PE5014: '机构编制改革目标完成量占年度计划完成量的比例' (reform/institution/target-completion): The cells F10:F11 are merged, so that nobody can tell for which of them the value counts. Undo the merge, and fill in each cell
            form.xlsx#Results!F11: error PE5014: '群众满意度' (reform/institution/satisfaction): The cells F10:F11 are merged, so that nobody can tell for which of them the value counts. Undo the merge, and fill in each cell
            """,
            form.Told()
        );
    }

    [Fact]
    public void Rows_that_are_hidden_and_columns_in_another_order_are_read()
    {
        var table = Workbook.Table(["indicator", "note", "value"], ["a/b/c", "", "按期"]);
        table.Edit(document =>
        {
            foreach (Row row in Workbook.PartOf(document, 0).Worksheet.Descendants<Row>())
            {
                row.Hidden = true;
            }
        });
        Assert.Equal("按期", table.Read().Value.Sets[0].Measurements[0].Value!.Value);
    }

    [Fact]
    public void Every_sheet_that_is_a_form_counts_and_any_other_is_told()
    {
        var book = Workbook.OfSheets(
            (
                "东区",
                [
                    ["被评价单位", "东区"],
                    ["指标路径", "实际完成值"],
                    ["a/b/c", "按期"],
                ]
            ),
            (
                "西区",
                [
                    ["被评价单位", "西区"],
                    ["指标路径", "实际完成值"],
                    ["a/b/c", "逾期"],
                ]
            ),
            (
                "草稿",
                [
                    ["一些计算"],
                ]
            ),
            ("空", [])
        );
        ReadResult<MeasuredResults> read = book.Read();
        Assert.Equal(["东区", "西区"], read.Value.Sets.Select(set => set.Subject));
        Assert.Equal(
            "form.xlsx#草稿!A1: warning PE5029: 工作表“草稿”没有列标题“指标路径”，不是填报表，其中的内容不予读取。请删除该工作表，或将结果移入填报表",
            read.Diagnostics.Single().ToString(Language.Chinese)
        );
    }

    [Fact]
    public void A_workbook_without_a_form_says_how_to_get_one() =>
        Assert.StartsWith(
            "form.xlsx(1,1): error PE1004: No sheet of the workbook is a form: none has the heading 'Path of the indicator'. Begin with perfeval template --format xlsx, and fill in what it writes",
            Workbook.Table(["a", "b"]).Told()
        );

    [Fact]
    public void The_core_alone_says_who_reads_a_workbook() =>
        Assert.Equal(
            "form.xlsx(1,1): error PE1009: A workbook is no text, and is not read here. Read it with ResultsWorkbook of the package PerfEval.Excel, or save it as CSV",
            MeasuredResults
                .Read(
                    InputSource.FromStream(
                        new MemoryStream(Workbook.SmallForm().Bytes),
                        "form.xlsx"
                    )
                )
                .Diagnostics.Single()
                .ToString()
        );

    [Fact]
    public void A_form_for_another_rule_book_is_refused()
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            Workbook.SmallForm().Read().Value
        );
        Assert.Equal(["PE5011"], result.Diagnostics.Codes());
    }

    [Fact]
    public void An_indicator_that_stands_twice_is_told_with_both_cells()
    {
        var table = Workbook.Table(["indicator", "value"], ["a/b/c", "按期"], ["a/b/c", "逾期"]);
        Diagnostic twice = Books
            .Evaluator.Evaluate(Workbook.SmallBook, table.Read().Value)
            .Diagnostics[0];
        Assert.Equal("PE5002", twice.Code);
        Assert.Contains("form.xlsx#1!", twice.ToString(), StringComparison.Ordinal);
    }
}
