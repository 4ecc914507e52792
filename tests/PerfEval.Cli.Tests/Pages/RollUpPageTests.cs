using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>What <c>docs/roll-up.md</c> shows is what is answered.</summary>
public partial class RollUpPageTests
{
    private const string Equal = "rules/gaoxin-hrss/rollup-equal.yaml";

    private static readonly string Page = File.ReadAllText(Perfeval.PathOf("docs/roll-up.md"));

    [Fact]
    public void Its_command_answers_what_stands_under_it()
    {
        string[] words = Blocks("sh").Single()["perfeval ".Length..].Split(' ');
        string[] budget =
        [
            .. words.Select(word =>
                word.StartsWith("rules/", StringComparison.Ordinal) ? Perfeval.PathOf(word) : word
            ),
        ];
        string[] equal = [.. budget[..^1], Perfeval.PathOf(Equal)];
        string[] shown = [.. Blocks("text")];
        Assert.Equal(3, shown.Length);
        Answer byBudget = Perfeval.Run([.. budget, "--language", "en"]);
        Assert.Contains($"\n{shown[0]}\n\nSeal: ", byBudget.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{shown[1]}\n\nSeal: ",
            Perfeval.Run([.. equal, "--language", "en"]).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            shown[2],
            Perfeval.Run([.. budget, "--all-findings", "--language", "en"]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_file_is_read() =>
        Assert.Empty(
            RollUp.Read(InputSource.FromText(Blocks("yaml").Single(), "rollup.yaml")).Diagnostics
        );

    [Fact]
    public void Its_cases_stand_in_the_table_of_cases()
    {
        string[] cases = [.. Blocks("cases").SelectMany(block => block.Split('\n'))];
        Assert.True(cases.Length >= 19, $"There are {cases.Length} cases.");
        string table = File.ReadAllText(Perfeval.PathOf("tests/PerfEval.Tests/Cases/rollup.cases"));
        Assert.All(cases, one => Assert.Contains($"\n{one}\n", table, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block()
            .Matches(Page)
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value);

    [GeneratedRegex(
        @"^```(?<language>\w+)\n(?<text>.*?)\n```$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Block();
}
