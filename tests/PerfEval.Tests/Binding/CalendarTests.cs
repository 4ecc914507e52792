using NodaTime;
using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Binding;

/// <summary>Calendars of working days: the real one, and those that cannot be used.</summary>
public class CalendarTests
{
    private static readonly string Folder = Repository.PathOf("rules", "calendars");

    [Theory]
    [InlineData(2019, 250)] // 261 days Monday to Friday, 17 of them off, and 6 weekend days worked
    [InlineData(2020, 249)] // 262, 19 off, 6 worked
    public void The_real_calendar_has_so_many_working_days(int year, int workdays)
    {
        WorkdayCalendar calendar = RealCalendar();
        Assert.Equal(
            workdays,
            Enumerable
                .Range(0, 366)
                .Select(day => new LocalDate(year, 1, 1).PlusDays(day))
                .Count(day => day.Year == year && calendar.IsWorked(day))
        );
    }

    [Theory]
    [InlineData("2019-09-28", false)] // a Saturday
    [InlineData("2019-09-29", true)] // a Sunday, worked for the National Day
    [InlineData("2019-10-07", false)] // a Monday of the holiday
    [InlineData("2019-10-08", true)]
    [InlineData("2019-10-12", true)] // a Saturday, worked
    [InlineData("2020-01-31", false)] // the extended Spring Festival
    [InlineData("2020-02-03", true)]
    public void A_day_is_worked_as_announced(string day, bool isWorked) =>
        Assert.Equal(
            isWorked,
            RealCalendar().IsWorked(NodaTime.Text.LocalDatePattern.Iso.Parse(day).GetValueOrThrow())
        );

    [Fact]
    public void The_real_calendar_says_that_it_was_written_from_knowledge() =>
        Assert.Contains(
            "Written from knowledge",
            File.ReadAllText(Path.Combine(Folder, "cn-2019.yaml")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "off: [2018-12-31]",
        "(6,7): error PE1005: 2018-12-31 lies outside the calendar, which goes from 2019-01-01 to 2019-12-31. Remove it, or widen the calendar"
    )]
    [InlineData(
        "off: [2019-05-01, 2019-05-01]",
        "(6,19): error PE1005: 2019-05-01 is listed here and at c.yaml(6,7). Keep one of them"
    )]
    [InlineData(
        "off: [2019-05-01]\nworked: [2019-05-05, 2019-05-01]",
        "(7,22): error PE1005: 2019-05-01 is listed here and at c.yaml(6,7). Keep one of them"
    )]
    [InlineData(
        "worked: [2019-05-06]",
        "(6,10): error PE1005: 2019-05-06 is no Saturday or Sunday: only those are listed under worked. Remove it, or correct the date"
    )]
    [InlineData(
        "off: [May 1]",
        "(6,7): error PE1005: 'May 1' is not a date, as 'off' has to be. Write it like [2019-10-01]"
    )]
    [InlineData("off: 2019-05-01", "(6,6): error PE1005: 'off' is a list, but a text stands here")]
    [InlineData(
        "off: [[2019-05-01]]",
        "(6,7): error PE1005: 'off' is a text, but a list stands here"
    )]
    public void A_calendar_in_error_says_so_at_its_place(string lines, string said)
    {
        var findings = new Findings();
        string calendar =
            "schema: perfeval/calendar/1\nid: c\nsource: s\nfrom: 2019-01-01\nto: 2019-12-31\n"
            + lines;
        Assert.Null(
            CalendarBinder.Bind("c.yaml", System.Text.Encoding.UTF8.GetBytes(calendar), findings)
        );
        Assert.Equal(["c.yaml" + said], findings.InOrder().Select(f => f.ToString()));
    }

    [Theory]
    [InlineData(
        "workdays",
        "",
        null,
        "error PE1004: 'within 10 workdays after due' counts workdays, and no calendar says which days they are. Name one in the measure, such as calendar: ../calendars/cn-2019.yaml"
    )]
    [InlineData(
        "workdays",
        ", calendar: nowhere.yaml",
        "rules/calendars",
        "error PE1009: The calendar 'nowhere.yaml' cannot be read. Check the path, which is relative to the rule book"
    )]
    [InlineData(
        "workdays",
        ", calendar: 2019.yaml", // a rule book
        "rules/gaoxin-hrss",
        "error PE1009: The calendar '2019.yaml' cannot be read. Check the path, which is relative to the rule book"
    )]
    [InlineData(
        "workdays",
        ", calendar: gaoxin-hrss", // a folder
        "rules",
        "error PE1009: The calendar 'gaoxin-hrss' cannot be read. Check the path, which is relative to the rule book"
    )]
    [InlineData(
        "workdays",
        ", calendar: cn-2019.yaml",
        null,
        "error PE1009: The calendar 'cn-2019.yaml' cannot be read, since this rule book was not read from a file. Read it from a file, or say in which folder its files lie"
    )]
    [InlineData("workdays", ", calendar: cn-2019.yaml", "rules/calendars", "")]
    [InlineData("days", "", null, "")]
    public void Only_working_days_need_a_calendar(
        string unit,
        string calendar,
        string? folder,
        string said
    )
    {
        ReadResult<RuleBook> read = RuleBook.ReadText(
            Book(unit, calendar),
            folder: folder is null ? null : Repository.PathOf(folder.Split('/'))
        );
        Assert.Equal(
            said,
            string.Concat(
                read.Diagnostics.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding =>
                        $"error {finding.Code}: {finding.Message(PerfEval.Language.English)}"
                    )
            )
        );
    }

    [Fact]
    public void A_rule_book_names_its_calendars_with_their_hashes_each_once()
    {
        RuleBook book = RuleBook
            .ReadText(Book("workdays", ", calendar: cn-2019.yaml"), folder: Folder)
            .Value;
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, "cn-2019.yaml"));
        var named = Assert.Single(book.Calendars);
        Assert.Equal("cn-2019.yaml", named.Name);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            named.Sha256
        );
    }

    private static WorkdayCalendar RealCalendar()
    {
        var findings = new Findings();
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, "cn-2019.yaml"));
        WorkdayCalendar? calendar = CalendarBinder.Bind("cn-2019.yaml", bytes, findings);
        Assert.Empty(findings.InOrder());
        return calendar!;
    }

    private static string Book(string unit, string calendar) =>
        Books.Of(
            "kind: timing" + calendar,
            "{text: 按期, when: by due}",
            $"{{text: 十日内, when: within 10 {unit} after due}}",
            "{text: 当年, when: same year}",
            "{text: 未完成, when: never}"
        );
}
