using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Reporting.BuildServers;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting.BuildServers;

/// <summary>The findings of a check as SARIF 2.1.0.</summary>
public class CheckSarifTests
{
    // The members of each object that the standard requires, and those that it also knows and the report writes.
    private static readonly Dictionary<string, (string Required, string Others)> Members = new(
        StringComparer.Ordinal
    )
    {
        [""] = ("version runs", "$schema"),
        ["runs"] = ("tool results", "invocations language columnKind newlineSequences artifacts"),
        ["tool"] = ("driver", ""),
        ["driver"] = ("name", "version rules"),
        ["rules"] = ("id", "name shortDescription fullDescription help defaultConfiguration"),
        ["shortDescription"] = ("text", ""),
        ["fullDescription"] = ("text", ""),
        ["help"] = ("text", "markdown"),
        ["defaultConfiguration"] = ("level", ""),
        ["invocations"] = ("executionSuccessful", ""),
        ["artifacts"] = ("location", ""),
        ["location"] = ("uri", ""),
        ["results"] = (
            "message ruleId",
            "ruleIndex level locations partialFingerprints suppressions properties"
        ),
        ["message"] = ("text", ""),
        ["locations"] = ("physicalLocation", "logicalLocations"),
        ["physicalLocation"] = ("artifactLocation", "region"),
        ["artifactLocation"] = ("uri", "index"),
        ["region"] = ("startLine startColumn", "endLine endColumn"),
        ["logicalLocations"] = ("fullyQualifiedName", ""),
        ["suppressions"] = ("kind", "status justification"),
    };

    public static TheoryData<string> Hostile => HostileText.All;

    [Fact]
    public void Every_object_has_the_members_of_the_standard()
    {
        string accepted = HostileText.Book("words");
        using JsonDocument sarif = Written([
            Read("bad.yaml", BadBook),
            Read("accepted.yaml", accepted),
            ("rules/2019.yaml", RealTable.Book.Diagnostics),
        ]);
        HashSet<string> seen = [];
        Check(sarif.RootElement, "");
        Assert.Equal(Members.Keys.Order(), seen.Order());

        void Check(JsonElement element, string kind)
        {
            if (kind is "properties" or "partialFingerprints")
            {
                return;
            }

            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    seen.Add(kind);
                    (string required, string others) = Members[kind];
                    string[] names = [.. element.EnumerateObject().Select(member => member.Name)];
                    Assert.Empty(required.Split(' ').Except(names));
                    Assert.Empty(names.Except($"{required} {others}".Split(' ')));
                    foreach (JsonProperty member in element.EnumerateObject())
                    {
                        Check(member.Value, member.Name);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in element.EnumerateArray())
                    {
                        Check(item, kind);
                    }

                    break;
                default:
                    Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
                    break;
            }
        }
    }

    [Fact]
    public void Every_code_of_the_catalogue_is_a_rule_with_its_weight()
    {
        using JsonDocument sarif = Written([]);
        JsonElement[] rules =
        [
            .. Run(sarif)
                .GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray(),
        ];
        Assert.Equal(
            Codes.All.Select(code => (code.Id, Level(code.Severity))),
            rules.Select(rule =>
                (
                    rule.GetProperty("id").GetString()!,
                    rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()!
                )
            )
        );
        Assert.All(
            rules,
            rule => Assert.Matches("^[A-Z][A-Za-z0-9]+$", rule.GetProperty("name").GetString())
        );
        Assert.Equal(
            rules.Length,
            rules.Select(rule => rule.GetProperty("name").GetString()).Distinct().Count()
        );
        string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));
        Assert.All(
            rules,
            rule =>
                Assert.Contains(
                    $"\n### {rule.GetProperty("fullDescription").GetProperty("text")} (",
                    page,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("every-mistake.yaml")]
    [InlineData("thirty-mistakes.yaml")]
    public void Every_finding_stands_at_its_rule_and_its_region_is_its_text(string name)
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", name);
        string text = File.ReadAllText(path);
        IReadOnlyList<Diagnostic> findings = RuleBook.Read(path).Diagnostics;
        using JsonDocument sarif = Written([(name, findings)]);
        JsonElement rules = Run(sarif)
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules");
        List<JsonElement> results = Results(sarif);
        Assert.Equal(findings.Count, results.Count);
        foreach ((Diagnostic finding, JsonElement result) in findings.Zip(results))
        {
            Assert.Equal(finding.Code, result.GetProperty("ruleId").GetString());
            Assert.Equal(
                finding.Code,
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
            );
            Assert.Equal(Level(finding.Severity), result.GetProperty("level").GetString());
            Place place = finding.Place;
            Assert.Equal(
                place.Source!.Text.Substring(place.Start, place.Length),
                TextAt(text, Region(result))
            );
        }
    }

    [Theory]
    [InlineData("a\r\nbc\r\nd", 4, 4, "(2,2)-(3,2)")] // from c to d
    [InlineData("a\nbc", 3, 1, "(2,2)-(2,3)")]
    [InlineData("甲乙", 1, 1, "(1,2)-(1,3)")]
    [InlineData("𠀀b", 2, 1, "(1,3)-(1,4)")] // columns are UTF-16 units
    [InlineData("ab", 1, 0, "(1,2)-")] // to the end of the line
    public void A_region_is_counted_from_1_and_its_end_lies_behind_it(
        string text,
        int start,
        int length,
        string region
    )
    {
        var finding = new Diagnostic(
            new Wording(Codes.PE1001, "English", "中文"),
            new SourceText("a.yaml", text).At(start, length)
        );
        using JsonDocument sarif = Written([("a.yaml", [finding])]);
        JsonElement at = Region(Results(sarif).Single());
        string end = at.TryGetProperty("endLine", out JsonElement line)
            ? $"({line},{at.GetProperty("endColumn")})"
            : "";
        Assert.Equal(
            region,
            $"({at.GetProperty("startLine")},{at.GetProperty("startColumn")})-{end}"
        );
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_move()
    {
        string moved = BadBook.Replace(
            "period:",
            "# one\n# more\n\nperiod:",
            StringComparison.Ordinal
        );
        string[] before = Fingerprints(BadBook);
        Assert.Equal(before, Fingerprints(moved));
        Assert.Equal(before.Length, before.Distinct().Count());
        Assert.NotEqual(
            before,
            Fingerprints(BadBook.Replace("colour", "color", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_second_of_two_equal_findings_has_a_fingerprint_of_its_own()
    {
        string[] two = Fingerprints(
            BadBook.Replace("name: C", "colour: red\n            name: C", StringComparison.Ordinal)
        );
        Assert.Equal(two.Length, two.Distinct().Count());
    }

    [Fact]
    public void What_somebody_accepted_is_suppressed_with_the_reason_and_the_rest_is_not()
    {
        using JsonDocument sarif = Written([
            Read("accepted.yaml", HostileText.Book("as published")),
        ]);
        JsonElement[] suppressions =
        [
            .. Results(sarif)
                .Where(result => result.GetProperty("ruleId").GetString() == "PE3001")
                .Select(result => result.GetProperty("suppressions")),
        ];
        JsonElement suppression = Assert.Single(Assert.Single(suppressions).EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.Equal(
            "as published (as published, 2019-12-02)",
            suppression.GetProperty("justification").GetString()
        );
        Assert.All(
            Results(sarif).Where(result => result.GetProperty("ruleId").GetString() != "PE3001"),
            result => Assert.Equal(0, result.GetProperty("suppressions").GetArrayLength())
        );
    }

    [Theory]
    [InlineData(Language.English, "en", "'colour' is no key of an indicator")]
    [InlineData(Language.Chinese, "zh", "“colour”不是")]
    public void A_message_is_in_one_language_and_its_properties_hold_both(
        Language language,
        string code,
        string beginning
    )
    {
        using JsonDocument sarif = Written([Read("bad.yaml", BadBook)], language);
        JsonElement result = Results(sarif)[0];
        Assert.Equal(code, Run(sarif).GetProperty("language").GetString());
        Assert.StartsWith(beginning, Message(result), StringComparison.Ordinal);
        JsonElement both = result.GetProperty("properties").GetProperty("message");
        Assert.StartsWith("'colour'", both.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("“colour”", both.GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_run_tells_whether_every_file_was_read(bool areAllRead)
    {
        using JsonDocument sarif = Written([], areAllRead: areAllRead);
        Assert.Equal(
            areAllRead,
            Run(sarif).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean()
        );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_files_make_no_link_and_fill_no_gap(string words)
    {
        (string, IReadOnlyList<Diagnostic> Diagnostics) file = Read(
            "hostile.yaml",
            HostileText.Book(words)
        );
        using JsonDocument sarif = Written([file]);
        foreach ((Diagnostic finding, JsonElement result) in file.Diagnostics.Zip(Results(sarif)))
        {
            string message = Message(result);
            Assert.DoesNotContain("](", message, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\{)(\{\{)*\{\d+\}", message);
            Assert.Equal(
                finding.Message(Language.English),
                result
                    .GetProperty("properties")
                    .GetProperty("message")
                    .GetProperty("en")
                    .GetString()
            );
        }
    }

    private static readonly string BadBook = Books.Around(
        "name: C\ncolour: red\nshade: dark\ncriteria: {excellent: ≥90%, poor: <91%}"
    );

    private static (string, IReadOnlyList<Diagnostic> Diagnostics) Read(string name, string yaml) =>
        (name, RuleBook.ReadText(yaml, name).Diagnostics);

    private static JsonDocument Written(
        IReadOnlyList<(string, IReadOnlyList<Diagnostic>)> files,
        Language language = Language.English,
        bool areAllRead = true
    )
    {
        using var stream = new MemoryStream();
        CheckSarif.Write(files, areAllRead, language, stream);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static JsonElement Run(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Results(JsonDocument sarif) =>
        [.. Run(sarif).GetProperty("results").EnumerateArray()];

    private static string Message(JsonElement result) =>
        result.GetProperty("message").GetProperty("text").GetString()!;

    private static JsonElement Region(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

    private static string[] Fingerprints(string book)
    {
        using JsonDocument sarif = Written([Read("book.yaml", book)]);
        return
        [
            .. Results(sarif)
                .Select(result =>
                    result
                        .GetProperty("partialFingerprints")
                        .GetProperty("perfevalFinding/v1")
                        .GetString()!
                ),
        ];
    }

    // As a program does that knows nothing of offsets.
    private static string TextAt(string text, JsonElement region)
    {
        string[] lines = text.Split('\n');
        int from = region.GetProperty("startLine").GetInt32() - 1;
        int column = region.GetProperty("startColumn").GetInt32() - 1;
        if (!region.TryGetProperty("endLine", out JsonElement endLine))
        {
            return "";
        }

        int to = endLine.GetInt32() - 1;
        int start = lines.Take(from).Sum(line => line.Length + 1) + column;
        int end =
            lines.Take(to).Sum(line => line.Length + 1)
            + region.GetProperty("endColumn").GetInt32()
            - 1;
        return text[start..end];
    }

    private static string Level(Severity severity) =>
        severity == Severity.Information ? "note" : severity.ToString().ToLowerInvariant();
}
