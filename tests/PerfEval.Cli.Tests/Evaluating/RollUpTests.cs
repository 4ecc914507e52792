using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval evaluate --rollup</c> on the published table and its illustrative results.</summary>
public sealed class RollUpTests : IDisposable
{
    private const string Equal = "rules/gaoxin-hrss/rollup-equal.yaml";
    private const string Budget = "rules/gaoxin-hrss/rollup-budget.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_in_English() =>
        Snapshot.Match(
            Snapshot.WithoutHashes(
                Evaluate(Equal, "--language", "en")
                    .Output.Replace(Path(Equal), Equal, StringComparison.Ordinal)
            )
        );

    [Fact]
    public void The_report_in_Chinese() =>
        Snapshot.Match(
            Snapshot.WithoutHashes(
                Evaluate(Budget, "--language", "zh")
                    .Output.Replace(Path(Budget), Budget, StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(Equal, ",,department,,Graded,good,,99.20…%,,")] // decided, but for the score
    [InlineData(Equal, ",social-insurance/injury,activity,,Missing,,,66.66…%,,")]
    [InlineData(Equal, ",reform,responsibility,,Graded,excellent,92.50,100%,,")]
    [InlineData(Equal, ",reform/institution/satisfaction,indicator,基本满意,Graded,good,85,,,")]
    [InlineData(Budget, ",,department,,Graded,excellent,93.36,100%,,")]
    [InlineData(Budget, ",staffing,responsibility,,NotApplicable,,,,,")]
    public void A_node_has_its_row(string rollUp, string row) =>
        Assert.Contains(
            $"高新区人社局{row},",
            Evaluate(rollUp, "--format", "csv").Output,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Equal, "excellent", 1)]
    [InlineData(Equal, "good", 0)] // the department is good, whatever its indicators are
    [InlineData(Equal, "良", 0)]
    [InlineData(Budget, "excellent", 0)]
    public void A_gate_is_that_of_the_department(string rollUp, string grade, int code) =>
        Assert.Equal(code, Evaluate(rollUp, "--fail-under", grade).Code);

    [Fact]
    public void A_department_whose_grade_is_withheld_meets_no_gate()
    {
        string file = _folder.Write(
            "rollup.yaml",
            "schema: perfeval/rollup/1\nmethod: worst\nmissing: exclude\nminCoverage: 100%\n"
        );
        Answer answer = Run(file, "--fail-under", "poor", "--language", "en");
        Assert.Equal(1, answer.Code);
        Assert.Contains(
            "Only 99.20…% of the weight below the department was measured, less than the 100% of minCoverage: its grade is withheld",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_record_names_the_file_with_its_hash_and_what_it_holds()
    {
        using JsonDocument document = JsonDocument.Parse(
            Evaluate(Equal, "--format", "json").Output
        );
        JsonElement record = document.RootElement.GetProperty("record");
        JsonElement input = record.GetProperty("inputs").EnumerateArray().Last();
        Assert.Equal("rollup", input.GetProperty("kind").GetString());
        Assert.Equal(Path(Equal), input.GetProperty("name").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path(Equal)))),
            input.GetProperty("sha256").GetString()
        );
        JsonElement rollUp = RollUpOf(document);
        Assert.Equal("file", rollUp.GetProperty("source").GetString());
        Assert.False(rollUp.TryGetProperty("replacesRuleBooks", out _));
        Assert.Equal("weighted-mean", rollUp.GetProperty("method").GetString());
        Assert.Equal("withhold", rollUp.GetProperty("missing").GetString());
    }

    [Fact]
    public void A_file_outranks_the_roll_up_of_the_rule_book_and_the_record_says_so()
    {
        string book = File.ReadAllText(Path(Perfeval.Book))
            .Replace(
                "\nresponsibilities:",
                "\nrollup: {method: worst, missing: exclude}\nresponsibilities:",
                StringComparison.Ordinal
            );
        string file = _folder.Write("book.yaml", book);
        Answer own = Perfeval.Run("evaluate", file, Path(Perfeval.Results), "--format", "json");
        using JsonDocument ofBook = JsonDocument.Parse(own.Output);
        Assert.Equal("poor", Department(ofBook).GetProperty("grade").GetString());
        Assert.Equal("rulebook", RollUpOf(ofBook).GetProperty("source").GetString());

        Answer given = Perfeval.Run(
            "evaluate",
            file,
            Path(Perfeval.Results),
            "--rollup",
            Path(Equal),
            "--format",
            "json"
        );
        using JsonDocument ofFile = JsonDocument.Parse(given.Output);
        Assert.Equal("good", Department(ofFile).GetProperty("grade").GetString());
        Assert.True(RollUpOf(ofFile).GetProperty("replacesRuleBooks").GetBoolean());
    }

    [Fact]
    public void The_JSON_holds_the_arithmetic_exactly()
    {
        using JsonDocument document = JsonDocument.Parse(
            Evaluate(Budget, "--format", "json").Output
        );
        JsonElement retirement = ResultOf(document, "retirement");
        Assert.Equal("80.13", retirement.GetProperty("score").GetString());
        Assert.Equal("1202/15", retirement.GetProperty("exact").GetString());
        // 3 parts of 75 have 250/3, and 72 have 80.
        JsonElement benefits = ResultOf(document, "retirement/benefits");
        Assert.Equal("250/3", benefits.GetProperty("exact").GetString());
        JsonElement activities = ResultOf(document, "retirement/activities-and-branches");
        Assert.Equal("80.00", activities.GetProperty("score").GetString());
        Assert.False(activities.TryGetProperty("exact", out _));
        // Staffing has no budget, so that not all parts of the department count.
        Assert.Equal(
            "noBudget",
            Department(document).GetProperty("parts").GetProperty("staffing").GetString()
        );
    }

    [Fact]
    public void Without_a_roll_up_nodes_above_the_indicators_have_nothing_but_counts()
    {
        using JsonDocument document = JsonDocument.Parse(
            Perfeval
                .Run("evaluate", Path(Perfeval.Book), Path(Perfeval.Results), "--format", "json")
                .Output
        );
        Assert.False(document.RootElement.GetProperty("rulebook").TryGetProperty("rollup", out _));
        Assert.Equal(
            ["path", "counts", "ungraded"],
            Department(document).EnumerateObject().Select(member => member.Name)
        );
    }

    [Fact]
    public void A_roll_up_file_in_error_is_told_with_its_place()
    {
        string file = _folder.Write(
            "rollup.yaml",
            "schema: perfeval/rollup/1\nmethod: mean\nmissing: worst\n"
        );
        Answer answer = Run(file, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal(
            $"{file}(2,9): error PE1005: 'mean' is no value of 'method'. Allowed are: weighted-mean, worst, best, sum\n1 error\n",
            answer.Error
        );
    }

    [Fact]
    public void A_roll_up_file_that_is_not_there_is_told_in_a_line()
    {
        string file = _folder.PathOf("no.yaml");
        Answer answer = Run(file);
        Assert.Equal(3, answer.Code);
        Assert.Equal($"perfeval: '{file}' does not exist. Check the path.\n", answer.Error);
    }

    [Fact]
    public void Its_schema_is_written()
    {
        Answer answer = Perfeval.Run("schema", "rollup");
        Assert.Equal(0, answer.Code);
        Assert.Equal(File.ReadAllText(Path("docs/schema/rollup.json")), answer.Output);
    }

    private static JsonElement Department(JsonDocument document) => ResultOf(document, "");

    private static JsonElement ResultOf(JsonDocument document, string path) =>
        document
            .RootElement.GetProperty("subjects")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Single(result => result.GetProperty("path").GetString() == path);

    private static JsonElement RollUpOf(JsonDocument document) =>
        document.RootElement.GetProperty("rulebook").GetProperty("rollup");

    private static string Path(string relative) => Perfeval.PathOf(relative);

    private static Answer Evaluate(string rollUp, params string[] options) =>
        Run(Path(rollUp), options);

    private static Answer Run(string rollUp, params string[] options) =>
        Perfeval.Run([
            "evaluate",
            Path(Perfeval.Book),
            Path(Perfeval.Results),
            "--rollup",
            rollUp,
            .. options,
        ]);
}
