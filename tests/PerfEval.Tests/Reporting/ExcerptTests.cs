using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting;

/// <summary>However long a line is, a finding shows what lies around its place, and no more.</summary>
public class ExcerptTests
{
    [Fact]
    public void A_short_line_is_shown_whole() =>
        Assert.Equal(
            "3 | 差错率约90%\n  |       ^^^^",
            Excerpt.Of("差错率约90%", 3, 3, "3 | ", "  | ")
        );

    [Theory]
    [InlineData(0, 3)]
    [InlineData(100_000, 3)]
    [InlineData(199_997, 3)]
    [InlineData(100_000, 90_000)]
    public void Of_a_long_line_as_much_is_shown_as_fits(int start, int length)
    {
        string[] lines = Excerpt
            .Of(new string('宽', 200_000), start, length, "1 | ", "  | ")
            .Split('\n');
        Assert.All(
            lines,
            line => Assert.InRange(DisplayWidth.Of(line), 5, 4 + Excerpt.MostColumns)
        );
        Assert.Equal(start > 0, lines[0].StartsWith("1 | …", StringComparison.Ordinal));
        Assert.Equal(start + length < 200_000, lines[0].EndsWith('…'));
        Assert.Contains('^', lines[1]);
    }

    [Fact]
    public void What_could_steer_a_terminal_is_shown_and_its_carets_are_as_wide() =>
        Assert.Equal("  \\u{1B}9\n  ^^^^^^", Excerpt.Of("\u001B9", 0, 1, "  ", "  "));
}
