using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using PerfEval.Diagnostics;
using PerfEval.Tests.Support;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Tests.Conventions;

/// <summary>The JSON Schemas, judged by a validator that was not written here.</summary>
public class JsonSchemaTests
{
    [Theory]
    [InlineData("rulebook")]
    [InlineData("results")]
    [InlineData("calendar")]
    [InlineData("cases")]
    [InlineData("rollup")]
    public void The_published_schema_is_the_one_that_is_written(string kind) =>
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("docs", "schema", $"{kind}.json")),
            Written(kind)
        );

    [Theory]
    [InlineData(false)] // as an editor that takes every scalar for a text
    [InlineData(true)] // as an editor that takes 2019 for a number and true for a truth value
    public async Task The_real_files_are_valid(bool isTyped)
    {
        Assert.Empty(await Faults("rulebook", File.ReadAllText(RealTable.BookPath), isTyped));
        Assert.Empty(await Faults("results", File.ReadAllText(RealTable.ResultsPath), isTyped));
        string calendar = Repository.PathOf("rules", "calendars", "cn-2019.yaml");
        Assert.Empty(await Faults("calendar", File.ReadAllText(calendar), isTyped));
        Assert.Empty(await Faults("cases", File.ReadAllText(RealTable.CasesPath), isTyped));
        Assert.Empty(await Faults("rollup", File.ReadAllText(RealTable.EqualPath), isTyped));
        Assert.Empty(await Faults("rollup", File.ReadAllText(RealTable.BudgetPath), isTyped));
    }

    [Theory]
    [InlineData("measure: {kind: percent}", true)]
    [InlineData("reading: {overlap: worse}", true)]
    [InlineData("weight: 30", true)]
    [InlineData("gate: {when: poor, cap: fair}", true)]
    [InlineData("gate: {when: poor}", false)]
    [InlineData("gate: poor", false)]
    [InlineData("mesure: {kind: percent}", false)]
    [InlineData("measure: {kind: percents}", false)]
    [InlineData("measure: percent", false)]
    [InlineData("accept: none", false)]
    [InlineData("accept: [{code: PE3001}]", false)] // without reason, by and on
    [InlineData("reading: {overlap: best}", false)]
    public async Task An_indicator_is_valid_where_the_reader_takes_it(string line, bool isValid)
    {
        string book = Books
            .Of("kind: percent", "≥95%", "<95%")
            .Replace("measure: {kind: percent}", line, StringComparison.Ordinal);
        Assert.Equal(isValid, RuleBook.ReadText(book).HasValue);
        Assert.Equal(isValid, (await Faults("rulebook", book, false)).Count == 0);
    }

    [Theory]
    [InlineData("schema: perfeval/results/1\nresults: {a/b/c: 5%}", true)]
    [InlineData("schema: perfeval/results/1\nresults:", true)]
    [InlineData("schema: perfeval/results/1", false)]
    [InlineData("schema: perfeval/results/2\nresults: {}", false)]
    [InlineData("schema: perfeval/results/1\nresults: {a/b/c: {valeu: 5%}}", false)]
    [InlineData("schema: perfeval/results/1\nresults: [a]", false)]
    [InlineData("schema: perfeval/results/1\nasof: 2019-12-31\nresults: {}", false)]
    public async Task Results_are_valid_where_the_reader_takes_them(string results, bool isValid)
    {
        Assert.Equal(isValid, MeasuredResults.ReadText(results).Diagnostics.Count == 0);
        Assert.Equal(isValid, (await Faults("results", results, false)).Count == 0);
    }

    [Theory]
    [InlineData("expect: {a/b/c: good}", true)]
    [InlineData("expect: {a/b/c: {grade: good, status: Graded, flags: [PE3002]}}", true)]
    [InlineData("expect: {a/b/c: {status: Missing}}\n    confirmed: false", true)]
    [InlineData("expect: {a/b/c: {status: Lost}}", false)]
    [InlineData("expect: {a/b/c: {flag: PE3002}}", false)]
    [InlineData("expect: good", false)]
    [InlineData("expects: {a/b/c: good}", false)]
    [InlineData("expect: {a/b/c: good}\n    confirmed: maybe", false)]
    public async Task A_case_is_valid_where_the_reader_takes_it(string lines, bool isValid)
    {
        string cases =
            $"schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: C\n    results: {{a/b/c: 95%}}\n    {lines}\n";
        var book = RuleBook.ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "<90%")).Value;
        Assert.Equal(isValid, CaseBook.ReadText(cases, book).HasValue);
        Assert.Equal(isValid, (await Faults("cases", cases, isTyped: false)).Count == 0);
        Assert.Equal(isValid, (await Faults("cases", cases, isTyped: true)).Count == 0);
    }

    [Theory]
    [InlineData("method: worst\nmissing: withhold", true)]
    [InlineData("method: worst\nmissing: withhold\nminCoverage: 80%\ntotals: {a: 1}", true)]
    [InlineData("method: worst", false)]
    [InlineData("method: mean\nmissing: withhold", false)]
    [InlineData("method: worst\nmissing: withhold\ntotals: 5", false)]
    [InlineData("method: worst\nmissing: withhold\nweighs: equal", false)]
    public async Task A_roll_up_is_valid_where_the_reader_takes_it(string keys, bool isValid)
    {
        string rollUp = $"schema: perfeval/rollup/1\n{keys}\n";
        Assert.Equal(isValid, RollUp.ReadText(rollUp).HasValue);
        Assert.Equal(isValid, (await Faults("rollup", rollUp, false)).Count == 0);
    }

    private static async Task<IReadOnlyCollection<string>> Faults(
        string kind,
        string yaml,
        bool isTyped
    )
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Written(kind));
        YamlNode root = YamlReader.Read(new SourceText("test.yaml", yaml), new Findings())!;
        return
        [
            .. schema
                .Validate(ToJson(root, isTyped)!.ToJsonString())
                .Select(fault => fault.Kind.ToString()),
        ];
    }

    private static string Written(string kind)
    {
        using var stream = new MemoryStream();
        Action<Stream> write = kind switch
        {
            "rulebook" => JsonSchemas.WriteRuleBook,
            "results" => JsonSchemas.WriteResults,
            "calendar" => JsonSchemas.WriteCalendar,
            "rollup" => JsonSchemas.WriteRollUp,
            _ => JsonSchemas.WriteCases,
        };
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonNode? ToJson(YamlNode node, bool isTyped) =>
        node switch
        {
            YamlMapping mapping => new JsonObject(
                mapping.Entries.Select(entry =>
                    KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value, isTyped))
                )
            ),
            YamlSequence sequence => new JsonArray([
                .. sequence.Items.Select(item => ToJson(item, isTyped)),
            ]),
            YamlScalar { IsEmpty: true } => null,
            YamlScalar { Form: ScalarForm.Plain, Value: "true" or "false" } scalar when isTyped =>
                JsonValue.Create(scalar.Value == "true"),
            YamlScalar { Form: ScalarForm.Plain } scalar
                when isTyped
                    && decimal.TryParse(
                        scalar.Value,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out decimal number
                    ) => JsonValue.Create(number),
            YamlScalar scalar => JsonValue.Create(scalar.Value),
            _ => null,
        };
}
