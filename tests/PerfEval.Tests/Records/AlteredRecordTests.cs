using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;
using PerfEval.Tests.Verifying;
using Xunit.Abstractions;

namespace PerfEval.Tests.Records;

/// <summary>A record that was altered is read, or it is told why not: nothing that stands in one throws, and no report of what was read does.</summary>
public partial class AlteredRecordTests(ITestOutputHelper output)
{
    // Every alteration takes a minute; so many lie between two that are tried.
    private const int Step = 7;

    [Fact]
    public void Whatever_is_altered_is_read_or_told()
    {
        var count = new Count();
        foreach (
            Tampered tampered in new Tampering(Encoding.UTF8.GetBytes(Whole)).All.Where(
                (_, at) => at % Step == 0
            )
        )
        {
            count.Try($"{tampered.How} {tampered.Path}", tampered.Json);
        }

        output.WriteLine($"{count}");
        Assert.True(count.Told > 0 && count.Read > 0);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("of")]
    public void A_part_of_a_share_that_was_removed_throws_nothing(string part)
    {
        JsonNode document = JsonNode.Parse(Whole)!;
        int removed = document["subjects"]!
            .AsArray()
            .SelectMany(subject => subject!["results"]!.AsArray())
            .Count(result => (result!["stated"] as JsonObject)?.Remove(part) ?? false);
        Assert.True(removed > 0);
        new Count().Try($"removed every {part}", Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1/0", false)]
    [InlineData("[1%, 0%]", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("s99999999999", false)]
    [InlineData("中", false)]
    [InlineData("", true)]
    [InlineData("-1", true)]
    [InlineData("1/0", true)]
    [InlineData("9999-12-31", true)]
    public void Whatever_stands_in_the_place_of_a_text_is_read_or_told(
        string hostile,
        bool isVersion1
    )
    {
        var count = new Count();
        HashSet<string> kinds = new(StringComparer.Ordinal);
        JsonNode document = JsonNode.Parse(isVersion1 ? OfVersion1 : Whole)!;
        foreach (JsonValue leaf in Leaves(document).ToList())
        {
            // One of each kind: results[12].grade is tried as results[0].grade.
            if (!kinds.Add(Position().Replace(leaf.GetPath(), "")))
            {
                continue;
            }

            JsonNode written = leaf.DeepClone();
            JsonValue other = leaf.GetValueKind() switch
            {
                JsonValueKind.String => JsonValue.Create(hostile)!,
                JsonValueKind.Number => JsonValue.Create(uint.MaxValue),
                _ => JsonValue.Create(true),
            };
            string path = leaf.GetPath();
            leaf.ReplaceWith(other);
            count.Try($"{path} = '{hostile}'", Encoding.UTF8.GetBytes(document.ToJsonString()));
            other.ReplaceWith(written);
        }

        output.WriteLine($"{count}");
        Assert.True(count.Told > 0 && count.Read > 0);
    }

    private static string Whole { get; } =
        ReadBack.Written(
            Books.Evaluator.Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
            )
        );

    private static string OfVersion1 { get; } =
        File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Records", "Version1", "2019.self.json")
        );

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Leaves(member.Value)),
            JsonArray items => items.SelectMany(Leaves),
            JsonValue leaf => [leaf],
            _ => [],
        };

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Position();

    /// <summary>How many records were tried, and what came of them.</summary>
    private sealed class Count
    {
        public int Told { get; private set; }

        public int Read { get; private set; }

        public void Try(string what, byte[] json)
        {
            try
            {
                ReadResult<EvaluationDocument> document = EvaluationDocument.Read(
                    InputSource.FromBytes(json, "e.json")
                );
                if (!document.HasValue)
                {
                    Told++;
                    Assert.NotEmpty(document.Diagnostics);
                    return;
                }

                Read++;
                using var text = new StringWriter();
                EvaluationResult read = document.Value.Evaluation;
                var comparison = Comparison.Of(read, read);
                ComparisonReport.WriteText(comparison, text, Language.Chinese, "A", "B");
                if (!document.Value.IsVersion1)
                {
                    EvaluationReport.WriteText(read, text, Language.Chinese);
                }
            }
            catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{what}: {thrown}");
            }
        }

        public override string ToString() => $"tried {Told + Read}: {Told} told, {Read} read";
    }
}
