using System.Text.RegularExpressions;
using PerfEval.Reporting;
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
        Assert.Equal(Block("text"), printed.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void It_is_the_code_that_was_run()
    {
        string code = File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Conventions", "ReadmeExampleTests.cs")
        );
        foreach (
            string line in Block("csharp")
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
    public void Its_fragment_of_a_rule_book_stands_in_the_real_one()
    {
        string book = OnOneLine(File.ReadAllText(RealTable.BookPath));
        Assert.All(
            Block("yaml").Split('\n'),
            line => Assert.Contains(OnOneLine(line.Trim()), book, StringComparison.Ordinal)
        );
    }

    private static string Block(string language) =>
        Regex
            .Match(Readme, $"```{language}\n(?<text>.*?)\n```", RegexOptions.Singleline)
            .Groups["text"]
            .Value;

    private static string OnOneLine(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
