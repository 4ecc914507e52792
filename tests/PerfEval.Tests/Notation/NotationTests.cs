using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>The notation of criteria, as the table <c>Cases/notation.cases</c> states it.</summary>
public class NotationTests
{
    private static readonly IReadOnlyList<Case> Cases = CaseFile.Load("notation.cases");

    [Fact]
    public void Every_text_denotes_the_set_of_its_case()
    {
        List<string> wrong =
        [
            .. from one in Cases
            let actual = Read(one.Given)
            where actual != one.Expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_300_cases_and_each_names_its_source()
    {
        Assert.True(Cases.Count >= 300, $"There are {Cases.Count} cases.");
        Assert.All(Cases, one => Assert.NotEmpty(one.Source));
    }

    [Fact]
    public void No_two_cases_differ_only_in_their_numbers() =>
        Assert.Empty(
            Cases
                .GroupBy(one => CaseFile.WithoutNumbers(one.Given))
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(" and ", same.Select(one => one.Given)))
        );

    private static string Read(string text)
    {
        SingleReading reading = CriterionReader.Read(text);
        return reading.Set ?? reading.Diagnostics[0].Code;
    }
}
