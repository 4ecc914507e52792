using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Results;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>What is read from a cell that is filled in, in whatever way a program keeps it.</summary>
public class FormCellTests
{
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
        var form = Workbook.SmallForm();
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
    public void What_is_no_value_is_refused_at_its_cell_with_the_way_out()
    {
        var form = Workbook.SmallForm(Language.English);
        form.Change("a/b/c", "Value", cell => cell.CellFormula = new CellFormula("1+1"));
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
            form.xlsx#Results!I10: error PE5014: A formula stands here, whose value may change. Format the cell as text, and write the value itself
            form.xlsx#Results!J10: error PE5014: The cell holds TRUE, which is no text. Format the cell as text, and write the value
            form.xlsx#Results!K10: error PE5014: The cell holds #DIV/0!, which is no text. Format the cell as text, and write the value
            form.xlsx#Results!O10: error PE1011: The invisible character U+202E stands here, which can disguise what a text says. Remove it
            form.xlsx#Results!P10: error PE5014: The cell holds the number 0.1, which a spreadsheet keeps in binary and may have changed. Format the cell as text, and write the value again
            """,
            form.Told()
        );
        Assert.Equal(
            Status.Invalid,
            Books
                .Evaluator.Evaluate(Workbook.SmallBook, form.Read().Value)
                .Subjects[0]
                .Indicators.Single()
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
            "form.xlsx#Results!I22: error PE5004: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as 57 in the column 'Done, of a share' and 60 in the column 'Whole, of a share'\n\n22 | 0.95\n   | ^^^^\n",
            CheckReport.Line(finding, Language.English)
        );
    }

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
}
