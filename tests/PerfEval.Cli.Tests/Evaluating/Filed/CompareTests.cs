using System.Text.Json;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating.Filed;

/// <summary><c>perfeval compare</c> on results and on records, and the working papers that it writes.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Audit = "rules/gaoxin-hrss/2019.audit.yaml";
    private const string RollUp = "rules/gaoxin-hrss/rollup-equal.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Results_are_graded_by_the_rule_book_at_one_instant_and_written_in_every_form()
    {
        string[] files =
        [
            .. new[] { "json", "html", "xlsx", "txt" }.Select(ending =>
                _folder.PathOf($"paper.{ending}")
            ),
        ];
        Answer answer = Compare(
            [Perfeval.Results, Audit, "--rulebook", Perfeval.Book, "--rollup", RollUp],
            [.. files.SelectMany(file => new[] { "-o", file })]
        );
        Assert.Equal((0, ""), (answer.Code, answer.Output));
        using JsonDocument comparison = JsonDocument.Parse(File.ReadAllText(files[0]));
        JsonElement root = comparison.RootElement;
        Assert.True(root.GetProperty("differs").GetBoolean());
        Assert.Equal(
            ["inputs.results"],
            root.GetProperty("origin")
                .EnumerateArray()
                .Select(origin => origin.GetProperty("member").GetString())
        );
        string page = File.ReadAllText(files[1]);
        Assert.Contains("3 of 40 indicators moved: 3 worse", page, StringComparison.Ordinal);
        string evaluatedAt = page.Split('\n')
            .Single(line => line.Contains(">Evaluated at<", StringComparison.Ordinal));
        string[] instants = evaluatedAt.Split("<td>");
        Assert.Equal(instants[1].Split('<')[0], instants[2].Split('<')[0]);
        Assert.Equal("PK"u8, File.ReadAllBytes(files[2])[..2]);
        Assert.StartsWith(
            $"A: {Perfeval.Results} (as of 2019-12-31, self-assessment by 综合处)\nB: {Audit} ",
            File.ReadAllText(files[3]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_form_is_that_of_the_option_on_the_standard_output()
    {
        string[] both = [Perfeval.Results, Audit, "--rulebook", Perfeval.Book];
        Assert.StartsWith("A: ", Compare(both, []).Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "<!DOCTYPE html>",
            Compare(both, ["--format", "html"]).Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "{",
            Compare(both, ["--format", "json"]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_record_may_be_compared_with_results()
    {
        string record = _folder.PathOf("self.json");
        Assert.Equal(
            0,
            Perfeval
                .RunInRepository(
                    "evaluate",
                    Perfeval.Book,
                    Perfeval.Results,
                    "--rollup",
                    RollUp,
                    "-o",
                    record
                )
                .Code
        );
        string[] options = ["--rulebook", Perfeval.Book, "--rollup", RollUp, "--exit-code"];
        Assert.Equal(0, Compare([record, Perfeval.Results, .. options], []).Code);
        Answer moved = Compare([record, Audit, .. options], ["--format", "html"]);
        Assert.Equal(1, moved.Code);
        Assert.Contains(
            "<tr><th scope='row'>Seal</th><td>",
            moved.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "rules/gaoxin-hrss/2019.results.yaml b.json",
        "'rules/gaoxin-hrss/2019.results.yaml' is no record in JSON. To compare results, name their rule book with --rulebook."
    )]
    [InlineData(
        "a.json b.json --rollup r.yaml",
        "--rollup and --as-of grade results, whose rule book is named with --rulebook."
    )]
    [InlineData(
        "a.json b.json -o paper.pdf",
        "'.pdf', the ending of 'paper.pdf', says no form. The endings are: .txt, .json, .html, .htm, .xlsx."
    )]
    [InlineData(
        "a.json b.json -o a.json",
        "'a.json' is an input, which would be replaced. Name another file."
    )]
    public void Wrong_usage_says_what_to_write_instead(string arguments, string said)
    {
        Answer answer = Compare(arguments.Split(' '), []);
        Assert.Equal((2, "", $"perfeval: {said}\n"), (answer.Code, answer.Output, answer.Error));
    }

    private static Answer Compare(string[] what, string[] how) =>
        Perfeval.RunInRepository(["compare", .. what, .. how, "--language", "en"]);
}
