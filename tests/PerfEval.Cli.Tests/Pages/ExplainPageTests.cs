using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>What <c>docs/explain.md</c> shows is what is answered.</summary>
public partial class ExplainPageTests
{
    private static readonly string Page = File.ReadAllText(Perfeval.PathOf("docs/explain.md"));

    [Fact]
    public void Every_command_answers_what_stands_under_it()
    {
        MatchCollection examples = Example().Matches(Page);
        Assert.Equal(4, examples.Count);
        Assert.All(
            examples,
            example =>
            {
                IEnumerable<string> words = example
                    .Groups["command"]
                    .Value.Split(' ')
                    .Select(word =>
                        word.StartsWith("rules/", StringComparison.Ordinal)
                            ? Perfeval.PathOf(word)
                            : word
                    );
                Answer answer = Perfeval.Run([.. words, "--language", "en"]);
                Assert.Equal(example.Groups["answer"].Value, answer.Output + answer.Error);
            }
        );
    }

    [GeneratedRegex(
        @"^```sh\nperfeval (?<command>.*?)\n```\n\n```text\n(?<answer>.*?)```$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Example();
}
