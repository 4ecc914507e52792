using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading.Claims;

/// <summary>Claims that are not what is computed, and results that nobody explains: each is told at its place, with the arithmetic.</summary>
public partial class ClaimFindingsTests
{
    private static readonly string Results = PathOf("claim-mistakes.results.yaml");

    private static readonly EvaluationResult Evaluated = Books.Evaluator.Evaluate(
        RuleBook.Load(PathOf("claim-mistakes.yaml")),
        MeasuredResults.ReadText(File.ReadAllText(Results), "claim-mistakes.results.yaml").Value
    );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Each_is_told_with_its_arithmetic(Language language) =>
        Snapshot.Match(
            string.Concat(InResults.Select(finding => finding.ToString(language) + "\n")),
            method: $"{language}"
        );

    [Fact]
    public void Each_stands_on_the_line_that_announces_it()
    {
        string[] lines = File.ReadAllLines(Results);
        IEnumerable<string> announced =
            from line in Enumerable.Range(0, lines.Length)
            from code in Announced().Match(lines[line]).Groups[1].Value.Split(", ")
            where code.Length > 0
            orderby line, code
            select $"{line + 1} {code}";
        Assert.Equal(
            announced,
            InResults
                .OrderBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .Select(finding => $"{finding.Place.Line} {finding.Code}")
        );
    }

    [Fact]
    public void What_is_computed_counts_whatever_is_claimed() =>
        Assert.Equal(
            ["9.5", "13", "10", "", "9", "", "", ""],
            Evaluated.Subjects[0].Indicators.Select(indicator => $"{indicator.Points}")
        );

    private static IEnumerable<Diagnostic> InResults =>
        Evaluated.Diagnostics.Where(finding =>
            finding.Place.Source?.Name.Contains("results", StringComparison.Ordinal) == true
        );

    private static string PathOf(string name) =>
        Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", name);

    [GeneratedRegex(@"# (PE\d{4}(, PE\d{4})*)")]
    private static partial Regex Announced();
}
