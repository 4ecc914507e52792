using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>Roll-ups over as many grades as a scale may have.</summary>
public class LongScaleTests
{
    [Theory]
    [InlineData(24, 1, "x")] // the best and the worst grade
    [InlineData(24, 2, "w")]
    [InlineData(13, 12, "m")]
    [InlineData(24, 24, "a")]
    public void The_worst_of_24_grades_decides(int one, int other, string grade)
    {
        NodeEvaluation root = Evaluate(
            "{method: worst, missing: withhold}",
            $"  a/b/c: {one}\n  a/b/d: {other}\n"
        );
        Assert.Equal(grade, root.Grade?.Id);
        Assert.Equal(2, root.Counts.Of(Status.Graded));
    }

    [Fact]
    public void What_is_missing_leaves_all_24_grades_open()
    {
        NodeEvaluation root = Evaluate("{method: worst, missing: withhold}", "  a/b/c: 12\n");
        Assert.Null(root.Grade);
        Assert.Equal("x", root.RollUp!.Lowest!.Grade!.Id);
        Assert.Equal("m", root.RollUp.Highest!.Grade!.Id);
    }

    [Fact]
    public void Points_of_24_grades_make_a_score_in_24_bands()
    {
        string points = string.Join(", ", Ranks().Select(rank => $"{Id(rank)}: {24 - rank}"));
        string bands = string.Join(
            ", ",
            Ranks().Select(rank => $"{Id(rank)}: '{(rank < 23 ? $">= {24 - rank}" : "其他")}'")
        );
        NodeEvaluation root = Evaluate(
            $"{{method: weighted-mean, weights: equal, missing: withhold, points: {{{points}}}, bands: {{{bands}}}}}",
            "  a/b/c: 24\n  a/b/d: 3\n"
        );
        Assert.Equal("13.5", root.RollUp!.Score!.ToString());
        Assert.Equal("l", root.Grade?.Id);
    }

    private static IEnumerable<int> Ranks() => Enumerable.Range(0, 24);

    private static char Id(int rank) => (char)('a' + rank);

    private static NodeEvaluation Evaluate(string rollUp, string results)
    {
        string grades = string.Join(
            ", ",
            Ranks().Select(rank => $"{{id: {Id(rank)}, label: {char.ToUpperInvariant(Id(rank))}}}")
        );
        string criteria = string.Join(
            ", ",
            Ranks().Select(rank => $"{Id(rank)}: '{(rank < 23 ? $"≥{24 - rank}" : "<2")}'")
        );
        IEnumerable<string> indicators = new[] { "c", "d" }.Select(id =>
            $"          - id: {id}\n            name: {id}\n            measure: {{min: 0, max: 30}}\n            criteria: {{{criteria}}}\n"
        );
        string book =
            $"schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\ngrades: [{grades}]\nrollup: {rollUp}\n"
            + "responsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n"
            + string.Concat(indicators);
        return Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(book).Value,
                MeasuredResults.ReadText($"schema: perfeval/results/1\nresults:\n{results}").Value
            )
            .Subjects[0]
            .Root;
    }
}
