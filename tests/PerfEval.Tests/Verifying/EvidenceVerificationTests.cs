using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>The evidence that a record names, when the evaluation is made again.</summary>
public sealed class EvidenceVerificationTests : IDisposable
{
    private const string Ledger = "发放台账.xlsx";
    private const string Review = "补助复核表.xlsx";

    private readonly TemporaryFolder _folder = new();

    public EvidenceVerificationTests()
    {
        _folder.Write(Ledger, "a");
        _folder.Write(Review, "b");
    }

    public void Dispose() => _folder.Dispose();

    // The third file that the results name was missing when they were evaluated: PE5026 comes out again.
    [Fact]
    public void Evidence_that_nobody_looks_at_is_taken_as_recorded()
    {
        string record = Record();
        File.Delete(_folder.PathOf(Ledger));
        VerificationResult result = Verify(record, looks: false);
        Assert.True(result.IsVerified);
        Assert.Equal([Ledger, Review], result.Evidence.Select(file => file.Name));
        Assert.False(result.IsEvidenceChecked);
        Assert.Contains(
            "evidence: 2 files recorded, which nobody looked at\n",
            Said(result),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Evidence_that_is_as_recorded_verifies()
    {
        VerificationResult result = Verify(Record());
        Assert.True(result.IsVerified);
        Assert.Contains(
            "evidence: 2 of 2 files as recorded\n",
            Said(result),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("other", "is not what was recorded")]
    [InlineData(null, "was recorded and is not in the folder any more")]
    public void Evidence_that_changed_or_is_gone_does_not_verify_what_comes_out_the_same(
        string? now,
        string said
    )
    {
        string record = Record();
        if (now is null)
        {
            File.Delete(_folder.PathOf(Ledger));
        }
        else
        {
            _folder.Write(Ledger, now);
        }

        VerificationResult result = Verify(record);
        Assert.Equal(VerificationDegree.Identical, result.Degree);
        Assert.False(result.IsVerified);
        Assert.Equal("PE5027", Assert.Single(result.EvidenceDiagnostics).Code);
        Assert.StartsWith(
            $"error PE5027: The evidence '{Ledger}' {said}",
            Said(result),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Evidence_that_was_missing_and_is_there_now_is_another_input()
    {
        string record = Record();
        _folder.Write("问卷汇总.xlsx", "c");
        VerificationResult result = Verify(record);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        InputDifference input = Assert.Single(result.Inputs);
        Assert.Equal((InputKind.Evidence, null), (input.Kind, input.Recorded));
        Assert.Equal("问卷汇总.xlsx", input.Found?.Name);
    }

    [Fact]
    public void A_record_all_of_whose_evidence_was_missing_comes_out_the_same()
    {
        File.Delete(_folder.PathOf(Ledger));
        File.Delete(_folder.PathOf(Review));
        Assert.True(Verify(Record(), looks: false).IsVerified);
    }

    [Fact]
    public void A_hash_that_was_altered_is_found_by_who_has_the_files()
    {
        string record = Record()
            .Replace(
                "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
                new string('0', 64),
                StringComparison.Ordinal
            );
        Assert.Contains(Verify(record).EvidenceDiagnostics, finding => finding.Code == "PE5027");
    }

    private string Record() =>
        ReadBack.Written(
            new Evaluator().Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { Evidence = new EvidenceFolder(_folder.Path) }
            )
        );

    private VerificationResult Verify(string record, bool looks = true) =>
        Verification
            .Run(
                InputSource.FromText(record, "record.json"),
                InputSource.FromFile(RealTable.BookPath),
                [InputSource.FromFile(RealTable.ResultsPath)],
                evidence: looks ? new EvidenceFolder(_folder.Path) : null
            )
            .Value;

    private static string Said(VerificationResult result)
    {
        using var writer = new StringWriter();
        VerificationReport.WriteText(result, writer, Language.English);
        return writer.ToString();
    }
}
