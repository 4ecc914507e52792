using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>What is written for an indicator, and how it then stands.</summary>
public class ResultsTests
{
    private const string Percent = "kind: percent, min: 0%, max: 100%";
    private const string Timing = "kind: timing";

    private static readonly string Rates = Books.Of(Percent, "≥95%", "≥90%", "≥80%", "<80%");
    private static readonly string Full = Books.Of(Percent, "100%", "≥90%", "≥80%", "<80%");
    private static readonly string People = Books.Of(
        "unit: 人, min: 0, resolution: 1",
        "300人以上",
        "200人以上",
        "100人以上",
        "100人以下"
    );
    private static readonly string Labels = Books.Of(
        "aliases: {基本满意: [较满意]}",
        "非常满意",
        "满意",
        "基本满意",
        "不满意"
    );
    private static readonly string Dates = Books.Of(
        Timing,
        "{text: 及时, when: by due}",
        "{text: 一个月内, when: within P1M after due}",
        "{text: 当年, when: same year}",
        "{text: 不能, when: never}"
    );

    [Theory]
    [InlineData("95%", "excellent")]
    [InlineData("94.999%", "good")]
    [InlineData("950‰", "excellent")]
    [InlineData("９５％", "excellent")]
    [InlineData("57/60", "excellent")] // exactly 95%
    [InlineData("{done: 57, of: 60}", "excellent")]
    [InlineData("{done: 1899999999999999999999999, of: 2000000000000000000000000}", "good")] // a hair under 95%
    [InlineData("0", "poor")] // a bare 0 can be known
    [InlineData("{value: 92%, note: n, evidence: e, deviation: d}", "good")]
    public void A_percent_is_compared_exactly(string value, string grade) =>
        Assert.Equal(grade, Books.Grade(Rates, value).Grade?.Id);

    [Theory]
    [InlineData("99.999%", "good")]
    [InlineData("2999/3000", "good")]
    [InlineData("100%", "excellent")]
    [InlineData("3000/3000", "excellent")]
    public void Nearly_all_is_not_all(string value, string grade) =>
        Assert.Equal(grade, Books.Grade(Full, value).Grade?.Id);

    [Theory]
    [InlineData("312", "excellent")]
    [InlineData("312人", "excellent")]
    [InlineData("0.03万人", "excellent")]
    [InlineData("100", "fair")] // both 以上 and 以下 include 100
    [InlineData("99", "poor")]
    [InlineData("1,000人", "excellent")]
    public void A_number_may_have_its_unit(string value, string grade) =>
        Assert.Equal(grade, Books.Grade(People, value).Grade?.Id);

    [Theory]
    [InlineData("基本满意", "fair")]
    [InlineData("较满意", "fair")] // an alias
    [InlineData(" 满意 ", "good")]
    public void A_label_is_matched_whole(string value, string grade) =>
        Assert.Equal(grade, Books.Grade(Labels, $"'{value}'").Grade?.Id);

    [Theory]
    [InlineData("0.95", "PE5004")]
    [InlineData("95", "PE5004")]
    [InlineData("96人", "PE5005")]
    [InlineData("101%", "PE5006")]
    [InlineData("-1%", "PE5006")]
    [InlineData("{done: 61, of: 60}", "PE5006")]
    [InlineData("{done: 0, of: 0}", "PE5009")]
    [InlineData("≥95%", "PE5014")]
    [InlineData("about 95%", "PE5014")]
    [InlineData("95%左右", "PE5014")]
    [InlineData("{done: 57}", "PE5014")]
    [InlineData("{value: 95%, done: 57, of: 60}", "PE5014")]
    [InlineData("{due: 2019-09-30}", "PE5014")]
    [InlineData("{notApplicable: ' '}", "PE5014")]
    public void A_wrong_percent_is_invalid_and_says_why(string value, string code) =>
        Invalid(Rates, value, code);

    [Theory]
    [InlineData("312天", "PE5005")]
    [InlineData("57/60", "PE5005")]
    [InlineData("312.5", "PE5007")]
    [InlineData("-3", "PE5006")]
    [InlineData("many", "PE5014")]
    public void A_wrong_number_is_invalid_and_says_why(string value, string code) =>
        Invalid(People, value, code);

    [Theory]
    [InlineData("满", "PE5008")]
    [InlineData("不太满意", "PE5008")]
    public void An_unknown_label_is_never_matched_by_likeness(string value, string code) =>
        Invalid(Labels, value, code);

    [Theory]
    [InlineData("{due: 2019-01-31, completed: 2019-01-31}", "excellent")]
    [InlineData("{due: 2019-01-31, completed: 2019-02-28}", "good")] // a month from the last day of January
    [InlineData("{due: 2019-01-31, completed: 2019-03-01}", "fair")]
    [InlineData("{due: 2019-01-31, done: 2019-01-30}", "excellent")] // a date under done
    [InlineData("当年", "fair")]
    public void A_date_ladder_takes_dates_or_its_labels(string value, string grade) =>
        Assert.Equal(grade, Books.Grade(Dates, value).Grade?.Id);

    [Theory]
    [InlineData("{due: 2020-06-30}", Status.NotYetDue, "excellent good fair poor")]
    [InlineData("{due: 2020-01-01}", Status.Pending, "excellent good fair poor")] // today is the day
    [InlineData("{due: 2019-12-15}", Status.Pending, "good poor")] // the year is over, the month is not
    public void What_is_not_completed_keeps_the_grades_that_are_still_possible(
        string value,
        Status status,
        string possible
    )
    {
        IndicatorEvaluation indicator = Books.Grade(Dates, value);
        Assert.Equal(status, indicator.Status);
        Assert.Null(indicator.Grade);
        Assert.Equal(possible, string.Join(' ', indicator.Possible));
    }

    [Theory]
    [InlineData("{due: 2019-09-30, completed: 2020-01-02}", "PE5012")] // after the day of the evaluation
    [InlineData("{due: 2019-09-31, completed: 2019-10-01}", "PE5014")]
    [InlineData("{completed: 2019-10-01}", "PE5014")]
    [InlineData("next week", "PE5008")]
    public void Dates_that_cannot_be_are_invalid(string value, string code) =>
        Invalid(Dates, value, code);

    [Fact]
    public void Nothing_written_is_missing_and_never_zero()
    {
        IndicatorEvaluation indicator = Books.Grade(Rates, "");
        Assert.Equal(Status.Missing, indicator.Status);
        Assert.Equal(["PE5010"], indicator.Diagnostics.Codes());
    }

    [Fact]
    public void What_does_not_apply_has_no_grade_and_no_finding()
    {
        IndicatorEvaluation indicator = Books.Grade(Rates, "{notApplicable: 本年度无此项业务}");
        Assert.Equal(Status.NotApplicable, indicator.Status);
        Assert.Empty(indicator.Diagnostics);
    }

    [Fact]
    public void A_result_given_twice_is_invalid()
    {
        EvaluationResult result = Books.Evaluate(Rates, "95%\n  C: 96%");
        Assert.Equal(["PE5002"], result.Diagnostics.Codes());
        Assert.Equal(Status.Invalid, result.Subjects[0].Indicators.Single().Status);
    }

    [Fact]
    public void A_result_of_a_wrong_shape_is_invalid_and_found()
    {
        EvaluationResult result = Books.Evaluate(Rates, "{valeu: 95%}");
        Assert.Equal(["PE1003"], result.Diagnostics.Codes());
        Assert.Equal(Status.Invalid, result.Subjects[0].Indicators.Single().Status);
    }

    [Fact]
    public void A_person_decides_only_between_the_candidates()
    {
        string book = Books.Of(Percent, "≥95%", "≥90%", "≥80%", "<81%");
        IndicatorEvaluation decided = Books.Grade(
            book,
            "{value: 80.5%, decided: {grade: poor, reason: r, by: b, on: 2020-01-01}}"
        );
        Assert.Equal("poor", decided.Grade?.Id);
        Assert.Equal("fair", decided.Ruling?.Grade?.Id); // what the policy would give
        Invalid(
            book,
            "{value: 80.5%, decided: {grade: good, reason: r, by: b, on: 2020-01-01}}",
            "PE5015"
        );
        Invalid(
            book,
            "{value: 85%, decided: {grade: fair, reason: r, by: b, on: 2020-01-01}}",
            "PE5015"
        );
    }

    [Fact]
    public void Rounding_is_done_only_where_it_is_declared_and_says_so()
    {
        IndicatorEvaluation exact = Books.Grade(Rates, "94.95%");
        IndicatorEvaluation rounded = Books.Grade(
            Books.Of(
                Percent + ", rounding: {to: 0.1%, mode: half-up}",
                "≥95%",
                "≥90%",
                "≥80%",
                "<80%"
            ),
            "94.95%"
        );
        Assert.Equal("good", exact.Grade?.Id);
        Assert.Equal("excellent", rounded.Grade?.Id);
        Assert.True(rounded.RoundingDecided);
        Assert.False(exact.RoundingDecided);
    }

    [Theory]
    [InlineData("92%", "3 excellent", ">2 fair")]
    [InlineData("95%", "", ">0 good")]
    [InlineData("79%", "1 fair", "")]
    public void The_distance_to_a_neighbour_is_that_to_its_end(
        string value,
        string better,
        string worse
    )
    {
        IndicatorEvaluation indicator = Books.Grade(Rates, value);
        Assert.Equal(better, Show(indicator.DistanceToBetter));
        Assert.Equal(worse, Show(indicator.DistanceToWorse));
    }

    [Fact]
    public void With_a_resolution_the_distance_leads_to_its_first_value()
    {
        IndicatorEvaluation indicator = Books.Grade(People, "312人");
        Assert.Equal("13 good", Show(indicator.DistanceToWorse));
    }

    [Fact]
    public void Files_as_of_different_days_are_told_where_they_say_so()
    {
        RuleBook book = RuleBook.ReadText(Rates).Value;
        MeasuredResults[] files =
        [
            .. new[] { "2019-11-30", "2019-12-31", "2020-01-01" }.Select(day =>
                MeasuredResults
                    .ReadText(
                        $"schema: perfeval/results/1\nasOf: {day}\nresults: {{a/b/c: 95%}}\n",
                        $"{day}.yaml"
                    )
                    .Value
            ),
        ];
        EvaluationResult evaluation = Books.Evaluator.Evaluate(book, files);
        Assert.Equal(
            [
                "2019-12-31.yaml(2,7): error PE5012: This is as of 2019-12-31, but 2019-11-30.yaml(2,7) as of 2019-11-30. State one date for all (--as-of)",
                "2020-01-01.yaml(2,7): error PE5012: This is as of 2020-01-01, but 2019-11-30.yaml(2,7) as of 2019-11-30. State one date for all (--as-of)",
            ],
            evaluation.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Equal(
            "此处截至 2019-12-31，而 2019-11-30.yaml(2,7) 截至 2019-11-30。请统一指定日期（--as-of）",
            evaluation.Diagnostics[0].Message(Language.Chinese)
        );
        Assert.Empty(evaluation.Subjects);
    }

    [Fact]
    public void Results_as_of_a_day_before_the_period_are_told_where_they_say_so()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Rates).Value,
            MeasuredResults
                .ReadText("schema: perfeval/results/1\nasOf: 2018-12-31\nresults: {a/b/c: 95%}\n")
                .Value
        );
        Assert.StartsWith(
            "results.yaml(2,7): error PE5011: These results are as of 2018-12-31, before the period",
            Assert.Single(evaluation.Diagnostics).ToString(),
            StringComparison.Ordinal
        );
        Assert.Empty(evaluation.Subjects);
    }

    [Fact]
    public void Every_file_for_another_rule_book_is_told()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Rates).Value,
            [
                .. new[] { "one", "two" }.Select(name =>
                    MeasuredResults
                        .ReadText(
                            $"schema: perfeval/results/1\nrulebook: {name}\nresults: {{a/b/c: 95%}}\n",
                            $"{name}.yaml"
                        )
                        .Value
                ),
            ]
        );
        Assert.Equal(
            ["one.yaml(2,11): error PE5011", "two.yaml(2,11): error PE5011"],
            evaluation.Diagnostics.Select(finding => finding.ToString().Split(": These")[0])
        );
        Assert.Empty(evaluation.Subjects);
    }

    private static string Show(PerfEval.Ladders.Distance? distance) =>
        distance is not { } far ? "" : $"{(far.IsMoreThan ? ">" : "")}{far.Amount} {far.Grade}";

    private static void Invalid(string book, string value, string code)
    {
        IndicatorEvaluation indicator = Books.Grade(book, value);
        Assert.Equal(Status.Invalid, indicator.Status);
        Assert.Null(indicator.Grade);
        Assert.Equal([code], indicator.Diagnostics.Codes());
    }
}
