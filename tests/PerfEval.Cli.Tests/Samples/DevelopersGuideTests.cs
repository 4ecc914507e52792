using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary>What <c>docs/guide-developers.md</c> shows of the samples is what the samples are.</summary>
public class DevelopersGuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Perfeval.PathOf("docs/guide-developers.md")
    );

    [Fact]
    public void The_hosted_service_is_that_of_the_web_sample()
    {
        string sample = File.ReadAllText(Perfeval.PathOf("docs/samples/web/RuleBooksFirst.cs"));
        string shown = sample[sample.IndexOf("internal sealed", StringComparison.Ordinal)..];
        Assert.Contains($"```csharp\n{shown}```\n", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_is_run_as_its_test_runs_it()
    {
        string command =
            $"dotnet run {SelfAssessmentTests.Script} -- {Perfeval.Book} {SelfAssessmentTests.SampleResults} report.txt\n";
        Assert.Contains(command, Guide, StringComparison.Ordinal);
        Assert.Contains(
            command,
            File.ReadAllText(Perfeval.PathOf(SelfAssessmentTests.Script)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_posted_request_is_one_that_the_tests_post() =>
        Assert.Contains(
            $"curl --data-binary @{SelfAssessmentTests.SampleResults} -H \"Content-Type: text/csv\" http://127.0.0.1:5080{WebSampleTests.Evaluations}\n",
            Guide,
            StringComparison.Ordinal
        );
}
