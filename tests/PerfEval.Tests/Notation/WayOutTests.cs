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
}
