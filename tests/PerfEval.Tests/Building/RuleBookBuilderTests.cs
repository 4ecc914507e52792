using NodaTime;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Building;

/// <summary>A rule book made in code is the one that an author would have written.</summary>
public class RuleBookBuilderTests
{
    [Fact]
    public void The_real_table_built_in_code_has_the_same_ladders_and_findings()
    {
        RuleBook built = Rebuilt(RealTable.Book.Table).Build();
        Assert.Equal(
            RealTable.Book.Table.Indicators.Select(Shown),
            built.Table.Indicators.Select(Shown)
        );
        Assert.Equal(
            RealTable.Book.Proof.Ladders.Select(Segments),
            built.Proof.Ladders.Select(Segments)
        );
        Assert.Equal(
            RealTable.Book.Diagnostics.Select(Said).Order(StringComparer.Ordinal),
            built.Diagnostics.Select(Said).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            RealTable.Book.Table.Responsibilities.Select(one => one.Budget?.Text.Value),
            built.Table.Responsibilities.Select(one => one.Budget?.Text.Value)
        );
    }

    [Fact]
    public void Offices_goals_terms_and_what_serves_them_are_those_of_the_real_table()
    {
        PublishedTable real = RealTable.Book.Table;
        PublishedTable built = Rebuilt(real).Build().Table;
        Assert.Equal(Said(real), Said(built));

        static IEnumerable<string> Said(PublishedTable table) =>
            [
                .. table.Duties.Offices.SelectMany(office =>
                    office.Duties.Select(duty =>
                        $"{office.Id} {office.Name} {office.Source} {duty.Id} {duty.Number} {duty.Text}"
                    )
                ),
                .. table.Duties.Goals.Select(goal => $"{goal.Id} {goal.Text} {goal.Source}"),
                .. table.Duties.Glossary.Select(one => $"{one.Term} {one.Text} {one.Source}"),
                .. table.Indicators.Select(one =>
                    $"{one.Path}: {string.Join(' ', one.Links.Offices.Concat(one.Links.Duties).Concat(one.Links.Goals))}"
                ),
            ];
    }

    [Fact]
    public void What_is_built_is_the_YAML_that_an_author_writes() =>
        Snapshot.Match(Everything().ToYaml());

    [Fact]
    public void Every_key_arrives()
    {
        RuleBook book = Everything().Read(folder: Repository.PathOf("rules", "calendars")).Value;
        PublishedTable table = book.Table;
        Assert.Equal("106 人社局", $"{table.Department?.Code} {table.Department?.Name}");
        Assert.Equal("万元 Asia/Shanghai", $"{table.Currency} {table.TimeZone}");
        Assert.Equal(["top", "low"], table.Scale.Grades.Select(grade => grade.Id));
        Assert.Equal(ReadingPolicy.Strict, table.Reading);
        Responsibility responsibility = table.Responsibilities.Single();
        Assert.Equal("一 2", $"{responsibility.Number} {responsibility.Weight?.Value}");
        ActivityNode activity = responsibility.Activities.Single();
        Assert.Equal(
            "605.00 说明 目标",
            $"{activity.Budget?.Text} {activity.Description} {activity.Goal}"
        );
        Indicator[] indicators = [.. activity.Indicators];
        Assert.Equal("[0%, 100%]", indicators[0].Measure.Domain.ToString(Unit.Percent));
        Assert.Equal(RoundingMode.HalfEven, indicators[0].Measure.Rounding?.Mode);
        Assert.Equal("low low", $"{indicators[0].Gate?.When} {indicators[0].Gate?.Cap}");
        Assert.Equal(ReadingPolicy.Default, indicators[0].Reading);
        Assert.Equal(1, ((CategoryLadder)book.Proof.Ladders[1]).IndexOf("不行"));
        Assert.Equal(new LocalDate(2020, 9, 30), indicators[2].Measure.Due);
        Assert.NotNull(indicators[2].Measure.Workdays);
    }

    [Fact]
    public void What_is_wrong_is_found_at_its_place_in_that_YAML()
    {
        ReadResult<RuleBook> read = new RuleBookBuilder("book", "Book", 2020)
            .Responsibility(
                "a",
                "A",
                one => one.Activity("b", "B", two => two.Indicator("C", "C", _ => { }))
            )
            .Read();
        Assert.Equal(
            [
                "rulebook.yaml(12,13): error PE1004: The key 'criteria' of an indicator is missing. Write criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}",
                "rulebook.yaml(12,17): error PE1007: 'C' is no id: an id holds a to z, 0 to 9 and single hyphens inside, such as error-rate",
            ],
            read.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Throws<InvalidInputException>(() => read.Value);
    }

    [Theory]
    [InlineData("≥80,<90")]
    [InlineData("[80, 90)")]
    [InlineData("> 80 to < 90")]
    [InlineData("{80%}")]
    [InlineData("100%")]
    [InlineData("no")]
    [InlineData("null")]
    [InlineData("# none")]
    [InlineData("a: b")]
    [InlineData("- c")]
    [InlineData("'quoted' \"text\"")]
    [InlineData("two\nlines")]
    [InlineData(" spaces ")]
    [InlineData("&a *b !c %d @e `f")]
    [InlineData("\\")]
    public void Whatever_a_database_holds_arrives_to_the_letter(string text)
    {
        RuleBook book = new RuleBookBuilder("book", text, 2020)
            .Responsibility(
                "a",
                text,
                one =>
                    one.Activity(
                        "b",
                        text,
                        two =>
                            two.Indicator(
                                "c",
                                text,
                                three =>
                                    three.Kind(MeasureKind.Category).Criterion("excellent", text)
                            )
                    )
            )
            .Build();
        Assert.Equal(text, book.Table.Title.ToString());
        Indicator indicator = book.Table.Indicators.Single();
        Assert.Equal(text, indicator.Name.ToString());
        Assert.Equal(text, indicator.Criteria[0].Criterion.Text.Value);
    }

    private static RuleBookBuilder Everything() =>
        new RuleBookBuilder(
            "everything",
            new LocalizedText("Everything", "全部"),
            new LocalDate(2020, 4, 1),
            new LocalDate(2021, 3, 31)
        )
            .Department(new LocalizedText("人社局"), "106")
            .Currency("万元")
            .TimeZone("Asia/Shanghai")
            .Source(new SourceReference("d", "s", 1, 2))
            .Grade("top", new LocalizedText("Top", "好"))
            .Grade("low", new LocalizedText("Low", "差"))
            .Reading(ReadingPolicy.Strict)
            .Accept("PE3010", "r", "b", new LocalDate(2020, 1, 2))
            .Responsibility(
                "a",
                "A",
                responsibility =>
                    responsibility
                        .Number("一")
                        .Weight(2)
                        .Activity(
                            "b",
                            "B",
                            activity =>
                                activity
                                    .Budget(605.00m)
                                    .Describe(new LocalizedText("说明"), new LocalizedText("目标"))
                                    .Accept("PE3002", "r", "b", new LocalDate(2020, 1, 2), "{95%}")
                                    .Indicator("rate", "率", Rate)
                                    .Indicator(
                                        "mood",
                                        "评议",
                                        mood =>
                                            mood.Weight(1)
                                                .Criterion("top", "好")
                                                .Criterion("low", "不好")
                                                .Aliases("不好", "不行", "差评")
                                    )
                                    .Indicator("paid", "拨付", Paid)
                        )
            );

    private static void Rate(IndicatorBuilder rate) =>
        rate.Number("1")
            .Weight(1.5m)
            .Gate("low", "low")
            .Kind(MeasureKind.Percent)
            .Unit("%")
            .Noun("完成率")
            .Domain("0%", "100%")
            .Resolution("0.1%")
            .Direction(Direction.Higher)
            .Rounding("0.1%", RoundingMode.HalfEven)
            .Reading(ReadingPolicy.Default)
            .Source(new SourceReference(null, null, null, 7))
            .Criterion("top", "很高", means: ">= 95%")
            .Criterion("low", "完成率不足95%");

    private static void Paid(IndicatorBuilder paid) =>
        paid.Weight(0)
            .Kind(MeasureKind.Timing)
            .Calendar("cn-2019.yaml")
            .Due(new LocalDate(2020, 9, 30))
            .Criterion("top", "及时", when: "within 10 workdays after due")
            .Criterion("low", "不能", when: "never");

    private static RuleBookBuilder Rebuilt(PublishedTable table)
    {
        RuleBookBuilder builder = new RuleBookBuilder(table.Id, table.Title.ToString(), 2019)
            .Department(table.Department!.Name, table.Department.Code)
            .Currency(table.Currency!)
            .TimeZone(table.TimeZone.Id);
        foreach (Office office in table.Duties.Offices)
        {
            builder.Office(
                office.Id.Value,
                office.Name,
                office.Duties.Select(duty => (duty.Number, duty.Text)),
                office.Source
            );
        }

        foreach (StatedGoal goal in table.Duties.Goals)
        {
            builder.Goal(goal.Id.Value, goal.Text, goal.Source);
        }

        foreach (GlossaryTerm entry in table.Duties.Glossary)
        {
            builder.Term(entry.Term.Value, entry.Text, entry.Source);
        }

        foreach (Responsibility responsibility in table.Responsibilities)
        {
            builder.Responsibility(
                responsibility.Id.Value,
                responsibility.Name,
                one => Fill(one, responsibility)
            );
        }

        return builder;
    }

    private static void Fill(ResponsibilityBuilder builder, Responsibility responsibility)
    {
        Serves(builder, responsibility);
        if (responsibility.Budget is { } budget)
        {
            builder.Budget(
                decimal.Parse(budget.Text.Value, System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        foreach (ActivityNode activity in responsibility.Activities)
        {
            builder.Activity(
                activity.Id.Value,
                activity.Name,
                two =>
                {
                    Serves(two, activity);
                    foreach (Indicator indicator in activity.Indicators)
                    {
                        two.Indicator(
                            indicator.Id.Value,
                            indicator.Name,
                            three => Fill(three, indicator)
                        );
                    }
                }
            );
        }
    }

    private static void Serves<T>(NodeBuilder<T> builder, Node node)
        where T : NodeBuilder<T> =>
        builder.Serves(
            [.. node.Links.Offices.Select(link => link.Value)],
            [.. node.Links.Duties.Select(link => link.Value)],
            [.. node.Links.Goals.Select(link => link.Value)]
        );

    private static void Fill(IndicatorBuilder builder, Indicator indicator)
    {
        Measure measure = indicator.Measure;
        builder
            .Kind(measure.Kind)
            .Domain(
                measure.Domain.Lower is { } min ? $"{min.Value}{measure.Unit}" : null,
                measure.Domain.Upper is { } max ? $"{max.Value}{measure.Unit}" : null
            );
        if (measure.Noun is { } noun)
        {
            builder.Noun(noun);
        }

        if (measure.Resolution is { } resolution)
        {
            builder.Resolution(resolution.ToString());
        }

        foreach (GradedCriterion cell in indicator.Criteria)
        {
            builder.Criterion(
                cell.Grade.Id,
                cell.Criterion.Text.Value,
                when: cell.Criterion.Meaning is Meaning.Timing moment
                    ? moment.Deadline.ToString()
                    : null
            );
        }
    }

    private static string Shown(Indicator indicator) => $"{indicator.Path} {indicator.Name}";

    private static string Segments(Ladder ladder) =>
        ladder is NumericLadder numeric ? string.Join(' ', numeric.Segments) : ladder.ToString()!;

    private static string Said(PerfEval.Diagnostic finding) =>
        $"{finding.Code} {finding.Path} {finding.Message(Language.English)}";
}
