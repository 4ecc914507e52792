using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>The examples of <c>docs/rule-changes.md</c> do what the page says.</summary>
public sealed partial class RuleChangesPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(
        Repository.PathOf("docs", "rule-changes.md")
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_books_differ_as_shown() =>
        Assert.Equal(Block("text", 0), Diff("--exit-code", code: 1));

    [Fact]
    public void The_grades_change_as_shown()
    {
        string results = _folder.Write("results.yaml", Block("yaml", 2));
        Assert.Equal(
            $"{Block("text", 0)}\n\n{Block("text", 1)}",
            Diff($"--results {results}", code: 0)
        );
    }

    private string Diff(string options, int code)
    {
        string old = _folder.Write("2023.yaml", Block("yaml", 0));
        string revised = _folder.Write("2024.yaml", Block("yaml", 1));
        Answer answer = Perfeval.Run([
            "diff",
            old,
            revised,
            "--language",
            "en",
            .. options.Split(' '),
        ]);
        Assert.Equal((code, ""), (answer.Code, answer.Error));
        return answer
            .Output.Replace(
                _folder.Path + Path.DirectorySeparatorChar,
                "",
                StringComparison.Ordinal
            )
            .TrimEnd('\n');
    }

    private static string Block(string language, int index) =>
        Fence()
            .Matches(Page)
            .Where(match => match.Groups["language"].Value == language)
            .ElementAt(index)
            .Groups["text"]
            .Value;

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)\n?```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
