using CsCheck;
using NodaTime;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting.Templates;

/// <summary>The seams of a ladder: which values are written, and that they pass as they stand.</summary>
public class SeamsYamlTests
{
    [Theory]
    [InlineData(
        "min: 0%, max: 100%",
        "≥95%",
        "<95%",
        "-0.1% 0% 0.1% 94.9% 95% 95.1% 99.9% 100% 100.1%"
    )]
    [InlineData("kind: percent", "≥99.95%", "<99.95%", "99.949% 99.95% 99.951%")] // a place finer than any limit
    [InlineData("unit: 人, resolution: 1", "≥300人", "<300人", "299人 300人 301人")]
    [InlineData("unit: 人, resolution: 5", "≥302人", "<302人", "300人 302人 305人")] // 302 is no multiple of 5
    [InlineData("unit: days", "≤10 days", ">10 days", "9.9 days 10 days 10.1 days")]
    [InlineData("unit: 小时, direction: lower", "≤100分钟", ">100分钟", "5640秒 6000秒 6360秒")] // 5/3 hours
    [InlineData(
        "kind: percent, rounding: {to: 1%}",
        "≥90%",
        "<90%",
        "88.99% 89% 89.01% 89.49% 89.5% 89.51% 89.99% 90% 90.01% 90.49% 90.5% 90.51% 90.99% 91% 91.01%"
    )]
    [InlineData(
        "kind: category, aliases: {满意: [较满意]}",
        "满意",
        "不满意",
        "满意 较满意 不满意"
    )]
    public void At_just_under_and_just_over_every_end(
        string measure,
        string best,
        string worst,
        string values
    )
    {
        RuleBook book = RuleBook.ReadText(Books.Of(measure, best, worst)).Value;
        Assert.Equal(
            values,
            string.Join('|', Read(book).Cases.Select(one => one.Measurements[0].Value!.Value))
                .Replace('|', ' ')
        );
    }

    [Fact]
    public void On_and_after_every_last_day_completed_and_not()
    {
        string book = Books.Of(
            "kind: timing, due: 2019-11-30",
            "{text: 按时, when: by due}",
            "{text: 一月内, when: within P1M after due}",
            "{text: 次年, when: next year}",
            "{text: 未完成, when: never}"
        );
        Assert.Equal(
            """
            按时 ⇶ excellent
            一月内 ⇶ good
            次年 ⇶ fair
            未完成 ⇶ poor
            2019-11-30/2019-11-30 ⇶ excellent
            2019-11-30/2019-12-01 ⇶ good
            2019-11-30/2019-12-30 ⇶ good
            2019-11-30/2019-12-31 ⇶ fair
            2019-11-30/2020-12-31 ⇶ fair
            2019-11-30/2021-01-01 ⇶ {grade: poor, flags: [PE3011]}
            2019-11-30/ asOf 2019-11-29 ⇶ {status: NotYetDue}
            2019-11-30/ asOf 2019-11-30 ⇶ {status: Pending}
            2019-11-30/ asOf 2019-12-01 ⇶ {status: Pending}
            2019-11-30/ asOf 2019-12-30 ⇶ {status: Pending}
            2019-11-30/ asOf 2019-12-31 ⇶ {status: Pending}
            2019-11-30/ asOf 2020-12-31 ⇶ {status: Pending}
            2019-11-30/ asOf 2021-01-01 ⇶ {status: Pending}
            """,
            string.Join(
                '\n',
                Read(RuleBook.ReadText(book).Value)
                    .Cases.Select(one =>
                        $"{one.Name.Value["a/b/c ".Length..]} ⇶ {one.Expectations[0]}"
                    )
            )
        );
    }

    [Fact]
    public void What_they_expect_comes_true_and_nobody_has_confirmed_it()
    {
        CaseBook seams = Read(RealTable.Book);
        Assert.Equal(502, seams.Cases.Count);
        Assert.DoesNotContain(seams.Cases, one => one.IsConfirmed);
        Assert.Empty(seams.Run().SelectMany(result => result.Mismatches));
    }

    [Fact]
    public void Of_every_ladder_of_the_grading_cases_they_are_values_that_are_read_and_pass()
    {
        List<string> books =
        [
            .. CaseFile
                .Load("grading.cases")
                .Select(one => one.Given.Split(" ; "))
                .Select(parts => LadderCase.Book(parts[0], parts[1]))
                .Distinct(),
        ];
        Assert.True(books.Count > 100, $"There are {books.Count} ladders.");
        foreach (string book in books)
        {
            CaseBook seams = Read(RuleBook.ReadText(book).Value);
            Assert.NotEmpty(seams.Cases);
            Assert.Empty(seams.Run().SelectMany(result => result.Mismatches));
            Assert.Empty(
                seams
                    .Cases.SelectMany(one => one.Expectations[0].Flags ?? [])
                    .Select(flag => flag.Value)
                    .Intersect(["PE5004", "PE5005", "PE5008", "PE5014"])
            );
        }
    }

    [Fact]
    public void A_calendar_that_ends_too_early_is_told_by_the_engine()
    {
        PublishedTable table = RuleBook
            .ReadText(
                Books.Of(
                    "kind: timing, due: 2019-09-30",
                    "{text: 按时, when: by due}",
                    "{text: 十日内, when: within 10 days after due}"
                )
            )
            .Value.Table;
        var calendar = new WorkdayCalendar(
            "short",
            new LocalDate(2019, 1, 1),
            new LocalDate(2019, 10, 8),
            [],
            []
        );
        Findings findings = new();
        ProvedTable proof = ProvedTable.Prove(
            OnlyIndicator(
                table,
                indicator =>
                    indicator with
                    {
                        Measure = indicator.Measure with { Workdays = calendar },
                        Criteria =
                        [
                            indicator.Criteria[0],
                            indicator.Criteria[1] with
                            {
                                Criterion = indicator.Criteria[1].Criterion with
                                {
                                    Meaning = new Meaning.Timing(
                                        new Deadline.WithinAfterDue(10, DeadlineUnit.Workdays)
                                    ),
                                },
                            },
                        ],
                    }
            ),
            policy: null,
            findings
        )!;
        using var writer = new StringWriter();
        SeamsYaml.Write(proof, writer, Language.English, "book.yaml");
        Assert.Contains(
            """
              - case: a/b/c 2019-09-30/2019-10-01
                asOf: 2019-12-31
                results: {a/b/c: {due: 2019-09-30, completed: 2019-10-01}}
                expect: {a/b/c: {status: Invalid, flags: [PE5013]}}
            """,
            writer.ToString(),
            StringComparison.Ordinal
        );
    }

    private static PublishedTable OnlyIndicator(
        PublishedTable table,
        Func<Indicator, Indicator> change
    )
    {
        Responsibility responsibility = table.Responsibilities[0];
        ActivityNode activity = responsibility.Activities[0];
        return table with
        {
            Responsibilities =
            [
                responsibility with
                {
                    Activities = [activity with { Indicators = [change(activity.Indicators[0])] }],
                },
            ],
        };
    }

    [Fact]
    public void Labels_of_any_kind_are_written_so_that_they_read_back_as_themselves()
    {
        Gen<string> label = Gen.String[Pick.Of([.. "ab好:#'\"\\{}[],&*!|>%@`?-~ =0.yesnul"]), 1, 8];
        Gen.Select(label, label)
            .Where((one, other) => Folded(one) is not "" && Folded(other) is not "")
            .Where((one, other) => Folded(one) != Folded(other))
            .Where((one, other) => Folded(one)[0] != '{' && Folded(other)[0] != '{') // {满意} is the label 满意
            .Sample(
                (one, other) =>
                {
                    string book = Books.Of("kind: category", one, other);
                    CaseBook seams = Read(RuleBook.ReadText(book).Value);
                    Assert.Equal(
                        [one.Trim(' '), other.Trim(' ')],
                        seams.Cases.Select(written => written.Measurements[0].Value!.Value)
                    );
                    Assert.Empty(seams.Run().SelectMany(result => result.Mismatches));
                },
                iter: 2000
            );
    }

    private static string Folded(string label) => Folding.FoldLabel(label);

    private static CaseBook Read(RuleBook book)
    {
        using var writer = new StringWriter();
        SeamsYaml.Write(book.Proof, writer, Language.English, "book.yaml");
        return CaseBook.ReadText(writer.ToString(), book).Value;
    }
}
