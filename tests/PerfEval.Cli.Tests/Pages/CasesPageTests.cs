using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>The examples of <c>docs/cases.md</c> do what the page says.</summary>
public sealed partial class CasesPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "cases.md"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_cases_say_what_stands_under_them()
    {
        _folder.Write("book.yaml", Block("yaml", 0));
        string cases = _folder.Write("book.cases.yaml", Block("yaml", 1));
        Answer answer = Perfeval.Run("test", cases, "--language", "en");
        Assert.Equal(1, answer.Code);
        Assert.Equal(
            Block("text", 0),
            answer.Output.Replace(cases, "book.cases.yaml", StringComparison.Ordinal).TrimEnd('\n')
        );
    }

    [Fact]
    public void The_seams_are_among_those_that_are_written()
    {
        string book = _folder.Write("book.yaml", Block("yaml", 0));
        string seams = Perfeval.Run("seams", book, "--language", "en").Output;
        string shown = Block("yaml", 2);
        Assert.NotEmpty(shown);
        Assert.Contains(shown, seams, StringComparison.Ordinal);
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
