using System.Text.Json;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval evaluate</c> on the published table and its illustrative results.</summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);
    private static readonly string Results = Perfeval.PathOf(Perfeval.Results);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_in_English() =>
        Snapshot.Match(Snapshot.WithoutHashes(Evaluate("--language", "en").Output));

    [Fact]
    public void The_report_in_Chinese() =>
        Snapshot.Match(Snapshot.WithoutHashes(Evaluate("--language", "zh").Output));

    [Fact]
    public void The_CSV_has_a_row_for_each_of_the_40_indicators_in_the_order_of_the_document()
    {
        Answer answer = Evaluate("--format", "csv");
        string[] rows = answer.Output.Split("\r\n");
        Assert.StartsWith(
            "subject,path,level,value,status,grade,score,coverage,segment,findings,",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            RuleBook.Load(Book).Table.Indicators.Select(indicator => indicator.Path),
            rows.Where(row => row.Contains(",indicator,", StringComparison.Ordinal))
                .Select(row => row.Split(',')[1])
        );
        Assert.Equal(1 + 1 + 6 + 13 + 40 + 1, rows.Length); // the last is the empty one behind the last line end
        Snapshot.Match(answer.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("reform/institution/target-completion", "102.5%,Graded,excellent")]
    [InlineData("reform/institution/timely-completion", ",NotApplicable,")]
    [InlineData("staffing/standards/target-completion", "90.5%,Graded,fair")]
    [InlineData("retirement/benefits/on-time-in-full", "57/60,Graded,excellent")] // exactly 95%
    [InlineData("employment/startup-support/timely-payment", "2019-09-30/2019-10-15,Graded,good")]
    [InlineData("social-insurance/retirement/timely-completion", "2999/3000,Graded,good")] // not 100%
    [InlineData("social-insurance/resident-pension/payment-delivered", "99.999%,Graded,good")] // not 100%
    [InlineData("social-insurance/injury/timely-completion", ",Missing,")]
    public void A_result_is_graded(string path, string row) =>
        Assert.Contains(
            $"高新区人社局,{path},indicator,{row},",
            Evaluate("--format", "csv").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_byte_order_mark_stands_only_where_it_is_asked_for()
    {
        Assert.StartsWith("subject", Evaluate("--format", "csv").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "\uFEFFsubject",
            Evaluate("--format", "csv", "--bom").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_JSON_holds_every_node_and_names_its_inputs()
    {
        using JsonDocument document = JsonDocument.Parse(Evaluate("--format", "json").Output);
        JsonElement root = document.RootElement;
        Assert.Equal(
            ["schema", "record", "rulebook", "subjects", "findings", "seal"],
            root.EnumerateObject().Select(member => member.Name)
        );
        IEnumerable<string?> nodes = root.GetProperty("rulebook")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(node => node.GetProperty("path").GetString());
        IEnumerable<string?> results = root.GetProperty("subjects")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(result => result.GetProperty("path").GetString());
        Assert.Equal(59, nodes.Count()); // 6 responsibilities, 13 activities, 40 indicators
        Assert.Equal(nodes.Prepend(""), results); // and the department
        Assert.Equal("results", root.GetProperty("record").GetProperty("asOfSource").GetString());
        Assert.Equal(64, root.GetProperty("seal").GetString()!.Length);
    }

    [Fact]
    public void An_output_file_holds_what_the_terminal_would_and_nothing_is_left_beside_it()
    {
        string file = _folder.PathOf("report.csv");
        Answer answer = Evaluate("--format", "csv", "-o", file);
        Assert.Empty(answer.Output);
        Assert.Equal(Evaluate("--format", "csv").Output, File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_output_replaces_what_a_link_leads_to_and_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // permissions are not kept in a mode there
        }

        string file = _folder.Write("old.csv", "old");
        string link = _folder.PathOf("link.csv");
        File.CreateSymbolicLink(link, file);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(0, Evaluate("--format", "csv", "-o", link).Code);
        Assert.Equal(Evaluate("--format", "csv").Output, File.ReadAllText(file));
        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void An_output_that_is_a_device_is_written_to_and_stays_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there are no such files there
        }

        Assert.Equal(0, Evaluate("--format", "text", "-o", "/dev/null").Code);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
        Answer answer = Perfeval.RunAlone(
            new Dictionary<string, string>(),
            "evaluate",
            Book,
            Results,
            "--format",
            "csv",
            "-o",
            "/dev/stdout"
        );
        Assert.Equal(Evaluate("--format", "csv").Output, answer.Output);
    }

    [Theory]
    [InlineData("excellent", 1)]
    [InlineData("poor", 1)] // one indicator has no result, and so no grade
    public void A_gate_is_not_met_while_any_indicator_lies_under_it(string grade, int code) =>
        Assert.Equal(code, Evaluate("--fail-under", grade).Code);

    [Fact]
    public void A_gate_is_met_where_every_indicator_reaches_it()
    {
        string book = _folder.Write(
            "book.yaml",
            """
            schema: perfeval/rulebook/1
            id: book
            title: Book
            period: 2019
            responsibilities:
              - id: a
                name: A
                activities:
                  - {id: b, name: B, indicators: [{id: c, name: C, criteria: {excellent: ≥90%, good: ≥80%, poor: <80%}}]}
            """
        );
        string results = _folder.Write(
            "results.yaml",
            "schema: perfeval/results/1\nresults: {a/b/c: 85%}\n"
        );
        Assert.Equal(0, Perfeval.Run("evaluate", book, results, "--fail-under", "good").Code);
        Assert.Equal(0, Perfeval.Run("evaluate", book, results, "--fail-under", "良").Code);
        Assert.Equal(1, Perfeval.Run("evaluate", book, results, "--fail-under", "excellent").Code);
    }

    [Fact]
    public void Strict_refuses_what_a_policy_would_have_decided()
    {
        Answer answer = Evaluate("--strict", "--format", "csv");
        Assert.Equal(1, answer.Code);
        Assert.Contains(
            "on-time-in-full,indicator,57/60,Refused,,",
            answer.Output,
            StringComparison.Ordinal
        );
        // What a person decided stands.
        Assert.Contains(
            "target-completion,indicator,90.5%,Graded,fair,",
            answer.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_person_decided_is_shown_beside_what_the_policy_gives()
    {
        Assert.Contains(
            "; graded Fair (where criteria overlap, the better counts), which agrees with what 综合处 decided on 2020-01-10: ",
            Evaluate("--language", "en").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "; would be refused, between Fair or Poor (where criteria overlap, no grade is given); decided Fair by 综合处",
            Evaluate("--language", "en", "--strict").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fault_is_told_once_beside_its_indicator()
    {
        string results = _folder.Write(
            "results.yaml",
            "schema: perfeval/results/1\nasOf: 2019-12-31\nresults:\n  reform/institution/satisfaction: 满\n"
        );
        string report = Perfeval.Run("evaluate", Book, results, "--language", "en").Output;
        Assert.Contains(
            "\n                    PE5008: '满' is no label of",
            report,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("see PE5", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-10-01")]
    [InlineData("2019/10/1")]
    [InlineData("2019年10月1日")]
    [InlineData("20191001")]
    public void The_day_asked_for_outranks_that_of_the_results(string day)
    {
        Answer answer = Evaluate("--as-of", day, "--format", "csv", "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            "(employment/startup-support/timely-payment): 2019-10-15 lies after 2019-10-01, the day as of which these results hold.",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    private static Answer Evaluate(params string[] options) =>
        Perfeval.Run(["evaluate", Book, Results, .. options]);
}
