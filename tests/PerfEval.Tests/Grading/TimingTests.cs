using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>Date ladders: which day is the last, in calendar and in working days, in years that begin in any month.</summary>
public class TimingTests
{
    [Theory]
    [InlineData("within 10 days after due", "2019-09-20", "2019-09-30")]
    [InlineData("within 10 workdays after due", "2019-09-20", "2019-10-10")] // Sunday 09-29 is worked, 10-01 to 10-07 is not
    [InlineData("within 1 workday after due", "2019-09-27", "2019-09-29")] // the Sunday that is worked
    [InlineData("within 2 workdays after due", "2019-12-31", "2020-01-03")] // New Year's Day lies between
    [InlineData("within P2W after due", "2019-09-20", "2019-10-04")]
    [InlineData("within P1M after due", "2019-01-15", "2019-02-15")]
    [InlineData("within P1M after due", "2019-01-31", "2019-02-28")] // the last day of a shorter month
    [InlineData("within P1M after due", "2020-01-31", "2020-02-29")]
    [InlineData("within P1M after due", "2019-02-28", "2019-03-28")] // and not the last of a longer one
    [InlineData("within P3M after due", "2019-11-30", "2020-02-29")]
    [InlineData("within P1Y after due", "2020-02-29", "2021-02-28")]
    [InlineData("same year", "2019-09-30", "2019-12-31")]
    [InlineData("next year", "2019-09-30", "2020-12-31")]
    public void The_last_day_still_counts_and_the_day_after_does_not(
        string when,
        string due,
        string last
    )
    {
        string book = Book("period: 2019", when);
        Assert.Equal("good", Grade(book, due, last));
        Assert.Equal("poor", Grade(book, due, NextDay(last)));
    }

    [Theory]
    [InlineData("2019-04-01", "2020-03-31", "2019-12-20", "2020-03-31")]
    [InlineData("2019-04-01", "2020-03-31", "2020-01-15", "2020-03-31")]
    [InlineData("2019-04-01", "2020-03-31", "2020-04-01", "2021-03-31")]
    [InlineData("2019-07-01", "2020-06-30", "2019-06-30", "2019-06-30")]
    [InlineData("2019-02-01", "2020-01-31", "2020-01-31", "2020-01-31")]
    public void A_fiscal_year_begins_in_the_month_of_the_period(
        string from,
        string to,
        string due,
        string last
    )
    {
        string period = $"period: {{from: {from}, to: {to}}}";
        string same = Book(period, "same year");
        string next = Book(period, "next year");
        // What is due on the last day of its year is done by due, or next year.
        Assert.Equal(due == last ? "excellent" : "good", Grade(same, due, last));
        Assert.Equal("poor", Grade(same, due, NextDay(last)));
        Assert.Equal("good", Grade(next, due, NextDay(last)));
    }

    [Theory]
    [InlineData("2019-12-30", Status.NotYetDue, "excellent good poor")]
    [InlineData("2019-12-31", Status.Pending, "excellent good poor")] // on the day itself all is possible
    [InlineData("2020-01-01", Status.Pending, "good poor")]
    [InlineData("2020-01-10", Status.Pending, "good poor")]
    [InlineData("2020-01-11", Status.Pending, "poor")] // too late for all but the worst, and still not never
    public void What_is_not_completed_is_open_and_keeps_what_is_still_possible(
        string asOf,
        Status status,
        string possible
    )
    {
        IndicatorEvaluation indicator = Evaluate(
            Book("period: 2019", "within 10 days after due"),
            "{due: 2019-12-31}",
            asOf
        );
        Assert.Equal(status, indicator.Status);
        Assert.Null(indicator.Grade);
        Assert.Equal(possible, string.Join(' ', indicator.Possible));
    }

    [Theory]
    [InlineData("{due: 2018-12-20, completed: 2019-01-02}", "2018-12-21")]
    [InlineData("{due: 2020-12-25, completed: 2020-12-26}", "2021-01-01")] // the tenth working day lies in 2021
    [InlineData("{due: 2020-12-25}", "2021-01-01")] // and so nobody knows what is still possible
    public void Working_days_outside_the_calendar_are_not_guessed(string result, string day)
    {
        IndicatorEvaluation indicator = Evaluate(
            Book("period: 2019", "within 10 workdays after due"),
            result,
            "2021-06-30"
        );
        Assert.Equal(Status.Invalid, indicator.Status);
        Assert.Equal(
            $"PE5013: 'C' (a/b/c): {day} lies outside the calendar 'cn-2019' (2019-01-01 to 2020-12-31), so working days cannot be counted. Name a calendar that holds it",
            indicator.Diagnostics.Single().ToString().Split("error ")[1]
        );
    }

    [Theory]
    [InlineData("{completed: 2019-09-30}", "excellent")]
    [InlineData("{done: 2019-10-01}", "good")] // a date under done
    [InlineData("{due: 2019-09-30, completed: 2019-10-10}", "good")]
    public void A_due_date_may_be_fixed_by_the_table(string result, string grade) =>
        Assert.Equal(
            grade,
            Evaluate(
                Book("period: 2019", "within 10 days after due", ", due: 2019-09-30"),
                result,
                "2020-01-01"
            ).Grade?.Id
        );

    [Fact]
    public void Another_due_date_than_the_fixed_one_is_a_contradiction() =>
        Assert.Equal(
            ["PE5012"],
            Evaluate(
                Book("period: 2019", "within 10 days after due", ", due: 2019-09-30"),
                "{due: 2019-10-01, completed: 2019-10-01}",
                "2020-01-01"
            )
                .Diagnostics.Codes()
        );

    [Fact]
    public void A_record_names_the_calendar_that_was_counted_by()
    {
        EvaluationResult result = Result(
            Book("period: 2019", "within 10 workdays after due"),
            "{due: 2019-09-20, completed: 2019-10-10}",
            "2020-01-01"
        );
        InputFile calendar = Assert.Single(result.Record.Calendars);
        Assert.Equal("cn-2019.yaml", calendar.Name);
        Assert.Equal(64, calendar.Sha256.Length);
    }

    private static string? Grade(string book, string due, string completed) =>
        Evaluate(book, $"{{due: {due}, completed: {completed}}}", "2030-01-01").Grade?.Id;

    private static IndicatorEvaluation Evaluate(string book, string result, string asOf) =>
        Result(book, result, asOf).Subjects[0].Indicators.Single();

    private static EvaluationResult Result(string book, string result, string asOf) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(book, folder: Repository.PathOf("rules", "calendars")).Value,
            Books.ResultsOf(result),
            new EvaluationOptions { AsOf = Date(asOf) }
        );

    private static string NextDay(string day) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(Date(day).PlusDays(1));

    private static NodaTime.LocalDate Date(string day) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    private static string Book(string period, string when, string more = "") =>
        Books
            .Of(
                "kind: timing, calendar: cn-2019.yaml" + more,
                ["excellent", "good", "poor"],
                [
                    "{text: 按期, when: by due}",
                    $"{{text: 稍迟, when: {when}}}",
                    "{text: 未完成, when: never}",
                ]
            )
            .Replace("period: 2019", period, StringComparison.Ordinal);
}
