using System.Text;
using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>What version 1 recorded of the real table is made again and compared as before.</summary>
public class Version1VerificationTests
{
    [Theory]
    [InlineData("2019.self.json", "2019.results.yaml")]
    [InlineData("2019.audit.json", "2019.audit.yaml")]
    public void A_record_of_version_1_comes_out_with_the_same_grades_and_findings_in_other_words(
        string record,
        string results
    )
    {
        VerificationResult result = Run(Recorded(record), results);
        Assert.True(result.IsSealIntact);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.NotEqual(result.FoundVersion, result.RecordedVersion);
        Assert.Empty(result.Causes);
        // Offices and goals came into the rule book since: findings about them stand in no earlier record, and others some lines above.
        Assert.All(
            result.Differences.Where(difference =>
                !difference.ToString()!.Contains("PE403", StringComparison.Ordinal)
            ),
            difference =>
                Assert.Matches(
                    @"^findings\[\d+\]\.(message\.(en|zh)|arguments\.decision.*|place\.line)$",
                    difference.Member
                )
        );
    }

    [Theory]
    [InlineData("\"grade\": \"good\"", "\"grade\": \"fair\"", "grade", "Different")]
    [InlineData("\"text\": \"95%\"", "\"text\": \"96%\"", "value.text", "SameGrades")]
    [InlineData(
        "\"asOf\": \"2019-12-31\"",
        "\"asOf\": \"2019-12-30\"",
        "record.asOf",
        "SameGrades"
    )]
    public void What_was_altered_in_it_is_found(
        string written,
        string altered,
        string member,
        string degree
    )
    {
        string json = Recorded("2019.self.json");
        Assert.Contains(written, json, StringComparison.Ordinal);
        int at = json.IndexOf(written, StringComparison.Ordinal);
        VerificationResult result = Run(
            json[..at] + altered + json[(at + written.Length)..],
            "2019.results.yaml"
        );
        Assert.False(result.IsSealIntact);
        Assert.Equal(degree, $"{result.Degree}");
        Assert.Contains(result.Differences, difference => difference.Member == member);
    }

    [Fact]
    public void Against_other_results_the_causes_stand_before_what_follows_from_them()
    {
        VerificationResult result = Run(Recorded("2019.self.json"), "2019.audit.yaml");
        Assert.Equal(VerificationDegree.Different, result.Degree);
        Assert.True(result.DifferenceCount > 100);
        Assert.True(result.Causes.Count < 10);
        Assert.DoesNotContain(result.Causes, cause => cause.Kind == CauseKind.Unexplained);
    }

    private static string Recorded(string name) =>
        File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Records", "Version1", name),
            Encoding.UTF8
        );

    private static VerificationResult Run(string json, string results) =>
        Verified
            .Run(
                json,
                RealTable.BookPath,
                [Repository.PathOf("rules", "gaoxin-hrss", results)],
                RealTable.EqualPath
            )
            .Value;
}
