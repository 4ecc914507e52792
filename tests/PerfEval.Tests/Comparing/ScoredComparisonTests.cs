using System.Text;
using System.Text.Json;
using PerfEval.Excel;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Reporting.Comparisons;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Comparing;

/// <summary>Points of two evaluations side by side: what moved, by how much, and why.</summary>
public class ScoredComparisonTests
{
    private const string Claimed = "output/quantity/trained: 475人次";
    private const string Judged =
        "effect/social/mechanism: {value: 部分达成, points: 7, reason: 材料齐全, by: 综合处}";
    private const string Items =
        "output/quantity/reports: {items: {late: 2, rate: 11%, fraud: 否}}";

    [Theory]
    [InlineData(
        Claimed,
        "output/quantity/trained: 520人次",
        "培训人次 (output/quantity/trained)  Scored 9.5 → Scored 10  (+0.5)|value: 475人次 → 520人次"
    )]
    [InlineData(
        Claimed,
        "output/quantity/trained:",
        "培训人次 (output/quantity/trained)  Scored 9.5 → Missing 0 to 10|value: 475人次 →"
    )]
    [InlineData(
        Judged,
        "effect/social/mechanism: {value: 部分达成, points: 6.5, reason: 材料不全, by: 审计处}",
        "机制健全性 (effect/social/mechanism)  Scored 7 → Scored 6.5  (-0.5)|judged points: 7, 材料齐全 (综合处) → 6.5, 材料不全 (审计处)"
    )]
    [InlineData(
        Judged,
        "effect/social/mechanism: {value: 部分达成, points: 7, reason: 材料齐全, by: 审计处}",
        "机制健全性 (effect/social/mechanism)  Scored 7|judged points: 7, 材料齐全 (综合处) → 7, 材料齐全 (审计处)"
    )]
    [InlineData(
        Items,
        "output/quantity/reports: {items: {late: 3, rate: 11%, fraud: 否}}",
        "月报表 (output/quantity/reports)  Scored 4 → Scored 3.5  (-0.5)|迟报: 2 → 3"
    )]
    [InlineData(
        Items,
        "output/quantity/reports: {items: {late: 2, fraud: 否}}",
        "月报表 (output/quantity/reports)  Scored 4 → Pending 0 to 5|下降: 11% → –"
    )]
    [InlineData(
        "effect/social/growth: 10%",
        "effect/social/growth: 9%",
        "增长 (effect/social/growth)  Scored 8 28/39 → Scored 8 8/39  (-20/39)|value: 10% → 9%"
    )]
    [InlineData(
        "output/quantity/trained: {value: 475人次, claimed: {points: 10}}",
        "output/quantity/trained: {value: 475人次, claimed: {points: 9.5}}",
        "培训人次 (output/quantity/trained)  Scored 9.5|claim: 10 → 9.5"
    )]
    public void What_moved_is_told_with_its_points(string before, string after, string said) =>
        Assert.EndsWith(said, Text(Compare(before, after)), StringComparison.Ordinal);

    [Fact]
    public void Another_rule_moves_the_points_and_is_told_in_words()
    {
        RuleBook revised = RuleBook
            .ReadText(
                ScoredBook.Yaml.Replace(
                    "target: ≥500人次",
                    "target: ≥950人次",
                    StringComparison.Ordinal
                )
            )
            .Value;
        Comparison comparison = Comparison.Of(
            ScoredBook.Evaluation,
            Books.Evaluator.Evaluate(revised, MeasuredResults.ReadText(ScoredBook.Results).Value)
        );
        Assert.EndsWith(
            "培训人次 (output/quantity/trained)  Scored 9.5 → Scored 5  (-4.5)|score rule: in proportion, of 10: (-∞, 0人次): 0; [0人次, 500人次): 10 × x/500; [500人次, +∞): 10 → in proportion, of 10: (-∞, 0人次): 0; [0人次, 950人次): 10 × x/950; [950人次, +∞): 10",
            Text(comparison),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_JSON_has_the_points_of_both_and_what_was_answered()
    {
        using var stream = new MemoryStream();
        ComparisonReport.WriteJson(
            Compare(
                $"{Claimed}\n  {Judged}\n  {Items}",
                "output/quantity/trained: 520人次\n  effect/social/mechanism: {value: 部分达成, points: 6.5, reason: 材料不全, by: 审计处}\n  output/quantity/reports: {items: {late: 3}}"
            ),
            stream,
            "a.json",
            "b.json"
        );
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        JsonElement[] nodes =
        [
            .. json.RootElement.GetProperty("subjects")[0].GetProperty("nodes").EnumerateArray(),
        ];
        JsonElement trained = nodes.Single(node =>
            node.GetProperty("path").GetString() == "output/quantity/trained"
        );
        Assert.Equal("0.5", trained.GetProperty("pointsChange").GetString());
        Assert.Equal("9.5", trained.GetProperty("before").GetProperty("points").GetString());
        Assert.Equal("10", trained.GetProperty("after").GetProperty("full").GetString());
        Assert.Equal(
            """{"points":"10","full":"10"}""",
            Plain(Moved(trained, "points").GetProperty("after"))
        );
        JsonElement mechanism = nodes.Single(node =>
            node.GetProperty("path").GetString() == "effect/social/mechanism"
        );
        Assert.Equal(
            """{"points":"6.5","reason":"材料不全","by":"审计处"}""",
            Plain(Moved(mechanism, "judged").GetProperty("after"))
        );
        JsonElement reports = nodes.Single(node =>
            node.GetProperty("path").GetString() == "output/quantity/reports"
        );
        Assert.Equal(
            """[{"item":"late","value":"3"}]""",
            Plain(Moved(reports, "items").GetProperty("after"))
        );
        Assert.Equal(
            """{"points":{"least":"0","most":"4.5"},"full":"6"}""",
            Plain(Moved(reports, "points").GetProperty("after"))
        );
    }

    [Fact]
    public void The_working_paper_has_the_points_of_both_as_page_and_as_workbook()
    {
        Comparison comparison = Compare(Claimed, "output/quantity/trained: 520人次");
        string page = Papers.Page(comparison, Language.Chinese).Value;
        Assert.Contains("得分·申报", page, StringComparison.Ordinal);
        Assert.Contains("9.5 → 10", page, StringComparison.Ordinal);
        Workbook workbook = Workbook.Of(stream =>
            ComparisonWorkbook.Write(comparison, stream, Language.Chinese, "a", "b")
        );
        Dictionary<string, string> row = workbook
            .Rows()
            .Single(one => one["指标路径"] == "output/quantity/trained");
        Assert.Equal(
            ["9.5", "10", "0.5"],
            new[] { row["得分·申报"], row["得分·审定"], row["得分·差异"] }
        );
    }

    private static JsonElement Moved(JsonElement node, string aspect) =>
        node.GetProperty("moved")
            .EnumerateArray()
            .Single(one => one.GetProperty("aspect").GetString() == aspect);

    private static readonly JsonSerializerOptions Letters = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Plain(JsonElement element) => JsonSerializer.Serialize(element, Letters);

    private static Comparison Compare(string before, string after) =>
        Comparison.Of(Evaluated(before), Evaluated(after));

    private static EvaluationResult Evaluated(string results) =>
        ScoredBook.Evaluate($"schema: perfeval/results/1\nresults:\n  {results}\n");

    // From the indicator on, its lines parted by bars.
    private static string Text(Comparison comparison)
    {
        using var writer = new StringWriter();
        ComparisonReport.WriteText(comparison, writer, Language.English, "a.json", "b.json");
        string[] lines = [.. writer.ToString().TrimEnd().Split('\n').Select(line => line.Trim())];
        return string.Join('|', lines[^2..]);
    }
}
