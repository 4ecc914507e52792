using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>The form of a table with points: 分值 and 年度指标值 beside the rule, 得分 to be claimed, items a row each.</summary>
public class ScoredFormTests
{
    [Fact]
    public void Targets_points_and_rules_stand_beside_each_row()
    {
        IReadOnlyList<Dictionary<string, string>> rows = Workbook.FormOf(ScoredBook.Book).Rows();
        Assert.Equal("≥500人次", Of(rows, "output/quantity/trained")["年度指标值"]);
        Assert.Equal("10", Of(rows, "output/quantity/trained")["分值"]);
        Assert.Equal(
            "≥500人次得满分，否则按比例得分",
            Of(rows, "output/quantity/trained")["评价标准"]
        );
        Assert.Equal(
            "优：≥90%（29分）\n良：≥80%（24.65分）\n中：≥60%（20.3分）\n差：<60%（14.5分）",
            Of(rows, "output/quantity/deals")["评价标准"]
        );
        Assert.Equal("每次扣0.5分，最多2分", Of(rows, "output/quantity/reports#late")["评价标准"]);
    }

    [Fact]
    public void Items_stand_right_under_their_indicator() =>
        Assert.Equal(
            [
                "output/quantity/reports",
                "output/quantity/reports#late",
                "output/quantity/reports#rate",
                "output/quantity/reports#fraud",
                "output/quantity/deals",
            ],
            Workbook
                .FormOf(ScoredBook.Book)
                .Rows()
                .Select(row => row["指标路径"])
                .SkipWhile(path => path != "output/quantity/reports")
                .Take(5)
        );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_form_filled_in_is_read_with_items_judged_points_and_claims(Language language)
    {
        Workbook form = Workbook.FormOf(ScoredBook.Book, language);
        form.Fill(Say("Subject", "被评价单位"), "project", "某项目");
        form.Fill(Say("Total points claimed", "自评总分"), "project", "92");
        form.Fill("output/quantity/trained", Say("Value", "实际完成值"), "475人次");
        form.Fill("output/quantity/trained", Say("Points claimed", "自评得分"), "10");
        form.Fill("output/quantity/reports#late", Say("Value", "实际完成值"), "2");
        form.Fill("output/quantity/reports#rate", Say("Value", "实际完成值"), "10%");
        form.Fill("output/quantity/reports#fraud", Say("Value", "实际完成值"), "0");
        form.Fill("output/quantity/reports", Say("Evidence", "佐证"), "台账.xlsx");
        form.Fill("output/quantity/reports", Say("Points claimed", "自评得分"), "4");
        form.Fill("effect/social/mechanism", Say("Value", "实际完成值"), "部分达成");
        form.Fill("effect/social/mechanism", Say("Judged points", "评定得分"), "7");
        form.Fill("effect/social/mechanism", Say("Reason for the points", "评定理由"), "材料齐全");
        form.Fill("effect/social/mechanism", Say("Judged by", "评定人"), "综合处");
        Assert.Empty(form.Faults());
        ReadResult<MeasuredResults> read = form.Read();
        Assert.Empty(read.Diagnostics);
        SubjectEvaluation subject = Books.Evaluator.Evaluate(ScoredBook.Book, read.Value).Subjects[
            0
        ];
        Assert.Equal("9.5", $"{subject.GetNode("output/quantity/trained").Indicator!.Points}");
        Assert.Equal(4, subject.GetNode("output/quantity/reports").Indicator!.Points);
        Assert.Equal(
            "台账.xlsx",
            subject.GetNode("output/quantity/reports").Indicator!.Measurement!.Evidence
        );
        Assert.Equal(7, subject.GetNode("effect/social/mechanism").Indicator!.Points);
        Assert.Equal("92", subject.Claimed!.ToString());
        Diagnostic told = Assert.Single(
            subject.GetNode("output/quantity/trained").Indicator!.Diagnostics
        );
        Assert.Equal("PE5016", told.Code);
        Assert.Contains(
            Say("correct the column 'Points claimed'", "请更正“自评得分”列"),
            told.Message(language),
            StringComparison.Ordinal
        );

        string Say(string english, string chinese) =>
            language == Language.Chinese ? chinese : english;
    }

    private static readonly RuleBook Funded = RuleBook
        .ReadText(
            Books.Around(
                "name: 预算执行率\npoints: 10\nmeasure: {kind: percent, from: funds/total}\nscore: {ratio: ≥100%, over: full}"
            )
        )
        .Value;

    [Theory]
    [InlineData("118.5", "117.2", "2344/237", "")]
    [InlineData("118.5", "", "", "PE5010")]
    [InlineData("118.5", "很多", "", "PE1005")]
    public void The_money_of_the_project_stands_in_the_head(
        string adjusted,
        string executed,
        string points,
        string codes
    )
    {
        Workbook form = Workbook.FormOf(Funded);
        string[][] head = form.Texts();
        Assert.Contains(
            head,
            row => row.Contains("项目资金") && row.Contains("年度资金总额 funds/total")
        );
        form.Put("C16", "120");
        form.Put("C17", adjusted);
        form.Put("C18", executed);
        Assert.Empty(form.Faults());
        ReadResult<MeasuredResults> read = form.Read();
        SubjectEvaluation subject = Books.Evaluator.Evaluate(Funded, read.Value).Subjects[0];
        Assert.Equal(points, $"{subject.Indicators[0].Points}");
        Assert.Equal(codes, string.Join(' ', subject.Diagnostics.Codes()));
    }

    [Fact]
    public void What_a_row_does_not_take_is_grey_and_a_table_without_points_has_none_of_it()
    {
        Assert.DoesNotContain("分值", Workbook.FormOf(RealTable.Book).Rows()[0].Keys);
        Assert.DoesNotContain(
            Workbook.FormOf(RealTable.Book).Texts(),
            row => row.Contains("自评总分")
        );
    }

    private static Dictionary<string, string> Of(
        IReadOnlyList<Dictionary<string, string>> rows,
        string path
    ) => rows.First(row => row["指标路径"] == path);
}
