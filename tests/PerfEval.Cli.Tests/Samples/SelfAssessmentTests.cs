using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary><c>docs/samples/self-assessment.cs</c>, as a scheduler runs it.</summary>
public sealed class SelfAssessmentTests : IDisposable
{
    public const string Script = "docs/samples/self-assessment.cs";
    public const string SampleResults = "docs/samples/results.csv";

    private static readonly SampleScript Program = new(Script);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_a_script_of_under_40_lines() =>
        Assert.True(File.ReadLines(Perfeval.PathOf(Script)).Count() < 40);

    [Fact]
    public void It_writes_the_report_and_says_that_an_indicator_has_no_grade_yet()
    {
        string report = _folder.PathOf("report.txt");
        Answer answer = Program.Run(Perfeval.Book, SampleResults, report);
        Assert.Equal($"{report}: 1 indicators have no grade{Environment.NewLine}", answer.Output);
        Assert.Equal(1, answer.Code);
        Assert.Equal(
            $"{SampleResults}(28,8): info PE5010: '及时完成率': No result of 高新区人社局 is given for 'social-insurance/injury/timely-completion'{Environment.NewLine}",
            answer.Error
        );
        // The command reads rows as a stream, which its record says, and so its seal is another.
        Assert.Equal(
            Snapshot.WithoutHashes(
                Perfeval
                    .RunInRepository("evaluate", Perfeval.Book, SampleResults, "--language", "zh")
                    .Output
            ),
            Snapshot.WithoutHashes(File.ReadAllText(report))
        );
    }

    [Fact]
    public void It_exits_with_0_only_where_everything_is_graded_and_with_3_where_a_result_is_in_error()
    {
        string complete = File.ReadAllText(Perfeval.PathOf(SampleResults))
            .Replace(
                "social-insurance/injury/timely-completion,,",
                "social-insurance/injury/timely-completion,100%,",
                StringComparison.Ordinal
            );
        Assert.Equal(
            0,
            Program
                .Run(Perfeval.Book, _folder.Write("all.csv", complete), _folder.PathOf("all.txt"))
                .Code
        );

        string wrong = _folder.Write(
            "wrong.csv",
            complete.Replace("102.5%", "102.5", StringComparison.Ordinal)
        );
        Answer answer = Program.Run(Perfeval.Book, wrong, _folder.PathOf("wrong.txt"));
        Assert.Equal(3, answer.Code);
        Assert.StartsWith($"{wrong}(2,", answer.Error, StringComparison.Ordinal);
        Assert.Contains("error PE5004", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_and_a_missing_file_are_told_apart()
    {
        Answer usage = Program.Run(Perfeval.Book);
        Assert.Equal(
            $"Usage: self-assessment.cs RULEBOOK RESULTS.csv REPORT.txt{Environment.NewLine}",
            usage.Error
        );
        Assert.Equal(2, usage.Code);

        Answer missing = Program.Run(Perfeval.Book, "nothing.csv", _folder.PathOf("report.txt"));
        Assert.Contains("nothing.csv", missing.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", missing.Error, StringComparison.Ordinal);
        Assert.Equal(3, missing.Code);
        Assert.False(File.Exists(_folder.PathOf("report.txt")));
    }
}
