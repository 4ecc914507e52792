using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>Published rules with the points they give, as <c>Cases/scores.csv</c> has them, expressed as the book <c>Cases/published-scores.yaml</c>.</summary>
public class PublishedScoresTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PerfEval.Tests", "Cases");

    private static readonly RuleBook Book = RuleBook.Load(
        Path.Combine(Folder, "published-scores.yaml")
    );

    private static readonly IReadOnlyList<PublishedScore> Rows = PublishedScore.All;

    [Fact]
    public void All_100_values_earn_the_points_that_are_published()
    {
        List<string> wrong =
        [
            .. from row in Rows
            let earned = Earned(row)
            where earned != row.Want
            select $"{row.Name} ({row.Rule}): {row.Value} ⇶ {earned}, but published is {row.Want}",
        ];
        Assert.Equal(100, Rows.Count);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_one_of_the_58_published_rules_is_held_by_a_kind()
    {
        Assert.Equal(
            Rows.Select(row => (row.Name, row.Points, row.Rule)).Distinct().Order(),
            Book.Table.Indicators.Select(one =>
                    (one.Name.ToString(), one.Score!.Points.ToMixedString(), one.Score.Words!.Value)
                )
                .Order()
        );
        Assert.Equal(58, Rows.Select(row => row.Rule).Distinct().Count());
    }

    [Fact]
    public void Only_what_a_person_has_to_judge_is_judged() =>
        Assert.Equal(
            2,
            Book.Table.Indicators.Count(one => one.Score is PerfEval.Rules.Scores.JudgedRule)
        );

    private static string Earned(PublishedScore row)
    {
        IndicatorEvaluation graded = row.Evaluate(Book, Book.Table.Indicators.Single(row.IsOf));
        return graded.Points?.ToMixedString() ?? graded.Status.ToString();
    }
}
