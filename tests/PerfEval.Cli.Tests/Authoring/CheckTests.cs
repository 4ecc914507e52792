using System.Text.Json;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval check</c> on the published table.</summary>
public class CheckTests
{
    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);

    [Fact]
    public void It_lists_the_45_findings_and_counts_them()
    {
        Answer answer = Perfeval.Run("check", Book, "--language", "en");
        string[] lines = answer.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, answer.Code);
        Assert.Equal(46, lines.Length);
        Assert.All(
            lines[..45],
            line => Assert.StartsWith($"{Book}(", line, StringComparison.Ordinal)
        );
        Assert.Equal($"{Book}: 40 indicators, 0 errors, 34 warnings, 11 notes", lines[45]);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void Strict_answers_1_since_nobody_accepted_the_warnings_and_says_refused()
    {
        Answer answer = Perfeval.Run("check", Book, "--strict", "--language", "en");
        Assert.Equal(1, answer.Code);
        Assert.Contains(
            "for example 90.5%; refused (where criteria overlap, no grade is given)",
            answer.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void As_JSON_it_is_the_same_45_findings()
    {
        Answer answer = Perfeval.Run("check", Book, "--format", "json");
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        JsonElement findings = document.RootElement.GetProperty("files")[0].GetProperty("findings");
        Assert.Equal(45, findings.GetArrayLength());
        JsonElement overlap = findings
            .EnumerateArray()
            .First(finding => finding.GetProperty("code").GetString() == "PE3001");
        Assert.Equal("[90%, 91%)", overlap.GetProperty("regions").GetString());
        Assert.Equal(
            "staffing/standards/target-completion",
            overlap.GetProperty("path").GetString()
        );
        Assert.Equal(83, overlap.GetProperty("place").GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_missing_file_outranks_the_rest_which_is_still_checked()
    {
        Answer answer = Perfeval.Run("check", "no.yaml", Book);
        Assert.Equal(3, answer.Code);
        Assert.Equal("perfeval: 'no.yaml' does not exist. Check the path.\n", answer.Error);
        Assert.Contains("PE3001", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_SARIF_it_is_the_same_45_findings_at_their_lines()
    {
        Answer answer = Perfeval.RunInRepository("check", Perfeval.Book, "--format", "sarif");
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        JsonElement results = document.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(0, answer.Code);
        Assert.Equal(45, results.GetArrayLength());
        JsonElement overlap = results
            .EnumerateArray()
            .First(result => result.GetProperty("ruleId").GetString() == "PE3001")
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation");
        Assert.Equal(
            Perfeval.Book,
            overlap.GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.Equal(83, overlap.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void As_SARIF_a_missing_file_makes_the_run_unsuccessful()
    {
        Answer answer = Perfeval.Run("check", "no.yaml", Book, "--format", "sarif");
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal(3, answer.Code);
        Assert.False(
            run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean()
        );
        Assert.Equal(45, run.GetProperty("results").GetArrayLength());
    }
}
