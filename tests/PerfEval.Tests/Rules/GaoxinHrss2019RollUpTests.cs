using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>The published table of 2019 and its illustrative results, rolled up in the two ways that lie beside it.</summary>
public class GaoxinHrss2019RollUpTests
{
    private static readonly EvaluationResult Equal = Evaluate(RealTable.EqualPath);
    private static readonly EvaluationResult ByBudget = Evaluate(RealTable.BudgetPath);

    [Theory]
    [InlineData("reform", "excellent 92.50 100%")] // (100 + 85) / 2; one indicator does not apply
    [InlineData("staffing", "good 85.00 100%")] // (70 + 100 + 85) / 3
    [InlineData("retirement", "good 81.67 100%")] // (83 1/3 + 80) / 2
    [InlineData("retirement/benefits", "good 83.33 100%")] // (100 + 100 + 50) / 3
    [InlineData("retirement/activities-and-branches", "good 80.00 100%")] // (70 + 100 + 70) / 3
    [InlineData("employment", "excellent 90.00 100%")] // (85 + 85 + 100) / 3
    [InlineData("wages", "good 80.00 100%")] // (85 + 70 + 85) / 3
    [InlineData("social-insurance", "Missing good..excellent 88.27..90.65 95.23…%")]
    [InlineData("social-insurance/pension", "excellent 96.25 100%")] // (100 + 85 + 100 + 100) / 4
    [InlineData("social-insurance/injury", "Missing fair..excellent 73.33..90.00 66.66…%")] // (100 + ? + 70) / 3
    [InlineData("social-insurance/resident-pension", "fair 68.33 100%")] // (85 + 50 + 70) / 3
    [InlineData("", "good 86.24..86.64 99.20…%")] // decided, whatever the missing result will be
    public void Rolled_up_with_equal_weights(string path, string standing) =>
        Assert.Equal(standing, RollUpCase.Standing(Node(Equal, path).RollUp!));

    [Theory]
    [InlineData("reform", "excellent 92.50 100%")]
    [InlineData("staffing", "NotApplicable")] // its only activity has no budget
    [InlineData("staffing/standards", "good 85.00 100%")]
    [InlineData("retirement", "good 80.13 100%")] // (3 × 83 1/3 + 72 × 80) / 75
    [InlineData("employment", "excellent 90.00 100%")]
    [InlineData("wages", "good 80.00 100%")]
    [InlineData("social-insurance/injury", "Missing fair..excellent 73.33..90.00 66.66…%")] // counts for nothing above
    [InlineData("social-insurance", "excellent 93.95 100%")]
    [InlineData("", "excellent 93.36 100%")]
    public void Rolled_up_with_budget_weights(string path, string standing) =>
        Assert.Equal(standing, RollUpCase.Standing(Node(ByBudget, path).RollUp!));

    [Fact]
    public void The_department_by_budget_is_what_a_pocket_calculator_says()
    {
        Rational socialInsurance =
            (
                915 * new Rational(385, 4) // pension: 385 / 4
                + 32 * new Rational(285, 3) // retirement
                + 504.4m * new Rational(205, 3) // resident pension
                + 1178.4m * (Rational)100 // medical
                + 3502.68m * new Rational(285, 3) // finance
            ) / 6132.48m;
        Rational department =
            (
                405.08m * new Rational(185, 2)
                + 75 * ((3 * new Rational(250, 3) + 72 * (Rational)80) / 75)
                + 605 * (Rational)90
                + 20 * (Rational)80
                + 6132.48m * socialInsurance
            ) / 7237.56m;
        Assert.Equal(department, ByBudget.Subjects[0].Root.RollUp!.Score!.Value.Exact);
    }

    [Fact]
    public void The_four_nodes_without_a_budget_are_left_out_and_named() =>
        Assert.Equal(
            [
                "staffing",
                "staffing/standards",
                "social-insurance/injury",
                "social-insurance/unemployment",
            ],
            ByBudget
                .Subjects[0]
                .Root.SelfAndBelow()
                .SelectMany(node => node.RollUp?.Parts ?? [])
                .Where(part => part.LeftOut == LeftOut.NoBudget)
                .Select(part => part.Node.Path)
        );

    [Fact]
    public void Activities_agree_with_their_responsibilities_to_the_last_digit() =>
        Assert.All(
            RealTable.Book.Table.Responsibilities,
            responsibility =>
                Assert.Equal(
                    responsibility.Budget?.Amount ?? 0,
                    BudgetSum.Of(responsibility.Activities).Sum
                )
        );

    [Fact]
    public void The_control_total_is_reported_with_its_difference()
    {
        string expected =
            "rollup-equal.yaml(18,20): info PE4002: The budgets of the responsibilities sum to 7237.56万元, and 'projectSpending' is 8897.43万元: a difference of 1659.87万元; without a budget: staffing";
        Assert.Contains(
            Equal.Diagnostics,
            finding => finding.ToString().EndsWith(expected, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(RealTable.Book.Diagnostics, finding => finding.Code == "PE4002");
        string excerpt = File.ReadAllText(RealTable.EqualPath);
        Assert.Contains("line: 87", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_files_say_that_the_table_declares_no_weights() =>
        Assert.All(
            new[] { RealTable.EqualPath, RealTable.BudgetPath },
            path =>
                Assert.Contains(
                    "declares no weights",
                    RollUp.Load(path).File.Note!.In(Language.English),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Without_a_roll_up_no_node_above_the_indicators_has_anything_but_counts() =>
        Assert.All(
            Books
                .Evaluator.Evaluate(RealTable.Book, RealTable.Results)
                .Subjects[0]
                .Root.SelfAndBelow()
                .Where(node => node.Indicator is null),
            node =>
            {
                Assert.Null(node.RollUp);
                Assert.Null(node.Status);
                Assert.Null(node.Grade);
            }
        );

    private static EvaluationResult Evaluate(string path) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.Load(path) }
        );

    private static NodeEvaluation Node(EvaluationResult evaluation, string path) =>
        evaluation.Subjects[0].Root.SelfAndBelow().Single(node => node.Path == path);
}
