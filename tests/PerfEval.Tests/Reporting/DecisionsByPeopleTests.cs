using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting;

/// <summary>What people decided, and what they wrote beside a result, reaches every output.</summary>
public partial class DecisionsByPeopleTests
{
    private const string Accept =
        "accept: [{code: PE3001, regions: '[80%, 81%)', reason: 以较优为准, by: 综合处, on: 2019-12-02}, {code: PE3010, reason: 以评价标准为准, by: 综合处, on: 2019-12-03}]";

    private const string Result =
        "{value: 80.5%, decided: {grade: poor, reason: \"复核\\n后认定\", by: 审计组, on: 2020-01-10}, evidence: 台账.xlsx#B7, note: 三人补发, deviation: 已整改}";

    // 差错率 is a word for less is better, and the criteria say more is: PE3010.
    private static readonly string Book = Books
        .Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%")
        .Replace("name: C", $"name: 差错率\n            {Accept}", StringComparison.Ordinal)
        .Replace(
            "period: 2019\n",
            "period: 2019\nrollup:\n  method: weighted-mean\n  weights: equal\n  points: {excellent: 100, good: 85, fair: 70, poor: 50}\n  bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}\n  missing: withhold\n",
            StringComparison.Ordinal
        );

    private static readonly EvaluationResult Evaluation = Books.Evaluate(Book, Result);

    [Theory]
    [InlineData(
        Language.English,
        "; would be graded Fair (where criteria overlap, the better counts); decided Poor by 审计组 on 2020-01-10: 复核 后认定; "
    )]
    [InlineData(Language.English, "\n                    evidence: 台账.xlsx#B7\n")]
    [InlineData(Language.English, "\n                    note: 三人补发\n")]
    [InlineData(Language.English, "\n                    deviation: 已整改\n")]
    [InlineData(
        Language.English,
        "\n  a/b/c, finding PE3001 [80%, 81%) accepted: no grade; the finding is no longer open; 以较优为准 (综合处, 2019-12-02)\n"
    )]
    [InlineData(
        Language.English,
        "\n  a/b/c, finding PE3010 accepted: no grade; the finding is no longer open; 以评价标准为准 (综合处, 2019-12-03)\n"
    )]
    [InlineData(
        Language.Chinese,
        "；本应评为中（重叠时从优）；审计组于2020-01-10裁定为差：复核 后认定"
    )]
    [InlineData(
        Language.English,
        "\n  a/b/c, grade decided: Poor in place of Fair, which the reading policy gives (where criteria overlap, the better counts); 复核 后认定 (审计组, 2020-01-10)\n"
    )]
    [InlineData(
        Language.Chinese,
        "\n  a/b/c，认可问题 PE3001 [80%, 81%)：不影响等级；该问题不再列为未决；以较优为准（综合处，2019-12-02）\n"
    )]
    [InlineData(Language.Chinese, "偏差原因分析及改进措施：已整改\n")]
    public void The_report_shows_it(Language language, string shown)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteText(Evaluation, writer, language);
        Assert.Contains(shown, writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_shows_the_decision_beside_what_the_policy_would_give() =>
        Assert.Equal(
            "lies in [80%, 81%), claimed by Fair (≥80%) and Poor (<81%); would be graded Fair (where criteria overlap, the better counts); decided Poor by 审计组 on 2020-01-10: 复核 后认定",
            Explanation.Of(Evaluation.Subjects[0].Indicators.Single(), Language.English)
        );

    [Theory]
    [InlineData(
        Language.English,
        "; graded Fair (where criteria overlap, the better counts), which agrees with what 审计组 decided on 2020-01-10: 复核 后认定"
    )]
    [InlineData(
        Language.Chinese,
        "；评为中（重叠时从优），与审计组于2020-01-10的裁定一致：复核 后认定"
    )]
    public void Where_the_policy_and_the_person_agree_every_paper_says_so(
        Language language,
        string shown
    )
    {
        EvaluationResult agreed = Books.Evaluate(
            Book,
            Result.Replace("poor", "fair", StringComparison.Ordinal)
        );
        Assert.EndsWith(
            shown,
            Explanation.Of(agreed.Subjects[0].Indicators.Single(), language),
            StringComparison.Ordinal
        );
        foreach (
            Action<TextWriter> paper in (Action<TextWriter>[])
                [
                    writer => EvaluationReport.WriteText(agreed, writer, language),
                    writer => EvaluationReport.WriteMarkdown(agreed, writer, language),
                    writer => EvaluationReport.WriteHtml(agreed, writer, language),
                    writer =>
                        Explanation.Write(
                            agreed,
                            writer,
                            language,
                            agreed.Subjects[0],
                            agreed.Subjects[0].GetNode("a/b/c")
                        ),
                ]
        )
        {
            using var writer = new StringWriter();
            paper(writer);
            string text = Spaces().Replace(writer.ToString(), "");
            Assert.Contains(Spaces().Replace(shown, ""), text, StringComparison.Ordinal);
            Assert.DoesNotContain("wouldbegraded", text, StringComparison.Ordinal);
            Assert.DoesNotContain("本应评为", text, StringComparison.Ordinal);
        }
    }

    // Lines are broken anywhere.
    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [Fact]
    public void The_JSON_names_it_in_the_node()
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Evaluation, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement book = document.RootElement.GetProperty("rulebook");
        JsonElement rules = At("a/b/c", book.GetProperty("nodes"));
        JsonElement result = At(
            "a/b/c",
            document.RootElement.GetProperty("subjects")[0].GetProperty("results")
        );
        Assert.Equal(
            """{"grade":"poor","reason":"复核\n后认定","by":"审计组","on":"2020-01-10"}""",
            Compact(result.GetProperty("decided"))
        );
        Assert.Equal("overlap", result.GetProperty("policy").GetString());
        JsonElement step = rules.GetProperty("ladder")[result.GetProperty("segment").GetInt32()];
        Assert.Equal("""{"overlap":"better"}""", Compact(step.GetProperty("policy")));
        Assert.Equal("fair", step.GetProperty("grade").GetString());
        Assert.Equal(
            ["台账.xlsx#B7", "三人补发", "已整改"],
            new[] { "evidence", "note", "deviation" }.Select(name =>
                result.GetProperty(name).GetString()
            )
        );
        Assert.Equal(
            [
                """PE3001 [80%, 81%) {"reason":"以较优为准","by":"综合处","on":"2019-12-02"}""",
                """PE3010 - {"reason":"以评价标准为准","by":"综合处","on":"2019-12-03"}""",
            ],
            result
                .GetProperty("findings")
                .EnumerateArray()
                .Select(name =>
                    book.GetProperty("findings")[
                        int.Parse(name.GetString()!.TrimStart('b'), CultureInfo.InvariantCulture)
                            - 1
                    ]
                )
                .Select(finding =>
                    $"{finding.GetProperty("code")} {RegionsOf(finding)} {Compact(finding.GetProperty("accepted"))}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    private static JsonElement At(string path, JsonElement list) =>
        list.EnumerateArray().Single(one => one.GetProperty("path").GetString() == path);

    private static string RegionsOf(JsonElement finding) =>
        finding.TryGetProperty("regions", out JsonElement regions) ? regions.GetString()! : "-";

    [Fact]
    public void It_counts_in_the_roll_up_and_in_the_CSV()
    {
        Assert.Equal("poor", Evaluation.Subjects[0].Root.Grade?.Id);
        Assert.Equal("50", Evaluation.Subjects[0].Root.RollUp?.Score.ToString());
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(Evaluation, writer);
        Assert.Contains(
            ",a/b/c,indicator,80.5%,Graded,poor,50,,\"[80%, 81%)\",PE3001,1,100%,100,50,overlap: better,poor,\"复核\n后认定\",审计组,2020-01-10,台账.xlsx#B7,三人补发,已整改,≥95%,≥90%,≥80%,<81%\r\n",
            writer.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_check_shows_an_accepted_finding_as_accepted()
    {
        RuleBook book = RuleBook.ReadText(Book, "book.yaml").Value;
        using var writer = new StringWriter();
        CheckReport.WriteText(book.Diagnostics, writer, Language.English, "book.yaml", book.Table);
        Assert.Contains(
            "; accepted: 以较优为准 (综合处, 2019-12-02)\n",
            writer.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("2 of them accepted", writer.ToString(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        CheckReport.WriteJson([("book.yaml", book.Diagnostics)], stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement findings = document.RootElement.GetProperty("files")[0].GetProperty("findings");
        Assert.Equal(
            ["以评价标准为准", "以较优为准"],
            findings
                .EnumerateArray()
                .Select(finding =>
                    finding.GetProperty("accepted").GetProperty("reason").GetString()
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_finding_that_nobody_accepted_is_not_shown_as_accepted()
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteText(
            Books.Evaluate(Book.Replace(Accept, "", StringComparison.Ordinal), "80.5%"),
            writer,
            Language.English
        );
        Assert.Contains("see PE3001", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("accepted", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            element.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
