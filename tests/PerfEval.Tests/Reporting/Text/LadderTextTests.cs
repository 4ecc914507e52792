using PerfEval.Reporting.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Text;

/// <summary>Ladders that the published table of 2019 does not have, drawn.</summary>
public class LadderTextTests
{
    private const string Aliases =
        "measure: {aliases: {满意: [非常满意, 较满意], 基本满意: [较满意]}}\ncriteria: {excellent: 满意, good: 基本满意}";

    private const string Dates =
        "measure: {kind: timing}\ncriteria: {excellent: {text: 按时, when: by due}, good: {text: 当年, when: same year}, poor: 其他}";

    private const string Accepted =
        "criteria: {excellent: ≥90%, good: ≥80%, poor: <81%}\naccept: [{code: PE3001, reason: as published, by: Office, on: 2019-12-02}]";

    private const string Rounded =
        "measure: {min: 0%, max: 100%, resolution: 0.1%, rounding: {to: 0.1%, mode: half-up}}\ncriteria: {excellent: ≥90%, poor: <90%}";

    [Fact]
    public void Ladders_of_many_kinds() =>
        Snapshot.Match(
            string.Join(
                "\n----\n\n",
                new[]
                {
                    LadderCase.Book("90-100 | 80-89", "resolution 1  max 100  min 80"),
                    LadderCase.Book("90-100 | 70-80", "gap refuse"),
                    LadderCase.Book("≤5 | >5", "-"),
                    LadderCase.Book(
                        "≥90 | ≥80 | ≥70 | ≥60 | ≥50 | ≥40 | ≥30 | ≥20 | ≥10 | <10",
                        "unit 万元"
                    ),
                    LadderCase.Book("45-55 | 40-60 | 其他", "unit 分  min 0"),
                    LadderCase.Book("≤80% | >80% | >90%", "min 0%"),
                    LadderCase.Book("≥90 | 80-85 | 其他", "max 100  gap refuse"),
                    LadderCase.Book(
                        "≥12 | ≥11 | ≥10 | ≥9 | ≥8 | ≥7 | ≥6 | ≥5 | ≥4 | ≥3 | ≥2 | <2",
                        "max 20"
                    ),
                    LadderCase.Book("国家级 | 省级 | 其他", "-"),
                    Books.Around(Dates),
                    Books.Around(Aliases),
                    Books.Around(Accepted),
                    Books.Around(Rounded),
                }.Select(Drawn)
            )
        );

    [Theory]
    [InlineData(
        "90-100 | 80-89",
        "resolution 1  max 100  min 80",
        "worse counts; gap: worse); no value in steps of 1 lies here\n"
    )]
    [InlineData("90-100 | 70-80", "gap refuse", "  │  · ·  (80, 90)   Refused\n")]
    [InlineData(
        "≤5 | >5",
        "-",
        "     1 2\n    ▲\n    │  █ ·  (-∞, 5]  A\n  5 ┼\n    │  · █  (5, +∞)  B\n    ▼\n"
    )]
    public void A_ladder_shows(string criteria, string options, string part) =>
        Assert.Contains(part, Drawn(LadderCase.Book(criteria, options)), StringComparison.Ordinal);

    [Fact]
    public void A_value_is_graded_only_for_an_indicator_that_the_rule_book_has()
    {
        RuleBook book = RuleBook.ReadText(LadderCase.Book("≤5 | >5", "-")).Value;
        Assert.Equal("b", Books.Evaluator.Grade(book, "a/b/c", "6").Grade!.Id);
        ArgumentException thrown = Assert.Throws<ArgumentException>(() =>
            Books.Evaluator.Grade(book, "a/b/d", "6")
        );
        Assert.Equal("path", thrown.ParamName);
        Assert.Equal(new NodaTime.LocalDate(2020, 1, 1), Books.Evaluator.Today(book));
    }

    [Theory]
    [InlineData("a/b/c", "a/b/c")]
    [InlineData("a", "a")]
    [InlineData("a/b/d", null)]
    [InlineData("", null)]
    public void A_node_is_found_by_its_path(string path, string? found)
    {
        PublishedTable table = RuleBook.ReadText(LadderCase.Book("≤5 | >5", "-")).Value.Table;
        Assert.Equal(found, table.Find(path)?.Path);
    }

    private static string Drawn(string yaml)
    {
        RuleBook book = RuleBook.ReadText(yaml).Value;
        var text = new StringWriter { NewLine = "\n" };
        LadderText.Write(
            book.Proof,
            book.Proof.Ladders[0],
            book.Diagnostics,
            Language.English,
            text
        );
        return text.ToString();
    }
}
