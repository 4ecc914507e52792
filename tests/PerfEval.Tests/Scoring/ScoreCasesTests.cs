using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>Rules, results and the points they earn, as the table <c>Cases/scores.cases</c> states them.</summary>
public class ScoreCasesTests
{
    private static readonly IReadOnlyList<Case> Cases = CaseFile.Load("scores.cases");

    [Fact]
    public void Every_result_earns_the_points_of_its_case()
    {
        List<string> wrong =
        [
            .. from one in Cases
            let actual = Earned(one.Given)
            where actual != one.Expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_100_cases_and_each_names_its_source()
    {
        Assert.True(Cases.Count >= 100, $"There are {Cases.Count} cases.");
        Assert.All(Cases, one => Assert.NotEmpty(one.Source));
    }

    [Fact]
    public void Every_example_of_the_page_gives_the_points_that_stand_beside_it()
    {
        string[] examples =
        [
            .. File.ReadLines(Repository.PathOf("docs", "scoring.md"))
                .Where(line => line.Contains(" ; ", StringComparison.Ordinal))
                .Where(line => line.Contains(" ⇶ ", StringComparison.Ordinal)),
        ];
        Assert.True(examples.Length >= 35, $"There are {examples.Length} examples.");
        Assert.Equal(
            examples,
            examples.Select(line =>
            {
                string given = line[..line.IndexOf(" ⇶ ", StringComparison.Ordinal)];
                return $"{given} ⇶ {Earned(given)}";
            })
        );
    }

    private static string Earned(string given)
    {
        string[] parts = given.Split(" ; ");
        string measure = parts[2] == "-" ? "" : $"\nmeasure: {parts[2]}";
        string book = Books.Around($"points: {parts[0]}\nscore: {parts[1]}{measure}");
        ReadResult<RuleBook> read = RuleBook.ReadText(book);
        if (!read.HasValue)
        {
            return $"error {read.Diagnostics.First(one => one.Severity == Severity.Error).Code}";
        }

        string value = parts[3] == "-" ? "" : parts[3];
        IndicatorEvaluation indicator = Books
            .Evaluator.Evaluate(read.Value, Books.ResultsOf(value))
            .Subjects[0]
            .Indicators.Single();
        return indicator.Status == Status.Invalid
            ? $"invalid {indicator.Diagnostics[0].Code}"
            : Shown(indicator);
    }

    private static string Shown(IndicatorEvaluation indicator)
    {
        var possible = indicator.PossiblePoints!.Value;
        Assert.Equal(
            possible.IsSettled && indicator.Status == Status.Scored,
            indicator.Points is not null
        );
        return possible.IsSettled
            ? possible.Least.ToMixedString()
            : $"{possible.Least.ToMixedString()} to {possible.Most.ToMixedString()}";
    }
}
