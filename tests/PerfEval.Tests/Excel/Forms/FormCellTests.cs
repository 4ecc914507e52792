using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Results;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>What is read from a cell that is filled in, in whatever way a program keeps it.</summary>
public class FormCellTests
{
    // What the cell holds, in which format, and what is read: all digits, in the form in which they are seen.
    [Theory]
    [InlineData("value", "312", "", "312")]
    [InlineData("value", "-5", "General", "-5")]
    [InlineData("value", "312.0", "0.00", "312.00")] // as some programs write it
    [InlineData("value", "123456", "#,##0", "123456")]
    [InlineData("note", "7", "@", "7")]
    [InlineData("value", "312.5", "General", "312.5")]
    [InlineData("value", "312.49999999999994", "General", "312.5")] // 15 digits: what binary made of it is left out
    [InlineData("value", "0.30000000000000004", "General", "0.3")] // 0.1+0.2
    [InlineData("value", "9.9999999999999995", "0", "10")]
    [InlineData("value", "0.1", "General", "0.1")]
    [InlineData("value", "1E-3", "General", "0.001")]
    [InlineData("value", "1.2E+2", "General", "120")]
    [InlineData("value", "1.2e2", "0.00E+00", "120")]
    [InlineData("value", ".5", "0.0", "0.5")]
    [InlineData("value", "0.95", "0.00%", "95.00%")]
    [InlineData("value", "0.95", "0%", "95%")]
    [InlineData("value", "0.95", "General", "0.95")] // then no percent to the evaluation: PE5004
    [InlineData("value", "1", "0%", "100%")]
    [InlineData("value", "0.07", "0.0%", "7.0%")] // 7.000000000000001 in binary
    [InlineData("value", "95.5", "0.0\"%\"", "95.5%")]
    [InlineData("value", "312", "0\"人\"", "312人")]
    [InlineData("value", "312", "General\"人\"", "312人")]
    [InlineData("value", "312", "G/通用格式\"人\"", "312人")]
    [InlineData("value", "1234.5", "\"¥\"#,##0.00", "¥1234.50")]
    [InlineData("value", "1234.5", "[$¥-804]#,##0.00;[Red][$¥-804]\\-#,##0.00", "¥1234.50")]
    [InlineData("value", "-1234.5", "[$¥-804]#,##0.00;[Red][$¥-804]\\-#,##0.00", "-¥1234.50")]
    [InlineData("value", "-3", "#,##0_);(#,##0)", "-3")]
    [InlineData("value", "-3", "0.00;[Red]0.00", "-3.00")]
    [InlineData("value", "0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00")]
    [InlineData("value", "12.5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12.50")]
    [InlineData("value", "0.9567", "0%", "95.67%", "PE5032")] // seen as 96%
    [InlineData("value", "312.4", "0", "312.4", "PE5032")]
    [InlineData("value", "0.66666666666666663", "0.0%", "66.6666666666667%", "PE5032")]
    [InlineData("value", "3000", "0,", "PE5014")] // seen as 3
    [InlineData("value", "123456", "0!.0,\"万\"", "PE5014")] // seen as 12.3万
    [InlineData("value", "0.5", "# ?/?", "PE5014")] // seen as 1/2
    [InlineData("value", "5", "0;;", "5")]
    [InlineData("value", "-5", "0;;", "PE5014")] // not seen at all
    [InlineData("value", "-5", "0;0", "PE5014")] // seen as 5
    [InlineData("value", "5", "\\-0", "PE5014")] // seen as -5
    [InlineData("value", "5", "[>=1]\"是\";\"否\"", "PE5014")]
    [InlineData("value", "5", "[DBNum1]General", "PE5014")] // seen as 五
    [InlineData("value", "13900001111", "000\"-\"0000\"-\"0000", "PE5014")]
    [InlineData("value", "1234567890123456", "0", "PE5014")] // 16 digits
    [InlineData("value", "1E+20", "General", "PE5014")]
    [InlineData("value", "1E+999", "General", "PE5014")]
    [InlineData("value", "43738", "yyyy-mm-dd", "PE5014")] // no date is due there
    [InlineData("value", "0.1", "h:mm", "PE5014")] // seen as 2:24
    [InlineData("note", "43738", "yyyy-mm-dd", "2019-09-30")]
    [InlineData("due", "43738", "yyyy-mm-dd", "2019-09-30")]
    [InlineData("due", "43738", "yyyy\"年\"m\"月\"d\"日\";@", "2019-09-30")]
    [InlineData("completed", "61", "[$-804]yyyy/m/d", "1900-03-01")]
    [InlineData("due", "43738", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2019-09-30")]
    [InlineData("due", "43738", "yyyy-mm-dd hh:mm", "2019-09-30")] // at 0:00
    [InlineData("due", "60", "yyyy-mm-dd", "PE5014")] // a 29 February that never was
    [InlineData("due", "43738.5", "yyyy-mm-dd", "PE5014")] // at noon
    [InlineData("due", "43738.5", "yyyy-mm-dd hh:mm", "PE5014")]
    [InlineData("due", "43738", "yyyy-mm", "PE5014")] // the day is not seen
    [InlineData("due", "43738", "m\"月\"d\"日\"", "2019-09-30", "PE5032")] // the year is not seen
    [InlineData("due", "2958466", "yyyy-mm-dd", "PE5014")] // beyond 9999
    [InlineData("due", "43738", "General", "43738")] // then no date to the evaluation
    [InlineData("due", "20190930", "General", "20190930")]
    public void A_number_is_taken_as_it_is_seen_with_all_its_digits_or_refused(
        string column,
        string digits,
        string format,
        string read,
        string? told = null
    )
    {
        var form = Workbook.SmallForm();
        form.Change("a/b/c", Heading(column), cell => cell.CellValue = new CellValue(digits));
        form.Edit(document => Format(document, digits, format.Length > 0 ? format : "General"));
        Assert.Equal(read, Say(form.Read(), column));
        if (told is not null)
        {
            Assert.Equal([told], form.Read().Diagnostics.Codes());
        }
    }

    // The formats that every program knows by number.
    [Theory]
    [InlineData(14, "2019-09-30")]
    [InlineData(31, "2019-09-30")]
    [InlineData(58, "2019-09-30")]
    [InlineData(57, "PE5014")] // no day is seen
    [InlineData(45, "PE5014")]
    [InlineData(10, "4373800.00%")]
    [InlineData(44, "PE5014")] // the currency is that of the machine
    public void Formats_that_are_known_by_number_are_read(uint number, string read)
    {
        var form = Workbook.SmallForm();
        form.Change("a/b/c", Heading("due"), cell => cell.CellValue = new CellValue("43738"));
        form.Edit(document => Format(document, "43738", number));
        Assert.Equal(read, Say(form.Read(), "due"));
    }

    [Fact]
    public void Days_that_are_counted_from_1904_are_read_so()
    {
        var form = Workbook.SmallForm();
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
        var form = Workbook.SmallForm();
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
    public void A_formula_gives_what_it_gave_when_the_workbook_was_saved_and_is_marked()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        const string Path = "retirement/benefits/on-time-in-full";
        form.Change(Path, "Done, of a share", cell => Compute(cell, "50+7", "57"));
        form.Change(Path, "Whole, of a share", cell => Compute(cell, "6*10", "60"));
        Measurement read = form.Read()
            .Value.Sets[0]
            .Measurements.Single(one => one.Indicator.Value == Path);
        Assert.Empty(form.Read().Diagnostics);
        Assert.Equal(("57", "60"), (read.Done?.Value, read.Of?.Value));
        Assert.Matches("^Results![A-Z][0-9]+, Results![A-Z][0-9]+$", read.Computed);
        EvaluationResult evaluated = Books.Evaluator.Evaluate(RealTable.Book, form.Read().Value);
        Assert.Contains(
            read.Computed!,
            System.Text.Encoding.UTF8.GetString(
                Workbook
                    .Of(stream => EvaluationReport.WriteHtml(evaluated, stream, Language.English))
                    .Bytes
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_formula_that_gives_an_empty_text_says_nothing()
    {
        var form = Workbook.SmallForm();
        form.Change(
            "a/b/c",
            Heading("value"),
            cell =>
            {
                Compute(cell, "IF(TRUE,\"\",1)", "");
                cell.DataType = CellValues.String;
            }
        );
        Assert.Null(form.Read().Value.Sets[0].Measurements.Single().Value);
    }

    private static void Compute(Cell cell, string formula, string result) =>
        (cell.CellFormula, cell.CellValue) = (new CellFormula(formula), new CellValue(result));

    [Fact]
    public void What_is_no_value_is_refused_at_its_cell_with_the_way_out()
    {
        const string Path = "employment/startup-support/error-rate";
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Change(Path, "Value", cell => cell.CellFormula = new CellFormula("1+1"));
        form.Change(
            Path,
            "Done, of a share",
            cell => (cell.DataType, cell.CellValue) = (CellValues.Boolean, new CellValue("1"))
        );
        form.Change(
            Path,
            "Whole, of a share",
            cell => (cell.DataType, cell.CellValue) = (CellValues.Error, new CellValue("#DIV/0!"))
        );
        form.Fill(Path, "Evidence", "a\u202Eb");
        Assert.Equal(
            """
            form.xlsx#Results!F22: error PE5014: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): A formula stands here that was never calculated. Open the workbook in a spreadsheet program and save it again, or write the value itself
            form.xlsx#Results!G22: error PE5014: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): The cell holds TRUE, a truth value, and no result. Format the cell as text, and write the value
            form.xlsx#Results!H22: error PE5014: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): The cell holds #DIV/0!, the error of a calculation. Correct the formula, or write the value itself
            form.xlsx#Results!L22: error PE1011: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): The invisible character U+202E stands here, which can disguise what a text says. Remove it
            """,
            form.Told()
        );
        Assert.Equal(
            Status.Invalid,
            Books
                .Evaluator.Evaluate(RealTable.Book, form.Read().Value)
                .Subjects[0]
                .Indicators.Single(one => one.Indicator.Path == Path)
                .Status
        );
    }

    [Fact]
    public void A_finding_of_the_evaluation_points_at_the_cell()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        form.Fill("employment/startup-support/error-rate", "Value", "0.95");
        Diagnostic finding = Books
            .Evaluator.Evaluate(RealTable.Book, form.Read().Value)
            .Diagnostics.Single(finding => finding.Code == "PE5004");
        Assert.Equal(
            "form.xlsx#Results!F22: error PE5004: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as 57 in the column 'Done, of a share' and 60 in the column 'Whole, of a share'\n\n22 | 0.95\n   | ^^^^\n",
            CheckReport.Line(finding, Language.English)
        );
    }

    private static string Heading(string key) =>
        FormHeadings.Filled.Single(heading => heading.Key == key).In(Language.Chinese);

    private static string Say(ReadResult<MeasuredResults> read, string column)
    {
        Measurement measured = read.Value.Sets[0].Measurements[0];
        return read.Diagnostics is [{ Severity: Severity.Error } refused, ..]
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
        Format(document, digits, 200);
    }

    private static void Format(SpreadsheetDocument document, string digits, uint number)
    {
        Stylesheet styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        styles.CellFormats!.AppendChild(new CellFormat { NumberFormatId = number });
        Workbook
            .PartOf(document, 0)
            .Worksheet.Descendants<Cell>()
            .Last(cell => cell.CellValue?.Text == digits)
            .StyleIndex = (uint)styles.CellFormats.ChildElements.Count - 1;
    }
}
