using System.Text.Json;
using PerfEval.Grading.Values;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>What may be written for a value, and what is told of the rest, to the letter and in every form of file.</summary>
public class WrittenValuesTests
{
    private const string Money = "unit: 万元";

    private static readonly string Rates = Books.Of(
        "kind: percent",
        "≥95%",
        "≥90%",
        "≥80%",
        "<80%"
    );

    private static readonly string Errors = Books.Of(
        "kind: percent",
        "≤0.20%",
        "≤0.75%",
        "≤1%",
        ">1%"
    );

    private static readonly string Hours = Books.Of("unit: 小时", "1小时以内", "2小时以内");

    private static readonly string Labels = Books.Of("", "满意", "基本满意", "不满意");

    private static readonly string Subsidies = Books.Of(Money, "≥500万元", "≥300万元", "<300万元");

    public static TheoryData<string, string> Faults { get; } =
        new()
        {
            {
                "0,150%",
                "error PE5014: 'C' (a/b/c): '0,150%' has a comma that parts no thousands: a decimal comma? Write 0.150% if it is one; thousands are parted as in 1,000"
            },
            {
                "1234,567",
                "error PE5014: 'C' (a/b/c): '1234,567' has a comma that parts no thousands: a decimal comma? Write 1234.567 if it is one; thousands are parted as in 1,000"
            },
            {
                "95%/1",
                "error PE5005: 'C' (a/b/c): '95%/1' is a share with '%' on one side only, so that nobody knows what the other side is counted in. Write both sides in one unit, or the percent itself"
            },
            {
                "5千元/10000",
                "error PE5005: 'C' (a/b/c): '5千元/10000' is a share with '千元' on one side only, so that nobody knows what the other side is counted in. Write both sides in one unit, or the percent itself"
            },
            {
                "N/A",
                "error PE5014: 'C' (a/b/c): 'N/A' says that there is no value, and is none itself. If the indicator does not apply, write {notApplicable: reason}. If nothing was measured, leave the value out"
            },
            {
                "3:2",
                "error PE5014: 'C' (a/b/c): '3:2' is not a value of this indicator. Write a percent such as 96.5%, or a share, such as {done: 57, of: 60}"
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_a_percent_is_told_to_the_letter_in_every_form(
        string value,
        string told
    ) =>
        Assert.Equal(
            [told, told, InColumns(told), InCells(told)],
            InEveryForm(Errors, value).Select(Told)
        );

    private static string InColumns(string told) =>
        told.Replace(
                "write {notApplicable: reason}",
                "give the reason in the column 'notApplicable'",
                StringComparison.Ordinal
            )
            .Replace(
                "{done: 57, of: 60}",
                "57 in the column 'done' and 60 in the column 'of'",
                StringComparison.Ordinal
            );

    private static string InCells(string told) =>
        told.Replace(
                "write {notApplicable: reason}",
                "give the reason in the column 'Not applicable because'",
                StringComparison.Ordinal
            )
            .Replace(
                "{done: 57, of: 60}",
                "57 in the column 'Done, of a share' and 60 in the column 'Whole, of a share'",
                StringComparison.Ordinal
            );

    [Theory]
    [InlineData("95%", "excellent")]
    [InlineData("９５％", "excellent")]
    [InlineData("950‰", "excellent")]
    [InlineData("57人/60人", "excellent")]
    [InlineData("1:1", "excellent")]
    [InlineData("1:20", "poor")]
    [InlineData("1：20", "poor")]
    [InlineData("1∶20", "poor")]
    [InlineData("1/20", "poor")]
    [InlineData("4%/5%", "fair")] // one unit on both sides
    [InlineData("57/60", "excellent")]
    public void A_value_earns_the_same_in_every_form(string value, string grade) =>
        Assert.All(InEveryForm(Rates, value), one => Assert.Equal(grade, one.Grade?.Id));

    [Theory]
    [InlineData("{done: 0.4%, of: 1}", "PE5005")]
    [InlineData("{done: 5千元, of: 10000}", "PE5005")]
    [InlineData("{done: 10000, of: 5千元}", "PE5005")]
    [InlineData("0.5万人/10000", "PE5005")]
    [InlineData("{done: 57人, of: 60}", "excellent")] // said on one side, and the same on both
    [InlineData("{done: 5千元, of: 5000元}", "excellent")]
    [InlineData("{done: '0,5', of: 1}", "PE5014")]
    [InlineData("{done: 57, of: —}", "PE5014")]
    public void The_sides_of_a_share_are_counted_in_one_thing(string value, string stands) =>
        Assert.Equal(stands, Stands(Books.Grade(Rates, value)));

    [Theory]
    [InlineData("1,5", "PE5014")]
    [InlineData("1234,567", "PE5014")]
    [InlineData("1,23,456", "PE5014")]
    [InlineData("1,234,567", "excellent")]
    [InlineData("１，２３４", "excellent")]
    [InlineData("12,34", "PE5014")]
    [InlineData("0,500", "PE5014")]
    [InlineData("1,000.5", "excellent")]
    [InlineData("1.000,5", "PE5014")]
    public void A_comma_parts_thousands_or_nothing(string value, string stands) =>
        Assert.Equal(
            stands,
            Stands(Books.Grade(Books.Of("unit: 人", "≥1000人", "<1000人"), $"'{value}'"))
        );

    [Fact]
    public void A_text_of_more_than_1000_characters_is_no_value()
    {
        string book = Books.Of("", "≥5", "<5");
        Assert.Equal("excellent", Stands(Books.Grade(book, $"'+7{new string(' ', 998)}'")));
        Assert.Equal("PE5014", Stands(Books.Grade(book, $"'+7{new string(' ', 999)}'")));
    }

    [Theory]
    [InlineData("2:30", "PE5014")]
    [InlineData("1:20", "PE5014")]
    [InlineData("2:75", "PE5014")]
    [InlineData("90分钟", "good")]
    public void A_colon_in_hours_may_be_two_times(string value, string stands) =>
        Assert.Equal(stands, Stands(Books.Grade(Hours, value)));

    [Fact]
    public void Both_times_are_told() =>
        Assert.Equal(
            "error PE5014: 'C' (a/b/c): '2:30' may be 150 minutes (h:mm) or 150 seconds (m:ss). Write the number with its unit",
            Told(Books.Grade(Hours, "2:30"))
        );

    [Theory]
    [InlineData("2:30", "excellent")]
    [InlineData("2:31", "poor")]
    [InlineData("2:59", "poor")]
    [InlineData("2:60", "PE5014")] // no more than 59 seconds
    [InlineData("2:75", "PE5014")]
    [InlineData("2:5", "PE5014")]
    [InlineData("2:300", "PE5014")]
    [InlineData("1:20:30", "PE5014")]
    public void A_colon_in_minutes_or_seconds_is_m_ss(string value, string stands)
    {
        Assert.Equal(
            stands,
            Stands(
                Books.Grade(
                    Books.Of("unit: 秒", ["excellent", "poor"], ["≤150秒", ">150秒"]),
                    value
                )
            )
        );
        Assert.Equal(
            stands,
            Stands(
                Books.Grade(
                    Books.Of("unit: 分钟", ["excellent", "poor"], ["≤2.5分钟", ">2.5分钟"]),
                    value
                )
            )
        );
    }

    [Theory]
    [InlineData("0.6:1", "excellent")]
    [InlineData("1:1", "excellent")]
    [InlineData("0.4：1", "poor")]
    [InlineData("1:2", "PE5005")] // a share
    [InlineData("1:0", "PE5014")]
    [InlineData("3:2", "PE5014")]
    [InlineData("3人:1", "PE5014")]
    public void A_ratio_to_one_is_a_number(string value, string stands) =>
        Assert.Equal(
            stands,
            Stands(Books.Grade(Books.Of("", ["excellent", "poor"], ["≥0.5", "<0.5"]), value))
        );

    [Theory]
    [InlineData("500001", "PE5023")]
    [InlineData("-500001", "PE5023")]
    [InlineData("500000", "")] // no more than 1,000 times 500
    [InlineData("500001万元", "")] // a unit is never doubted
    [InlineData("5000010000元", "")]
    [InlineData("350万", "")]
    public void A_bare_number_of_money_out_of_all_proportion_is_doubted_and_graded(
        string value,
        string codes
    )
    {
        IndicatorEvaluation indicator = Books.Grade(Subsidies, value);
        Assert.Equal(Status.Graded, indicator.Status);
        Assert.Equal(codes, string.Join(' ', indicator.Diagnostics.Codes()));
        Assert.Equal(codes.Length > 0, indicator.Codes.Contains("PE5023"));
    }

    [Theory]
    [InlineData("万元", "350万", "good")] // 350万元
    [InlineData("万元", "350万元", "good")]
    [InlineData("万元", "3,500,000元", "good")]
    [InlineData("万元", "0.05亿元", "excellent")]
    [InlineData("万元", "2千", "PE5005")] // 2千元, or 2千万元?
    [InlineData("万元", "1亿", "PE5005")]
    [InlineData("元", "350万", "good")] // 3,500,000元
    [InlineData("元", "0.05亿", "excellent")]
    [InlineData("元", "299.9999万", "fair")]
    [InlineData("亿元", "0.03亿", "good")]
    [InlineData("亿元", "500万元", "excellent")]
    [InlineData("亿元", "300万", "PE5005")]
    public void A_multiplier_alone_is_that_of_the_unit_or_multiplies_it(
        string unit,
        string value,
        string stands
    ) =>
        Assert.Equal(
            stands,
            Stands(
                Books.Grade(Books.Of($"unit: {unit}", "≥500万元", "≥300万元", "<300万元"), value)
            )
        );

    [Theory]
    [InlineData("95百分比", "excellent")]
    [InlineData("95 percent", "excellent")]
    [InlineData("百分之九十五", "excellent")]
    [InlineData("九成五", "excellent")]
    [InlineData("90½%", "good")]
    [InlineData("95①%", "PE5014")]
    [InlineData("9٥%", "PE5014")]
    [InlineData("95²%", "PE5014")]
    [InlineData("95百分制", "PE5014")]
    [InlineData("95个百分点", "PE5005")]
    [InlineData("约95%", "PE5014")]
    [InlineData("近95%", "PE5014")]
    [InlineData("95% nicht", "PE5014")]
    [InlineData("1e2%", "PE5014")]
    public void A_percent_is_read_by_the_lists_of_the_criteria(string value, string stands) =>
        Assert.Equal(stands, Stands(Books.Grade(Rates, value)));

    [Theory]
    [InlineData("元", "¥350万", "good")]
    [InlineData("元", "￥5,000,000", "excellent")]
    [InlineData("万元", "¥350万", "good")]
    [InlineData("万元", "¥350万元", "good")]
    [InlineData("万元", "3百万", "good")] // 300万元
    [InlineData("元", "3.5 million", "good")]
    [InlineData("元", "3500k", "good")]
    [InlineData("元", "3.5m元", "good")]
    [InlineData("元", "$3500000", "PE5005")]
    [InlineData("元", "¥3500000人", "PE5014")]
    [InlineData("元", "3.5e6", "PE5014")]
    public void Money_may_have_its_unit_on_either_side(string unit, string value, string stands) =>
        Assert.Equal(
            stands,
            Stands(
                Books.Grade(
                    Books.Of($"unit: {unit}", "≥500万元", "≥300万元", "<300万元"),
                    $"'{value}'"
                )
            )
        );

    [Fact]
    public void The_doubt_names_the_unit_and_the_limit()
    {
        Assert.Equal(
            "warning PE5023: 'C' (a/b/c): '3500000' is taken in 万元, and is more than 1,000 times 500万元, the greatest limit of the indicator: is it in another unit? Write the unit with the number",
            Told(Books.Grade(Subsidies, "3500000"))
        );
        Assert.Empty(Books.Grade(Books.Of("unit: 人", "≥5人", "<5人"), "3500000").Diagnostics);
    }

    [Fact]
    public void Every_word_that_says_none_is_told_so_of_every_kind_of_indicator()
    {
        string timing = Books.Of(
            "kind: timing",
            "{text: 及时, when: by due}",
            "{text: 未完成, when: never}"
        );
        foreach (string word in NoneWords.All)
        {
            foreach (string book in new[] { Rates, Subsidies, Labels, timing })
            {
                IndicatorEvaluation indicator = Books.Evaluator.Grade(
                    RuleBook.ReadText(book).Value,
                    "a/b/c",
                    word
                );
                Assert.StartsWith(
                    $"error PE5014: 'C' (a/b/c): '{word}' says that there is no value",
                    Told(indicator),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory]
    [InlineData("ｎ／ａ")]
    [InlineData("n/a")]
    [InlineData("—")]
    [InlineData("－－")]
    [InlineData(" 不适用 ")]
    public void Width_and_case_of_such_a_word_do_not_count(string word) =>
        Assert.Equal("PE5014", Stands(Books.Grade(Labels, $"'{word}'")));

    [Fact]
    public void A_label_that_says_none_is_the_label() =>
        Assert.Equal(
            "excellent",
            Stands(Books.Grade(Books.Of("kind: category", "无", "有"), "无"))
        );

    [Fact]
    public void A_date_with_the_year_last_is_told_with_both_readings()
    {
        string timing = Books.Of(
            "kind: timing",
            "{text: 及时, when: by due}",
            "{text: 未完成, when: never}"
        );
        Assert.Equal(
            "error PE5014: 'C' (a/b/c): '03/04/2019' does not begin with the year: as day and month it would be 2019-04-03, as month and day 2019-03-04. Write the year first, such as 2019-10-15",
            Told(Books.Grade(timing, "{due: 2019-03-01, completed: 03/04/2019}"))
        );
        Assert.Equal(
            "error PE5014: 'C' (a/b/c): '31/01/2026' does not begin with the year: as day and month it would be 2026-01-31, as month and day no date. Write the year first, such as 2019-10-15",
            Told(Books.Grade(timing, "{due: 31/01/2026}"))
        );
    }

    [Theory]
    [InlineData("2019/9/30", "20191015")]
    [InlineData("2019年9月30日", "2019.10.15")]
    [InlineData("２０１９-９-３０", "2019-10-15")]
    public void A_date_is_the_same_in_every_form_and_printed_as_ISO(string due, string completed)
    {
        RuleBook book = RuleBook
            .ReadText(
                Books.Of("kind: timing", "{text: 及时, when: by due}", "{text: 否, when: never}")
            )
            .Value;
        MeasuredResults[] forms =
        [
            MeasuredResults.LoadText(
                $"schema: perfeval/results/1\nasOf: 2019/12/31\nresults: {{a/b/c: {{due: {due}, completed: {completed}}}}}\n"
            ),
            MeasuredResults.LoadText(
                "{\"schema\": \"perfeval/results/1\", \"asOf\": \"2019年12月31日\", \"results\": {\"a/b/c\": "
                    + JsonSerializer.Serialize(new { due, completed })
                    + "}}",
                "results.json"
            ),
            MeasuredResults.LoadText(
                $"indicator,value,due,completed\na/b/c,,{due},{completed}\n",
                "results.csv"
            ),
            Workbook
                .Table(
                    ["As of", "2019.12.31"],
                    ["Path of the indicator", "Due date", "Completed on"],
                    ["a/b/c", due, completed]
                )
                .Read()
                .Value,
        ];
        foreach (MeasuredResults results in forms)
        {
            EvaluationResult evaluation = Books.Evaluator.Evaluate(book, results);
            Assert.Equal(
                "2019-09-30/2019-10-15",
                evaluation.Subjects[0].Indicators.Single().Value?.ToString()
            );
            using var csv = new StringWriter();
            EvaluationReport.WriteCsv(evaluation, csv);
            Assert.Contains(",2019-09-30/2019-10-15,", csv.ToString(), StringComparison.Ordinal);
        }
    }

    // As YAML, JSON, CSV and a workbook.
    private static IEnumerable<IndicatorEvaluation> InEveryForm(string book, string value)
    {
        RuleBook read = RuleBook.ReadText(book).Value;
        string json = JsonSerializer.Serialize(value);
        return new[]
        {
            Books.ResultsOf($"'{value}'"),
            MeasuredResults.LoadText(
                $$$"""{"schema": "perfeval/results/1", "results": {"a/b/c": {{{json}}}}}""",
                "results.json"
            ),
            MeasuredResults.LoadText($"indicator,value\na/b/c,\"{value}\"\n", "results.csv"),
            Workbook.Table(["Path of the indicator", "Value"], ["a/b/c", value]).Read().Value,
        }.Select(results =>
            Books.Evaluator.Evaluate(read, results).Subjects[0].Indicators.Single()
        );
    }

    private static string Stands(IndicatorEvaluation indicator) =>
        indicator.Grade?.Id ?? indicator.Diagnostics.Single().Code;

    private static string Told(IndicatorEvaluation indicator)
    {
        string told = Assert.Single(indicator.Diagnostics).ToString(Language.English);
        string severity = told.Contains("warning PE", StringComparison.Ordinal)
            ? "warning"
            : "error";
        return told[told.IndexOf($"{severity} PE", StringComparison.Ordinal)..];
    }
}
