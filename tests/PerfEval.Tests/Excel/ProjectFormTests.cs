using PerfEval.Diagnostics;
using PerfEval.Excel;
using PerfEval.Grading.Joining;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel;

/// <summary>The sheet that is the official form of a project: head, money, rows, total, signatures.</summary>
public class ProjectFormTests
{
    private static readonly Workbook Form = Of(ProjectForm.Claimed, Language.Chinese);

    [Fact]
    public void It_is_the_first_sheet() => Assert.Equal("项目自评表", Form.Sheets()[0]);

    [Theory]
    [InlineData("项目名称", "社区养老服务设施改造项目")]
    [InlineData("主管部门", "某市民政局（虚构）")]
    [InlineData("实施单位", "养老服务科")]
    public void Its_head_says_whose_project_it_is(string label, string text)
    {
        string[] row = Form.Texts().First(cells => cells.Contains(label));
        Assert.Contains(text, row.SkipWhile(cell => cell != label));
    }

    [Fact]
    public void Goal_and_achievement_stand_side_by_side() =>
        Assert.Contains(
            Form.Texts(),
            row =>
                row.Contains("改造社区养老服务站 12 个，年服务老年人 36000 人次。")
                && row.Contains("12 个站点全部改造完工，全年服务老年人 34200 人次。")
        );

    [Fact]
    public void The_money_has_its_rate_and_what_it_earned() =>
        Assert.Equal(
            "年度资金总额||120|118.5|117.2|10|98.90…%|9.89",
            string.Join('|', Form.Texts().First(row => row[0] == "年度资金总额"))
        );

    [Fact]
    public void What_the_money_measures_does_not_stand_twice() =>
        Assert.DoesNotContain(Form.Texts(), row => row.Contains("预算执行率"));

    [Fact]
    public void The_rows_and_the_money_sum_to_the_total()
    {
        string[][] rows = Form.Texts();
        int headings = Array.FindIndex(rows, row => row[0] == "一级指标");
        string[][] below = [.. rows[(headings + 1)..].TakeWhile(row => row[0] != "总分")];
        decimal full = below.Sum(row => Number(row[5])) + 10;
        decimal earned = below.Sum(row => Number(row[6])) + 9.89m;
        string[] total = rows[headings + 1 + below.Length];
        Assert.Equal((12, "100", "90.68", "优"), (below.Length, total[5], total[6], total[7]));
        Assert.Equal((100, 90.68m), (full, earned));
    }

    [Fact]
    public void It_is_signed_below() =>
        Assert.StartsWith("填报人：", Form.Texts()[^1][0], StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_workbook_is_sound(Language language) =>
        Assert.Empty(Of(ProjectForm.Claimed, language).Faults());

    [Fact]
    public void What_earns_no_points_has_no_such_sheet() =>
        Assert.DoesNotContain(
            "项目自评表",
            Of(Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results), Language.Chinese)
                .Sheets()
        );

    [Fact]
    public void What_is_said_of_a_project_in_the_form_is_read_to_the_letter()
    {
        Workbook form = Workbook.FormOf(ScoredBook.Book);
        form.Put("C8", "市民政局");
        form.Put("C9", "养老科");
        form.Put("C10", "改造12个站点");
        form.Put("C11", "完成11个；一个延期");
        ReadResult<MeasuredResults> read = form.Read();
        Assert.Empty(read.Diagnostics);
        SubjectEvaluation subject = Books.Evaluator.Evaluate(ScoredBook.Book, read.Value).Subjects[
            0
        ];
        Assert.Equal(
            ["市民政局", "养老科", "改造12个站点", "完成11个；一个延期"],
            subject.Project.Texts.Select(text => text?.Value)
        );
    }

    [Fact]
    public void Files_of_one_project_complete_each_other_and_may_not_differ()
    {
        const string Head = "schema: perfeval/results/1\nresults: {}\nproject: ";
        var findings = new Findings();
        ProjectFacts joined = JoinedProject.Of(
            [
                .. new[]
                {
                    "{department: 市民政局, goal: 改造12个站点}",
                    "{department: 市民政局, unit: 养老科}",
                    "{unit: 综合科}",
                }.Select(head => MeasuredResults.ReadText(Head + head).Value.Sets[0]),
            ],
            findings
        );
        Assert.Equal(
            ["市民政局", "养老科", "改造12个站点", null],
            joined.Texts.Select(text => text?.Value)
        );
        Assert.Equal(
            "“实施单位”此处为“综合科”，results.yaml(3,35) 处为“养老科”。请只留一个",
            Assert.Single(findings.InOrder()).Message(Language.Chinese)
        );
    }

    private static Workbook Of(EvaluationResult evaluation, Language language) =>
        Workbook.Of(stream => EvaluationWorkbook.Write(evaluation, stream, language));

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
