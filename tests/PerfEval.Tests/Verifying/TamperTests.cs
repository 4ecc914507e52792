using System.Text;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Tests.Support;
using PerfEval.Verifying;
using Xunit.Abstractions;

namespace PerfEval.Tests.Verifying;

/// <summary>Nothing in a record can be altered without being found, not even by who seals it again.</summary>
public class TamperTests(ITestOutputHelper output)
{
    // All that is known of it is what the record says, and nothing of the real table depends on it.
    private const string OnlySealed = "altered record.instant";

    // What differs is found without looking at the seal; that a new one hides nothing is tried on every tenth.
    private const int SealedAnew = 10;

    [Fact]
    public void Whatever_is_altered_in_the_record_of_the_real_table_is_found()
    {
        EvaluationResult evaluation = Evaluate();
        byte[] json = Written(evaluation);
        RemadeParts remade = Kept(RemadeParts.Of(evaluation));
        string seal = Found(json, remade)!.Value.Seal!;
        Assert.Equal(new Outcome(IsIntact: true, 0, seal), Found(json, remade));

        var tampering = new Tampering(json);
        Dictionary<string, int> tried = [];
        int unread = 0;
        int resealed = 0;
        List<string> missed = [];
        Parallel.ForEach(
            tampering.All,
            (tampered, _, number) =>
            {
                Outcome? found = Found(tampered.Json, remade);
                bool isOfRecord = tampered.Path.StartsWith("record.", StringComparison.Ordinal);
                Outcome? anew = null;
                if (found?.Seal is { } other && (isOfRecord || number % SealedAnew == 0))
                {
                    // What the evaluation is made from is found by making it from that.
                    byte[] sealedAnew = Resealed(tampered.Json, seal, other);
                    anew = isOfRecord ? FoundByMaking(sealedAnew) : Found(sealedAnew, remade);
                }

                lock (missed)
                {
                    tried[tampered.How] = tried.GetValueOrDefault(tampered.How) + 1;
                    unread += found is null ? 1 : 0;
                    resealed += anew is { IsIntact: true } ? 1 : 0;
                    if (
                        (found is { IsIntact: true } && !IsOrderOfWhole(tampered))
                        || (found is { Count: 0 } && !isOfRecord && tampered.Path != "seal")
                        || anew is { IsIntact: false }
                        || (anew is { Count: 0 } && tampered.Path != "seal")
                    )
                    {
                        missed.Add($"{tampered.How} {tampered.Path}");
                    }
                }
            }
        );
        string ways = string.Join(", ", tried.Select(way => $"{way.Value} {way.Key}"));
        int count = tried.Values.Sum();
        output.WriteLine(
            $"{tampering.LeafCount} leaves and what holds them: {ways}. {count} tried, {count - missed.Count(what => what != OnlySealed)} found; "
                + $"{unread} of them are no evaluation any more, {resealed} were sealed anew and compared again."
        );
        Assert.Equal([OnlySealed], missed);
        Assert.True(tampering.LeafCount > 2000, "The leaves are not found any more.");
        Assert.True(count - unread > 8000, "Most alterations have to be readable.");
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

    [Theory]
    [InlineData(
        "\"gap\": \"worse\"",
        "\"gap\": \"better\"",
        "  空档时的判读口径：记录为 从优，重新计算为 从劣"
    )]
    [InlineData(
        "\"status\": \"Missing\"",
        "\"status\": \"NotYetDue\"",
        " status：记录为 未到期，重新计算为 未报送"
    )]
    [InlineData(
        "\"policy\": \"beyond\"",
        "\"policy\": \"top\"",
        " policy：记录为 超出有上限的最优一档时的判读口径，重新计算为 超出各档时的判读口径"
    )]
    public void Policies_and_statuses_are_told_in_words(string written, string altered, string said)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Evaluate(), stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(written, json, StringComparison.Ordinal);
        int at = json.IndexOf(written, StringComparison.Ordinal);
        using var writer = new StringWriter();
        VerificationReport.WriteText(
            Verify(Encoding.UTF8.GetBytes(json[..at] + altered + json[(at + written.Length)..])),
            writer,
            Language.Chinese
        );
        Assert.Contains(said, writer.ToString(), StringComparison.Ordinal);
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

    // The record may stand before the rule book or last: the seal is the same, and any other order differs.
    private static bool IsOrderOfWhole(Tampered tampered) =>
        tampered.How == "moved" && !tampered.Path.Contains('.', StringComparison.Ordinal);

    // Null where the document cannot be read.
    private static Outcome? Found(byte[] json, RemadeParts remade)
    {
        var findings = new Findings();
        using var comparison = new DocumentComparison(
            InputSource.FromBytes(json, "evaluation.json"),
            remade,
            findings
        );
        comparison.Run(CancellationToken.None);
        return findings.HasErrors
            ? null
            : new Outcome(comparison.IsSealIntact, comparison.Differences.Count, comparison.Seal);
    }

    // The names of files and their hashes are matched with those given, and the version is told apart.
    private static Outcome? FoundByMaking(byte[] json) =>
        Run(json) is { HasValue: true, Value: var result }
            ? new Outcome(
                result.IsSealIntact,
                result.DifferenceCount
                    + result.Inputs.Count
                    + (result.RecordedVersion == result.FoundVersion ? 0 : 1),
                null
            )
            : null;

    private static byte[] Resealed(byte[] json, string old, string seal) =>
        Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(json).Replace(old, seal, StringComparison.Ordinal)
        );

    private static VerificationResult Verify(byte[] json) => Run(json).Value;

    private static ReadResult<VerificationResult> Run(byte[] json) =>
        Verification.Run(
            InputSource.FromBytes(json, "evaluation.json"),
            InputSource.FromFile(RealTable.BookPath),
            [InputSource.FromFile(RealTable.ResultsPath)],
            InputSource.FromFile(RealTable.EqualPath)
        );

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

    private readonly record struct Outcome(bool IsIntact, long Count, string? Seal);
}
