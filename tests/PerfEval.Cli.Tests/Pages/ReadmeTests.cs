using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>What README.md tells a new user to type works.</summary>
public partial class ReadmeTests
{
    private const string RunPrefix = "dotnet run --project src/PerfEval.Cli -- ";

    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Try_it_is_two_commands_the_job_and_the_tests()
    {
        string[] lines = TryIt().Match(Readme).Groups["commands"].Value.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(RunPrefix, lines[0], StringComparison.Ordinal);
        Assert.Equal("dotnet test PerfEval.sln", lines[1]);
    }

    [Fact]
    public void The_job_runs_and_grades_the_published_table()
    {
        string command = TryIt().Match(Readme).Groups["commands"].Value.Split('\n')[0];
        Answer answer = Perfeval.RunAlone(
            new Dictionary<string, string> { ["LC_ALL"] = "C" },
            command[RunPrefix.Length..].Split(' ')
        );
        Assert.Equal(0, answer.Code);
        Assert.Contains("All indicators: 40\n", answer.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"## Try it\n.*?```sh\n(?<commands>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex TryIt();
}
