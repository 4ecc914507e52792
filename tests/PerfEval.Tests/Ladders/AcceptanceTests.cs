using PerfEval.Diagnostics;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders;

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

    private static IReadOnlyList<Diagnostic> Read(string entry) =>
        RuleBook.ReadText(Book($"            accept: [{{{entry}, {Decision}}}]\n")).Diagnostics;

    private static string Book(string accept) =>
        Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%").TrimEnd('\n')
        + "\n"
        + accept;
}
