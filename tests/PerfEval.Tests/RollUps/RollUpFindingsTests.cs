using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>What is said about roll-ups, weights and budgets that cannot stand.</summary>
public class RollUpFindingsTests
{
    private const string Mean = "method: weighted-mean\nweights: equal\nmissing: withhold\n";
    private const string Points = "points: {excellent: 100, good: 85, fair: 70, poor: 50}\n";
    private const string Bands =
        "bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}\n";

    [Fact]
    public void A_file_is_told_all_its_mistakes()
    {
        string path = Repository.PathOf(
            "tests",
            "PerfEval.Tests",
            "Books",
            "bad",
            "rollup-mistakes.yaml"
        );
        ReadResult<RollUp> read = RollUp.ReadText(File.ReadAllText(path), "rollup-mistakes.yaml");
        Assert.Throws<InvalidInputException>(() => read.Value);
        Snapshot.Match(
            Lines(read.Diagnostics, Language.English) + Lines(read.Diagnostics, Language.Chinese)
        );
    }

    [Theory]
    [InlineData(
        Mean + Bands,
        "(7,3): error PE1004: The key 'points' of rollup is missing. Write points: {excellent: …}"
    )]
    [InlineData(
        "method: worst\nmissing: worst\n" + Points,
        "(9,11): error PE1005: 'points' has no meaning beside method: worst. Remove it"
    )]
    [InlineData(
        Mean + Points + Bands + "absentBudget: exclude\n",
        "(12,17): error PE1005: 'absentBudget' has no meaning beside weights: equal. Remove it"
    )]
    [InlineData(
        "method: worst\nmissing: worst\nover: indicators\nweights: budget\n",
        "(9,9): error PE4003: Indicators have no budgets to weigh by. Write over: children, or choose other weights"
    )]
    [InlineData(
        "method: worst\nmissing: worst\nweights: declared\n",
        "(9,12): error PE4003: No node of the rule book declares a weight, and none is guessed. Write weight: on the nodes, or choose weights: equal"
    )]
    [InlineData(
        Mean + Bands + "points: {excellent: 100, good: 85, fair: 70}\n",
        "(7,3): error PE1004: The grade 'poor' has no points. Write under points what it earns (poor: …)"
    )]
    [InlineData(
        Mean + Bands + "points: {excellent: 100, good: 85, fair: 90, poor: 50}\n",
        "(11,44): error PE1005: Fair would earn 90 points, and the better Good only 85. Write the points so that a worse grade earns no more"
    )]
    [InlineData(
        Mean + Bands + "points: {excellent: 100, good: 85, fair: 70, poor: 50, god: 60}\n",
        "(11,58): error PE1003: 'god' is no grade of the scale; did you mean 'good'? The grades are: excellent, good, fair, poor"
    )]
    [InlineData(
        Mean
            + Points
            + "bands: {excellent: '>= 90', good: outstanding, fair: '>= 60', poor: '< 60'}\n",
        "(11,37): error PE2006: 'outstanding' is no number, but '>= 90' is. The criteria of one indicator are all numbers or all labels: say beside the text what it means ({text: …, means: …}), or declare kind: category"
    )]
    [InlineData(
        Mean + Points + "bands: {excellent: '<= 60', good: '<= 80', fair: '<= 90', poor: '> 90'}\n",
        "(11,37): error PE3007: The bands Excellent (<= 60) and Good (<= 80) are not in order: more points are better, so that a worse grade begins lower. Correct the bands"
    )]
    [InlineData(
        Mean
            + Points
            + "bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '<= 60'}\n",
        "(11,67): warning PE3002: {60} is claimed by both Fair (>= 60) and Poor (<= 60); refused (where criteria overlap, no grade is given)"
    )]
    public void A_roll_up_that_cannot_stand(string rollUp, string expected)
    {
        IEnumerable<string> found = Find("excellent good", rollUp)
            .Where(finding => finding.Path is null)
            .Select(finding => finding.ToString());
        Assert.Equal("book.yaml" + expected, string.Join('\n', found));
    }

    [Fact]
    public void Weights_of_one_parent_are_declared_for_all_or_none_even_without_a_roll_up() =>
        Assert.Equal(
            [
                "book.yaml(14,28): error PE4003: 'r1/a1/i2' declares no weight, but its sibling 'r1/a1/i1' does. Write weight: for every child of a parent, or for none",
            ],
            Errors("excellent*30 good", "")
        );

    [Fact]
    public void Over_indicators_every_indicator_declares_its_weight() =>
        Assert.Equal(
            [
                "book.yaml(22,28): error PE4003: 'r1/a2/i1' declares no weight, which every indicator needs for weights: declared and over: indicators. Write weight: for it, or choose over: children",
            ],
            Errors(
                "excellent*30 | good",
                "method: worst\nmissing: worst\nweights: declared\nover: indicators\n"
            )
        );

    [Fact]
    public void Weights_that_sum_to_0_weigh_nothing() =>
        Assert.Equal(
            [
                "book.yaml(15,15): error PE4003: The weights below 'r1/a1' sum to 0, so that nothing can be weighed. Give at least one child a weight above 0, or choose other weights",
            ],
            Errors("excellent*0 good*0", "method: worst\nmissing: worst\nweights: declared\n")
        );

    [Theory]
    [InlineData("$$75 $3 good | $72 good", null)]
    [InlineData("$$75 $3 good | good", null)] // one is absent, and the rest may be its own
    [InlineData("$3 good | $72 good", null)]
    [InlineData(
        "$$75 $3 good | $71.99 good",
        "book.yaml(9,13): warning PE4001: The budgets below 'r1' sum to 74.99, but its own is 75: a difference of 0.01. Correct the amounts, or accept the finding if they were published so"
    )]
    [InlineData(
        "$$75 $76 good | good",
        "book.yaml(9,13): warning PE4001: The budgets below 'r1' sum to 76, 1 more than its own 75, although r1/a2 has none. Correct the amounts, or accept the finding if they were published so"
    )]
    public void Budgets_are_added_up_and_an_absent_one_is_not_0(string tree, string? finding) =>
        Assert.Equal(
            finding is null ? [] : [finding],
            Find(tree, "").Where(one => one.Code == "PE4001").Select(one => one.ToString())
        );

    [Fact]
    public void A_roll_up_for_another_rule_book_refuses_the_evaluation()
    {
        RollUp rollUp = RollUp
            .ReadText("schema: perfeval/rollup/1\nrulebook: other\nmethod: worst\nmissing: worst\n")
            .Value;
        PerfEval.EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = rollUp }
        );
        Assert.Empty(result.Subjects);
        Assert.Equal(
            "rollup.yaml(2,11): error PE5011: This roll-up is for the rule book 'other', not for 'gaoxin-hrss-2019': nothing is evaluated. Choose the other rule book, or correct rulebook:",
            result.Diagnostics.Single(finding => finding.Severity == Severity.Error).ToString()
        );
    }

    private static IReadOnlyList<Diagnostic> Find(string tree, string rollUp) =>
        RuleBook.ReadText(RollUpCase.Parse(tree).Book(rollUp), "book.yaml").Diagnostics;

    private static IEnumerable<string> Errors(string tree, string rollUp) =>
        Find(tree, rollUp)
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.ToString());

    private static string Lines(IReadOnlyList<Diagnostic> diagnostics, Language language) =>
        string.Concat(diagnostics.Select(finding => finding.ToString(language) + "\n"));
}
