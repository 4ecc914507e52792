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
        Assert.Equal(4, shown.Length);
        Answer byBudget = Perfeval.Run([.. budget, "--language", "en"]);
        Assert.Contains($"\n{shown[0]}\n\nGlossary\n", byBudget.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{shown[1]}\n\nGlossary\n",
            Perfeval.Run([.. equal, "--language", "en"]).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            shown[3],
            Perfeval.Run([.. budget, "--all-findings", "--language", "en"]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_file_is_read() =>
        Assert.Empty(
            RollUp.Read(InputSource.FromText(Blocks("yaml").First(), "rollup.yaml")).Diagnostics
        );

    [Fact]
    public void Its_sum_is_read_in_a_rule_book() =>
        Assert.Empty(
            RuleBook
                .Read(
                    InputSource.FromText(
                        $$$"""
                        schema: perfeval/rulebook/1
                        id: book
                        title: Book
                        period: 2025
                        {{{Blocks("yaml").ElementAt(1)}}}
                        responsibilities:
                          - {id: all, name: All, indicators: [{id: one, name: One, points: 100, score: {ratio: ≥500}}]}
                        """,
                        "book.yaml"
                    )
                )
                .Diagnostics
        );

    [Fact]
    public void Its_sum_is_explained_as_shown() =>
        Assert.Contains(
            Blocks("text").ElementAt(2),
            File.ReadAllText(
                Perfeval.PathOf(
                    "tests/PerfEval.Tests/Scoring/SummedBookTests.The_explanation_of_a_sum_can_be_followed_with_a_pocket_calculator.verified.txt"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Its_rows_stand_in_the_table_of_sums()
    {
        string table = File.ReadAllText(Perfeval.PathOf("tests/PerfEval.Tests/Cases/sums.cases"));
        string[] rows =
        [
            .. Page.Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('|')[1].Trim(' ', '`')),
        ];
        Assert.Equal(8, rows.Length);
        Assert.All(rows, one => Assert.Contains($"\n{one} ; ", table, StringComparison.Ordinal));
    }

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
