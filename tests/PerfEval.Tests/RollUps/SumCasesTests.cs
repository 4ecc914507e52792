using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>Sums of points, as the table <c>Cases/sums.cases</c> states them.</summary>
public class SumCasesTests
{
    [Fact]
    public void Every_sum_has_the_points_of_its_case()
    {
        IReadOnlyList<Case> cases = CaseFile.Load("sums.cases");
        List<string> wrong =
        [
            .. from one in cases
            let given = one.Given.Split(" ; ")
            let actual = SumCase.Standing(given[0], given[1])
            where actual != one.Expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cases.Count >= 60, $"There are {cases.Count} cases.");
    }
}
