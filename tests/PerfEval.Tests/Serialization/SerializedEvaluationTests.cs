using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Serialization;

/// <summary>What <c>System.Text.Json</c> writes of an evaluation and its parts is the documented JSON, but for the folders of files.</summary>
public sealed class SerializedEvaluationTests
{
    private static readonly RollUp EqualRollUp = RollUp
        .ReadText(File.ReadAllText(RealTable.EqualPath), "rules/rollup.yaml")
        .Value;

    private static readonly EvaluationResult Evaluation = Books.Evaluator.Evaluate(
        RuleBook.Read(InputSource.FromStream(File.OpenRead(RealTable.BookPath), "2019.yaml")).Value,
        MeasuredResults
            .Read(InputSource.FromStream(File.OpenRead(RealTable.ResultsPath), "results.yaml"))
            .Value,
        new EvaluationOptions { RollUp = EqualRollUp }
    );

    private static readonly JsonNode Document = DocumentOf(Evaluation);

    private static readonly string[] OfTableOrRollUp =
    [
        "score",
        "coverage",
        "gates",
        "arithmetic",
        "counts",
        "children",
    ];

    [Fact]
    public void An_evaluation_is_its_document_with_files_by_their_names()
    {
        JsonNode written = Written(Evaluation);
        JsonNode documented = Document.DeepClone();
        JsonNode input = documented["record"]!["inputs"]![2]!;
        Assert.Equal("rules/rollup.yaml", (string?)input["name"]);
        input["name"] = "rollup.yaml";
        foreach (JsonNode place in PlacesIn(documented))
        {
            place["file"] = Path.GetFileName((string)place["file"]!);
        }

        Assert.NotEqual(Seal(documented), Seal(written)); // it seals what stands here
        Seal(documented, Seal(written));
        AssertSame(documented, written);
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
    public void A_subject_a_node_and_a_rule_book_are_the_objects_of_the_document()
    {
        JsonNode subject = Document["subjects"]![0]!;
        AssertSame(subject, Written(Evaluation.Subjects[0]));
        AssertSame(subject["node"], Written(Evaluation.Subjects[0].Root));
        AssertSame(subject["node"]!["counts"], Written(Evaluation.Subjects[0].Root.Counts));
        AssertSame(Document["rulebook"], Written(RealTable.Book));
        AssertSame(Document["rulebook"]!["grades"], Written(RealTable.Book.Table.Scale));
    }

    [Fact]
    public void A_table_of_which_nobody_knows_the_findings_says_nothing_of_findings()
    {
        JsonNode documented = Document["rulebook"]!.DeepClone();
        documented.AsObject().Remove("findings");
        AssertSame(documented, Written(RealTable.Book.Table));
        AssertSame(documented, Written(RealTable.Book.Proof));
    }

    [Fact]
    public void Every_node_and_its_parts_are_those_of_the_document()
    {
        Dictionary<string, JsonNode> documented = Nodes(Document["subjects"]![0]!["node"]!)
            .ToDictionary(node => (string)node["path"]!);
        foreach (NodeEvaluation node in Evaluation.Subjects[0].Root.SelfAndBelow())
        {
            JsonNode wanted = documented[node.Path];
            AssertSame(wanted, Written(node));
            if (node.RollUp is { } rollUp)
            {
                AssertSame(wanted["score"], Written(rollUp.Score));
                AssertSame(wanted["arithmetic"], Written(rollUp.Parts));
                AssertSame(wanted["gates"], Written(rollUp.Gates));
                AssertSame(wanted["coverage"], Written(rollUp.Coverage));
            }

            if (node.Indicator is { } indicator)
            {
                AssertSame(wanted["grade"], Written(indicator.Grade));
                AssertSame(wanted["status"], Written(indicator.Status));
                AssertSame(wanted["distances"]?["better"], Written(indicator.DistanceToBetter));
                AssertSame(wanted["value"]?["place"], Written(indicator.Measurement?.Place));
            }
        }
    }

    [Fact]
    public void An_indicator_alone_has_the_members_of_its_node_that_need_neither_table_nor_roll_up()
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
                foreach (string member in OfTableOrRollUp)
                {
                    documented.Remove(member);
                }

                AssertSame(documented, alone);
            }
        }
    }

    [Fact]
    public void A_finding_is_the_object_of_the_document()
    {
        List<JsonNode?> documented =
        [
            .. Nodes(Document["subjects"]![0]!["node"]!)
                .SelectMany(node => node["findings"]!.AsArray()),
        ];
        Assert.All(
            Evaluation.Subjects[0].Diagnostics.Where(finding => finding.Path is not null),
            finding =>
                Assert.Contains(documented, other => JsonNode.DeepEquals(other, Written(finding)))
        );
    }

    [Fact]
    public void A_record_is_that_of_the_document_but_for_its_seal()
    {
        JsonObject documented = Written(Evaluation)["record"]!.AsObject();
        documented.Remove("seal");
        AssertSame(documented, Written(Evaluation.Record));
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
            (string?)subject["node"]!["children"]![0]!["children"]![0]!["children"]![0]!["grade"]
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

    private static IEnumerable<JsonNode> Nodes(JsonNode node) =>
        node["children"]!.AsArray().SelectMany(child => Nodes(child!)).Prepend(node);

    private static IEnumerable<JsonNode> PlacesIn(JsonNode? node) =>
        node switch
        {
            JsonObject place when place.ContainsKey("file") => [place],
            JsonObject members => members.SelectMany(member => PlacesIn(member.Value)),
            JsonArray items => items.SelectMany(PlacesIn),
            _ => [],
        };

    private static string Seal(JsonNode document) => (string)document["record"]!["seal"]!;

    private static void Seal(JsonNode document, string seal) => document["record"]!["seal"] = seal;

    private static void AssertSame(JsonNode? documented, JsonNode? written) =>
        Assert.Equal(documented?.ToJsonString(), written?.ToJsonString());
}
