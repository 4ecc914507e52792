using NodaTime;
using PerfEval.Differences.Regradings;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Differences.Regradings;

/// <summary>The same results graded by two rule books: what the rules alone change.</summary>
public class RegradingTests
{
    private static readonly string Old = Books.Of(
        "min: 0%, max: 100%",
        "≥95%",
        "≥90%",
        "≥80%",
        "<81%"
    );

    private static readonly string New = Old.Replace(
            "id: book\n",
            "id: next\n",
            StringComparison.Ordinal
        )
        .Replace("period: 2019", "period: 2020", StringComparison.Ordinal)
        .Replace("'≥95%'", "'≥96%'", StringComparison.Ordinal)
        .Replace("'<81%'", "'<80%'", StringComparison.Ordinal);

    [Theory]
    [InlineData("rulebook: book\n", false)]
    [InlineData("rulebook: next\n", true)]
    [InlineData("", false)]
    public void Results_for_either_book_are_graded_by_both(string stated, bool isForNew)
    {
        Regrading regraded = Regrade($"{stated}asOf: 2020-12-31\n", "95.5%");
        Assert.Empty(regraded.Diagnostics);
        Assert.Equal(isForNew, regraded.IsMeasuredForNew);
        Assert.Equal(["a/b/c: excellent → good, criteria.excellent"], Texts(regraded));
    }

    [Fact]
    public void Results_of_last_year_are_graded_by_the_book_of_this_year() =>
        Assert.Equal(
            ["a/b/c: excellent → good, criteria.excellent"],
            Texts(Regrade("rulebook: book\nasOf: 2019-12-31\n", "95.5%"))
        );

    [Fact]
    public void Results_for_a_third_book_are_refused()
    {
        Regrading regraded = Regrade("rulebook: other\n", "95.5%");
        Assert.Equal(["PE5011"], regraded.Diagnostics.Codes());
        Assert.Empty(regraded.Subjects);
    }

    [Fact]
    public void Both_evaluations_hold_as_of_one_day()
    {
        Regrading byClock = Regrade("", "95.5%");
        Assert.Equal(new LocalDate(2020, 1, 1), byClock.Old.Record.AsOf);
        Assert.Equal(byClock.Old.Record.AsOf, byClock.New.Record.AsOf);
    }

    [Theory]
    [InlineData("95%", "excellent → good")]
    [InlineData("97%", "")]
    [InlineData("{notApplicable: 无此项业务}", "")]
    [InlineData("", "")]
    public void Only_what_stands_differently_is_told(string value, string change) =>
        Assert.Equal(
            change,
            string.Join(
                "; ",
                Texts(Regrade("", value)).Select(text => text.Split(": ")[1].Split(',')[0])
            )
        );

    [Fact]
    public void A_decision_that_the_other_book_leaves_no_room_for_is_moot_and_no_error()
    {
        NodeRegrading node = Assert.Single(
            Regrade(
                "",
                "{value: 80.5%, decided: {grade: poor, reason: 复核, by: 综合处, on: 2020-01-10}}"
            )
                .Subjects[0]
                .Nodes
        );
        Assert.True(node.IsDecisionMoot);
        Assert.Equal(("poor", "fair"), (node.Old.Grade?.Id, node.New.Grade?.Id));
    }

    [Fact]
    public void A_decision_that_is_an_error_where_it_was_made_is_one_in_both() =>
        Assert.Empty(
            Texts(
                Regrade(
                    "",
                    "{value: 97%, decided: {grade: poor, reason: 复核, by: 综合处, on: 2020-01-10}}"
                )
            )
        );

    [Fact]
    public void What_only_the_new_rules_find_wrong_is_their_doing_and_no_fault_of_the_results()
    {
        Regrading regraded = Books.Evaluator.Regrade(
            RuleBook.ReadText(Old.Replace(", max: 100%", "", StringComparison.Ordinal)).Value,
            RuleBook.ReadText(New).Value,
            [Books.ResultsOf("102%")]
        );
        Assert.Empty(regraded.Diagnostics);
        Assert.Equal(
            ["a/b/c: excellent → Invalid, criteria.excellent measure.domain"],
            Texts(regraded)
        );
    }

    [Fact]
    public void A_roll_up_file_for_one_of_the_books_is_applied_to_both()
    {
        var rollUp = RollUp
            .ReadText(
                "schema: perfeval/rollup/1\nrulebook: book\nmethod: weighted-mean\nweights: equal\npoints: {excellent: 100, good: 85, fair: 70, poor: 50}\nbands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}\nmissing: withhold\n"
            )
            .Value;
        Regrading regraded = Books.Evaluator.Regrade(
            RuleBook.ReadText(Old).Value,
            RuleBook.ReadText(New).Value,
            [Books.ResultsOf("95.5%")],
            new EvaluationOptions { RollUp = rollUp }
        );
        Assert.Empty(regraded.Diagnostics);
        Assert.Equal(
            [
                ": excellent → good, a (grade)",
                "a: excellent → good, a/b (grade)",
                "a/b: excellent → good, a/b/c (grade)",
                "a/b/c: excellent → good, criteria.excellent",
            ],
            Texts(regraded)
        );
    }

    [Fact]
    public void Other_points_alone_change_scores()
    {
        string with = Old.Replace(
            "period: 2019\n",
            "period: 2019\nrollup:\n  method: weighted-mean\n  weights: equal\n  points: {excellent: 100, good: 85, fair: 70, poor: 50}\n  bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}\n  missing: withhold\n",
            StringComparison.Ordinal
        );
        Regrading regraded = Books.Evaluator.Regrade(
            RuleBook.ReadText(with).Value,
            RuleBook.ReadText(with.Replace("good: 85", "good: 82", StringComparison.Ordinal)).Value,
            [Books.ResultsOf("91%")]
        );
        Assert.Equal(
            [
                ": good → good, rollup.points.good a (score)",
                "a: good → good, rollup.points.good a/b (score)",
                "a/b: good → good, rollup.points.good",
            ],
            Texts(regraded)
        );
    }

    private static Regrading Regrade(string head, string value) =>
        Books.Evaluator.Regrade(
            RuleBook.ReadText(Old).Value,
            RuleBook.ReadText(New).Value,
            [
                MeasuredResults
                    .ReadText($"schema: perfeval/results/1\n{head}results:\n  a/b/c: {value}\n")
                    .Value,
            ]
        );

    private static IEnumerable<string> Texts(Regrading regraded) =>
        regraded
            .Subjects[0]
            .Nodes.Select(node =>
                $"{node.New.Path}: {Standing(node.Old)} → {Standing(node.New)}, {string.Join(' ', node.Causes.Select(cause => cause.Path == node.New.Path || cause.Path.Length == 0 ? cause.Key : cause.ToString()))}"
            );

    private static string? Standing(PerfEval.NodeEvaluation node) =>
        node.Grade?.Id ?? node.Status?.ToString();
}
