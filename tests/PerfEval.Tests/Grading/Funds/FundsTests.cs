using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading.Funds;

/// <summary>The row that the money of a project measures is executed of adjusted, an exact share.</summary>
public class FundsTests
{
    private const string Row =
        "points: 10\nmeasure: {kind: percent, min: 0%, max: 200%, from: funds/total}\nscore: {ratio: ≥100%}";

    private const string Total =
        "{id: total, name: 年度资金总额, initial: 120, adjusted: 118.5, executed: 117.2}";

    [Theory]
    [InlineData(Total, "", "2344/237", "")] // 10 × 117.2/118.5, and never a rounded rate
    [InlineData("{id: total, adjusted: \"1,185,000\", executed: 1172000}", "", "2344/237", "")]
    [InlineData("{id: total, adjusted: 100, executed: 100}", "", "10", "")]
    [InlineData("{id: total, adjusted: 100, executed: 0}", "", "0", "")]
    [InlineData(Total, "98.90%", "2344/237", "")] // rounded to the digits that are written, it says the same
    [InlineData(Total, "99%", "2344/237", "")]
    [InlineData(Total, "117.2/118.5", "2344/237", "")]
    [InlineData(Total, "98.91%", "", "PE5002")]
    [InlineData(Total, "97%", "", "PE5002")]
    [InlineData(Total, "{evidence: 决算表.xlsx, claimed: {points: 10}}", "2344/237", "PE5016")]
    [InlineData(Total, "{notApplicable: 无资金}", "", "")]
    [InlineData("{id: other, adjusted: 1, executed: 1}", "", "", "PE5010")]
    [InlineData("{id: other, adjusted: 1, executed: 1}", "98.9%", "", "PE5010")] // the row does not stand for the money
    [InlineData("{id: total, adjusted: 118.5, executed: }", "", "", "PE5010")]
    [InlineData("{id: total, adjusted: 0, executed: 0}", "", "", "PE5009")]
    [InlineData("{id: total, adjusted: 10, executed: 30}", "", "", "PE5006")] // outside of the domain
    [InlineData("{id: total, adjusted: 很多, executed: 30}", "", "", "PE1005")]
    public void It_is_executed_of_adjusted(string line, string value, string points, string codes)
    {
        SubjectEvaluation subject = Evaluate(line, value);
        Assert.Equal(points, $"{subject.Indicators[0].Points}");
        Assert.Equal(codes, string.Join(' ', subject.Diagnostics.Codes()));
    }

    [Fact]
    public void A_record_holds_the_lines_and_the_share_with_its_origin()
    {
        EvaluationResult evaluated = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Around(Row)).Value,
            Results(Total, "{evidence: 决算表.xlsx}", "r.yaml")
        );
        string json = ReadBack.Written(evaluated);
        Assert.Contains("\"from\": \"funds/total\"", json, StringComparison.Ordinal);
        SubjectEvaluation again = ReadBack.Read(json).Subjects[0];
        Assert.Equal("117.2/118.5", again.Indicators[0].Written);
        Assert.Equal("funds/total", again.Indicators[0].Measurement!.Computed);
        Assert.Equal("年度资金总额", again.Funds.Single().Name);
        Assert.Equal(json, ReadBack.Written(ReadBack.Read(json)));
    }

    [Theory]
    [InlineData("{id: total, adjusted: 118.5}", "{id: total, executed: 117.2}", "2344/237", "")] // each office knows its own
    [InlineData(Total, "{id: total, adjusted: 118.50}", "2344/237", "")]
    [InlineData(Total, "{id: total, adjusted: 120}", "", "PE5002")]
    public void Lines_of_many_files_are_joined_by_their_ids(
        string first,
        string second,
        string points,
        string codes
    )
    {
        SubjectEvaluation subject = Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(Books.Around(Row)).Value,
                [Results(first, "", "first.yaml"), Results(second, "", "second.yaml")]
            )
            .Subjects[0];
        Assert.Equal(points, $"{subject.Indicators[0].Points}");
        Assert.Equal(codes, string.Join(' ', subject.Diagnostics.Codes()));
    }

    [Theory]
    [InlineData("measure: {from: budget}\nscore: {ratio: ≥100%}", "PE1005")]
    [InlineData("measure: {from: funds/}\nscore: {ratio: ≥100%}", "PE1005")]
    [InlineData("measure: {from: funds/total}\nscore: {ratio: ≥10例}", "PE1005")] // money gives a share
    public void A_measure_names_a_line_and_is_a_share(string indicator, string code) =>
        Assert.Equal(
            [code],
            RuleBook.ReadText(Books.Around($"points: 10\n{indicator}")).Diagnostics.Codes()
        );

    [Fact]
    public void A_case_states_its_value_and_no_money() =>
        Assert.Empty(
            CaseBook
                .ReadText(
                    "schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: x\n    results: {a/b/c: 90%}\n    expect: {a/b/c: {points: 9}}\n",
                    RuleBook.ReadText(Books.Around(Row)).Value
                )
                .Value.Run()
                .SelectMany(result => result.Mismatches)
        );

    [Fact]
    public void Results_made_in_code_state_money() =>
        Assert.Equal(
            "117.2/118.5",
            Books
                .Evaluator.Evaluate(
                    RuleBook.ReadText(Books.Around(Row)).Value,
                    new ResultsBuilder().Fund("total", null, 120, 118.5m, 117.2m).Build()
                )
                .Subjects[0]
                .Indicators[0]
                .Written
        );

    private static SubjectEvaluation Evaluate(string line, string value) =>
        Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(Books.Around(Row)).Value,
                Results(line, value, "r.yaml")
            )
            .Subjects[0];

    private static MeasuredResults Results(string line, string value, string name) =>
        MeasuredResults
            .ReadText(
                $"schema: perfeval/results/1\nsubject: 项目\nfunds:\n  - {line}\nresults:\n  a/b/c: {value}\n",
                name
            )
            .Value;
}
