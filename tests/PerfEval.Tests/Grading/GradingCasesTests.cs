using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>Measured values and their grades, as the table <c>Cases/grading.cases</c> states them.</summary>
public class GradingCasesTests
{
    private static readonly IReadOnlyList<Case> Cases = CaseFile.Load("grading.cases");

    [Fact]
    public void Every_value_has_the_grade_and_flags_of_its_case()
    {
        List<string> wrong =
        [
            .. from one in Cases
            let actual = Grade(one.Given)
            where actual != one.Expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_400_gradings_and_each_names_its_source()
    {
        Assert.True(Cases.Count >= 400, $"There are {Cases.Count} cases.");
        Assert.All(Cases, one => Assert.NotEmpty(one.Source));
    }

    [Fact]
    public void No_two_ladders_differ_only_in_their_numbers() =>
        Assert.Empty(
            Cases
                .Select(one => one.Given[..one.Given.LastIndexOf(" ; ", StringComparison.Ordinal)])
                .Distinct()
                .GroupBy(CaseFile.WithoutNumbers)
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(" and ", same))
        );

    private static string Grade(string given)
    {
        string[] parts = given.Split(" ; ");
        ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(parts[0], parts[1]));
        if (!read.HasValue)
        {
            return $"no ladder: {read.Diagnostics[0]}";
        }

        IndicatorEvaluation indicator = Books
            .Evaluator.Evaluate(read.Value, Books.ResultsOf($"'{parts[2]}'"))
            .Subjects[0]
            .Indicators.Single();
        string grade = indicator.Status switch
        {
            Status.Graded => indicator.Grade!.Label.In(Language.English),
            Status.Refused => "?",
            Status.Invalid => "invalid",
            _ => indicator.Status.ToString(),
        };
        string flags = string.Join(" ", indicator.Codes);
        return $"{grade} {(flags.Length > 0 ? flags : "-")}";
    }
}
