using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary>What <c>docs/guide-developers.md</c> shows of the samples is what the samples are.</summary>
public class DevelopersGuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Perfeval.PathOf("docs/guide-developers.md")
    );

    // The statement that adds PerfEval, and the one that answers health.
    [Fact]
    public void Validation_at_start_and_health_take_the_lines_of_the_web_sample_that_the_guide_counts()
    {
        string sample = File.ReadAllText(Perfeval.PathOf("docs/samples/web/Program.cs"));
        int from = sample.IndexOf("builder.Services.AddPerfEval(", StringComparison.Ordinal);
        string adds = sample[from..sample.IndexOf(';', from)];
        Assert.Contains("GetSection(\"PerfEval\")", adds, StringComparison.Ordinal);
        Assert.Contains("\napp.MapHealthChecks(\"/health\");\n", sample, StringComparison.Ordinal);
        Assert.Contains(
            $"{adds.Split('\n').Length} lines of its `Program.cs`, as it is formatted, and 1.",
            Guide,
            StringComparison.Ordinal
        );
    }

    // dotnet run starts a web project in its own folder, whatever folder it is called from.
    [Fact]
    public void The_web_sample_finds_the_rule_books_from_where_it_is_started()
    {
        const string Command =
            "dotnet run --project docs/samples/web -- --PerfEval:RuleBooks ../../../rules";
        Assert.Contains($"\n{Command} --urls ", Guide, StringComparison.Ordinal);
        Assert.Contains(
            $"// {Command}\n",
            File.ReadAllText(Perfeval.PathOf("docs/samples/web/Program.cs")),
            StringComparison.Ordinal
        );
        string folder = Perfeval.PathOf("docs/samples/web");
        Assert.True(File.Exists(Path.Combine(folder, "../../..", Perfeval.Book)));
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
