using PerfEval.Tests.Support;

namespace PerfEval.Tests.Binding.Rows;

/// <summary>Points, claims and items in flat rows: of CSV, and of rows that lie in no file.</summary>
public class ScoredRowsTests
{
    private const string Items = """
        points: 6
        target: 按时报送
        score: {items: {late: {text: 迟报, minus: 0.5}, missed: {text: 漏报, minus: 1}}}
        """;

    [Theory]
    [InlineData("indicator,value\na/b/c#late,2\na/b/c#missed,1", "4")]
    [InlineData("indicator,value,note\na/b/c#late,2,\na/b/c,,已核\na/b/c#missed,1,", "4")] // the row of the indicator may stand anywhere
    [InlineData("indicator,value\na/b/c#late,2\na/b/c#missed,", "")] // an empty cell leaves its item open
    [InlineData(
        "indicator,value,points,reason,by\na/b/c#late,2,,,\na/b/c#missed,,-0.5,酌情,综合处",
        "4.5"
    )]
    public void An_item_stands_in_a_row_of_its_own(string csv, string points)
    {
        IndicatorEvaluation indicator = Evaluate(Items, csv).Subjects[0].Indicators[0];
        Assert.Empty(indicator.Diagnostics);
        Assert.Equal(points, $"{indicator.Points}");
    }

    [Theory]
    [InlineData("indicator,value\na/b/c#lat,2", "r.csv(2,1) PE5001")]
    [InlineData("indicator,value\na/b/x#late,2", "r.csv(2,1) PE5001")]
    [InlineData("indicator,value,note\na/b/c#late,2,迟了", "r.csv(2,12) PE5014")]
    [InlineData("indicator,value,claimed\na/b/c#late,2,5", "r.csv(2,12) PE5014")]
    [InlineData("indicator,value\na/b/c#late,2\na/b/c,1\na/b/c,2", "r.csv(4,7) PE5002")]
    public void What_does_not_belong_in_such_a_row_is_told(string csv, string told) =>
        Assert.Contains(
            told,
            Evaluate(Items, csv).Diagnostics.Select(finding => $"{finding.Place} {finding.Code}")
        );

    [Theory]
    [InlineData("indicator,value,points,reason,by\na/b/c,达成,9,材料齐全,综合处")]
    [InlineData("指标路径,实际完成值,评定得分,评定理由,评定人\na/b/c,达成,9,材料齐全,综合处")]
    public void Points_that_a_person_judged_have_columns(string csv) =>
        Assert.Equal(
            9,
            Evaluate(
                "points: 10\nscore: {judged: {达成: \"[80%, 100%]\", 未达成: \"[0%, 80%)\"}}",
                csv
            )
                .Subjects[0]
                .Indicators[0]
                .Points
        );

    [Theory]
    [InlineData("indicator,value,claimed,claimedGrade\na/b/c,95%,10,优", "r.csv(2,11) PE5016")]
    [InlineData("指标路径,实际完成值,自评得分,自评等级\na/b/c,95%,10,优", "r.csv(2,11) PE5016")]
    [InlineData("指标路径,实际完成值,得分\na/b/c,95%,9.5", "")]
    [InlineData(
        "Path of the indicator,Value,Points claimed,Grade claimed\na/b/c,95%,9.5,poor",
        "r.csv(2,15) PE5016"
    )]
    [InlineData("indicator,value,claimed\na/b/c,,10", "r.csv(2,8) PE5010")]
    [InlineData("indicator,value,claimed,claimedGrade\na/b/c,95%,9.5,\n,,,优", "r.csv(3,4) PE5016")] // the whole has no grade here
    [InlineData("indicator,value,claimed\na/b/c,95%,9.5\n,96%,10", "r.csv(3,1) PE1004")] // whose value is it?
    [InlineData(
        "indicator,value,claimed\na/b/c,95%,9.5\n,,10\n,,11",
        "r.csv(3,3) PE5016|r.csv(4,1) PE5016"
    )]
    [InlineData("indicator,value,target\na/b/c,95%,≥100%", "")] // as the form shows it
    [InlineData("indicator,value,target\na/b/c,95%,≥90%", "r.csv(2,11) PE1003")]
    public void A_claim_has_columns_and_the_whole_a_row_without_an_indicator(
        string csv,
        string told
    ) =>
        Assert.Equal(
            told,
            string.Join(
                '|',
                Evaluate(
                    "points: 10\ntarget: ≥100%\nscore: ratio\ncriteria: {excellent: ≥95%, poor: <95%}",
                    csv
                )
                    .Diagnostics.Select(finding => $"{finding.Place} {finding.Code}")
            )
        );

    [Fact]
    public void Rows_that_lie_in_no_file_say_the_same()
    {
        using StreamedResults rows = StreamedResults.From(
            [
                new ResultRow("东区", "a/b/c#late", 2),
                new ResultRow("东区", "a/b/c#missed", 1),
                new ResultRow("东区", "a/b/c") { ClaimedPoints = 5 },
                new ResultRow("西区", "a/b/c") { ClaimedPoints = 6m, ClaimedGrade = "优" },
                new ResultRow("西区", "") { ClaimedPoints = 6 },
            ],
            "query"
        );
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Around(Items)).Value,
            rows
        );
        SubjectEvaluation[] subjects = [.. evaluation.Subjects];
        Assert.Equal(4, subjects[0].Indicators[0].Points);
        Assert.Equal(["PE5016"], subjects[0].Diagnostics.Codes());
        Assert.Equal("6, 优", subjects[1].Indicators[0].Measurement!.Claimed!.ToString());
        Assert.Equal("6", subjects[1].Claimed!.ToString());
    }

    [Fact]
    public void Results_made_in_code_say_the_same()
    {
        SubjectEvaluation subject = Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(Books.Around(Items)).Value,
                new ResultsBuilder()
                    .Claimed("", 90, "优")
                    .Item("a/b/c", "late", "2")
                    .Item("a/b/c", "missed", "1")
                    .Claimed("a/b/c", 5)
                    .Build()
            )
            .Subjects[0];
        Assert.Equal(4, subject.Indicators[0].Points);
        Assert.Equal(["PE5016"], subject.Indicators[0].Diagnostics.Codes());
        Assert.Equal("90, 优", subject.Claimed!.ToString());
        Assert.Equal(
            9,
            Books
                .Evaluator.Evaluate(
                    RuleBook.ReadText(Books.Around("points: 10\nscore: judged")).Value,
                    new ResultsBuilder().Judged("a/b/c", 9m, "材料齐全", "综合处").Build()
                )
                .Subjects[0]
                .Indicators[0]
                .Points
        );
    }

    private static EvaluationResult Evaluate(string indicator, string csv) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Around(indicator)).Value,
            MeasuredResults.ReadText(csv, "r.csv").Value
        );
}
