using System.Text;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;
using PerfEval.Tests.Support;
using PerfEval.Verifying;
using Xunit.Abstractions;

namespace PerfEval.Tests.Verifying;

/// <summary>Nothing in a record can be altered without being found, not even by who seals it again.</summary>
public class TamperTests(ITestOutputHelper output)
{
    private const string AsSealed = "with the old seal";

    // All that is known of it is what the record says, and nothing of the real table depends on it.
    private const string OnlySealed = "altered record.instant";

    [Fact]
    public void Whatever_is_altered_in_the_record_of_the_real_table_is_found()
    {
        EvaluationResult evaluation = Evaluate();
        byte[] json = Written(evaluation);
        RemadeParts remade = Kept(RemadeParts.Of(evaluation));
        Assert.Equal((true, 0L), Compare(json, remade));

        var tampering = new Tampering(json);
        Dictionary<string, int> tried = [];
        int unread = 0;
        List<string> missed = [];
        Parallel.ForEach(
            tampering.All,
            tampered =>
            {
                string what = $"{tampered.How} {tampered.Path}";
                (bool IsIntact, long Count)? sealedBefore = Compare(tampered.Json, remade);
                (bool IsIntact, long Count)? sealedAnew = sealedBefore is null
                    ? null
                    : Compare(Resealed(tampered.Json), remade);
                lock (missed)
                {
                    tried[tampered.How] = tried.GetValueOrDefault(tampered.How) + 1;
                    unread += sealedBefore is null ? 1 : 0;
                    if (sealedBefore is { IsIntact: true })
                    {
                        missed.Add($"{what} {AsSealed}");
                    }

                    if (sealedAnew is { IsIntact: false })
                    {
                        missed.Add($"{what} is not sealed anew");
                    }

                    if (
                        sealedAnew is { Count: 0 }
                        && tampered.Path != "seal"
                        && !IsTold(tampered.Json)
                    )
                    {
                        missed.Add(what);
                    }
                }
            }
        );
        string ways = string.Join(", ", tried.Select(way => $"{way.Value} {way.Key}"));
        int count = tried.Values.Sum();
        output.WriteLine(
            $"{tampering.LeafCount} leaves: {ways}. {count} tried, each with the old seal and sealed anew, "
                + $"{count - missed.Count(what => what != OnlySealed)} found; {unread} of them cannot be read as an evaluation any more."
        );
        Assert.Equal([OnlySealed], missed);
        Assert.True(tampering.LeafCount > 2000, "The leaves are not found any more.");
        Assert.True(count - unread > 4000, "Most alterations have to be readable.");
    }

    // What a record says of its making, and which of it can be found by making the evaluation again.
    [Theory]
    [InlineData("\"asOf\": \"2019-12-31\"", "\"asOf\": \"2019-12-30\"", "record.asOf")]
    [InlineData("\"asOfSource\": \"results\"", "\"asOfSource\": \"clock\"", "record.asOfSource")]
    [InlineData("\"strict\": false", "\"strict\": true", null)]
    [InlineData("\"missing\": \"withhold\"", "\"missing\": \"worst\"", "rulebook.rollup.missing")]
    [InlineData("\"good\": \"85\"", "\"good\": \"95\"", "rulebook.rollup.points.good")]
    [InlineData("\"gap\": \"worse\"", "\"gap\": \"better\"", "rulebook.reading.gap")]
    public void An_altered_record_is_found_by_computing_again(
        string written,
        string altered,
        string? member
    )
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Evaluate(), stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(written, json, StringComparison.Ordinal);
        int at = json.IndexOf(written, StringComparison.Ordinal);
        VerificationResult result = Verify(
            Encoding.UTF8.GetBytes(json[..at] + altered + json[(at + written.Length)..])
        );
        Assert.False(result.IsSealIntact);
        Assert.Equal(VerificationDegree.Different, result.Degree);
        if (member is not null)
        {
            Assert.Contains(
                result.Causes,
                cause => cause.Member == member && cause.Kind == CauseKind.Policy
            );
        }
    }

    // The last input is the one that has them.
    [Fact]
    public void What_parts_the_cells_of_the_last_file_is_compared_too()
    {
        string path = Repository.PathOf("docs", "samples", "results.csv");
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(RealTable.Book, MeasuredResults.Load(path)),
            stream
        );
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"delimiter\": \",\"", json, StringComparison.Ordinal);
        VerificationResult result = Verification
            .Run(
                InputSource.FromText(
                    json.Replace(
                        "\"delimiter\": \",\"",
                        "\"delimiter\": \";\"",
                        StringComparison.Ordinal
                    ),
                    "e.json"
                ),
                InputSource.FromFile(RealTable.BookPath),
                [InputSource.FromFile(path)]
            )
            .Value;
        Assert.Equal(
            ["Input record.inputs[1].delimiter: \";\", not \",\""],
            result.Differences.Select(one =>
                $"{one.Kind} {one.Member}: {one.Recorded}, not {one.Recomputed}"
            )
        );
    }

    // Null where the document cannot be read.
    private static (bool IsIntact, long Count)? Compare(byte[] json, RemadeParts remade)
    {
        var findings = new Findings();
        using var comparison = new DocumentComparison(
            InputSource.FromBytes(json, "evaluation.json"),
            remade,
            findings
        );
        comparison.Run(CancellationToken.None);
        return findings.HasErrors ? null : (comparison.IsSealIntact, comparison.Differences.Count);
    }

    // The names of files and their hashes are matched with those given, and the version is told apart.
    private static bool IsTold(byte[] json) =>
        Verification.Run(
            InputSource.FromBytes(Resealed(json), "evaluation.json"),
            InputSource.FromFile(RealTable.BookPath),
            [InputSource.FromFile(RealTable.ResultsPath)],
            InputSource.FromFile(RealTable.EqualPath)
        )
            is not { HasValue: true, Value: { IsVerified: true, Inputs: [] } };

    private static VerificationResult Verify(byte[] json) =>
        Verification
            .Run(
                InputSource.FromBytes(json, "evaluation.json"),
                InputSource.FromFile(RealTable.BookPath),
                [InputSource.FromFile(RealTable.ResultsPath)],
                InputSource.FromFile(RealTable.EqualPath)
            )
            .Value;

    private static byte[] Resealed(byte[] json)
    {
        JsonElement document = JsonElement.Parse(json);
        using var seal = new CanonicalSeal();
        seal.Begin(Part("schema"), Part("rulebook"));
        foreach (JsonElement subject in document.GetProperty("subjects").EnumerateArray())
        {
            seal.Add(JsonReading.ToCanonicalBytes(subject));
        }

        string old = document.GetProperty("seal").GetString()!;
        return Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(json)
                .Replace(old, seal.End(Part("findings"), Part("record")), StringComparison.Ordinal)
        );

        ReadOnlySpan<byte> Part(string name) =>
            JsonReading.ToCanonicalBytes(document.GetProperty(name));
    }

    // Made once, and compared many times.
    private static RemadeParts Kept(RemadeParts made)
    {
        RemadeSubject[] subjects = [.. made.Subjects];
        Dictionary<string, byte[]> members = new[]
        {
            "schema",
            "rulebook",
            "findings",
            "record",
        }.ToDictionary(name => name, name => made.Member(name));
        return new RemadeParts(name => members[name], subjects);
    }

    private static EvaluationResult Evaluate() =>
        Books.Evaluator.Evaluate(
            RuleBook.Load(RealTable.BookPath),
            MeasuredResults.Load(RealTable.ResultsPath),
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );

    // White space is not sealed; without it there is less to read.
    private static byte[] Written(EvaluationResult evaluation)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        return JsonReading.ToCanonicalBytes(JsonElement.Parse(stream.ToArray())).ToArray();
    }
}
