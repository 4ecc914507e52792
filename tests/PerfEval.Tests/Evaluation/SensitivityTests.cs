using CsCheck;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Quantities;
using PerfEval.Tests.RollUps;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>The smallest change of one result that would change the grade of a node.</summary>
public class SensitivityTests
{
    private const int MostCompletions = 100;

    private static readonly string[] Ids = ["excellent", "good", "fair", "poor"];

    [Theory]
    // The first indicator is fair: one step of it makes the worst of all good.
    [InlineData(
        "fair good",
        "method worst",
        "r1/a1/i1 good gives good",
        "r1/a1/i1 poor gives poor"
    )]
    // 85: one step of either is not enough for 90, so the first that can takes one.
    [InlineData("good good", "-", "r1/a1/i1 excellent gives excellent", "r1/a1/i1 fair gives fair")]
    // 85: only the heavier one reaches 90, or falls under 80, by one step.
    [InlineData(
        "good*1 good*5",
        "weights declared",
        "r1/a1/i2 excellent gives excellent",
        "r1/a1/i2 fair gives fair"
    )]
    // 95: one step of any leaves 90, which is still excellent; two of the first do not.
    [InlineData("excellent excellent good", "-", "-", "r1/a1/i1 fair gives good")]
    // 94: no grade that is one step worse takes it under 90, but a gate closes.
    [InlineData(
        "excellent excellent excellent excellent fair!poor>poor",
        "-",
        "-",
        "r1/a1/i5 poor gives poor"
    )]
    public void Is_the_fewest_steps_then_the_first_of_the_document(
        string tree,
        string options,
        string up,
        string down
    )
    {
        NodeEvaluation root = RollUpCase
            .Parse(tree)
            .Evaluate(RollUpCase.Keys(options))
            .Subjects[0]
            .Root;
        var sensitivity = Sensitivity.Of(root);
        Assert.Equal(up, Show(sensitivity.Up));
        Assert.Equal(down, Show(sensitivity.Down));
    }

    [Theory]
    [InlineData("92%", "kind: percent", "excellent more than 95", "fair less than 90")]
    [InlineData("85%", "kind: percent", "good 90", "poor less than 80")]
    [InlineData("312人", "unit: 人, resolution: 1", "-", "good 95")]
    public void Says_the_number_that_would_be_needed(
        string value,
        string measure,
        string up,
        string down
    )
    {
        string[] criteria = measure.Contains("percent", StringComparison.Ordinal)
            ? [">95%", "≥90%", "≥80%", "<80%"]
            : [">95人", "≥90人", "≥80人", "<80人"];
        string book = Books.Of(measure, criteria) + "rollup: {method: worst, missing: withhold}\n";
        SubjectEvaluation subject = Books.Evaluate(book, value).Subjects[0];
        var sensitivity = Sensitivity.Of(subject.Root);
        Assert.Equal(up, Needed(sensitivity.Up));
        Assert.Equal(down, Needed(sensitivity.Down));
    }

    [Fact]
    public void Only_grades_that_the_ladder_can_give_are_tried()
    {
        string book =
            Books.Of("kind: percent", ["excellent", "poor"], ["≥95%", "<95%"])
            + "rollup: {method: worst, missing: withhold}\n";
        var sensitivity = Sensitivity.Of(Books.Evaluate(book, "97%").Subjects[0].Root);
        Assert.Equal("a/b/c poor gives poor", Show(sensitivity.Down));
        Assert.Null(sensitivity.Up);
    }

    [Fact]
    public void Is_nothing_for_an_indicator_and_for_a_node_without_a_grade()
    {
        NodeEvaluation root = RollUpCase
            .Parse("excellent missing")
            .Evaluate(RollUpCase.Keys("-"))
            .Subjects[0]
            .Root;
        Assert.All(
            root.SelfAndBelow(),
            node => Assert.Equal(new Sensitivity(null, null), Sensitivity.Of(node))
        );
    }

    [Fact]
    public void The_real_table_by_budget_falls_to_good_by_two_steps_of_one_indicator()
    {
        NodeEvaluation root = Books
            .Evaluator.Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.BudgetPath) }
            )
            .Subjects[0]
            .Root;
        var sensitivity = Sensitivity.Of(root);
        Assert.Equal(
            "social-insurance/finance/payment-delivered fair gives good",
            Show(sensitivity.Down)
        );
        Assert.Equal("fair less than 90", Needed(sensitivity.Down));
        Assert.Null(sensitivity.Up);
    }

    [Fact]
    public void Is_what_brute_force_finds_on_small_books()
    {
        int compared = 0;
        int found = 0;
        Gen.Select(RollUpPropertyTests.Responsibility.Array[1, 2], RollUpPropertyTests.Choices)
            .Sample(
                (responsibilities, choices) =>
                {
                    if (
                        RollUpPropertyTests.Evaluate(new RollUpCase(responsibilities), choices)
                        is not { } root
                    )
                    {
                        return;
                    }

                    RollUpCase.Branch department = new(null, null, responsibilities, []);
                    foreach (
                        (
                            NodeEvaluation node,
                            RollUpCase.Branch branch
                        ) in RollUpPropertyTests.Pairs(root, department)
                    )
                    {
                        List<RollUpCase.Leaf> leaves = [.. BruteForceRollUp.Leaves(branch)];
                        if (
                            node.Grade is null
                            || RollUpPropertyTests.Completions(leaves) > MostCompletions
                        )
                        {
                            continue;
                        }

                        var sensitivity = Sensitivity.Of(node);
                        string[] paths =
                        [
                            .. node.SelfAndBelow()
                                .Where(below => below.Indicator is not null)
                                .Select(below => below.Path),
                        ];
                        foreach (int way in new[] { -1, 1 })
                        {
                            string expected = BruteForce(
                                new BruteForceRollUp(choices),
                                branch,
                                leaves,
                                paths,
                                node.Grade.Rank,
                                way
                            );
                            Assert.Equal(
                                expected,
                                Show(way < 0 ? sensitivity.Up : sensitivity.Down)
                            );
                            Interlocked.Increment(ref compared);
                            Interlocked.Add(ref found, expected == "-" ? 0 : 1);
                        }
                    }
                },
                iter: 500,
                threads: 2
            );
        Assert.True(compared > 1_000 && found > 500, $"{found} of {compared} have a change.");
    }

    private static string BruteForce(
        BruteForceRollUp bruteForce,
        RollUpCase.Branch branch,
        List<RollUpCase.Leaf> leaves,
        string[] paths,
        int rank,
        int way
    )
    {
        List<Dictionary<RollUpCase.Leaf, int>> completions = RollUpPropertyTests.Assignments(
            leaves
        );
        IEnumerable<string> changes =
            from steps in Enumerable.Range(1, 3)
            from i in Enumerable.Range(0, leaves.Count)
            where Ids.Contains(leaves[i].State)
            let to = Array.IndexOf(Ids, leaves[i].State) + (way * steps)
            where to is >= 0 and <= 3
            let ranks = completions
                .Select(completion =>
                    bruteForce
                        .Roll(
                            branch,
                            new Dictionary<RollUpCase.Leaf, int>(
                                completion,
                                ReferenceEqualityComparer.Instance
                            )
                            {
                                [leaves[i]] = to,
                            }
                        )!
                        .Value.Rank
                )
                .Distinct()
                .ToList()
            where ranks.Count == 1 && ranks[0].CompareTo(rank) == way
            select $"{paths[i]} {Ids[to]} gives {Ids[ranks[0]]}";
        return changes.FirstOrDefault() ?? "-";
    }

    private static string Show(GradeChange? change) =>
        change is null
            ? "-"
            : $"{change.Indicator.Indicator.Path} {change.To} gives {change.NodeGrade}";

    private static string Needed(GradeChange? change)
    {
        if (change is null)
        {
            return "-";
        }

        Rational compared = ((MeasuredValue.OfNumber)change.Indicator.Value!).Compared;
        PerfEval.Criteria.Bound end = change.Needed!.Value;
        string beyond =
            end.IsIncluded ? ""
            : end.Value >= compared ? "more than "
            : "less than ";
        return $"{change.To} {beyond}{end.Value}";
    }
}
