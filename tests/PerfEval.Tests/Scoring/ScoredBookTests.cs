using NodaTime;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>Points from the book to the papers: inherited rules, explanations, cases, seams, templates, records.</summary>
public class ScoredBookTests
{
    [Theory]
    [InlineData("output/quantity/trained", "9.5", "10")] // the rule of the book, with its own target
    [InlineData("output/quantity/quality", "13", "15")]
    [InlineData("output/quantity/reports", "4", "6")] // 6 - 2 × 0.5 - 2 × 0.5, by the steps of the book
    [InlineData("output/quantity/deals", "24.65", "29")]
    [InlineData("effect/social/growth", "340/39", "10")] // the rule of the node above
    [InlineData("effect/social/mechanism", "7", "10")]
    [InlineData("effect/social/feedback", "5", "10")]
    [InlineData("effect/social/base", "7", "10")]
    public void An_indicator_earns_points_by_its_own_rule_or_the_nearest_above(
        string path,
        string points,
        string full
    )
    {
        IndicatorEvaluation indicator = Of(ScoredBook.Evaluation, path);
        Assert.Equal(Rational.Parse(points), indicator.Points);
        Assert.Equal(Rational.Parse(full), indicator.FullPoints);
        Assert.Equal(
            path.EndsWith("deals", StringComparison.Ordinal) ? Status.Graded : Status.Scored,
            indicator.Status
        );
    }

    [Fact]
    public void Points_without_criteria_have_no_grade_and_no_ruling()
    {
        IndicatorEvaluation indicator = Of(ScoredBook.Evaluation, "output/quantity/trained");
        Assert.Null(indicator.Grade);
        Assert.Null(indicator.Ruling);
        Assert.Null(indicator.Segment);
        Assert.Empty(indicator.Possible);
    }

    [Theory]
    [InlineData("output/quantity/trained", "0 to 10", Status.Missing)]
    [InlineData("output/quantity/quality", "0 to 15", Status.Missing)]
    [InlineData("output/quantity/deals", "14.5 to 29", Status.Missing)]
    [InlineData("output/quantity/reports", "0 to 6", Status.Missing)]
    public void What_is_missing_ranges_over_what_its_rule_can_give(
        string path,
        string range,
        Status status
    )
    {
        IndicatorEvaluation indicator = Of(
            ScoredBook.Evaluate("schema: perfeval/results/1\nresults: {}\n"),
            path
        );
        Assert.Equal(status, indicator.Status);
        Assert.Equal(range, indicator.PossiblePoints.ToString());
        Assert.Null(indicator.Points);
    }

    [Fact]
    public void What_does_not_apply_earns_no_points_and_takes_none()
    {
        IndicatorEvaluation indicator = Of(
            ScoredBook.Evaluate(
                "schema: perfeval/results/1\nresults:\n  output/quantity/reports: {notApplicable: 本年度无此项业务}\n"
            ),
            "output/quantity/reports"
        );
        Assert.Equal(Status.NotApplicable, indicator.Status);
        Assert.Null(indicator.PossiblePoints);
    }

    [Fact]
    public void Where_the_ladder_refuses_a_value_the_points_of_the_rule_stand()
    {
        IndicatorEvaluation indicator = Books.Grade(
            Books.Around(
                "points: 10\ncriteria: {excellent: ≥90%, poor: ≤90%}\nreading: {overlap: refuse}\nscore: {ratio: ≥100%}"
            ),
            "90%"
        );
        Assert.Equal(Status.Refused, indicator.Status);
        Assert.Equal(9, indicator.Points);
    }

    [Fact]
    public void A_tier_that_the_reading_leaves_open_ranges_over_its_candidates()
    {
        IndicatorEvaluation indicator = Books.Grade(
            Books.Around(
                "points: 10\nreading: {overlap: refuse}\nscore: {tiers: {90%以上: 10, 90%以下: 4}}"
            ),
            "90%"
        );
        Assert.Equal("4 to 10", indicator.PossiblePoints.ToString());
        Assert.Null(indicator.Points);
    }

    [Fact]
    public void Where_tiers_name_grades_what_a_person_decided_decides_the_tier()
    {
        IndicatorEvaluation indicator = Books.Grade(
            Books.Around(
                "points: 10\ncriteria: {excellent: ≥90%, poor: ≤90%}\nreading: {overlap: refuse}\nscore: {tiers: {excellent: 10, poor: 4}}"
            ),
            "{value: 90%, decided: {grade: poor, reason: r, by: b, on: 2020-01-01}}"
        );
        Assert.Equal(4, indicator.Points);
    }

    [Theory]
    [InlineData("\"target\": \"500\"", "\"target\": \"0\"")]
    [InlineData("\"set\": \"[0人次, 500人次)\"", "\"set\": \"[0人次, 400人次)\"")]
    [InlineData("\"set\": \"[500人次, +∞)\"", "\"set\": \"[500人次, 900人次)\"")]
    [InlineData("\"form\": \"between\"", "\"form\": \"inverse\"")]
    [InlineData("\"per\": \"-0.5\"", "\"per\": \"0\"")]
    [InlineData("\"set\": \"[6, 8)\"", "\"set\": \"[6, +∞)\"")]
    [InlineData("\"points\": \"9.5\"", "\"points\": \"9\"")]
    public void A_record_whose_rules_do_not_hold_together_is_told_so(string written, string altered)
    {
        string json = ReadBack.Written(ScoredBook.Evaluation);
        Assert.Contains(written, json, StringComparison.Ordinal);
        ReadResult<EvaluationDocument> read = EvaluationDocument.ReadText(
            json.Replace(written, altered, StringComparison.Ordinal),
            "e.json"
        );
        Assert.False(read.HasValue);
        Assert.NotEmpty(read.Diagnostics);
    }

    [Fact]
    public void Explanations_show_the_rule_the_curve_and_the_arithmetic()
    {
        using var writer = new StringWriter();
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach (IndicatorEvaluation indicator in ScoredBook.Evaluation.Subjects[0].Indicators)
            {
                Explanation.Write(
                    ScoredBook.Book,
                    writer,
                    language,
                    indicator,
                    new LocalDate(2025, 12, 31)
                );
                writer.Write('\n');
            }
        }

        Snapshot.Match(writer.ToString());
    }

    [Fact]
    public void The_report_tells_the_points_of_every_row()
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteText(ScoredBook.Evaluation, writer, Language.English);
        Snapshot.Match(Snapshot.WithoutHashes(writer.ToString()));
    }

    [Fact]
    public void The_template_asks_for_items_and_judged_points()
    {
        using var writer = new StringWriter();
        ResultsTemplate.WriteYaml(ScoredBook.Book.Table, writer, Language.English);
        Snapshot.Match(writer.ToString());
    }

    [Theory]
    [InlineData("output/quantity/trained: 475人次", "output/quantity/trained: {points: 9.5}", true)]
    [InlineData(
        "output/quantity/trained: 475人次",
        "output/quantity/trained: {points: 19/2, status: Scored}",
        true
    )]
    [InlineData(
        "output/quantity/deals: 85%",
        "output/quantity/deals: {points: 24.65, grade: 良}",
        true
    )]
    [InlineData("output/quantity/trained: 475人次", "output/quantity/trained: {points: 9}", false)]
    [InlineData("output/quantity/trained: ", "output/quantity/trained: {points: 0}", false)]
    public void A_case_states_points_exactly(string results, string expected, bool isMet)
    {
        CaseBook cases = CaseBook
            .Read(
                InputSource.FromText(
                    $"schema: perfeval/cases/1\nrulebook: project.yaml\ncases:\n  - case: points\n    results: {{{results}}}\n    expect: {{{expected}}}\n",
                    "cases.yaml"
                ),
                ScoredBook.Book
            )
            .Value;
        Assert.Equal(isMet, Assert.Single(cases.Run()).IsMet);
    }

    [Fact]
    public void Seams_stand_where_the_rule_goes_on_by_another_formula()
    {
        using var writer = new StringWriter();
        SeamsYaml.Write(ScoredBook.Book.Proof, writer, Language.English, "project.yaml");
        string seams = writer.ToString();
        Assert.Contains(
            "expect: {output/quantity/quality: {points: 9}}",
            seams,
            StringComparison.Ordinal
        ); // at 95%
        Assert.Contains(
            "expect: {output/quantity/trained: {points: 9.998}}",
            seams,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "expect: {output/quantity/deals: {grade: excellent, points: 29}}",
            seams,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_grader_gives_the_points_of_an_evaluation()
    {
        var grader = new Grader(ScoredBook.Book);
        Assert.Equal(new Rational(19, 2), grader.PointsOf("output/quantity/trained", 475));
        Assert.Equal(13, grader.PointsOf("output/quantity/quality", 97));
        Assert.Null(grader.PointsOf("output/quantity/quality", 101));
        Assert.Throws<ArgumentException>(() => grader.PointsOf("output/quantity/reports", 1));
        Assert.Throws<ArgumentException>(() => grader.NumbersOf("output/quantity/trained"));
    }

    [Fact]
    public void A_CSV_row_tells_the_points_and_how_many_there_are()
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(ScoredBook.Evaluation, writer);
        string[][] rows = [.. writer.ToString().Split("\r\n").Select(row => row.Split(','))];
        string[] trained = rows.Single(row =>
            row.Length > 1 && row[1] == "output/quantity/trained"
        );
        Assert.Equal(["10", "9.5"], trained[12..14]);
    }

    [Fact]
    public void A_roll_up_of_grades_is_refused_beside_a_rule() =>
        Assert.Contains(
            "PE4003",
            RuleBook
                .ReadText(
                    ScoredBook.Yaml.Replace(
                        "points: 100\n",
                        "points: 100\nrollup: {method: worst, missing: exclude}\n",
                        StringComparison.Ordinal
                    )
                )
                .Diagnostics.Codes()
        );

    [Theory]
    [InlineData("target: ≥500人次", "target: ≥600人次", "score")]
    [InlineData("late: {text: 迟报, minus: 0.5", "late: {text: 迟报, minus: 1", "score")]
    [InlineData(
        "id: trained, name: 培训人次, points: 10",
        "id: trained, name: 培训人次, points: 11",
        "points"
    )]
    public void Another_rule_is_a_difference_of_two_books(string old, string revised, string key)
    {
        string yaml = ScoredBook.Yaml.Replace(old, revised, StringComparison.Ordinal);
        TableDifference diff = RuleBookDiff.Of(
            ScoredBook.Book,
            RuleBook.ReadText(yaml, "revised.yaml").Value
        );
        using var writer = new StringWriter();
        DifferenceReport.WriteText(diff, writer, Language.English);
        Assert.Contains($"  {key}: ", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_as_JSON_hold_items_and_judged_points()
    {
        IndicatorEvaluation indicator = Of(
            Books.Evaluator.Evaluate(
                ScoredBook.Book,
                MeasuredResults
                    .ReadText(
                        """{"schema": "perfeval/results/1", "results": {"output/quantity/reports": {"items": {"late": "2", "rate": "0%", "fraud": "false"}}}}""",
                        "results.json"
                    )
                    .Value
            ),
            "output/quantity/reports"
        );
        Assert.Equal(5, indicator.Points);
    }

    [Fact]
    public void A_rule_that_many_inherit_is_told_its_mistake_once() =>
        Assert.Single(
            RuleBook
                .ReadText(
                    ScoredBook.Yaml.Replace(
                        "below: zero, above: hold}",
                        "below: nought, above: hold}",
                        StringComparison.Ordinal
                    )
                )
                .Diagnostics,
            finding => finding.Code == "PE1005"
        );

    private static IndicatorEvaluation Of(EvaluationResult evaluation, string path) =>
        evaluation.Subjects[0].Indicators.Single(one => one.Indicator.Path == path);
}
