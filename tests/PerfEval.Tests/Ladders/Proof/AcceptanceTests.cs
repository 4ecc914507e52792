using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders.Proof;

/// <summary>A finding that somebody decided about stays listed, and no longer counts.</summary>
public class AcceptanceTests
{
    private const string Decision = "reason: 以较优为准, by: 综合处, on: 2019-12-02";

    [Theory]
    [InlineData("code: PE3001")]
    [InlineData("code: PE3001, regions: '[80%, 81%)'")]
    [InlineData("code: PE3001, regions: '[80%,81%)'")] // spaces do not count
    public void It_is_accepted_where_code_and_regions_are_those_found(string entry)
    {
        Diagnostic finding = Assert.Single(Read(entry));
        Assert.Equal("PE3001", finding.Code);
        Assert.Equal("以较优为准", finding.Acceptance?.Reason);
        Assert.False(finding.IsOpen);
    }

    [Fact]
    public void It_is_open_again_where_its_regions_have_changed()
    {
        IReadOnlyList<Diagnostic> findings = Read("code: PE3001, regions: '[80%, 82%)'");
        Assert.Equal(["PE3001", "PE3012"], findings.Codes().Order());
        Assert.All(findings, finding => Assert.True(finding.IsOpen));
    }

    [Fact]
    public void An_entry_that_matches_nothing_is_a_warning_itself() =>
        Assert.Equal(["PE3001", "PE3012"], Read("code: PE3002").Codes().Order());

    [Fact]
    public void An_entry_on_the_book_reaches_every_indicator()
    {
        string book = Book("")
            .Replace(
                "period: 2019\n",
                $"period: 2019\naccept: [{{code: PE3001, {Decision}}}]\n",
                StringComparison.Ordinal
            );
        Assert.False(Assert.Single(RuleBook.ReadText(book).Diagnostics).IsOpen);
    }

    [Theory]
    [InlineData(
        "code: PE3002",
        "Nothing with the code PE3002 is found here, so there is nothing to accept. Remove the entry, or correct its code"
    )]
    [InlineData(
        "code: PE3001, regions: '[80%, 82%)'",
        "PE3001 was accepted for [80%, 82%), but is now found at [80%, 81%): the finding is open again. Decide anew, and correct the regions"
    )]
    public void A_vain_entry_says_what_is_found_instead(string entry, string message) =>
        Assert.Equal(
            message,
            Assert
                .Single(Read(entry), finding => finding.Code == "PE3012")
                .Message(PerfEval.Language.English)
        );

    [Fact]
    public void A_finding_without_regions_is_accepted_without_them()
    {
        string book = Books
            .Of("", "≥90%", "<90%")
            .Replace("name: C", "name: 投诉率", StringComparison.Ordinal)
            .TrimEnd('\n');
        string entry = $"            accept: [{{code: PE3010, regions: '[1, 2]', {Decision}}}]\n";
        Assert.Equal(
            "PE3010 was accepted for [1, 2], but speaks of no values: the finding is open. Remove the regions",
            Assert
                .Single(
                    RuleBook.ReadText($"{book}\n{entry}").Diagnostics,
                    finding => finding.Code == "PE3012"
                )
                .Message(PerfEval.Language.English)
        );
    }

    [Fact]
    public void An_error_cannot_be_accepted()
    {
        string book = Books.Of("", "≥90%", "≥95%", "<90%").TrimEnd('\n');
        IReadOnlyList<Diagnostic> findings = RuleBook
            .ReadText($"{book}\n            accept: [{{code: PE3007, {Decision}}}]\n")
            .Diagnostics;
        Assert.Equal(["PE3007", "PE3012"], findings.Codes().Order());
        Assert.All(findings, finding => Assert.True(finding.IsOpen));
    }

    [Fact]
    public void An_entry_reaches_only_what_lies_under_its_node()
    {
        string other =
            "  - {id: a, name: Other, activities: [{id: b, name: B, indicators: [{id: c, name: D, criteria: {good: ≥90, poor: <90}}]}],"
            + $" accept: [{{code: PE3001, {Decision}}}]}}\n";
        string book = Book("")
            .Replace("  - id: a\n", $"{other}  - id: a-b\n", StringComparison.Ordinal);
        Assert.Equal(["PE3001", "PE3012"], RuleBook.ReadText(book).Diagnostics.Codes().Order());
    }

    private static IReadOnlyList<Diagnostic> Read(string entry) =>
        RuleBook.ReadText(Book($"            accept: [{{{entry}, {Decision}}}]\n")).Diagnostics;

    private static string Book(string accept) =>
        Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%").TrimEnd('\n')
        + "\n"
        + accept;
}
