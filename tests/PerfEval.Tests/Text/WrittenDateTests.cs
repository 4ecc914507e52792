using NodaTime;
using NodaTime.Text;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Text;

/// <summary>Dates as people write them, the year first, wherever one is written.</summary>
public class WrittenDateTests
{
    [Theory]
    [InlineData("2019-09-30", "2019-09-30")]
    [InlineData("2019-9-30", "2019-09-30")]
    [InlineData("2019/9/30", "2019-09-30")]
    [InlineData("2019/09/30", "2019-09-30")]
    [InlineData("2019.9.30", "2019-09-30")]
    [InlineData("2019年9月30日", "2019-09-30")]
    [InlineData("2019年09月30日", "2019-09-30")]
    [InlineData("20190930", "2019-09-30")]
    [InlineData("２０１９－９－３０", "2019-09-30")]
    [InlineData("２０１９年９月３０日", "2019-09-30")]
    [InlineData("　2019-09-30 ", "2019-09-30")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("2019-02-29", null)]
    [InlineData("2019-13-01", null)]
    [InlineData("2019-00-10", null)]
    [InlineData("2019-10-00", null)]
    [InlineData("0000-10-10", null)]
    [InlineData("2019-9/30", null)] // one sign only
    [InlineData("2019年9月30", null)]
    [InlineData("2019-9-30日", null)]
    [InlineData("2019年9-30", null)]
    [InlineData("19-9-30", null)]
    [InlineData("2019-009-30", null)]
    [InlineData("2019-9-030", null)]
    [InlineData("2019093", null)]
    [InlineData("201909301", null)]
    [InlineData("2019-09", null)]
    [InlineData("2019-09-30-", null)]
    [InlineData("-2019-09-30", null)]
    [InlineData("2019-09-30T00:00", null)]
    [InlineData("31/01/2026", null)]
    [InlineData("٢٠١٩-٠٩-٣٠", null)]
    [InlineData("", null)]
    public void A_date_is_read_with_its_year_first_or_not_at_all(string text, string? date) =>
        Assert.Equal(
            date,
            WrittenDate.Read(text) is { } read ? LocalDatePattern.Iso.Format(read) : null
        );

    [Theory]
    [InlineData("31/01/2026", "2026-01-31", "")]
    [InlineData("01.31.2026", "", "2026-01-31")]
    [InlineData("3-4-2019", "2019-04-03", "2019-03-04")]
    [InlineData("32/13/2026", "", "")]
    public void With_the_year_last_there_are_two_readings(
        string text,
        string dayFirst,
        string monthFirst
    )
    {
        (LocalDate? day, LocalDate? month) = WrittenDate.ReadYearLast(text)!.Value;
        Assert.Equal((dayFirst, monthFirst), (Iso(day), Iso(month)));
    }

    [Theory]
    [InlineData("2019-09-30")]
    [InlineData("31/01/26")]
    [InlineData("31/01-2026")]
    public void Elsewhere_there_are_none(string text) =>
        Assert.Null(WrittenDate.ReadYearLast(text));

    [Theory]
    [InlineData("2019/1/1", "2019.12.31", "20190930")]
    [InlineData("2019年1月1日", "２０１９－１２－３１", "2019-9-30")]
    public void A_rule_book_reads_the_same_dates(string from, string to, string due)
    {
        string book = Books
            .Of(
                $"kind: timing, due: {due}",
                "{text: 及时, when: by due}",
                "{text: 否, when: never}"
            )
            .Replace(
                "period: 2019",
                $"period: {{from: {from}, to: {to}}}",
                StringComparison.Ordinal
            );
        RuleBook read = RuleBook.ReadText(book).Value;
        Assert.Equal(
            (new LocalDate(2019, 1, 1), new LocalDate(2019, 12, 31)),
            (read.Table.Period.From, read.Table.Period.To)
        );
        IndicatorEvaluation done = Books.Grade(book, "{completed: 2019年10月8日}");
        Assert.Equal("2019-09-30/2019-10-08", done.Value!.ToString());
    }

    [Theory]
    [InlineData("2019/11/30", "excellent")]
    [InlineData("2019年12月31日", "good")]
    public void Where_the_criteria_name_their_days_one_date_says_it_all(string text, string grade)
    {
        RuleBook book = RuleBook.ReadText(Books.Of("", "11月30日前", "12月31日前", "其他")).Value;
        Assert.Equal(grade, Books.Evaluator.Grade(book, "a/b/c", text).Grade?.Id);
    }

    [Theory]
    [InlineData("2019/9/30/2019/10/15")]
    [InlineData("2019-09-30/2019-10-15")]
    [InlineData("20190930/2019.10.15")]
    public void Two_dates_of_one_text_are_parted_where_both_sides_are_dates(string text)
    {
        RuleBook book = RuleBook
            .ReadText(
                Books.Of("kind: timing", "{text: 及时, when: by due}", "{text: 否, when: never}")
            )
            .Value;
        Assert.Equal(
            "2019-09-30/2019-10-15",
            Books.Evaluator.Grade(book, "a/b/c", text).Value!.ToString()
        );
    }

    private static string Iso(LocalDate? date) =>
        date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
