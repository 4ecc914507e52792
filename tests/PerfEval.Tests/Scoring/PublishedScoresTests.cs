using PerfEval.Tests.Support;
using Sylvan.Data.Csv;

namespace PerfEval.Tests.Scoring;

/// <summary>Published rules with the points they give, as <c>Cases/scores.csv</c> has them, expressed as the book <c>Cases/published-scores.yaml</c>.</summary>
public class PublishedScoresTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PerfEval.Tests", "Cases");

    private static readonly RuleBook Book = RuleBook.Load(
        Path.Combine(Folder, "published-scores.yaml")
    );

    private static readonly List<Published> Rows = Read();

    [Fact]
    public void All_100_values_earn_the_points_that_are_published()
    {
        List<string> wrong =
        [
            .. from row in Rows
            let earned = Earned(row)
            where earned != row.Want
            select $"{row.Indicator} ({row.Rule}): {row.Value} ⇶ {earned}, but published is {row.Want}",
        ];
        Assert.Equal(100, Rows.Count);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_one_of_the_58_published_rules_is_held_by_a_kind()
    {
        Assert.Equal(
            Rows.Select(row => (row.Indicator, row.Points, row.Rule)).Distinct().Order(),
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

    private static string Earned(Published row)
    {
        Indicator indicator = Book.Table.Indicators.Single(one =>
            one.Name.ToString() == row.Indicator && one.Score!.Words!.Value == row.Rule
        );
        string value = ScoredBook.ResultOf(indicator, row.Value);
        IndicatorEvaluation graded = Books
            .Evaluator.Evaluate(
                Book,
                MeasuredResults
                    .ReadText(
                        $"schema: perfeval/results/1\nresults:\n  {indicator.Path}: {value}\n"
                    )
                    .Value
            )
            .Subjects[0]
            .Indicators.Single(one => one.Indicator.Path == indicator.Path);
        return graded.Points?.ToMixedString() ?? graded.Status.ToString();
    }

    private static List<Published> Read()
    {
        using CsvDataReader csv = CsvDataReader.Create(Path.Combine(Folder, "scores.csv"));
        List<Published> rows = [];
        while (csv.Read())
        {
            rows.Add(
                new Published(
                    csv.GetString(0),
                    csv.GetString(1),
                    csv.GetString(2),
                    csv.GetString(3),
                    csv.GetString(4)
                )
            );
        }

        return rows;
    }

    private sealed record Published(
        string Indicator,
        string Points,
        string Rule,
        string Value,
        string Want
    );
}
