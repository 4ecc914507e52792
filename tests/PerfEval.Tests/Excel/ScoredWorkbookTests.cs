using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel;

/// <summary>Points in the workbook: numbers where these are exact, with the arithmetic beside them.</summary>
public class ScoredWorkbookTests
{
    public static TheoryData<string> Hostile => HostileText.All;

    [Theory]
    [InlineData("output/quantity/trained", "≥500人次", "475人次", "10", "9.5")]
    [InlineData("output/quantity/deals", "≥90%", "85%", "29", "24.65")]
    [InlineData("output/quantity/reports", "", "迟报 2，下降 11%，造假 否", "6", "4")]
    [InlineData("effect/social/growth", "", "10%", "10", "8 28/39")]
    public void A_row_has_target_value_points_and_what_was_earned(
        string path,
        string target,
        string value,
        string full,
        string earned
    )
    {
        Dictionary<string, string> row = Row(Write(ScoredBook.Evaluation), path);
        Assert.Equal(
            [target, value, full, earned],
            new[] { row["年度指标值"], row["实际完成值"], row["分值"], row["得分"] }
        );
    }

    [Fact]
    public void The_arithmetic_the_distance_and_the_rule_stand_in_columns_of_their_own()
    {
        Dictionary<string, string> row = Row(
            Write(ScoredBook.Evaluation),
            "output/quantity/quality"
        );
        Assert.Equal("97% 距 98% 为 1：15 − 1/0.5 × 1 = 13\n达到 98% 可多得 2分", row["得分计算"]);
        Assert.Equal("合格率≥98%得满分，每低0.5%扣1分，低于95%不得分", row["评分规则"]);
        Assert.Equal(
            "(-∞, 0人次)：0\n[0人次, 500人次)：10 × x/500\n[500人次, +∞)：10",
            Row(Write(ScoredBook.Evaluation), "output/quantity/trained")["评分规则"]
        );
    }

    [Fact]
    public void Points_are_numbers_where_they_are_exact_and_a_range_where_they_are_open()
    {
        Workbook workbook = Write(
            ScoredBook.Evaluate(
                "schema: perfeval/results/1\nresults:\n  output/quantity/trained: 475人次\n  effect/social/growth: 10%\n"
            )
        );
        Cell[] cells = [.. workbook.Cells()];
        Assert.Contains(cells, cell => cell.DataType is null && cell.CellValue?.Text == "9.5");
        Assert.DoesNotContain(cells, cell => cell.CellValue?.Text == "8 28/39");
        Assert.Equal("0 至 15", Row(workbook, "output/quantity/quality")["得分"]);
    }

    [Fact]
    public void What_is_claimed_stands_beside_what_is_computed_and_only_where_anything_is()
    {
        Workbook workbook = Write(ScoredBook.Claimed);
        Dictionary<string, string> trained = Row(workbook, "output/quantity/trained");
        Assert.Equal(
            ("9.5", "10", ""),
            (trained["得分"], trained["自评得分"], trained["自评等级"])
        );
        Assert.Equal("优", Row(workbook, "output/quantity/deals")["自评等级"]);
        Assert.DoesNotContain(
            "自评得分",
            Row(Write(ScoredBook.Evaluation), "output/quantity/trained").Keys
        );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_score_rules_and_of_their_results_are_text(string words)
    {
        Workbook workbook = Write(
            Books.Evaluator.Evaluate(
                RuleBook.ReadText(HostileText.ScoredBook(words)).Value,
                MeasuredResults.ReadText(HostileText.ScoredResults(words)).Value
            )
        );
        Assert.Equal(words, Row(workbook, "a/b/value")["评分规则"]);
        Assert.Equal($"9，由{words}评定：{words}", Row(workbook, "a/b/judged")["得分计算"]);
        Assert.DoesNotContain(workbook.Cells(), cell => cell.CellFormula is not null);
    }

    private static Workbook Write(EvaluationResult evaluation) =>
        Workbook.Of(stream => EvaluationWorkbook.Write(evaluation, stream, Language.Chinese));

    private static Dictionary<string, string> Row(Workbook workbook, string path) =>
        workbook.Rows().Single(row => row["指标路径"] == path);
}
