using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading.Claims;

/// <summary>What a department says that it earned is compared and never counts; what has to be explained is asked for.</summary>
public class ClaimTests
{
    private const string Ratio = "points: 10\ntarget: ≥500人次\nscore: ratio";

    [Theory]
    [InlineData("475人次", "9.5", "")]
    [InlineData("475人次", "9.50分", "")]
    [InlineData("475人次", "19/2", "")]
    [InlineData("475人次", "10", "PE5016")]
    [InlineData("475人次", "9.4999", "PE5016")]
    [InlineData("500人次", "10", "")]
    [InlineData("100/3人次", "2/3", "PE5005")] // no claim is looked at where the value is in error
    public void Claimed_points_are_compared_exactly_with_those_computed(
        string value,
        string claimed,
        string codes
    ) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Books
                    .Grade(
                        Books.Around(Ratio),
                        $"{{value: {value}, claimed: {{points: {claimed}}}}}"
                    )
                    .Diagnostics.Codes()
            )
        );

    [Theory]
    [InlineData("8 1/3", "")]
    [InlineData("25/3", "")]
    [InlineData("8.33", "PE5016")] // nobody has said that points are rounded
    public void Points_that_do_not_end_are_claimed_as_reports_show_them(
        string claimed,
        string codes
    ) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Books
                    .Grade(
                        Books.Around(
                            "points: 10\nmeasure: {min: 0%, max: 100%}\nscore: {ratio: ≤5%, over: target/actual}"
                        ),
                        $"{{value: 6%, claimed: {{points: {claimed}}}}}"
                    )
                    .Diagnostics.Codes()
            )
        );

    [Theory]
    [InlineData("优", "")]
    [InlineData("excellent", "")]
    [InlineData("良", "PE5016")]
    [InlineData("最优", "PE5008")]
    public void A_claimed_grade_may_be_an_id_or_a_label(string grade, string codes)
    {
        IndicatorEvaluation indicator = Books.Grade(
            Books.Around("criteria: {excellent: ≥95%, good: ≥90%, poor: <90%}"),
            $"{{value: 96%, claimed: {{grade: {grade}}}}}"
        );
        Assert.Equal(codes, string.Join(' ', indicator.Diagnostics.Codes()));
        Assert.Equal(codes == "PE5008" ? Status.Invalid : Status.Graded, indicator.Status);
    }

    [Fact]
    public void A_claim_without_a_value_is_missing_with_a_claim()
    {
        IndicatorEvaluation indicator = Books.Grade(Books.Around(Ratio), "{claimed: {points: 10}}");
        Assert.Equal(Status.Missing, indicator.Status);
        Assert.Null(indicator.Points);
        Assert.Contains(
            "10 is claimed",
            indicator.Diagnostics.Single().Message(Language.English),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("599人次", "")]
    [InlineData("600人次", "PE5017")]
    [InlineData("{value: 600人次, deviation: 新增培训班}", "")]
    public void A_result_far_above_its_target_has_to_be_explained(string value, string codes) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Books
                    .Grade(
                        Books.Around(
                            "points: 10\ntarget: ≥500人次\nscore: {ratio: target, explainFrom: 120%}"
                        ),
                        value
                    )
                    .Diagnostics.Codes()
            )
        );

    [Theory]
    [InlineData("{ratio: ≤5%, over: target/actual, explainFrom: 120%}", "5.9%", "")]
    [InlineData("{ratio: ≤5%, over: target/actual, explainFrom: 120%}", "6%", "PE5017")]
    [InlineData(
        "{full: 90%-95%, minus: {points: 1, per: 1pp, steps: exact}, explainFrom: 105%}",
        "99.7%",
        ""
    )] // 105% of the upper end
    [InlineData(
        "{full: 90%-95%, minus: {points: 1, per: 1pp, steps: exact}, explainFrom: 105%}",
        "99.75%",
        "PE5017"
    )]
    [InlineData(
        "{base: {at: ≥80%, points: 6}, plus: {points: 1, per: 2pp, steps: whole}, explainFrom: 110%}",
        "88%",
        "PE5017"
    )]
    public void It_is_counted_from_the_end_of_the_target(
        string score,
        string value,
        string codes
    ) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Books
                    .Grade(
                        Books.Around(
                            $"points: 10\nmeasure: {{min: 0%, max: 100%}}\nscore: {score}"
                        ),
                        value
                    )
                    .Diagnostics.Codes()
            )
        );

    [Theory]
    [InlineData(
        "{full: ≥0名, minus: {points: 0.1, per: 1名, most: 1}, explainFrom: 120%}",
        "PE4014"
    )]
    [InlineData("{ratio: ≥5名, explainFrom: 1.2}", "PE1005")]
    [InlineData("{ratio: ≥5名, explainFrom: -20%}", "PE1005")]
    [InlineData("{line: {0: 0, 10: 10}, below: hold, above: hold, explainFrom: 120%}", "PE1005")] // without meaning beside a line
    public void An_explanation_needs_a_target_above_nothing(string score, string code) =>
        Assert.Equal(
            [code],
            RuleBook.ReadText(Books.Around($"points: 10\nscore: {score}")).Diagnostics.Codes()
        );

    [Theory]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "100%", "")]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "99%", "PE5018")]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "{value: 99%, deviation: 跨年支付}", "")]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "{value: 99%, deviation: ' '}", "PE5018")]
    [InlineData(
        "points: 0\nscore: {items: {report: {text: 通报, minus: 5}}, least: -10}",
        "{items: {report: 1}}",
        "PE5018"
    )]
    [InlineData(
        "points: 0\nscore: {items: {award: {text: 表彰, plus: 2, most: 4}}}",
        "{items: {award: 0}}",
        ""
    )]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "{notApplicable: 本年度无此项业务}", "")]
    [InlineData("points: 10\nscore: {ratio: ≥100%}", "", "PE5010")]
    [InlineData("criteria: {excellent: ≥95%, poor: <95%}", "90%", "PE5018")] // of a row without points full is the best grade
    [InlineData("criteria: {excellent: ≥95%, poor: <95%}", "95%", "")]
    public void Where_the_book_asks_for_it_what_is_below_full_is_explained(
        string indicator,
        string value,
        string codes
    ) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Books
                    .Grade($"deviation: required\n{Books.Around(indicator)}", value)
                    .Diagnostics.Codes()
            )
        );

    [Fact]
    public void A_record_keeps_claims_and_what_was_found_about_them()
    {
        EvaluationResult evaluated = Books.Evaluator.Evaluate(
            RuleBook
                .ReadText(
                    $"deviation: required\n{Books.Around("points: 10\ntarget: ≥500人次\nscore: {ratio: target, explainFrom: 120%}")}"
                )
                .Value,
            MeasuredResults
                .ReadText(
                    "schema: perfeval/results/1\nclaimed: {points: 99, grade: 优}\nresults:\n  a/b/c: {value: 475人次, claimed: {points: 10}}\n"
                )
                .Value
        );
        string json = ReadBack.Written(evaluated);
        EvaluationResult again = ReadBack.Read(json);
        Assert.Equal("10", again.Subjects[0].Indicators[0].Measurement!.Claimed!.Points!.Value);
        Assert.Equal("99, 优", again.Subjects[0].Claimed!.ToString());
        Assert.Equal(
            ["PE5018", "PE5016"],
            again.Subjects[0].Indicators[0].Diagnostics.Codes().OrderDescending()
        );
        Assert.Equal(
            new Rational(6, 5),
            again.Subjects[0].Indicators[0].Score!.Terms.Explained!.From
        );
        Assert.Equal(json, ReadBack.Written(again));
    }

    [Fact]
    public void A_case_may_expect_what_is_found_about_a_claim()
    {
        RuleBook book = RuleBook.ReadText(Books.Around(Ratio)).Value;
        CaseBook cases = CaseBook
            .ReadText(
                "schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: x\n    results: {a/b/c: {value: 475人次, claimed: {points: 10}}}\n    expect: {a/b/c: {points: 9.5, flags: [PE5016]}}\n",
                book
            )
            .Value;
        Assert.Empty(cases.Run().SelectMany(result => result.Mismatches));
    }
}
