using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEval.Excel;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting;

/// <summary>One evaluation in all its forms: what one of them says was found about a node, all of them say.</summary>
public partial class FindingsInEveryFormTests
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: book
        title: {en: Table, zh: 指标表}
        department: {name: {en: Whole office, zh: 全局}}
        period: 2019
        rollup:
          method: weighted-mean
          weights: equal
          points: {excellent: 100, good: 79, fair: 65, poor: 0}
          bands: {excellent: ">= 90", good: "70-89", fair: "60-69", poor: "< 60"}
          missing: withhold
          minCoverage: 80%
        responsibilities:
          - id: open
            name: R-open
            activities:
              - id: gap
                name: A-gap
                indicators:
                  - {id: plain, name: I-plain, measure: {min: 0%}, criteria: {excellent: 90%以上, poor: 低于90%}}
                  - id: steps
                    name: I-steps
                    measure: {min: 0%, max: 100%, resolution: 1%}
                    criteria: {excellent: 90%-100%, good: 80%-89%, fair: 70%-79%, poor: 0%-69%}
              - id: negative
                name: A-negative
                indicators:
                  - id: count
                    name: I-count
                    measure: {unit: 个, resolution: 1}
                    criteria: {excellent: 90个以上, good: 80个-89个, fair: 70个-79个, poor: 0个-69个}
                  - id: twice
                    name: I-claimed-twice
                    measure: {min: 0%}
                    criteria: {excellent: ≥95%, good: ≥90%, poor: <91%}
          - id: wrong
            name: R-wrong
            activities:
              - id: results
                name: A-results
                indicators:
                  - {id: bare, name: I-bare, measure: {min: 0%}, criteria: {excellent: 90%以上, poor: 低于90%}}
                  - {id: doubled, name: I-doubled, measure: {min: 0%}, criteria: {excellent: 90%以上, poor: 低于90%}}
                  - {id: missing, name: I-missing, measure: {min: 0%}, criteria: {excellent: 90%以上, poor: 低于90%}}

        """;

    private static readonly string[] Files =
    [
        """
            schema: perfeval/results/1
            results:
              open/gap/plain: 95%
              open/gap/steps: 179/200
              open/negative/count: -5个
              open/negative/twice: 90.5%
              wrong/results/bare: 0.95
              wrong/results/doubled: 95%

            """,
        """
            schema: perfeval/results/1
            results:
              wrong/results/doubled: 96%

            """,
    ];

    // By path; what is not listed has none.
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        [""] = "PE4007",
        ["open/gap"] = "PE3003",
        ["open/gap/steps"] = "PE3003",
        ["open/negative/count"] = "PE3004",
        ["open/negative/twice"] = "PE3001",
        ["wrong"] = "PE4007",
        ["wrong/results"] = "PE4007",
        ["wrong/results/bare"] = "PE5004",
        ["wrong/results/doubled"] = "PE5002",
        ["wrong/results/missing"] = "PE5010",
    };

    private static readonly EvaluationResult Result = Books.Evaluator.Evaluate(
        RuleBook.ReadText(Book).Value,
        [.. Files.Select((file, i) => MeasuredResults.ReadText(file, $"{i}.yaml").Value)]
    );

    [Fact]
    public void Check_says_nothing_of_what_only_a_share_or_a_negative_count_can_meet() =>
        Assert.Equal(
            ["PE3003 ", "PE3001 open/negative/twice"],
            RuleBook.ReadText(Book).Diagnostics.Select(finding => $"{finding.Code} {finding.Path}")
        );

    [Fact]
    public void The_CSV_has_them() =>
        AssertEach("CSV", Csv().Skip(1).Select(Cells).Select(cells => (cells[1], cells[9])));

    [Fact]
    public void The_JSON_has_them() =>
        AssertEach(
            "JSON",
            Json.Select(result =>
                (
                    result.Path,
                    string.Join(
                        ' ',
                        result.Findings.Select(finding => finding.GetProperty("code").GetString())
                    )
                )
            )
        );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_workbook_has_them(Language language)
    {
        Workbook workbook = Workbook.Of(stream =>
            EvaluationWorkbook.Write(Result, stream, language)
        );
        bool isEnglish = language == Language.English;
        AssertEach(
            "workbook",
            workbook
                .Rows()
                .Select(row =>
                    (
                        row[isEnglish ? "Path of the indicator" : "指标路径"],
                        row[isEnglish ? "Findings" : "问题"]
                    )
                )
        );
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_text_has_them(Language language) =>
        AssertEach(
            "text",
            Blocks(
                Written(writer => EvaluationReport.WriteText(Result, writer, language)),
                language
            )
        );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_Markdown_has_them(Language language)
    {
        string markdown = Written(writer =>
            EvaluationReport.WriteMarkdown(Result, writer, language)
        );
        List<(string, string)> rows =
        [
            .. markdown
                .Split('\n')
                .Where(line => line.StartsWith('|'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => Paths.ContainsKey(cells[1].Trim('*')))
                .Select(cells => (Paths[cells[1].Trim('*')], cells[^2])),
        ];
        string[] standings =
        [
            .. markdown.Split('\n').Where(line => Regex.IsMatch(line, "(Altogether|总评)[:：]")),
        ];
        Assert.Equal(3, standings.Length);
        AssertEach(
            "Markdown",
            rows.Concat(
                standings.Zip(new[] { "", "open", "wrong" }, (line, path) => (path, CodesIn(line)))
            )
        );
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_HTML_has_them(Language language)
    {
        string html = Written(writer => EvaluationReport.WriteHtml(Result, writer, language));
        IEnumerable<(string, string)> indicators = Article()
            .Matches(html)
            .Select(article =>
                (article.Groups["path"].Value, WithMissing(CodesIn(article.Value), article.Value))
            );
        IEnumerable<(string, string)> standings = Standing()
            .Matches(html)
            .Zip(
                new[] { "open", "open/gap", "open/negative", "wrong", "wrong/results" },
                (standing, path) => (path, CodesIn(standing.Value))
            );
        string verdict = html[html.IndexOf("class='verdict'", StringComparison.Ordinal)..];
        verdict = verdict[..verdict.IndexOf("</section>", StringComparison.Ordinal)];
        AssertEach("HTML", indicators.Concat(standings).Append(("", CodesIn(verdict))));
    }

    [Fact]
    public void A_score_in_a_gap_of_the_bands_has_its_segment_and_policy_in_the_CSV_and_the_JSON()
    {
        string[] row = Csv().Select(Cells).Single(cells => cells[1] == "open/gap");
        Assert.Equal(
            ["activity", "", "Graded", "good", "89.5", "100%", "\"(89, 90)\"", "PE3003"],
            row[2..10]
        );
        Assert.Equal("gap: worse", row[14]);
        JsonResult node = Json.Single(one => one.Path == "open/gap");
        Assert.Equal("(89, 90)", node.Element.GetProperty("band").GetString());
        Assert.Equal("gap", node.Element.GetProperty("policy").GetString());
        Assert.Equal(
            "worse",
            Document.GetProperty("rulebook").GetProperty("reading").GetProperty("gap").GetString()
        );
        Assert.Equal("good", node.Element.GetProperty("grade").GetString());
        Assert.Equal(
            [
                "(89, 90) lies between Excellent (>= 90) and Good (70-89) and is claimed by neither, for example 89.5; graded Good (in a gap between criteria, the worse counts)",
            ],
            node.Findings.Select(finding =>
                finding.GetProperty("message").GetProperty("en").GetString()
            )
        );
    }

    [Fact]
    public void What_only_the_result_made_worth_telling_is_told_in_full()
    {
        Dictionary<string, JsonResult> nodes = Json.ToDictionary(result => result.Path);
        Assert.Equal(
            "(89%, 90%) lies between Excellent (90%-100%) and Good (80%-89%) and is claimed by neither, for example 89.5%; graded Good (in a gap between criteria, the worse counts) (resolution 1%)",
            Message("open/gap/steps", "en")
        );
        Assert.Equal(
            "(-∞, 0个) 超出最差一档差（0个-69个），例如 -1个；评为差（超出各档时按最近一档）（最小刻度 1个）",
            Message("open/negative/count", "zh")
        );

        string? Message(string path, string language) =>
            nodes[path].Findings.Single().GetProperty("message").GetProperty(language).GetString();
    }

    private static readonly Dictionary<string, string> Paths = Result
        .Subjects[0]
        .Root.SelfAndBelow()
        .Where(node => node.Node is not null)
        .ToDictionary(node => node.Node!.Name.In(Language.English), node => node.Path);

    private static void AssertEach(string form, IEnumerable<(string Path, string Codes)> found)
    {
        Dictionary<string, string> codes = found.ToDictionary(
            one => one.Path,
            one => Sorted(one.Codes)
        );
        Assert.Equal(
            Result
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => $"{form} {node.Path}: {Expected.GetValueOrDefault(node.Path, "")}"),
            Result
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => $"{form} {node.Path}: {codes.GetValueOrDefault(node.Path, "-")}")
        );
    }

    private static string Sorted(string codes) =>
        string.Join(' ', codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    // Each node's lines: those from its name on, up to the next one's.
    private static IEnumerable<(string, string)> Blocks(string text, Language language)
    {
        Dictionary<string, StringBuilder> blocks = Paths
            .Values.Append("")
            .ToDictionary(path => path, _ => new StringBuilder());
        string whole = language == Language.English ? "Altogether " : "总评 ";
        string at = "";
        foreach (string line in text.Split('\n').Skip(2))
        {
            string? name = Paths.Keys.FirstOrDefault(name =>
                line.Contains(name, StringComparison.Ordinal)
            );
            at =
                name is not null ? Paths[name]
                : line.StartsWith(whole, StringComparison.Ordinal) ? ""
                : at;
            blocks[at].AppendLine(line);
        }

        return blocks.Select(block =>
            (
                block.Key,
                block.Key.Count(character => character == '/') == 2
                    ? WithMissing(CodesIn(block.Value.ToString()), block.Value.ToString())
                    : CodesIn(block.Value.ToString())
            )
        );
    }

    // PE5010 is said in words: its reason is all that there is to say.
    private static string WithMissing(string codes, string text) =>
        Regex.IsMatch(text, "no result was given|没有填写结果") ? $"{codes} PE5010" : codes;

    private static string CodesIn(string text) =>
        string.Join(' ', Code().Matches(text).Select(match => match.Value).Distinct());

    // No cell of this book has a quote in it.
    private static string[] Cells(string row) =>
        Regex.Split(row, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static string[] Csv() =>
        Written(writer => EvaluationReport.WriteCsv(Result, writer))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static JsonElement Document { get; } = DocumentOf(Result);

    private static JsonElement DocumentOf(EvaluationResult evaluation)
    {
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        return JsonElement.Parse(json.ToArray());
    }

    private static IEnumerable<JsonResult> Json =>
        Document
            .GetProperty("subjects")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(element => new JsonResult(element));

    /// <summary>A result of the document's one subject.</summary>
    private sealed record JsonResult(JsonElement Element)
    {
        public string Path => Element.GetProperty("path").GetString()!;

        /// <summary>What it calls by name: <c>b3</c> is the third of the rule book, <c>s1</c> the first of the subject.</summary>
        public IEnumerable<JsonElement> Findings =>
            Element.TryGetProperty("findings", out JsonElement names)
                ? names.EnumerateArray().Select(name => Named(name.GetString()!))
                : [];

        private static JsonElement Named(string name) =>
            (
                name[0] == 'b'
                    ? Document.GetProperty("rulebook")
                    : Document.GetProperty("subjects")[0]
            ).GetProperty("findings")[
                int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture) - 1
            ];
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    [GeneratedRegex(@"PE\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex(
        "<article id='1/(?<path>[^']+)'.*?</article>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Article();

    [GeneratedRegex("<p class='standing'>.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Standing();
}
