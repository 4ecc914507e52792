using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Binding;

/// <summary>
/// Files in order, each with one fault: a key misspelled, left out, doubled, emptied, with a value of another kind or
/// a word that nobody knows; an item doubled, or of another kind. One fault is one finding, never two.
/// </summary>
public sealed class SingleFaultTests(ITestOutputHelper output) : IDisposable
{
    private const string Book = """
        {
          "schema": "perfeval/rulebook/1", "id": "book", "title": {"zh": "指标表", "en": "Table"},
          "department": {"code": "106", "name": {"zh": "人社局", "en": "Office"}},
          "period": {"from": "2019-01-01", "to": "2019-12-31"},
          "currency": "万元", "timeZone": "Asia/Shanghai", "levels": ["一级指标", "二级指标", {"zh": "三级指标", "en": "Indicator"}],
          "source": {"document": "table.txt", "section": "五", "page": "1", "line": "3"},
          "grades": [
            {"id": "excellent", "label": {"zh": "优", "en": "Excellent"}}, {"id": "good", "label": "良"},
            {"id": "fair", "label": "中"}, {"id": "poor", "label": "差"}
          ],
          "reading": {"overlap": "better", "gap": "worse", "beyond": "clamp", "top": "reached"},
          "rollup": {
            "method": "weighted-mean", "weights": "declared", "over": "children",
            "points": {"excellent": "100", "good": "85", "fair": "70", "poor": "50"},
            "bands": {"excellent": ">= 90", "good": ">= 80", "fair": ">= 60", "poor": "< 60"},
            "missing": "withhold", "minCoverage": "10%", "rounding": {"to": "0.01", "mode": "half-up"}
          },
          "accept": [{"code": "PE4006", "reason": "as published", "by": "Office", "on": "2019-12-02"}],
          "responsibilities": [
            {
              "id": "jobs", "name": {"zh": "就业", "en": "Jobs"}, "number": "四", "owner": {"zh": "就业处"}, "budget": "605.00", "weight": "100",
              "description": {"zh": "负责就业"}, "goal": {"zh": "促进就业"}, "source": {"line": "10"},
              "activities": [
                {
                  "id": "help", "name": {"zh": "扶持", "en": "Help"}, "number": "1", "budget": "605.00", "weight": "100",
                  "description": "落实政策", "goal": "促进就业", "source": {"line": "12"},
                  "indicators": [
                    {
                      "id": "rate", "name": {"zh": "完成率", "en": "Completion"}, "number": "1", "owner": "办公室", "weight": "50",
                      "measure": {
                        "kind": "percent", "unit": "%", "noun": "完成率", "min": "0%", "max": "100%", "resolution": "0.1%",
                        "direction": "higher", "rounding": {"to": "0.1%", "mode": "half-up"}
                      },
                      "criteria": {
                        "excellent": "完成率≥95%", "good": "完成率≥90%",
                        "fair": {"text": "完成率八成", "means": ">= 80%"}, "poor": "完成率<81%"
                      },
                      "reading": {"overlap": "worse", "gap": "worse", "beyond": "clamp", "top": "reached"},
                      "gate": {"when": "poor", "cap": "fair"},
                      "accept": [
                        {"code": "PE3001", "reason": "as published", "by": "Office", "on": "2019-12-02", "regions": "[80%, 81%)"},
                        {"code": "PE2008", "reason": "as published", "by": "Office", "on": "2019-12-02"}
                      ],
                      "source": {"line": "14"}
                    },
                    {
                      "id": "mood", "name": "满意情况", "weight": "25",
                      "measure": {"kind": "category", "aliases": {"满意": ["较满意"]}},
                      "criteria": {"excellent": "非常满意", "good": "满意", "poor": "不满意"}
                    },
                    {
                      "id": "time", "name": "及时情况", "weight": "25",
                      "measure": {"kind": "timing", "calendar": "calendar.yaml", "due": "2019-09-30"},
                      "criteria": {
                        "excellent": {"text": "及时", "when": "by due"}, "good": {"text": "十日内", "when": "within 10 workdays after due"},
                        "fair": {"text": "次年", "when": "next year"}, "poor": {"text": "未办", "when": "never"}
                      },
                      "accept": [{"code": "PE3011", "reason": "as published", "by": "Office", "on": "2019-12-02"}]
                    },
                    {"id": "mood-2", "name": "满意情况", "weight": "0", "criteria": {"excellent": "非常满意", "poor": "不满意"}}
                  ]
                }
              ]
            }
          ]
        }
        """;

    private const string Weights = "\"weights\": \"declared\", \"over\": \"children\"";

    private const string RollUpFile = """
        {
          "schema": "perfeval/rollup/1", "id": "equal", "rulebook": "book", "note": {"zh": "等权", "en": "Equal"},
          "method": "weighted-mean", "weights": "budget", "absentBudget": "exclude", "over": "children",
          "points": {"excellent": "100", "good": "85", "fair": "70", "poor": "50"},
          "bands": {"excellent": ">= 90", "good": ">= 80", "fair": ">= 60", "poor": "< 60"},
          "missing": "withhold", "minCoverage": "10%", "rounding": {"to": "0.01", "mode": "half-up"},
          "totals": {"projectSpending": "605.00"}, "source": {"section": "二", "line": "87"}
        }
        """;

    private const string Results = """
        {
          "schema": "perfeval/results/1", "rulebook": "book", "subject": "人社局", "asOf": "2019-12-31",
          "assessor": {"name": "综合处", "role": "self"},
          "results": {
            "jobs/help/rate": {
              "value": "80.5%", "decided": {"grade": "fair", "reason": "as published", "by": "Office", "on": "2020-01-10"},
              "evidence": "a.xlsx", "note": "n", "deviation": "d"
            },
            "jobs/help/mood": "满意",
            "jobs/help/time": {"due": "2019-09-30", "completed": "2019-09-20"}
          }
        }
        """;

    private const string Cases = """
        {
          "schema": "perfeval/cases/1", "rulebook": "book.yaml", "id": "cases", "title": {"zh": "用例"},
          "cases": [
            {
              "case": "one", "asOf": "2019-12-31", "confirmed": "true",
              "results": {"jobs/help/rate": {"done": "19", "of": "20"}, "jobs/help/mood": "满意"},
              "expect": {
                "jobs/help/rate": {"grade": "excellent", "status": "Graded", "flags": ["PE3001"]}, "jobs/help/mood": "good"
              }
            },
            {"case": "two", "results": {"jobs/help/mood": "满意"}, "expect": {"jobs/help/mood": "good"}}
          ]
        }
        """;

    private const string Calendar = """
        {
          "schema": "perfeval/calendar/1", "id": "cn-2019", "source": "notice", "from": "2019-01-01", "to": "2020-12-31",
          "off": ["2019-10-01", "2019-10-02"], "worked": ["2019-10-12", "2019-09-29"]
        }
        """;

    // What stands accepted in the book; without the acceptance it is open, which is no other fault.
    private static readonly string[] Accepted = ["PE2008", "PE3001", "PE3011", "PE4006"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("\"weights\": \"declared\", \"over\": \"children\"")]
    [InlineData("\"weights\": \"declared\", \"over\": \"indicators\"")]
    [InlineData("\"weights\": \"budget\", \"over\": \"children\"")]
    public void Of_a_rule_book(string weights)
    {
        Assert.Contains(Weights, Book, StringComparison.Ordinal);
        AssertEach(
            Book.Replace(Weights, weights, StringComparison.Ordinal),
            text => Read(text, Calendar)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public void A_scale_with_too_few_or_too_many_grades_is_one_finding(int count)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(i => $"g{i}")];
        string grades = string.Join(", ", ids.Select(id => $"{{id: {id}, label: {id}}}"));
        string criteria = string.Join(", ", ids.Select((id, i) => $"{id}: ≥{100 - i}%"));
        string points = string.Join(", ", ids.Select((id, i) => $"{id}: {100 - i}"));
        string book = Books
            .Around($"measure: {{kind: percent}}\ncriteria: {{{criteria}}}")
            .Replace(
                "period: 2019\n",
                $"period: 2019\ngrades: [{grades}]\nrollup: {{method: weighted-mean, weights: equal, missing: withhold, points: {{{points}}}, bands: {{g1: '>= 60', h: '< 60'}}}}\n",
                StringComparison.Ordinal
            );
        Assert.Single(RuleBook.ReadText(book).Diagnostics);
    }

    [Fact]
    public void A_grade_is_named_by_its_id_or_a_label_and_once()
    {
        string book = Books
            .Around(
                "measure: {kind: percent}\ngate: {when: 差, cap: Fair}\ncriteria: {优: ≥95%, good: ≥90%, 中: ≥80%, Poor: <80%}"
            )
            .Replace(
                "period: 2019\n",
                "period: 2019\nrollup: {method: weighted-mean, weights: equal, missing: withhold, points: {优: 100, 良: 85, fair: 70, 差: 50}, bands: {优: '>= 90', 良: '>= 80', 中: '>= 60', 差: '< 60'}}\n",
                StringComparison.Ordinal
            );
        ReadResult<RuleBook> read = RuleBook.ReadText(book);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ["excellent", "good", "fair", "poor"],
            read.Value.RollUp!.Rule.Points.Select(points => points.Grade.Value)
        );
        Diagnostic twice = RuleBook
            .ReadText(book.Replace("good: ≥90%", "excellent: ≥90%", StringComparison.Ordinal))
            .Diagnostics.Single();
        Assert.Equal(
            "rulebook.yaml(16,33): error PE1002: 'excellent' names the grade that '优' names at rulebook.yaml(16,24). Keep one of them",
            twice.ToString()
        );
    }

    [Fact]
    public void Of_a_calendar() => AssertEach(Calendar, text => Read(Book, text));

    [Fact]
    public void Of_a_roll_up_file() =>
        AssertEach(
            RollUpFile,
            text =>
            {
                ReadResult<RollUp> read = RollUp.ReadText(text);
                return read.HasValue ? Evaluate(Results, read.Value) : read.Diagnostics;
            }
        );

    [Fact]
    public void Of_results() => AssertEach(Results, text => Evaluate(text, null));

    [Theory]
    [InlineData("indicater,value,evidence")]
    [InlineData("indicator,valeu,evidence")]
    [InlineData("indicator,value,evidense")]
    [InlineData("indicator,value,value")]
    [InlineData("indicator,value,")]
    [InlineData("value,note,evidence")]
    public void Of_the_columns_of_a_CSV_file(string header) =>
        Assert.Single(
            MeasuredResults
                .Read(
                    InputSource.FromStream(
                        new MemoryStream(
                            Encoding.UTF8.GetBytes($"{header}\njobs/help/mood,满意,a.xlsx\n")
                        ),
                        "results.csv"
                    )
                )
                .Diagnostics
        );

    [Fact]
    public void Of_cases() => AssertEach(Cases, text => CaseBook.ReadText(text, Whole).Diagnostics);

    private RuleBook Whole => Open(Book, Calendar).Value;

    private IReadOnlyList<Diagnostic> Read(string book, string calendar)
    {
        ReadResult<RuleBook> read = Open(book, calendar);
        return read.Diagnostics;
    }

    private ReadResult<RuleBook> Open(string book, string calendar)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "calendar.yaml"), calendar);
        return RuleBook.ReadText(book, folder: _folder.FullName);
    }

    // What is missing because of a fault, and how much of a node that leaves, are no faults to mend.
    private List<Diagnostic> Evaluate(string results, RollUp? rollUp)
    {
        ReadResult<MeasuredResults> read = MeasuredResults.ReadText(results);
        return
        [
            .. (
                read.HasValue
                    ? Books
                        .Evaluator.Evaluate(
                            Whole,
                            read.Value,
                            new EvaluationOptions { RollUp = rollUp }
                        )
                        .Diagnostics
                    : read.Diagnostics
            ).Where(finding => finding.Code is not ("PE5010" or "PE4007")),
        ];
    }

    private void AssertEach(string original, Func<string, IReadOnlyList<Diagnostic>> read)
    {
        JsonNode document = JsonNode.Parse(original)!;
        Assert.Empty(Open(read(Emit(document, null))));
        List<string> wrong = [];
        int faults = 0;
        int told = 0;
        foreach (Fault fault in Faults(document))
        {
            List<Diagnostic> found = Open(read(Emit(document, fault)));
            faults++;
            told += found.Count > 0 ? 1 : 0;
            // Without an error it is another file, about which there may be more to say.
            bool isInError = found.Exists(finding => finding.Severity == PerfEval.Severity.Error);
            if ((isInError && found.Count > 1) || (found.Count == 0 && fault.MustBeTold))
            {
                wrong.Add(
                    string.Join(
                        "\n    ",
                        found.Select(finding => finding.ToString()).Prepend(fault.ToString())
                    )
                );
            }
        }

        output.WriteLine($"{faults} faults, {told} of them told.");
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");

        static List<Diagnostic> Open(IReadOnlyList<Diagnostic> found) =>
            [.. found.Where(finding => !Accepted.Contains(finding.Code))];
    }

    private static IEnumerable<Fault> Faults(JsonNode node)
    {
        string path = node.GetPath();
        if (node.Parent is JsonObject)
        {
            yield return new Fault(node, Kind.Misspelled, !IsAuthors(node.GetPropertyName()));
            yield return new Fault(node, Kind.Dropped, MustBeTold: false);
            yield return new Fault(node, Kind.Doubled, MustBeTold: true);
            yield return new Fault(node, Kind.Emptied, MustBeTold: false);
        }

        if (node.Parent is JsonArray)
        {
            yield return new Fault(node, Kind.Doubled, MustBeTold: false);
        }

        if (node.Parent is not null)
        {
            yield return new Fault(node, Kind.WrongKind, node is not JsonObject);
            // Another unit is another measure, another id another grade: neither is a word that nobody knows.
            if (!path.EndsWith(".unit", StringComparison.Ordinal) && !IsGrade(path))
            {
                yield return new Fault(node, Kind.WrongWord, MustBeTold: false);
            }
        }

        IEnumerable<JsonNode?> below = node switch
        {
            JsonObject mapping => mapping.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (Fault fault in below.SelectMany(child => Faults(child!)))
        {
            yield return fault;
        }
    }

    private static bool IsGrade(string path) =>
        path.StartsWith("$.grades", StringComparison.Ordinal)
        && path.EndsWith(".id", StringComparison.Ordinal);

    // Keys that nobody can know to be misspelled.
    private static bool IsAuthors(string key) => key is "zh" or "en" or "projectSpending";

    private static string Emit(JsonNode node, Fault? fault)
    {
        var text = new StringBuilder();
        Emit(node, fault, text);
        return text.ToString();
    }

    private static void Emit(JsonNode node, Fault? fault, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject mapping:
                text.Append('{');
                foreach ((string key, JsonNode? value) in mapping)
                {
                    Kind? kind = value == fault?.Node ? fault!.Kind : null;
                    for (
                        int i =
                            kind == Kind.Dropped ? 1
                            : kind == Kind.Doubled ? -1
                            : 0;
                        i < 1;
                        i++
                    )
                    {
                        text.Append('"')
                            .Append(key)
                            .Append(kind == Kind.Misspelled ? "x" : "")
                            .Append("\": ");
                        EmitValue(value!, kind, fault, text);
                        text.Append(",\n");
                    }
                }

                text.Append('}');
                break;
            case JsonArray list:
                text.Append('[');
                foreach (JsonNode? item in list)
                {
                    Kind? kind = item == fault?.Node ? fault!.Kind : null;
                    for (int i = kind == Kind.Doubled ? -1 : 0; i < 1; i++)
                    {
                        EmitValue(item!, kind, fault, text);
                        text.Append(",\n");
                    }
                }

                text.Append(']');
                break;
            default:
                text.Append(node.ToJsonString(Plain));
                break;
        }
    }

    private static void EmitValue(JsonNode value, Kind? kind, Fault? fault, StringBuilder text)
    {
        switch (kind)
        {
            case Kind.Emptied:
                break;
            case Kind.WrongKind:
                text.Append(value is JsonArray ? "{x: y}" : "[x]");
                break;
            case Kind.WrongWord:
                text.Append("zzz");
                break;
            default:
                Emit(value, fault, text);
                break;
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private enum Kind
    {
        Misspelled,
        Dropped,
        Doubled,
        Emptied,
        WrongKind,
        WrongWord,
    }

    private sealed record Fault(JsonNode Node, Kind Kind, bool MustBeTold)
    {
        public override string ToString() => $"{Kind} {Node.GetPath()}";
    }
}
