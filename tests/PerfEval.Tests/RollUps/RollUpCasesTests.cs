using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>Roll-ups of small trees, as the table <c>Cases/rollup.cases</c> states them.</summary>
public class RollUpCasesTests
{
    [Fact]
    public void Every_tree_has_the_grade_score_and_coverage_of_its_case()
    {
        IReadOnlyList<Case> cases = CaseFile.Load("rollup.cases");
        List<string> wrong =
        [
            .. from one in cases
            let actual = Standing(one.Given)
            where actual != one.Expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cases.Count >= 100, $"There are {cases.Count} cases.");
    }

    private static string Standing(string given)
    {
        string[] parts = given.Split(" ; ");
        RollUpCase tree = RollUpCase.Parse(parts[0]);
        ReadResult<RuleBook> read = RuleBook.ReadText(tree.Book(RollUpCase.Keys(parts[1])));
        if (!read.HasValue)
        {
            return string.Join(' ', read.Diagnostics);
        }

        NodeEvaluation root = Books
            .Evaluator.Evaluate(read.Value, MeasuredResults.ReadText(tree.Results()).Value)
            .Subjects[0]
            .Root;
        string at = RollUpCase.At(parts[1]);
        return RollUpCase.Standing(root.SelfAndBelow().Single(node => node.Path == at).RollUp!);
    }
}
