using NodaTime;
using NodaTime.Text;
using PerfEval.Ladders;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders;

/// <summary>Ladders over days of completion.</summary>
public class TimingLadderTests
{
    [Theory]
    [InlineData("within P1M after due", "2019-01-31", "2019-02-28")]
    [InlineData("within P1M after due", "2020-01-31", "2020-02-29")]
    [InlineData("within P1M after due", "2019-02-28", "2019-03-28")] // not the end of March
    [InlineData("within P1Y after due", "2020-02-29", "2021-02-28")]
    [InlineData("within P2W after due", "2019-12-25", "2020-01-08")]
    [InlineData("within 10 days after due", "2019-12-25", "2020-01-04")]
    [InlineData("same year", "2019-12-31", "2019-12-31")]
    [InlineData("next year", "2019-01-01", "2020-12-31")]
    [InlineData("by due", "2019-01-01", "2019-01-01")]
    public void The_last_day_of_a_criterion(string when, string due, string last)
    {
        TimingLadder ladder = Ladder("2019", when);
        Assert.Equal(Date(last), ladder.LastDay(ladder.Indicator.Criteria[0], Date(due)));
    }

    [Theory]
    [InlineData("same year", "2019-03-31", "2019-03-31")]
    [InlineData("same year", "2019-04-01", "2020-03-31")]
    [InlineData("next year", "2019-03-31", "2020-03-31")]
    public void Years_are_fiscal_years_of_the_due_date(string when, string due, string last)
    {
        TimingLadder ladder = Ladder("{from: 2019-04-01, to: 2020-03-31}", when);
        Assert.Equal(Date(last), ladder.LastDay(ladder.Indicator.Criteria[0], Date(due)));
    }

    [Theory]
    // the last grade is the scale's worst: clamped
    [InlineData("by due | same year | next year | never", "clamp", "poor", "poor")]
    [InlineData("by due | same year | next year | within P3Y after due", "clamp", "poor", "poor")]
    // a scale used in part: refused, from the last dated grade outwards
    [InlineData("by due | same year", "clamp", "", "good fair poor")]
    [InlineData("by due | same year | never", "clamp", "", "good fair")] // no worse than not at all
    [InlineData("by due | same year | next year | never", "refuse", "", "fair poor")]
    [InlineData("by due", "refuse", "", "excellent good fair poor")]
    public void Later_than_every_dated_criterion_is_decided_by_beyond(
        string moments,
        string beyond,
        string grade,
        string candidates
    )
    {
        TimingLadder ladder = Ladder("2019", moments, $"reading: {{beyond: {beyond}}}");
        Ruling ruling = ladder.Rule(Date("2019-09-30"), Date("2029-01-01"));
        Assert.Equal(grade, ruling.Grade?.Id ?? "");
        Assert.Equal(candidates, string.Join(' ', ruling.Candidates));
        Assert.Equal(["PE3011"], ruling.Codes);
    }

    [Theory]
    [InlineData("2019-09-30", "excellent good fair poor")] // the day itself
    [InlineData("2019-10-01", "good fair poor")]
    [InlineData("2019-12-31", "good fair poor")]
    [InlineData("2020-01-01", "fair poor")]
    [InlineData("2021-01-01", "poor")]
    public void What_is_not_completed_can_still_earn(string asOf, string possible) =>
        Assert.Equal(
            possible,
            string.Join(
                ' ',
                Ladder("2019", "by due | same year | next year | never")
                    .StillPossible(Date("2019-09-30"), Date(asOf))
            )
        );

    [Theory]
    [InlineData("2019-09-30", "", "1 good")]
    [InlineData("2019-09-29", "", "2 good")]
    [InlineData("2019-10-01", "1 excellent", "92 fair")]
    [InlineData("2020-06-30", "182 good", "185 poor")]
    [InlineData("2021-01-02", "2 fair", "")]
    public void Distances_are_counted_in_days(string completed, string better, string worse)
    {
        TimingLadder ladder = Ladder("2019", "by due | same year | next year | never");
        Assert.Equal(better, Show(ladder.DistanceToBetter(Date("2019-09-30"), Date(completed))));
        Assert.Equal(worse, Show(ladder.DistanceToWorse(Date("2019-09-30"), Date(completed))));
    }

    [Fact]
    public void The_next_better_grade_is_the_one_whose_days_end_last()
    {
        // Ten days after the 28th of December end later than the year.
        TimingLadder ladder = Ladder(
            "2019",
            "by due | within 10 days after due | same year | never"
        );
        Assert.Equal(
            "3 good",
            Show(ladder.DistanceToBetter(Date("2019-12-28"), Date("2020-01-10")))
        );
        Assert.Equal(
            "10 poor",
            Show(ladder.DistanceToWorse(Date("2019-12-28"), Date("2019-12-29")))
        );
    }

    [Theory]
    [InlineData("within 10 days after due | by due")]
    [InlineData("never | by due")]
    [InlineData("next year | same year")]
    [InlineData("within P2W after due | within 10 days after due")]
    [InlineData("within 40 days after due | within P1M after due")]
    [InlineData("within P1Y after due | within P11M after due")]
    [InlineData("within P1Y after due | same year")]
    public void Times_that_never_grow_are_an_error(string moments) =>
        Assert.Equal(["PE3007"], Read("2019", moments).Diagnostics.Codes());

    [Theory]
    [InlineData("by due | by due | same year")]
    [InlineData("by due | within P2W after due | within 14 days after due")]
    [InlineData("by due | within P12M after due | within P1Y after due")]
    public void A_time_that_stands_twice_leaves_a_grade_that_nothing_earns(string moments) =>
        Assert.Equal(["PE3008", "PE3011"], Read("2019", moments).Diagnostics.Codes().Order());

    [Theory]
    [InlineData("by due | within 10 days after due | within P1M after due | same year")]
    [InlineData("within 30 days after due | within P1M after due")] // a month may be longer
    [InlineData("same year | within 10 days after due")]
    [InlineData("never")]
    public void Times_that_may_grow_are_in_order(string moments) =>
        Assert.DoesNotContain("PE3007", Read("2019", moments).Diagnostics.Codes());

    [Fact]
    public void Words_that_stand_twice_are_contested_as_a_label()
    {
        string book = Books.Of(
            "kind: timing",
            "{text: 按时, when: by due}",
            "{text: 按时, when: same year}",
            "{text: 不能, when: never}"
        );
        Assert.Equal(["PE3001", "PE3011"], RuleBook.ReadText(book).Diagnostics.Codes().Order());
        Assert.Equal(["PE3001"], Books.Grade(book, "按时").Codes);
        Assert.Equal("excellent", Books.Grade(book, "按时").Grade?.Id);
    }

    private const string WithRest =
        "measure: {kind: timing}\ncriteria: {excellent: {text: 按时, when: by due}, good: {text: 当年, when: same year}, poor: 其他}";

    [Theory]
    [InlineData("{due: 2019-09-30, completed: 2019-09-30}", "excellent")]
    [InlineData("{due: 2019-09-30, completed: 2019-12-31}", "good")]
    [InlineData("{due: 2018-09-30, completed: 2019-01-01}", "poor")] // any later day
    [InlineData("{due: 2018-09-30}", "poor")] // not completed, and no date can be met any more
    [InlineData("{due: 2019-12-30}", "poor")] // it is 2020
    [InlineData("其他", "poor")]
    public void A_rest_takes_any_later_day_and_what_is_never_completed(string value, string grade)
    {
        IndicatorEvaluation graded = Books.Grade(Books.Around(WithRest), value);
        Assert.Equal(grade, graded.Grade?.Id);
        Assert.Empty(graded.Codes);
    }

    [Fact]
    public void Where_a_rest_takes_what_comes_late_nothing_is_open() =>
        Assert.Empty(RuleBook.ReadText(Books.Around(WithRest)).Diagnostics);

    [Fact]
    public void While_a_date_can_still_be_met_what_is_not_completed_is_open()
    {
        IndicatorEvaluation open = Books.Grade(Books.Around(WithRest), "{due: 2020-01-01}");
        Assert.Equal(Status.Pending, open.Status);
        Assert.Equal("excellent good poor", string.Join(' ', open.Possible));
    }

    private static TimingLadder Ladder(string period, string moments, string more = "") =>
        (TimingLadder)Read(period, moments, more).Value.Proof.Ladders[0];

    private static ReadResult<RuleBook> Read(string period, string moments, string more = "")
    {
        string[] criteria =
        [
            .. moments
                .Split(" | ")
                .Select((when, i) => $"{{text: T{(char)('A' + i)}, when: {when}}}"),
        ];
        string book = Books
            .Of("kind: timing", criteria)
            .Replace("period: 2019", $"period: {period}", StringComparison.Ordinal);
        return RuleBook.ReadText(book.TrimEnd('\n') + $"\n            {more}\n");
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Show(Distance? distance) =>
        distance is not { } far ? "" : $"{far.Amount} {far.Grade}";
}
