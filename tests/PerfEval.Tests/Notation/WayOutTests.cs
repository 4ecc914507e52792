using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>The way out that a finding offers keeps the comparison that the author wrote.</summary>
public class WayOutTests
{
    [Theory]
    [InlineData("≥90%", "<0.8", "<80%")]
    [InlineData("达标率90%以上", "完成率不足80%", "< 80%")]
    [InlineData("达标率90%以上", "完成率60%-80%", "60% to 80%")]
    [InlineData("达标率90%以上", "完成率60%以上80%以下", ">= 60% to <= 80%")]
    public void It_keeps_the_comparison(string better, string worse, string means)
    {
        IEnumerable<string> messages = RuleBook
            .ReadText(Books.Of("", ["excellent", "poor"], [better, worse]))
            .Diagnostics.Select(finding => finding.ToString())
            .Where(message => message.Contains($"'{worse}'", StringComparison.Ordinal));
        string message = Assert.Single(messages);
        Assert.Contains($"means: \"{means}\")", message, StringComparison.Ordinal);
    }

    // 15 or 150,000? Nobody knows, so nothing is offered.
    [Theory]
    [InlineData("25万人以上", "不足15")]
    [InlineData("300以上", "不足100标箱")]
    public void It_is_left_to_the_author_where_the_number_is_open(string better, string worse)
    {
        Diagnostic finding = Assert.Single(
            RuleBook.ReadText(Books.Of("", ["excellent", "poor"], [better, worse])).Diagnostics,
            finding => finding.Code == "PE2002"
        );
        Assert.Empty(Proposals.OfMeans(finding));
    }
}
