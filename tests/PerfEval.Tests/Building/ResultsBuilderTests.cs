using CsCheck;
using NodaTime;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Building;

/// <summary>Results made in code are those that a person would have written.</summary>
public class ResultsBuilderTests
{
    private static readonly LocalDate Due = new(2019, 9, 30);

    [Fact]
    public void What_is_built_is_the_YAML_that_a_person_writes() =>
        Assert.Equal(
            """
            schema: perfeval/results/1
            rulebook: gaoxin-hrss-2019
            subject: 高新区人社局
            asOf: 2019-12-31
            assessor:
              name: 综合处
              role: audit
            results:
              a/b/text: 0.4%
              a/b/whole: 312
              a/b/decimal: 0.40
              a/b/percent: 95.5%
              a/b/fraction: 95.5%
              a/b/share:
                done: 57
                of: 60
                evidence: "发放台账.xlsx#B7"
                note: 三人补发
              a/b/dates:
                due: 2019-09-30
                completed: 2019-10-15
              a/b/open:
                due: 2019-09-30
              a/b/label: 基本满意
              a/b/none:
                notApplicable: 本年度无此项业务
              a/b/contested:
                value: 90.5%
                decided:
                  grade: fair
                  reason: 复核
                  by: 综合处
                  "on": 2020-01-10
                deviation: 口径不一致
              a/b/missing:

            """,
            Everything().ToYaml()
        );

    [Fact]
    public void Every_call_arrives()
    {
        MeasuredResults results = Everything().Build("2019.yaml");
        ResultSet set = results.Sets.Single();
        Assert.Equal("2019.yaml", results.Input.Name);
        Assert.Equal(
            "gaoxin-hrss-2019 高新区人社局 Audit 综合处",
            $"{set.RuleBook} {set.Subject} {set.Assessor?.Role} {set.Assessor?.Name}"
        );
        Assert.Equal(new LocalDate(2019, 12, 31), set.AsOf);
        Dictionary<string, Measurement> read = set.Measurements.ToDictionary(one =>
            one.Indicator.Value
        );
        Assert.Equal("0.40", read["a/b/decimal"].Value?.Value);
        Assert.Equal(
            "57 60 发放台账.xlsx#B7 三人补发",
            $"{read["a/b/share"].Done} {read["a/b/share"].Of} {read["a/b/share"].Evidence} {read["a/b/share"].Note}"
        );
        Decision decided = read["a/b/contested"].Decided!;
        Assert.Equal(
            "fair 复核 综合处 2020-01-10",
            FormattableString.Invariant(
                $"{decided.Grade} {decided.Reason} {decided.By} {decided.On:uuuu-MM-dd}"
            )
        );
        Assert.Equal("口径不一致", read["a/b/contested"].Deviation);
        Assert.Null(read["a/b/missing"].Value);
    }

    [Theory]
    [InlineData("0.4", "40%")]
    [InlineData("0.955", "95.5%")]
    [InlineData("1", "100%")]
    [InlineData("-0.05", "-5%")]
    [InlineData("0.0000000000000000000000000001", "0.00000000000000000000000001%")]
    [InlineData("79228162514264337593543950335", "7922816251426433759354395033500%")]
    public void A_fraction_is_a_hundred_times_as_many_percent_exactly(
        string fraction,
        string written
    ) =>
        Assert.Equal(
            written,
            ValueOf(
                new ResultsBuilder().Fraction(
                    "a/b/c",
                    decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );

    [Fact]
    public void A_number_is_written_alike_under_every_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal("1234.5", ValueOf(new ResultsBuilder().Value("a/b/c", 1234.5m)));
            Assert.Equal("-12", ValueOf(new ResultsBuilder().Value("a/b/c", -12)));
            Assert.Equal("1.5%", ValueOf(new ResultsBuilder().Percent("a/b/c", 1.5m)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_text_says_nothing(string blank)
    {
        Measurement read = new ResultsBuilder()
            .Value("a/b/c", blank)
            .Note("a/b/c", blank)
            .Build()
            .Sets[0]
            .Measurements.Single();
        Assert.Null(read.Value);
        Assert.Null(read.Note);
    }

    [Fact]
    public void What_is_wrong_is_found_at_its_place_in_that_YAML()
    {
        ResultsBuilder built = new ResultsBuilder("book")
            .Value("a/b/c", "95%")
            .Percent("a/b/c", 96)
            .NotApplicable("a/b/d", " ");
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.LoadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%")),
            built.Build()
        );
        Assert.Equal(
            [
                "results.yaml(6,5): error PE1002: The key 'value' stands here and at results.yaml(5,5). Keep one of them",
                "results.yaml(7,3): error PE5001: The rule book has no indicator 'a/b/d'. The nearest are: a/b/c",
            ],
            evaluation.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Equal(Status.Invalid, evaluation.Subjects[0].Indicators[0].Status);
    }

    [Fact]
    public void A_heading_that_is_given_twice_keeps_them_from_being_read()
    {
        ReadResult<MeasuredResults> read = new ResultsBuilder().Subject("甲").Subject("乙").Read();
        Assert.Equal(
            [
                "results.yaml(3,1): error PE1002: The key 'subject' stands here and at results.yaml(2,1). Keep one of them",
            ],
            read.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Throws<InvalidInputException>(() => read.Value);
    }

    [Fact]
    public void Several_subjects_are_evaluated_together() =>
        Assert.Equal(
            ["甲 excellent", "乙 poor"],
            Books
                .Evaluator.Evaluate(
                    RuleBook.LoadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%")),
                    [
                        new ResultsBuilder().Subject("甲").Share("a/b/c", 57, 60).Build("甲"),
                        new ResultsBuilder().Subject("乙").Share("a/b/c", 1, 60).Build("乙"),
                    ]
                )
                .Subjects.Select(one => $"{one.Subject} {one.Indicators[0].Grade?.Id}")
        );

    [Fact]
    public void What_is_filed_reads_back_as_the_same_results() =>
        Gen.Select(Gen.String, Gen.String, Gen.Decimal, Gen.Int[0, 4000])
            .Where(one => one.Item1.All(IsText) && one.Item2.All(IsText))
            .Sample(
                (text, note, number, days) =>
                {
                    ResultsBuilder built = new ResultsBuilder()
                        .Subject("s" + text)
                        .Value("a/b/text", "t" + text)
                        .Note("a/b/text", "n" + note)
                        .Value("a/b/number", number)
                        .Fraction("a/b/fraction", number)
                        .Dates("a/b/dates", Due.PlusDays(days), null);
                    MeasuredResults results = built.Build();
                    MeasuredResults filed = MeasuredResults.LoadText(built.ToYaml());
                    Assert.Equal(results.Input, filed.Input);
                    Assert.Equal(Shown(results), Shown(filed));
                    Measurement first = results.Sets[0].Measurements[0];
                    Assert.Equal(
                        ("s" + text, "t" + text, "n" + note),
                        (results.Sets[0].Subject, first.Value?.Value, first.Note)
                    );
                },
                iter: 500
            );

    [Fact]
    public void Null_and_what_there_is_not_are_refused_at_every_door()
    {
        var built = new ResultsBuilder();
        Assert.Throws<ArgumentNullException>(() => built.Subject(null!));
        Assert.Throws<ArgumentNullException>(() => built.Value(null!, 1));
        Assert.Throws<ArgumentNullException>(() => built.Value("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.Percent(null!, 1));
        Assert.Throws<ArgumentNullException>(() => built.Fraction(null!, 1));
        Assert.Throws<ArgumentNullException>(() => built.Share(null!, 1, 2));
        Assert.Throws<ArgumentNullException>(() => built.Dates(null!, Due, Due));
        Assert.Throws<ArgumentNullException>(() => built.Label("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.NotApplicable("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.Evidence("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.Note("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.Deviation("a", null!));
        Assert.Throws<ArgumentNullException>(() => built.Decided("a", null!, "r", "b", Due));
        Assert.Throws<ArgumentNullException>(() => built.Decided("a", "g", null!, "b", Due));
        Assert.Throws<ArgumentNullException>(() => built.Decided("a", "g", "r", null!, Due));
        Assert.Throws<ArgumentNullException>(() => built.Build(null!));
        Assert.Throws<ArgumentException>(() => built.Read("results.csv"));
        Assert.Throws<ArgumentOutOfRangeException>(() => built.Assessor("a", (AssessorRole)3));
        Assert.Equal("schema: perfeval/results/1\nresults:\n", built.ToYaml());
    }

    private static ResultsBuilder Everything() =>
        new ResultsBuilder("gaoxin-hrss-2019")
            .Subject("高新区人社局")
            .AsOf(new LocalDate(2019, 12, 31))
            .Assessor("综合处", AssessorRole.Audit)
            .Value("a/b/text", "0.4%")
            .Value("a/b/whole", 312)
            .Value("a/b/decimal", 0.40m)
            .Percent("a/b/percent", 95.5m)
            .Fraction("a/b/fraction", 0.955m)
            .Share("a/b/share", 57, 60)
            .Evidence("a/b/share", "发放台账.xlsx#B7")
            .Note("a/b/share", "三人补发")
            .Dates("a/b/dates", Due, new LocalDate(2019, 10, 15))
            .Dates("a/b/open", Due, null)
            .Label("a/b/label", "基本满意")
            .NotApplicable("a/b/none", "本年度无此项业务")
            .Percent("a/b/contested", 90.5m)
            .Decided("a/b/contested", "fair", "复核", "综合处", new LocalDate(2020, 1, 10))
            .Deviation("a/b/contested", "口径不一致")
            .Dates("a/b/missing", null, null);

    private static string ValueOf(ResultsBuilder built) =>
        built.Build().Sets[0].Measurements.Single().Value!.Value;

    private static string Shown(MeasuredResults results) =>
        string.Join(
            '\n',
            results
                .Sets[0]
                .Measurements.Select(one =>
                    $"{one.Indicator} {one.Value} {one.Due} {one.Note} {one.Place}"
                )
        );

    private static bool IsText(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character);
}
