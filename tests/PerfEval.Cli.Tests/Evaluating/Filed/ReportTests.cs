using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating.Filed;

/// <summary><c>perfeval report</c>: the papers of a record that was filed, without its inputs.</summary>
public sealed class ReportTests : IDisposable
{
    private const string RollUp = "rules/gaoxin-hrss/rollup-equal.yaml";

    private const string OneSubject =
        "subject,indicator,value\n甲局,reform/institution/satisfaction,满意\n甲局,staffing/standards/benefit-rate,96.5%\n";

    private const string ThreeSubjects =
        OneSubject
        + "乙局,staffing/standards/target-completion,90.5%\n丙局,retirement/benefits/branch-building,11/12\n";

    private static readonly string[] Endings =
    [
        "json",
        "jsonl",
        "html",
        "xlsx",
        "md",
        "txt",
        "csv",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, true)] // the results of the real table
    [InlineData(OneSubject, true)]
    [InlineData(OneSubject, false)] // without a workbook rows are a stream
    [InlineData(ThreeSubjects, true)]
    [InlineData(ThreeSubjects, false)]
    public void Every_paper_has_the_bytes_of_the_run_that_made_the_record(
        string? rows,
        bool hasWorkbook
    )
    {
        string results = rows is null ? Perfeval.Results : _folder.Write("rows.csv", rows);
        string[] endings = [.. Endings.Where(ending => hasWorkbook || ending != "xlsx")];
        Assert.Equal(0, Evaluate(results, endings).Code);
        foreach (string record in new[] { "a.json", "a.jsonl" })
        {
            Answer answer = Report(_folder.PathOf(record), [.. Outputs("b", endings)]);
            Assert.Equal((0, "", ""), (answer.Code, answer.Output, answer.Error));
            Assert.All(
                endings,
                ending =>
                    Assert.Equal(
                        File.ReadAllBytes(_folder.PathOf($"a.{ending}")),
                        File.ReadAllBytes(_folder.PathOf($"b.{ending}"))
                    )
            );
        }
    }

    [Fact]
    public void On_the_standard_output_stands_the_text()
    {
        Assert.Equal(0, Evaluate(Perfeval.Results, "json", "txt").Code);
        Assert.Equal(
            File.ReadAllText(_folder.PathOf("a.txt")),
            Report(_folder.PathOf("a.json")).Output
        );
    }

    [Fact]
    public void A_broken_seal_is_printed_on_no_paper()
    {
        Assert.Equal(0, Evaluate(Perfeval.Results, "json").Code);
        string altered = _folder.Write(
            "altered.json",
            File.ReadAllText(_folder.PathOf("a.json"))
                .Replace("综合处", "别处", StringComparison.Ordinal)
        );
        Answer answer = Report(altered, [.. Outputs("b", "html")]);
        Assert.Equal(3, answer.Code);
        Assert.Equal(
            $"perfeval: The seal of '{altered}' is broken: it was altered after it was sealed. Find what was altered with perfeval verify.\n",
            answer.Error
        );
        Assert.False(File.Exists(_folder.PathOf("b.html")));
    }

    [Fact]
    public void A_record_that_contradicts_itself_is_told_at_its_place()
    {
        Assert.Equal(0, Evaluate(Perfeval.Results, "json").Code);
        string altered = _folder.Write(
            "altered.json",
            File.ReadAllText(_folder.PathOf("a.json"))
                .Replace("\"value\": \"102.5\"", "\"value\": \"12.5\"", StringComparison.Ordinal)
        );
        Answer answer = Report(altered);
        Assert.Equal(3, answer.Code);
        Assert.Matches(
            @"\(\d+,\d+\): error PE1005: 'reform/institution/target-completion' is recorded as 'Graded excellent', and the values, ladders and roll-up of this record give 'Graded poor'\. The record was altered, or made by another version; perfeval verify says what differs\n",
            answer.Error
        );
    }

    [Fact]
    public void A_record_of_version_1_and_what_is_no_record_are_refused()
    {
        string earlier = Perfeval.PathOf("tests/PerfEval.Tests/Records/Version1/2019.self.json");
        Answer answer = Report(earlier);
        Assert.Equal(3, answer.Code);
        Assert.Equal(
            $"perfeval: '{earlier}' is a record of version 1, which holds no ladders. Evaluate its inputs again with perfeval evaluate.\n",
            answer.Error
        );
        Assert.Equal(3, Report(Perfeval.PathOf(Perfeval.Book)).Code);
        Assert.Equal(3, Report(_folder.PathOf("none.json")).Code);
        Assert.Equal(2, Report(earlier, "-o", _folder.PathOf("paper.doc")).Code);
    }

    private Answer Evaluate(string results, params string[] endings) =>
        Perfeval.RunInRepository([
            "evaluate",
            Perfeval.Book,
            results,
            "--rollup",
            RollUp,
            "--language",
            "en",
            .. Outputs("a", endings),
        ]);

    private IEnumerable<string> Outputs(string name, params string[] endings) =>
        endings.SelectMany(ending => new[] { "-o", _folder.PathOf($"{name}.{ending}") });

    private static Answer Report(string record, params string[] options) =>
        Perfeval.Run(["report", record, "--language", "en", .. options]);
}
