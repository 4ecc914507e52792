using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Excel;
using PerfEval.Reporting;
using PerfEval.Results;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Excel;

/// <summary>The form to fill in, and what is read from it.</summary>
public class ResultsWorkbookTests
{
    private static readonly RuleBook Small = RuleBook
        .ReadText(
            Books.Around(
                "criteria:\n  excellent: {text: 按期, when: by due}\n  poor: {text: 逾期, when: never}"
            )
        )
        .Value;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_form_filled_in_evaluates_as_the_YAML_does(Language language)
    {
        MeasuredResults yaml = RealTable.Results;
        ResultSet set = yaml.Sets[0];
        var form = Workbook.FormOf(RealTable.Book, language);
        form.Fill(Say("Subject", "评价对象"), Beside("Rule book", "指标体系"), set.Subject!);
        form.Fill(Say("As of", "截至日期"), "gaoxin-hrss-2019", "2019-12-31");
        form.Fill(Say("Assessor", "评价人"), "gaoxin-hrss-2019", set.Assessor!.Name!);
        form.Fill(
            Say("Role of the assessor", "评价身份"),
            "gaoxin-hrss-2019",
            Say("self-assessment", "自评")
        );
        foreach (Measurement measured in set.Measurements)
        {
            Fill("Actual result", "实际完成值", measured.Value?.Value);
            Fill("Done, of a share", "分子（完成数）", measured.Done?.Value);
            Fill("Whole, of a share", "分母（总数）", measured.Of?.Value);
            Fill("Due date", "到期日", measured.Due?.Value);
            Fill("Completed on", "完成日", measured.Completed?.Value);
            Fill("Not applicable because", "不适用原因", measured.NotApplicable?.Value);
            Fill("Evidence", "佐证", measured.Evidence);
            Fill("Note", "备注", measured.Note);
            Fill("Causes of deviation, and measures", "偏差原因分析及改进措施", measured.Deviation);

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
        string Beside(string english, string chinese) => "gaoxin-hrss-2019";
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
    public void Beside_each_cell_stand_the_criteria_and_the_labels_to_choose_from()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        Dictionary<string, string> row = form.Rows()
            .Single(row => row["Path of the indicator"] == "reform/institution/satisfaction");
        Assert.Equal("非常满意", row["Criterion: Excellent"]);
        Assert.Equal("不满意", row["Criterion: Poor"]);
        Assert.Equal("one of: 非常满意, 基本满意, 满意, 不满意", row["What may be written"]);
        Assert.Equal(["Results", "lists"], form.Sheets());
        form.Edit(document =>
        {
            DataValidation offer = Workbook
                .PartOf(document, 0)
                .Worksheet.Descendants<DataValidation>()
                .Single(offer => offer.SequenceOfReferences!.InnerText == "I11");
            Assert.Equal("lists!$B$1:$B$4", offer.Formula1!.Text);
        });
        Assert.Equal(
            ["非常满意", "基本满意", "满意", "不满意"],
            form.Texts(1).Take(4).Select(cells => cells[1])
        );
    }

    // What is typed into a cell, how it is kept, and what is read.
    [Theory]
    [InlineData("value", "312", "", "312")]
    [InlineData("value", "-5", "General", "-5")]
    [InlineData("value", "312.0", "0.00", "312")] // as some programs write it
    [InlineData("value", "123456", "#,##0", "123456")]
    [InlineData("note", "7", "@", "7")]
    [InlineData("value", "0.1", "General", "PE5014")] // binary
    [InlineData("value", "0.95", "0%", "PE5014")]
    [InlineData("value", "1", "0%", "PE5014")] // seen as 100%
    [InlineData("value", "3000", "0,", "PE5014")] // seen as 3
    [InlineData("value", "312", "0\"人\"", "PE5014")] // seen as 312人
    [InlineData("value", "1234567890123456", "0", "PE5014")] // 16 digits
    [InlineData("value", "1E+20", "General", "PE5014")]
    [InlineData("value", "43738", "yyyy-mm-dd", "PE5014")] // no date is due there
    [InlineData("due", "43738", "yyyy-mm-dd", "2019-09-30")]
    [InlineData("due", "43738", "yyyy\"年\"m\"月\"d\"日\";@", "2019-09-30")]
    [InlineData("completed", "61", "[$-804]yyyy/m/d", "1900-03-01")]
    [InlineData("due", "60", "yyyy-mm-dd", "PE5014")] // a 29 February that never was
    [InlineData("due", "43738.5", "yyyy-mm-dd", "PE5014")]
    [InlineData("due", "43738", "yyyy-mm-dd hh:mm", "PE5014")]
    [InlineData("due", "43738", "yyyy-mm", "PE5014")] // the day is not seen
    [InlineData("due", "2958466", "yyyy-mm-dd", "PE5014")] // beyond 9999
    [InlineData("due", "43738", "General", "43738")] // then no date to the evaluation
    public void A_number_is_taken_by_its_digits_or_refused(
        string column,
        string digits,
        string format,
        string read
    )
    {
        var form = Workbook.FormOf(Small);
        form.Change("a/b/c", Heading(column), cell => cell.CellValue = new CellValue(digits));
        if (format.Length > 0)
        {
            form.Edit(document => Format(document, digits, format));
        }

        Assert.Equal(read, Say(form.Read(), column));
    }

    [Fact]
    public void Days_that_are_counted_from_1904_are_read_so()
    {
        var form = Workbook.FormOf(Small);
        form.Change("a/b/c", Heading("due"), cell => cell.CellValue = new CellValue("42276"));
        form.Edit(document =>
        {
            Format(document, "42276", "yyyy-mm-dd");
            document.WorkbookPart!.Workbook.WorkbookProperties = new WorkbookProperties
            {
                Date1904 = true,
            };
        });
        Assert.Equal("2019-09-30", Say(form.Read(), "due"));
    }

    [Fact]
    public void Text_is_read_in_every_form_in_which_programs_keep_it()
    {
        var form = Workbook.FormOf(Small);
        form.Change(
            "a/b/c",
            Heading("value"),
            cell =>
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(
                    new Run(
                        new RunProperties(new Bold()),
                        new DocumentFormat.OpenXml.Spreadsheet.Text("按")
                    ),
                    new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("期")),
                    new PhoneticRun(new DocumentFormat.OpenXml.Spreadsheet.Text("anqi"))
                    {
                        BaseTextStartIndex = 0,
                        EndingBaseIndex = 1,
                    }
                );
            }
        );
        form.Edit(document =>
            document.WorkbookPart!.AddNewPart<SharedStringTablePart>().SharedStringTable =
                new SharedStringTable(
                    new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text("三人补发"))
                )
        );
        form.Change(
            "a/b/c",
            Heading("note"),
            cell =>
            {
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue("0");
            }
        );
        Measurement read = form.Read().Value.Sets[0].Measurements[0];
        Assert.Equal("按期", read.Value!.Value);
        Assert.Equal("三人补发", read.Note);
    }

    [Fact]
    public void What_is_no_value_is_refused_at_its_cell_with_the_way_out()
    {
        var form = Workbook.FormOf(Small, Language.English);
        form.Change("a/b/c", "Actual result", cell => cell.CellFormula = new CellFormula("1+1"));
        form.Change(
            "a/b/c",
            "Done, of a share",
            cell => (cell.DataType, cell.CellValue) = (CellValues.Boolean, new CellValue("1"))
        );
        form.Change(
            "a/b/c",
            "Whole, of a share",
            cell => (cell.DataType, cell.CellValue) = (CellValues.Error, new CellValue("#DIV/0!"))
        );
        form.Change("a/b/c", "Note", cell => cell.CellValue = new CellValue("0.1"));
        form.Fill("a/b/c", "Evidence", "a\u202Eb");
        Assert.Equal(
            """
            form.xlsx#Results(10,9): error PE5014: A formula stands here, whose value may change. Format the cell as text, and write the value itself
            form.xlsx#Results(10,10): error PE5014: The cell holds TRUE, which is no text. Format the cell as text, and write the value
            form.xlsx#Results(10,11): error PE5014: The cell holds #DIV/0!, which is no text. Format the cell as text, and write the value
            form.xlsx#Results(10,15): error PE1011: The invisible character U+202E stands here, which can disguise what a text says. Remove it
            form.xlsx#Results(10,16): error PE5014: The cell holds the number 0.1, which a spreadsheet keeps in binary and may have changed. Format the cell as text, and write the value again
            """,
            Told(form)
        );
        Assert.Equal(
            Status.Invalid,
            Books
                .Evaluator.Evaluate(Small, form.Read().Value)
                .Subjects[0]
                .Indicators.Single()
                .Status
        );
    }

    [Fact]
    public void A_finding_of_the_evaluation_points_at_the_cell()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Fill("employment/startup-support/error-rate", "Actual result", "0.95");
        Diagnostic finding = Books
            .Evaluator.Evaluate(RealTable.Book, form.Read().Value)
            .Diagnostics.Single(finding => finding.Code == "PE5004");
        Assert.Equal(
            "form.xlsx#Results(22,9): error PE5004: '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as {done: 19, of: 20}\n\n22 | 0.95\n   | ^^^^\n",
            DiagnosticText.Of(finding, Language.English)
        );
    }

    [Fact]
    public void What_stands_where_nothing_is_read_is_told()
    {
        var form = Workbook.FormOf(Small, Language.English);
        form.Put("S10", "beside the form");
        form.Put("I30", "95%");
        Assert.Equal(
            """
            form.xlsx#Results(10,19): error PE1003: 'beside the form' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results(30,9): error PE1004: This row names no indicator, so nobody knows what was measured. Write the indicator's path, or remove the row
            """,
            Told(form)
        );
        var head = Workbook.FormOf(Small, Language.English);
        head.Put("D4", "beside the subject");
        head.Put("A8", "Remark");
        head.Put("B5", "31.12.2019");
        head.Put("B7", "director");
        head.Put("M9", "Datum");
        Assert.Equal(
            """
            form.xlsx#Results(4,4): error PE1003: 'beside the subject' stands where nothing is read. Move it into a column with a heading, or remove it
            form.xlsx#Results(5,2): error PE5014: '31.12.2019' is not a date. Write it as year, month and day, such as 2019-10-15
            form.xlsx#Results(7,2): error PE1005: 'director' is no value of 'Role of the assessor'; did you mean self-assessment? Allowed are: self-assessment, review, audit
            form.xlsx#Results(8,1): error PE1003: 'Remark' is no key of the form; did you mean 'Rule book'? Its keys are: Rule book, Subject, As of, Assessor, Role of the assessor
            form.xlsx#Results(9,13): error PE1003: 'Datum' is no key of the form; did you mean 'Note'? Its keys are: Path of the indicator, Actual result, Done, of a share, Whole, of a share, Due date, Completed on, Not applicable because, Evidence, Note, Causes of deviation, and measures
            """,
            Told(head)
        );
    }

    [Fact]
    public void Merged_cells_are_refused_in_every_row_they_cover()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Fill("reform/institution/target-completion", "Actual result", "100%");
        form.Edit(document =>
        {
            Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
            sheet.InsertAfter(
                new MergeCells(
                    new MergeCell { Reference = "I10:I11" },
                    new MergeCell { Reference = "A10:A12" }
                ),
                sheet.GetFirstChild<SheetProtection>()
            );
        });
        Assert.Equal(
            """
            form.xlsx#Results(10,9): error PE5014: The cells I10:I11 are merged, so that nobody can tell for which of them the value counts. Undo the merge, and fill in each cell
            form.xlsx#Results(11,9): error PE5014: The cells I10:I11 are merged, so that nobody can tell for which of them the value counts. Undo the merge, and fill in each cell
            """,
            Told(form)
        );
    }

    [Fact]
    public void Rows_that_are_hidden_and_columns_in_another_order_are_read()
    {
        var table = new Workbook(Table(["indicator", "note", "value"], ["a/b/c", "", "按期"]));
        table.Edit(document =>
        {
            foreach (Row row in Workbook.PartOf(document, 0).Worksheet.Descendants<Row>())
            {
                row.Hidden = true;
            }
        });
        Assert.Equal("按期", Say(table.Read(), "value"));
    }

    [Fact]
    public void Every_sheet_that_is_a_form_counts_and_any_other_is_told()
    {
        var book = new Workbook(
            Sheets(
                (
                    "东区",
                    [
                        ["评价对象", "东区"],
                        ["指标路径", "实际完成值"],
                        ["a/b/c", "按期"],
                    ]
                ),
                (
                    "西区",
                    [
                        ["评价对象", "西区"],
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
            )
        );
        ReadResult<MeasuredResults> read = book.Read();
        Assert.Equal(["东区", "西区"], read.Value.Sets.Select(set => set.Subject));
        Assert.Equal(
            "form.xlsx#草稿(1,1): warning PE1004: 工作表“草稿”没有列标题“指标路径”，不是填报表，其中的内容不予读取。请删除该工作表，或将结果移入填报表",
            read.Diagnostics.Single().ToString(Language.Chinese)
        );
    }

    [Fact]
    public void A_workbook_without_a_form_says_how_to_get_one() =>
        Assert.StartsWith(
            "form.xlsx(1,1): error PE1004: No sheet of the workbook is a form: none has the heading 'Path of the indicator'. Begin with perfeval template --format xlsx, and fill in what it writes",
            Told(new Workbook(Table(["a", "b"])))
        );

    [Fact]
    public void The_core_alone_says_who_reads_a_workbook() =>
        Assert.Equal(
            "form.xlsx(1,1): error PE1009: A workbook is no text, and is not read here. Read it with ResultsWorkbook of the package PerfEval.Excel, or save it as CSV",
            MeasuredResults
                .Read(new MemoryStream(Workbook.FormOf(Small).Bytes), "form.xlsx")
                .Diagnostics.Single()
                .ToString()
        );

    [Fact]
    public void A_form_for_another_rule_book_is_refused()
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            Workbook.FormOf(Small).Read().Value
        );
        Assert.Equal(["PE5011"], result.Diagnostics.Codes());
    }

    [Fact]
    public void An_indicator_that_stands_twice_is_told_with_both_cells()
    {
        var table = new Workbook(
            Table(["indicator", "value"], ["a/b/c", "按期"], ["a/b/c", "逾期"])
        );
        Diagnostic twice = Books.Evaluator.Evaluate(Small, table.Read().Value).Diagnostics[0];
        Assert.Equal("PE5002", twice.Code);
        Assert.Contains("form.xlsx#1(2,", twice.ToString(), StringComparison.Ordinal);
    }

    private static string Told(Workbook form) =>
        string.Join('\n', form.Read().Diagnostics.Select(finding => finding.ToString()));

    private static string Heading(string key) =>
        FormHeadings.Filled.Single(heading => heading.Key == key).In(Language.Chinese);

    private static string Say(ReadResult<MeasuredResults> read, string column)
    {
        Measurement measured = read.Value.Sets[0].Measurements[0];
        return read.Diagnostics is [var refused, ..]
            ? refused.Code
            : column switch
            {
                "due" => measured.Due!.Value,
                "completed" => measured.Completed!.Value,
                "note" => measured.Note!,
                _ => measured.Value!.Value,
            };
    }

    // Gives the cell that holds the digits a format of its own.
    private static void Format(SpreadsheetDocument document, string digits, string format)
    {
        Stylesheet styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        styles.NumberingFormats ??= new NumberingFormats();
        styles.NumberingFormats.AppendChild(
            new NumberingFormat { NumberFormatId = 200, FormatCode = format }
        );
        styles.CellFormats!.AppendChild(new CellFormat { NumberFormatId = 200 });
        Workbook
            .PartOf(document, 0)
            .Worksheet.Descendants<Cell>()
            .Single(cell => cell.CellValue?.Text == digits)
            .StyleIndex = (uint)styles.CellFormats.ChildElements.Count - 1;
    }

    private static string Json(MeasuredResults results)
    {
        using var stream = new MemoryStream();
        EvaluationResult result = Books.Evaluator.Evaluate(RealTable.Book, results);
        EvaluationJson.Write(result, stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        // Where a finding about a result stands is another place; all else is the same.
        return System.Text.RegularExpressions.Regex.Replace(
            json[json.IndexOf("\"subjects\"", StringComparison.Ordinal)..],
            "\"place\": *(?:\\{[^}]*\\}|\"[^\"]*\")",
            ""
        );
    }

    private static byte[] Table(params string[][] rows) => Sheets(("1", rows));

    // As other programs make them: nothing but cells.
    private static byte[] Sheets(params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            foreach ((string name, string[][] rows) in sheets)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new SheetData(
                        rows.Select(row => new Row(
                            row.Select(text =>
                            {
                                var cell = new Cell();
                                Workbook.SetText(cell, text);
                                return cell;
                            })
                        ))
                    )
                );
                workbook.Workbook.Sheets!.AppendChild(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        Name = name,
                        SheetId = (uint)workbook.Workbook.Sheets.ChildElements.Count + 1,
                    }
                );
            }
        }

        return stream.ToArray();
    }
}
