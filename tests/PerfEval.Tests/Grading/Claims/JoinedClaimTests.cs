using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading.Claims;

/// <summary>Claims of many hands are joined like notes; two that differ are told.</summary>
public class JoinedClaimTests
{
    private const string Book =
        "points: 10\nscore: {ratio: ≥100%}\ncriteria: {excellent: ≥95%, poor: <95%}";

    [Theory]
    [InlineData("a/b/c: 95%", "a/b/c: {claimed: {points: 9.5}}", "")]
    [InlineData("a/b/c: 95%", "a/b/c: {claimed: {points: 10}}", "PE5016")]
    [InlineData("a/b/c: {claimed: {points: 9.5}}", "a/b/c: 95%", "")]
    [InlineData(
        "a/b/c: {value: 95%, claimed: {points: 9.5}}",
        "a/b/c: {claimed: {points: 9.50}}",
        ""
    )]
    [InlineData("a/b/c: {value: 95%, claimed: {points: 9.5}}", "a/b/c: {claimed: {grade: 优}}", "")] // one says one thing, the other the other
    [InlineData(
        "a/b/c: {value: 95%, claimed: {points: 9.5}}",
        "a/b/c: {claimed: {points: 8}}",
        "PE5016"
    )]
    [InlineData("a/b/c: {claimed: {points: 9.5}}", "a/b/c: {claimed: {points: 9.5}}", "PE5010")]
    public void A_claim_joins_the_value_that_another_file_has(
        string first,
        string second,
        string codes
    )
    {
        IndicatorEvaluation indicator = Evaluate(first, second).Subjects[0].Indicators[0];
        Assert.Equal(codes, string.Join(' ', indicator.Diagnostics.Codes()));
        Assert.NotNull(indicator.Measurement!.Claimed);
    }

    [Fact]
    public void Of_two_claims_that_differ_the_first_is_compared_and_both_are_named()
    {
        IndicatorEvaluation indicator = Evaluate(
            "a/b/c: {value: 95%, claimed: {points: 10}}",
            "a/b/c: {claimed: {points: 8}}"
        )
            .Subjects[0]
            .Indicators[0];
        Assert.Equal(Status.Graded, indicator.Status);
        Assert.Equal(
            ["second.yaml(3,29)", "first.yaml(3,41)"],
            indicator
                .Diagnostics.OrderBy(told => told.Arguments.Count)
                .Select(told => told.Place.ToString())
        );
    }

    [Fact]
    public void Two_totals_that_differ_are_told()
    {
        EvaluationResult evaluated = Books.Evaluator.Evaluate(
            RuleBook
                .ReadText(
                    Books.Around("criteria: {excellent: ≥95%, poor: <95%}")
                        + "rollup: {method: worst, missing: withhold}\n"
                )
                .Value,
            [
                Read("claimed: {grade: 优}\nresults: {a/b/c: 95%}", "first.yaml"),
                Read("claimed: {grade: 差}\nresults: {}", "second.yaml"),
            ]
        );
        Assert.Equal("优", evaluated.Subjects[0].Claimed!.Grade!.Value);
        Assert.Equal(
            ["second.yaml(2,18) PE5016"],
            evaluated.Subjects[0].Diagnostics.Select(told => $"{told.Place} {told.Code}")
        );
    }

    [Theory]
    [InlineData("优", "96%", "")]
    [InlineData("优", "94%", "PE5016")]
    [InlineData("差", "{notApplicable: 无}", "")]
    [InlineData("甲", "96%", "PE5008")]
    public void The_grade_of_the_whole_is_held_against_that_of_the_roll_up(
        string claimed,
        string value,
        string codes
    )
    {
        EvaluationResult evaluated = Books.Evaluator.Evaluate(
            RuleBook
                .ReadText(
                    Books.Around("criteria: {excellent: ≥95%, poor: <95%}")
                        + "rollup: {method: worst, missing: withhold}\n"
                )
                .Value,
            Read($"claimed: {{grade: {claimed}}}\nresults: {{a/b/c: {value}}}", "r.yaml")
        );
        Assert.Equal(codes, string.Join(' ', evaluated.Subjects[0].Diagnostics.Codes()));
    }

    private static EvaluationResult Evaluate(string first, string second) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Around(Book)).Value,
            [
                Read($"results:\n  {first}", "first.yaml"),
                Read($"results:\n  {second}", "second.yaml"),
            ]
        );

    private static MeasuredResults Read(string results, string name) =>
        MeasuredResults.ReadText($"schema: perfeval/results/1\n{results}\n", name).Value;
}
