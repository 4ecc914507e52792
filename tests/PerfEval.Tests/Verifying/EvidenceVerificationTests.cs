using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>An evaluation whose evidence was hashed is made again, and the evidence compared by its names.</summary>
public sealed class EvidenceVerificationTests : IDisposable
{
    private const string Rows = """
        subject,indicator,value,evidence
        甲,a/b/c,96%,台账.xlsx#B7；照片/1.jpg
        乙,a/b/c,91%,台账.xlsx#B8；缺.pdf

        """;

    private readonly TemporaryFolder _folder = new();

    public EvidenceVerificationTests()
    {
        _folder.Write("book.yaml", Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<80%"));
        _folder.Write("results.csv", Rows);
        Directory.CreateDirectory(_folder.PathOf("evidence/照片"));
        _folder.Write("evidence/台账.xlsx", "one");
        _folder.Write("evidence/照片/1.jpg", "two");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_as_it_was_is_identical_be_it_that_files_were_missing_then(bool isStreamed)
    {
        VerificationResult result = Verify(Evaluated(isStreamed));
        Assert.True(result.IsVerified);
        Assert.True(result.IsEvidenceRecorded);
        Assert.Empty(result.Evidence);
        Assert.Empty(result.Inputs);
    }

    [Fact]
    public void A_file_that_changed_and_one_that_is_gone_are_said_first_and_once()
    {
        string json = Evaluated();
        _folder.Write("evidence/台账.xlsx", "One");
        File.Delete(_folder.PathOf("evidence/照片/1.jpg"));
        VerificationResult result = Verify(json);
        Assert.False(result.IsVerified);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.Equal(
            """
            error PE5027: The evidence '台账.xlsx' is not what was recorded: its SHA-256 is 8b12507783d5becacbf2ebe5b01a60024d8728a8f86dcc818bce699e8b3320bc, and the record has 7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed. Find the file that was there, or evaluate again
            error PE5027: The evidence '照片/1.jpg' was recorded and is not in the folder any more, or cannot be read. Find the file that was there, or evaluate again
            same grades, from other inputs or by another version; causes: 0; differences: 0
            seal: intact (which does not show who wrote the document)

            """,
            Said(result, Language.English)
        );
        Assert.StartsWith(
            "error PE5027: 佐证“台账.xlsx”与记录的不同",
            Said(result, Language.Chinese),
            StringComparison.Ordinal
        );
        using var stream = new MemoryStream();
        VerificationReport.WriteJson(result, stream);
        JsonNode said = JsonNode.Parse(stream.ToArray())!;
        Assert.Equal(
            ["PE5027", "PE5027"],
            said["evidence"]!.AsArray().Select(finding => (string?)finding!["code"])
        );
        Assert.Empty(said["inputs"]!.AsArray());
        Assert.Empty(said["causes"]!.AsArray());
    }

    // No grade depends on what evidence holds.
    [Fact]
    public void A_file_that_changed_explains_nothing_else()
    {
        string json = Evaluated();
        _folder.Write("evidence/台账.xlsx", "One");
        const string Graded = "\"path\":\"a/b/c\",\"grade\":\"good\"";
        Assert.Contains(Graded, json, StringComparison.Ordinal);
        VerificationResult result = Verify(
            json.Replace(
                Graded,
                Graded.Replace("good", "poor", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
        );
        Assert.Equal(VerificationDegree.Different, result.Degree);
        Assert.Single(result.Evidence);
        Assert.Contains(result.Causes, cause => cause.Kind == CauseKind.Unexplained);
    }

    [Fact]
    public void A_file_that_was_missing_and_is_there_now_is_an_input_that_was_not_recorded()
    {
        string json = Evaluated();
        _folder.Write("evidence/缺.pdf", "");
        VerificationResult result = Verify(json);
        Assert.Empty(result.Evidence);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        InputDifference input = Assert.Single(result.Inputs);
        Assert.Equal(
            (InputKind.Evidence, null, "缺.pdf", false),
            (input.Kind, input.Recorded, input.Found?.Name, input.IsNameOnly)
        );
        Assert.StartsWith(
            "evidence: not recorded, found '缺.pdf' ",
            Said(result, Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_the_folder_evidence_is_taken_as_recorded()
    {
        VerificationResult result = Verify(Evaluated(), isGiven: false);
        Assert.True(result.IsVerified);
        Assert.True(result.IsEvidenceRecorded);
    }

    [Fact]
    public void Where_nobody_looked_for_evidence_none_is_looked_for_now()
    {
        VerificationResult result = Verify(Evaluated(hasEvidence: false));
        Assert.True(result.IsVerified);
        Assert.False(result.IsEvidenceRecorded);
    }

    // Two files have the same bytes, so that only their order tells them apart.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_is_altered_in_the_evidence_of_a_record_is_found(bool isStreamed)
    {
        _folder.Write("evidence/照片/1.jpg", "one");
        string json = Evaluated(isStreamed);
        List<string> missed = [];
        int tried = 0;
        foreach (Tampered tampered in new Tampering(Encoding.UTF8.GetBytes(json)).All)
        {
            if (
                !tampered.Path.StartsWith("record.inputs", StringComparison.Ordinal)
                && tampered.Path != "record.options.evidence"
            )
            {
                continue;
            }

            tried++;
            ReadResult<VerificationResult> read = Read(Encoding.UTF8.GetString(tampered.Json));
            // Whoever alters it can seal it anew.
            if (
                read is { HasValue: true, Value: var result }
                && result.DifferenceCount + result.Inputs.Count + result.Evidence.Count == 0
            )
            {
                missed.Add($"{tampered.How} {tampered.Path}");
            }
        }

        Assert.Empty(missed);
        Assert.InRange(tried, 30, 1000);
    }

    private string Evaluated(bool isStreamed = false, bool hasEvidence = true)
    {
        RuleBook book = RuleBook.Load(_folder.PathOf("book.yaml"));
        string results = _folder.PathOf("results.csv");
        var options = new EvaluationOptions { Evidence = hasEvidence ? Evidence : null };
        using var stream = new MemoryStream();
        if (isStreamed)
        {
            using StreamedResults rows = StreamedResults.Open(results).Value;
            EvaluationReport.WriteJson(Books.Evaluator.Evaluate(book, rows, options), stream);
        }
        else
        {
            EvaluationReport.WriteJson(
                Books.Evaluator.Evaluate(book, MeasuredResults.Load(results), options),
                stream
            );
        }

        return Encoding.UTF8.GetString(
            JsonReading.ToCanonicalBytes(JsonElement.Parse(stream.ToArray()))
        );
    }

    private EvidenceFolder Evidence => new(_folder.PathOf("evidence"));

    private VerificationResult Verify(string json, bool isGiven = true) =>
        Read(json, isGiven).Value;

    private ReadResult<VerificationResult> Read(string json, bool isGiven = true) =>
        Verified.Run(
            json,
            _folder.PathOf("book.yaml"),
            [_folder.PathOf("results.csv")],
            evidence: isGiven ? Evidence : null
        );

    private static string Said(VerificationResult result, Language language)
    {
        using var writer = new StringWriter();
        VerificationReport.WriteText(result, writer, language);
        return writer.ToString();
    }
}
