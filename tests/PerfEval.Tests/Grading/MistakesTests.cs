using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>A results file with one of each mistake: each is told once, at its place, with a way out.</summary>
public partial class MistakesTests
{
    private static readonly string Results = PathOf("every-mistake.results.yaml");

    private static readonly EvaluationResult Evaluated = Books.Evaluator.Evaluate(
        RuleBook.Load(PathOf("every-mistake.yaml")),
        MeasuredResults.ReadText(File.ReadAllText(Results), "every-mistake.results.yaml").Value,
        new EvaluationOptions { Evidence = new EvidenceFolder(_ => null) }
    );

    [Fact]
    public void Each_mistake_is_told_once_in_English() => Snapshot.Match(Said(Language.English));

    [Fact]
    public void Each_mistake_is_told_once_in_Chinese() => Snapshot.Match(Said(Language.Chinese));

    [Fact]
    public void Each_stands_on_the_line_that_announces_it()
    {
        string[] lines = File.ReadAllLines(Results);
        IEnumerable<string> announced =
            from line in Enumerable.Range(0, lines.Length)
            let code = Announced().Match(lines[line]).Groups[1].Value
            where code.Length > 0
            select $"{line + 1} {code}";
        Assert.Equal(
            announced,
            InResults.Select(finding => $"{finding.Place.Line} {finding.Code}")
        );
    }

    [Fact]
    public void Only_the_results_that_can_be_read_are_graded() =>
        Assert.Equal(
            ["work/plan/yuan", "work/plan/award"],
            Evaluated
                .Subjects[0]
                .Indicators.Where(indicator => indicator.Status == Status.Graded)
                .Select(indicator => indicator.Indicator.Path)
        );

    private static IEnumerable<Diagnostic> InResults =>
        Evaluated.Diagnostics.Where(finding =>
            finding.Place.Source?.Name.Contains("results", StringComparison.Ordinal) == true
        );

    private static string Said(Language language) =>
        string.Concat(InResults.Select(finding => finding.ToString(language) + "\n"));

    private static string PathOf(string name) =>
        Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", name);

    [GeneratedRegex(@"# (PE\d{4})")]
    private static partial Regex Announced();
}
