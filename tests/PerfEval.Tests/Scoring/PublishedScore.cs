using PerfEval.Tests.Support;
using Sylvan.Data.Csv;

namespace PerfEval.Tests.Scoring;

/// <summary>A value of a published rule with the points it gives, a row of <c>Cases/scores.csv</c>.</summary>
/// <param name="Name">The name of the indicator.</param>
/// <param name="Points">Its points.</param>
/// <param name="Rule">The rule as published.</param>
/// <param name="Value">The value.</param>
/// <param name="Want">The points that it gives.</param>
internal sealed record PublishedScore(
    string Name,
    string Points,
    string Rule,
    string Value,
    string Want
)
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<PublishedScore> All { get; } = [.. Read()];

    /// <summary>Whether an indicator of <c>Cases/published-scores.yaml</c> has the rule.</summary>
    public bool IsOf(Indicator indicator) =>
        indicator.Name.ToString() == Name && indicator.Score!.Words!.Value == Rule;

    /// <summary>Evaluates the value alone.</summary>
    public IndicatorEvaluation Evaluate(RuleBook book, Indicator indicator) =>
        Books
            .Evaluator.Evaluate(
                book,
                MeasuredResults
                    .ReadText(
                        $"schema: perfeval/results/1\nresults:\n  {indicator.Path}: {ScoredBook.ResultOf(indicator, Value)}\n"
                    )
                    .Value
            )
            .Subjects[0]
            .Indicators.Single(one => one.Indicator.Path == indicator.Path);

    private static IEnumerable<PublishedScore> Read()
    {
        using CsvDataReader csv = CsvDataReader.Create(
            Repository.PathOf("tests", "PerfEval.Tests", "Cases", "scores.csv")
        );
        while (csv.Read())
        {
            yield return new PublishedScore(
                csv.GetString(0),
                csv.GetString(1),
                csv.GetString(2),
                csv.GetString(3),
                csv.GetString(4)
            );
        }
    }
}
