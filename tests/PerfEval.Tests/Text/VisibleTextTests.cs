using PerfEval.Text;

namespace PerfEval.Tests.Text;

/// <summary>What somebody else wrote steers no terminal and forges no line.</summary>
public class VisibleTextTests
{
    [Theory]
    [InlineData("完成率≥95%", "完成率≥95%")]
    [InlineData("\u001B[31mred", @"\u{1B}[31mred")]
    [InlineData("a\u009B31m", @"a\u{9B}31m")] // the one-character form of ESC [
    [InlineData("book.yaml(1,1): error\nforged", @"book.yaml(1,1): error\u{A}forged")]
    [InlineData("a\rb", @"a\u{D}b")]
    [InlineData("\u202E%59", @"\u{202E}%59")]
    [InlineData("\u2066a\u2069\u200F", @"\u{2066}a\u{2069}\u{200F}")]
    [InlineData("a\u2028b", @"a\u{2028}b")]
    [InlineData("完\u200B成\u00AD率", @"完\u{200B}成\u{AD}率")] // another name than 完成率
    [InlineData("\uFEFFa\u2060", @"\u{FEFF}a\u{2060}")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u007F\u0000", @"\u{7F}\u{0}")]
    public void A_character_that_shows_nothing_is_shown(string text, string shown) =>
        Assert.Equal(shown, VisibleText.Of(text));
}
