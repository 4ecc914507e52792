using CsCheck;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>Ranges, grades and shares of small random books, against every completion of what is open.</summary>
public class RollUpPropertyTests
{
    private const int MostCompletions = 4_000;

    private static readonly string[] Ids = ["excellent", "good", "fair", "poor"];

    internal static readonly Gen<RollUpCase.Leaf> Leaf =
        from state in Pick.Of(
            "excellent",
            "excellent",
            "good",
            "good",
            "fair",
            "poor",
            "missing",
            "invalid",
            "n/a",
            "excellent/good",
            "good/poor",
            "pending",
            "overdue",
            "hopeless",
            "not-yet-due"
        )
        from weight in Pick.Of("0", "1", "2.5", "7")
        from when in Pick.Of(null, null, null, null, "poor", "fair")
        from cap in Pick.Of("good", "fair", "poor")
        select new RollUpCase.Leaf(state, weight, when, when is null ? null : cap);

    internal static readonly Gen<RollUpCase.Branch> Activity =
        from leaves in Leaf.Array[1, 3]
        from weight in Pick.Of("0", "1", "3")
        from budget in Pick.Of(null, "0", "12.50", "40")
        select new RollUpCase.Branch(weight, budget, [], leaves);

    internal static readonly Gen<RollUpCase.Branch> Responsibility =
        from activities in Activity.Array[1, 2]
        from weight in Pick.Of("1", "2")
        from budget in Pick.Of(null, "100", "33.33")
        select new RollUpCase.Branch(weight, budget, activities, []);

    internal static readonly Gen<BruteForceRollUp.Choices> Choices =
        from isWorst in Pick.Of(false, false, false, true)
        from weights in Pick.Of("equal", "declared", "budget")
        from isOverIndicators in Gen.Bool
        from missing in Pick.Of("withhold", "withhold", "worst", "exclude")
        from isRounded in Gen.Bool
        // Sums of the first always fit in 64 bits, of the second sometimes, and of the last never.
        from good in Pick.Of("85", "85", "85.000000000000001", "85.0000000000000000001")
        select new BruteForceRollUp.Choices(
            isWorst,
            weights,
            isOverIndicators && weights != "budget",
            missing,
            isRounded && !isWorst,
            good
        );

    [Fact]
    public void A_range_is_what_the_completions_of_everything_open_reach()
    {
        int compared = 0;
        Gen.Select(Responsibility.Array[1, 2], Choices)
            .Sample(
                (responsibilities, choices) =>
                {
                    RollUpCase tree = new(responsibilities);
                    if (Evaluate(tree, choices) is { } root)
                    {
                        Interlocked.Add(ref compared, Compare(root, tree, choices));
                    }
                },
                iter: 1_500,
                threads: 2
            );
        Assert.True(compared > 3_000, $"Only {compared} nodes were compared.");
    }

    [Fact]
    public void The_shares_of_a_node_sum_to_1_and_times_the_scores_of_its_parts_make_its_own() =>
        Gen.Select(Responsibility.Array[1, 2], Choices)
            .Sample(
                (responsibilities, choices) =>
                {
                    if (
                        choices.IsWorst
                        || Evaluate(new RollUpCase(responsibilities), choices) is not { } root
                    )
                    {
                        return;
                    }

                    foreach (
                        NodeRollUp node in root.SelfAndBelow()
                            .Select(n => n.RollUp)
                            .OfType<NodeRollUp>()
                    )
                    {
                        IReadOnlyList<RollUpPart> parts =
                        [
                            .. node.Parts.Where(part => part.Share is { Sign: > 0 }),
                        ];
                        if (node.Lowest is null)
                        {
                            continue;
                        }

                        Assert.Equal(Rational.One, Sum(parts, part => part.Share!.Value));
                        Assert.Equal(
                            node.Lowest.Score!.Value.Exact,
                            Sum(parts, part => part.Share!.Value * part.Lowest!.Value)
                        );
                        Assert.Equal(
                            node.Highest!.Score!.Value.Exact,
                            Sum(parts, part => part.Share!.Value * part.Highest!.Value)
                        );
                    }
                },
                iter: 1_000,
                threads: 2
            );

    internal static NodeEvaluation? Evaluate(RollUpCase tree, BruteForceRollUp.Choices choices)
    {
        string options = string.Join(
            "  ",
            $"method {(choices.IsWorst ? "worst" : "weighted-mean")}",
            $"weights {choices.Weights}",
            $"absentBudget {(choices.Weights == "budget" ? "exclude" : "-")}",
            $"over {(choices.IsOverIndicators ? "indicators" : "children")}",
            $"missing {choices.Missing}",
            $"points {{excellent: 100, good: {choices.PointsOfGood}, fair: 70, poor: 50}}",
            $"rounding {(choices.IsRounded ? "0.5" : "-")}"
        );
        string keys = RollUpCase
            .Keys(options)
            .Replace("rounding: {to: -}\n", "", StringComparison.Ordinal);
        ReadResult<RuleBook> read = RuleBook.ReadText(tree.Book(keys));
        if (read.HasValue)
        {
            return Books
                .Evaluator.Evaluate(read.Value, MeasuredResults.ReadText(tree.Results()).Value)
                .Subjects[0]
                .Root;
        }

        // Weights that sum to 0 are the only fault that such a book can have.
        Assert.All(
            read.Diagnostics.Where(finding => finding.Severity == PerfEval.Severity.Error),
            finding => Assert.Equal(Diagnostics.Catalogue.WeightsSumToZero, finding.Wording)
        );
        return null;
    }

    private static int Compare(
        NodeEvaluation root,
        RollUpCase tree,
        BruteForceRollUp.Choices choices
    )
    {
        int compared = 0;
        RollUpCase.Branch department = new(null, null, tree.Responsibilities, []);
        foreach ((NodeEvaluation node, RollUpCase.Branch branch) in Pairs(root, department))
        {
            List<RollUpCase.Leaf> leaves = [.. BruteForceRollUp.Leaves(branch)];
            if (Completions(leaves) > MostCompletions)
            {
                continue;
            }

            compared++;
            List<(int Rank, Rational Score)> reached = [];
            var bruteForce = new BruteForceRollUp(choices);
            foreach (Dictionary<RollUpCase.Leaf, int> ranks in Assignments(leaves))
            {
                if (bruteForce.Roll(branch, ranks) is { } outcome)
                {
                    reached.Add(outcome);
                }
            }

            CompareRange(node, reached, choices, bruteForce.IsMeasured(branch));
        }

        return compared;
    }

    private static void CompareRange(
        NodeEvaluation node,
        List<(int Rank, Rational Score)> reached,
        BruteForceRollUp.Choices choices,
        bool isMeasured
    )
    {
        NodeRollUp rollUp = node.RollUp!;
        if (rollUp.Lowest is null || rollUp.Highest is null)
        {
            // Nothing counts, or only what the policy puts in the place of a result.
            Assert.True(reached.Count == 0 || (!isMeasured && choices.Missing == "worst"));
            Assert.Null(rollUp.Grade);
            return;
        }

        Assert.Equal(Ids[reached.Max(one => one.Rank)], rollUp.Lowest.Grade!.Id);
        Assert.Equal(Ids[reached.Min(one => one.Rank)], rollUp.Highest.Grade!.Id);
        if (!choices.IsWorst)
        {
            Assert.Equal(reached.Min(one => one.Score), rollUp.Lowest.Score!.Value.Shown);
            Assert.Equal(reached.Max(one => one.Score), rollUp.Highest.Score!.Value.Shown);
        }

        bool isDecided = reached.Select(one => one.Rank).Distinct().Count() == 1;
        Assert.Equal(isDecided && isMeasured, rollUp.Grade is not null);
    }

    internal static IEnumerable<(NodeEvaluation, RollUpCase.Branch)> Pairs(
        NodeEvaluation node,
        RollUpCase.Branch branch
    ) =>
        node
            .Children.Zip(branch.Activities)
            .SelectMany(pair => Pairs(pair.First, pair.Second))
            .Prepend((node, branch));

    internal static long Completions(List<RollUpCase.Leaf> leaves) =>
        leaves.Aggregate(1L, (all, leaf) => all * Math.Max(1, leaf.Possible.Count));

    // Leaves that look alike are still two: by reference.
    internal static List<Dictionary<RollUpCase.Leaf, int>> Assignments(List<RollUpCase.Leaf> leaves)
    {
        List<Dictionary<RollUpCase.Leaf, int>> all = [new(ReferenceEqualityComparer.Instance)];
        foreach (RollUpCase.Leaf leaf in leaves.Where(leaf => leaf.Possible.Count > 0))
        {
            all =
            [
                .. from ranks in all
                from rank in leaf.Possible
                select new Dictionary<RollUpCase.Leaf, int>(
                    ranks,
                    ReferenceEqualityComparer.Instance
                )
                {
                    [leaf] = rank,
                },
            ];
        }

        return all;
    }

    private static Rational Sum(IEnumerable<RollUpPart> parts, Func<RollUpPart, Rational> value) =>
        parts.Aggregate(Rational.Zero, (sum, part) => sum + value(part));
}
