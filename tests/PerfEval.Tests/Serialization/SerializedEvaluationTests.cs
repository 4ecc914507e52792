using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Serialization;

/// <summary>What <c>System.Text.Json</c> writes of an evaluation and its parts is the documented JSON, but for the folders of files.</summary>
public sealed partial class SerializedEvaluationTests
{
    private static readonly RollUp EqualRollUp = RollUp
        .ReadText(File.ReadAllText(RealTable.EqualPath), "rules/rollup.yaml")
        .Value;

    private static readonly EvaluationResult Evaluation = Books.Evaluator.Evaluate(
        RuleBook
            .Read(InputSource.FromStream(File.OpenRead(RealTable.BookPath), "rules/2019.yaml"))
            .Value,
        MeasuredResults
            .Read(
                InputSource.FromStream(File.OpenRead(RealTable.ResultsPath), "filed/results.yaml")
            )
            .Value,
        new EvaluationOptions { RollUp = EqualRollUp }
    );

    private static readonly JsonNode Document = Written(Evaluation);

    private static readonly JsonNode Subject = Document["subjects"]![0]!;

    [Fact]
    public void An_evaluation_is_its_document_with_files_by_their_names()
    {
        JsonNode documented = DocumentOf(Evaluation);
        Assert.Equal(
            ["rules/2019.yaml", "filed/results.yaml", "rules/rollup.yaml"],
            Items(documented["record"]!["inputs"]).Select(input => (string?)input["name"])
        );
        Assert.Equal("filed/results.yaml", (string?)documented["subjects"]![0]!["file"]);
        JsonNode withoutFolders = JsonNode.Parse(
            Folder().Replace(documented.ToJsonString(), "\"")
        )!;
        Assert.NotEqual(Seal(withoutFolders), Seal(Document)); // it seals what stands here
        withoutFolders["seal"] = Seal(Document);
        AssertSame(withoutFolders, Document);
    }

    [Fact]
    public void What_was_written_is_read_as_a_document_whose_seal_is_intact_and_verified()
    {
        string json = JsonSerializer.Serialize(Evaluation, JsonSerializerOptions.Web);
        Assert.True(EvaluationDocument.ReadText(json, "e.json").Value.IsSealIntact);
        Assert.True(
            Verified
                .Run(json, RealTable.BookPath, [RealTable.ResultsPath], rollUp: RealTable.EqualPath)
                .Value.IsVerified
        );
    }

    [Fact]
    public void It_is_some_hundred_kilobytes_and_not_a_hundred_megabytes() =>
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(Evaluation).Length, 50_000, 300_000);

    [Fact]
    public void A_subject_and_a_rule_book_are_the_objects_of_the_document()
    {
        // It takes the whole evaluation to search for what the grades depend on.
        JsonNode subject = Without(Subject, "dependsOn");
        AssertSame(subject, Written(Evaluation.Subjects[0]));
        JsonNode book = Document["rulebook"]!;
        // The roll-up is that of the evaluation, and this rule book declares none.
        AssertSame(Without(book, "rollup"), Written(RealTable.Book));
        AssertSame(book["grades"], Written(RealTable.Book.Table.Scale));
        AssertSame(book["period"], Written(RealTable.Book.Table.Period));
        AssertSame(book["reading"], Written(RealTable.Book.Table.Reading));
    }

    [Fact]
    public void A_rule_book_tells_the_roll_up_that_it_declares()
    {
        RuleBook book = RuleBook
            .ReadText(
                Books.Of("kind: percent, min: 0%", "≥95%", "≥90%", "≥80%", "<80%")
                    + "rollup: {method: worst, missing: withhold}\n"
            )
            .Value;
        JsonNode documented = Written(Books.Evaluator.Evaluate(book, Books.ResultsOf("96%")));
        AssertSame(documented["rulebook"], Written(book));
        Assert.Equal("worst", (string?)Written(book)["rollup"]!["method"]);
    }

    [Fact]
    public void A_table_of_which_nobody_knows_the_findings_says_nothing_of_findings()
    {
        JsonNode documented = Without(Written(RealTable.Book), "findings");
        foreach (JsonNode step in Nodes(documented).SelectMany(node => Items(node["ladder"])))
        {
            step.AsObject().Remove("findings");
        }

        AssertSame(WithFiles(documented, "2019.yaml"), Written(RealTable.Book.Proof));
        foreach (JsonNode node in Nodes(documented))
        {
            node.AsObject().Remove("ladder");
        }

        AssertSame(WithFiles(documented, "2019.yaml"), Written(RealTable.Book.Table));
    }

    [Fact]
    public void A_node_has_the_members_of_its_result_and_those_that_the_rule_book_and_the_findings_tell()
    {
        foreach (NodeEvaluation node in Evaluation.Subjects[0].Root.SelfAndBelow())
        {
            JsonObject written = Written(node).AsObject();
            JsonNode result = Result(node.Path);
            foreach ((string member, JsonNode? documented) in result.AsObject())
            {
                if (member is not ("findings" or "place"))
                {
                    AssertSame(documented, written[member]);
                }
            }

            Assert.Equal(WithFile(result["place"], "results.yaml"), (string?)written["place"]);
            AssertSame(
                new JsonArray([.. Items(result["findings"]).Select(Named)]),
                written["findings"]
            );
            foreach ((string member, JsonNode? other) in written)
            {
                if (result[member] is null)
                {
                    AssertBeside(node, member, other!);
                }
            }
        }
    }

    // What stands beside a result in the document, as its rule book and its order tell it.
    private static void AssertBeside(NodeEvaluation node, string member, JsonNode found)
    {
        JsonNode? rules = Nodes(Document["rulebook"]!)
            .SingleOrDefault(one => (string?)one["path"] == node.Path);
        switch (member)
        {
            case "level":
                Assert.Equal((string?)rules?["level"] ?? "department", (string?)found);
                break;
            case "name":
                AssertSame(rules?["name"] ?? Document["rulebook"]!["department"]!["name"], found);
                break;
            case "set":
                int segment = (int)Result(node.Path)["segment"]!;
                AssertSame(rules!["ladder"]![segment]!["set"], found);
                break;
            case "criteria":
                Assert.All(
                    found.AsArray().Zip(rules!["criteria"]!.AsArray()),
                    both => AssertHolds(both.First, both.Second!)
                );
                Assert.Equal(rules["criteria"]!.AsArray().Count, found.AsArray().Count);
                break;
            case "children":
                Assert.Equal(
                    node.Children.Select(child => child.Path),
                    Items(found).Select(child => (string?)child["path"])
                );
                break;
            default:
                Assert.Equal(("findings", "[]"), (member, found.ToJsonString()));
                break;
        }
    }

    [Fact]
    public void The_parts_of_a_node_hold_what_the_document_has_of_them()
    {
        foreach (NodeEvaluation node in Evaluation.Subjects[0].Root.SelfAndBelow())
        {
            JsonNode wanted = Result(node.Path);
            if (node.RollUp is { } rollUp)
            {
                JsonNode? score = Written(rollUp.Score);
                AssertSame(wanted["score"], score?["shown"]);
                Assert.Equal(Exactly(wanted["exact"] ?? wanted["score"]), Exactly(score?["exact"]));
                AssertSame(
                    wanted["counts"],
                    new JsonArray([
                        .. Written(node.Counts)["grades"]!
                            .AsObject()
                            .Select(grade => grade.Value!.DeepClone()),
                    ])
                );
                AssertSame(wanted["coverage"] ?? "1", Written(rollUp.Coverage));
                Assert.All(
                    Written(rollUp.Parts).AsArray(),
                    part =>
                        Assert.Equal(
                            (string?)part!["leftOut"] ?? (string?)part["share"],
                            wanted["parts"] is { } parts
                                ? (string?)
                                    parts[((string)part["path"]!)[node.Path.Length..].Trim('/')]
                                : (string?)part["share"]
                        )
                );
                Assert.Equal(Items(wanted["gates"]).Count(), rollUp.Gates.Count);
                Assert.All(
                    Items(wanted["gates"]).Zip(Written(rollUp.Gates).AsArray()),
                    gate => AssertHolds(gate.First, gate.Second!)
                );
            }

            if (node.Indicator is { } indicator)
            {
                AssertSame(wanted["grade"], Written(indicator.Grade));
                AssertSame(wanted["status"] ?? "Graded", Written(indicator.Status));
                AssertSame(wanted["distances"]?[0], Distance(indicator.DistanceToBetter));
                AssertSame(wanted["distances"]?[1], Distance(indicator.DistanceToWorse));
                Assert.Equal(
                    WithFile(wanted["place"], "results.yaml"),
                    Written(indicator.Measurement?.Place) is { } place
                        ? $"{place["file"]}({place["line"]},{place["column"]})"
                        : null
                );
            }
        }
    }

    [Fact]
    public void An_indicator_alone_has_the_members_of_its_node()
    {
        foreach (NodeEvaluation node in Evaluation.Subjects[0].Root.SelfAndBelow())
        {
            if (node.Indicator is { } indicator)
            {
                JsonObject documented = Written(node).AsObject();
                JsonObject alone = Written(indicator).AsObject();
                // One told of a whole book may name more regions than that of the value.
                Assert.Equal(CodesIn(documented), CodesIn(alone));
                documented.Remove("findings");
                alone.Remove("findings");
                AssertSame(documented, alone);
            }
        }
    }

    [Fact]
    public void A_finding_is_the_object_of_the_document()
    {
        AssertSame(Document["rulebook"]!["findings"], Written(Evaluation.RuleBookDiagnostics));
        Assert.NotEmpty(Evaluation.Subjects[0].Diagnostics);
        Assert.All(
            Evaluation.Subjects[0].Diagnostics,
            finding =>
                Assert.Contains(
                    Items(Subject["findings"]),
                    other => JsonNode.DeepEquals(other, Written(finding))
                )
        );
    }

    [Fact]
    public void A_record_is_that_of_the_document()
    {
        Assert.Null(Document["record"]!["seal"]); // which stands beside it
        AssertSame(Document["record"], Written(Evaluation.Record));
    }

    [Fact]
    public void An_evaluation_is_not_read_back_and_the_refusal_names_who_does()
    {
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Deserialize<EvaluationResult>("{}")
        );
        Assert.Contains(nameof(EvaluationDocument), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_streamed_evaluation_is_refused_and_its_subjects_are_not()
    {
        using StreamedResults rows = StreamedResults
            .Open(
                InputSource.FromStream(
                    new MemoryStream(Encoding.UTF8.GetBytes("indicator,value\na/b/c,95%\n")),
                    "r.csv"
                )
            )
            .Value;
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent, min: 0%", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        StreamedEvaluation streamed = Books.Evaluator.Evaluate(book, rows);
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize(streamed)
        );
        Assert.Contains("EvaluationReport.WriteJson", refused.Message, StringComparison.Ordinal);
        JsonNode subject = Assert.Single(Written(streamed.Subjects).AsArray())!;
        Assert.Equal(
            "excellent",
            (string?)
                Items(subject["results"]).Single(one => (string?)one["path"] == "a/b/c")["grade"]
        );
    }

    private static IEnumerable<string?> CodesIn(JsonObject node) =>
        node["findings"]!.AsArray().Select(finding => (string?)finding!["code"]);

    private static JsonNode DocumentOf(EvaluationResult evaluation)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        return JsonNode.Parse(stream.ToArray())!;
    }

    private static JsonNode Written<T>(T value) => JsonSerializer.SerializeToNode(value)!;

    private static IEnumerable<JsonNode> Nodes(JsonNode book) => Items(book["nodes"]);

    private static IEnumerable<JsonNode> Items(JsonNode? list) =>
        list?.AsArray().Select(item => item!) ?? [];

    private static JsonNode Result(string path) =>
        Items(Subject["results"]).Single(result => (string?)result["path"] == path);

    // The finding that a result calls by its name.
    private static JsonNode Named(JsonNode name)
    {
        string text = (string)name!;
        JsonNode of = text[0] == 'b' ? Document["rulebook"]! : Subject;
        return of["findings"]![int.Parse(text[1..], CultureInfo.InvariantCulture) - 1]!.DeepClone();
    }

    private static JsonNode Without(JsonNode documented, string member)
    {
        JsonNode copy = documented.DeepClone();
        Assert.True(copy.AsObject().Remove(member), member);
        return copy;
    }

    private static string? WithFile(JsonNode? place, string file) =>
        place is null ? null : file + place;

    // What is told alone names the file of each place.
    private static JsonNode WithFiles(JsonNode documented, string file) =>
        JsonNode.Parse(
            PlaceWithoutFile().Replace(documented.ToJsonString(), $"\"place\":\"{file}(")
        )!;

    private static Rational? Exactly(JsonNode? number) =>
        number is null ? null : Rational.Parse((string)number!);

    // As a result has it: what has to be passed and not only reached stands behind a sign.
    private static JsonNode? Distance(Distance? distance) =>
        Written(distance) is { } known
            ? ((bool)known["moreThan"]! ? ">" : "") + (string?)known["amount"]
            : null;

    private static string Seal(JsonNode document) => (string)document["seal"]!;

    private static void AssertSame(JsonNode? documented, JsonNode? written) =>
        Assert.Equal(documented?.ToJsonString(), written?.ToJsonString());

    // Every member of the one is a member of the other, which may have more.
    private static void AssertHolds(JsonNode? part, JsonNode whole) =>
        Assert.All(part!.AsObject(), member => AssertSame(member.Value, whole[member.Key]));

    [GeneratedRegex("\"(?:rules|filed)/")]
    private static partial Regex Folder();

    [GeneratedRegex("\"place\":\"\\(")]
    private static partial Regex PlaceWithoutFile();
}
