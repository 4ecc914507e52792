using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The C# of README.md is the code below, and prints what stands under it.</summary>
public partial class ReadmeExampleTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void It_prints_what_stands_under_it()
    {
        using var printed = new StringWriter { NewLine = "\n" };
        Run(printed);
        Assert.Equal(Block(Readme, "text"), printed.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void It_is_the_code_that_was_run()
    {
        string code = File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Conventions", "ReadmeExampleTests.cs")
        );
        foreach (
            string line in Block(Readme, "csharp")
                .Split('\n')
                .Where(line => !line.StartsWith("using", StringComparison.Ordinal))
        )
        {
            string run = line.Trim()
                .Replace("Console.WriteLine", "console.WriteLine", StringComparison.Ordinal)
                .Replace(
                    "\"rules/gaoxin-hrss/2019.yaml\"",
                    "RealTable.BookPath",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"rules/gaoxin-hrss/2019.results.yaml\"",
                    "RealTable.ResultsPath",
                    StringComparison.Ordinal
                );
            Assert.Contains(OnOneLine(run), OnOneLine(code), StringComparison.Ordinal);
        }
    }

    private static void Run(TextWriter console)
    {
        RuleBook book = RuleBook.Load(RealTable.BookPath);
        MeasuredResults results = MeasuredResults.Load(RealTable.ResultsPath);
        EvaluationResult evaluation = new Evaluator().Evaluate(book, results);
        foreach (IndicatorEvaluation indicator in evaluation.Subjects[0].Indicators.Skip(7).Take(3))
        {
            console.WriteLine($"{indicator.Grade}: {Explanation.Of(indicator, Language.English)}");
        }
    }

    [Fact]
    public void Its_rule_book_is_read_with_the_one_finding_that_it_names()
    {
        RuleBook book = RuleBook.LoadText(Books.Around(WithoutDash(Block(Readme, "yaml"))));
        Diagnostic finding = Assert.Single(book.Diagnostics);
        Assert.Equal(("PE3002", "{95%}"), (finding.Code, finding.Regions));
    }

    [Fact]
    public void The_rule_book_of_the_Chinese_page_stands_in_the_real_one()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "README.zh-CN.md"));
        string book = OnOneLine(File.ReadAllText(RealTable.BookPath));
        Assert.All(
            Block(page, "yaml").Split('\n'),
            line => Assert.Contains(OnOneLine(line.Trim()), book, StringComparison.Ordinal)
        );
    }

    // The keys of the indicator that an item of a list is.
    private static string WithoutDash(string item) =>
        string.Join('\n', item.Split('\n').Skip(1).Select(line => line[2..]));

    private static string Block(string page, string language) =>
        Regex
            .Match(page, $"```{language}\n(?<text>.*?)\n```", RegexOptions.Singleline)
            .Groups["text"]
            .Value;

    private static string OnOneLine(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
