using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Excel;
using PerfEval.Tests.Reporting.Comparisons;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel;

/// <summary>The working paper of two evaluations as a workbook, cell by cell.</summary>
public class ComparisonWorkbookTests
{
    [Theory]
    [InlineData(Language.English, "Working paper|Totals|What is compared")]
    [InlineData(Language.Chinese, "工作底稿|汇总|对比双方")]
    public void It_has_three_sheets_as_the_format_wants_them(Language language, string sheets)
    {
        Workbook workbook = Write(Papers.Real, language);
        Assert.Equal([], workbook.Faults());
        Assert.Equal(sheets, string.Join('|', workbook.Sheets()));
        Assert.Equal(workbook.Bytes, Write(Papers.Real, language).Bytes);
    }

    [Fact]
    public void Every_node_is_a_row_with_room_for_remarks_and_the_whole_stands_at_the_end()
    {
        IReadOnlyList<Dictionary<string, string>> rows = Write(Papers.Real, Language.Chinese)
            .Rows();
        Assert.Equal(
            Papers
                .Audit.Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => node.Path)
                .Skip(1)
                .Append(""),
            rows.Select(row => row["指标路径"])
        );
        Assert.All(rows, row => Assert.Equal(("", ""), (row["审计说明"], row["底稿编号"])));
        Dictionary<string, string> moved = rows.Single(row => row["指标路径"] == Papers.ErrorRate);
        Assert.Equal(
            "4‰ (0.4%)|2%|+1.6个百分点|良|中|4 13/18|3 8/9|-5/6",
            string.Join(
                '|',
                "申报 审定 差异 等级·申报 等级·审定 得分·申报 得分·审定 得分·差异"
                    .Split(' ')
                    .Select(heading => moved[heading])
            )
        );
        Assert.Equal("偏差原因分析及改进措施：审定：部分支出未附审批单；已要求补齐", moved["备注"]);
    }

    [Fact]
    public void The_totals_are_numbers_with_their_signs()
    {
        Dictionary<string, string> staffing = Write(Papers.Real, Language.Chinese)
            .Rows(sheet: 1)
            .Single(row => row["职责"] == "二 机构编制管理");
        Assert.Equal(
            ("85.00", "78.33", "-6.67", "降 1"),
            (staffing["评分·申报"], staffing["评分·审定"], staffing["评分·差异"], staffing["指标"])
        );
    }

    [Fact]
    public void A_page_is_as_wide_as_the_paper_and_begins_with_the_headings()
    {
        Workbook workbook = Write(Papers.Real, Language.English);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook.Bytes), false);
        Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
        PageSetup setup = sheet.GetFirstChild<PageSetup>()!;
        Assert.Equal((1u, 0u), (setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
        Assert.Equal(
            ["'Working paper'!$A$1:$O$65", "'Working paper'!$5:$5"],
            document
                .WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>()
                .Where(name => name.LocalSheetId! == 0u)
                .Select(name => name.Text)
        );
    }

    [Fact]
    public void Of_several_subjects_each_row_names_its_own()
    {
        EvaluationResult many = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults
                .ReadText(
                    "subject,indicator,value\n甲局,reform/institution/target-completion,90%\n乙局,reform/institution/target-completion,95%\n",
                    "many.csv"
                )
                .Value
        );
        EvaluationResult one = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults
                .ReadText(
                    "subject,indicator,value\n乙局,reform/institution/target-completion,97%\n丙局,reform/institution/target-completion,90%\n",
                    "few.csv"
                )
                .Value
        );
        IReadOnlyList<Dictionary<string, string>> rows = Write(
                Comparison.Of(many, one),
                Language.Chinese
            )
            .Rows();
        int nodes = one.Subjects[0].Root.SelfAndBelow().Count();
        Assert.Equal(nodes + 2, rows.Count);
        Assert.All(rows.Take(nodes), row => Assert.Equal("乙局", row["被评价单位"]));
        Assert.Equal(
            ["丙局：仅在 B 中", "甲局：仅在 A 中"],
            rows.Skip(nodes).Select(row => row["指标"])
        );
    }

    private static Workbook Write(Comparison comparison, Language language) =>
        Workbook.Of(stream =>
            ComparisonWorkbook.Write(comparison, stream, language, "self.yaml", "audit.yaml")
        );
}
