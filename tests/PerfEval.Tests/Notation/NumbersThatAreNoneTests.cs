using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>What looks like a number and is none, and how long a text may be.</summary>
public class NumbersThatAreNoneTests
{
    [Theory]
    [InlineData("1234,567")]
    [InlineData("≥1234,567")]
    [InlineData("≥1234,567人")]
    [InlineData("≥12,34")]
    [InlineData("≥1,2345")]
    [InlineData("≥0,500")]
    [InlineData("≥0,500,000")]
    public void A_comma_that_parts_no_thousands_is_never_left_out(string text) =>
        Assert.Null(CriterionReader.Read(text).Set);

    [Theory]
    [InlineData("≥1,234", "[1234, +∞)")]
    [InlineData("≥1,234,567", "[1234567, +∞)")]
    [InlineData("≥１，２３４", "[1234, +∞)")]
    public void A_comma_that_parts_thousands_is_left_out(string text, string set) =>
        Assert.Equal(set, CriterionReader.Read(text).Set);

    [Theory]
    [InlineData("≤2:59", true)]
    [InlineData("≤2:00", true)]
    [InlineData("≤2:60", false)]
    [InlineData("≤2:75", false)]
    [InlineData("≤2:99", false)]
    [InlineData("≤2:5", false)]
    [InlineData("≤2:300", false)]
    public void There_are_no_more_than_59_seconds(string text, bool isRead) =>
        Assert.Equal(
            isRead,
            RuleBook.ReadText(LadderCase.Book($"{text} | >10:00", "unit 秒")).HasValue
        );

    [Theory]
    [InlineData("1")]
    [InlineData("≥1")]
    [InlineData("≥0.95")]
    [InlineData("0.01-1")]
    public void A_bare_number_up_to_1_among_percents_may_be_a_fraction(string text) =>
        Assert.Contains(
            "PE2002",
            RuleBook.ReadText(LadderCase.Book($"{text} | ≥0.5% | <0.5%", "-")).Diagnostics.Codes()
        );

    [Theory]
    [InlineData("≥1.01")]
    [InlineData("≥90")]
    public void A_greater_one_takes_their_unit(string text)
    {
        ReadResult<RuleBook> read = RuleBook.ReadText(
            LadderCase.Book($"{text} | ≥0.5% | <0.5%", "-")
        );
        Assert.True(read.HasValue);
        Assert.Contains("PE2004", read.Diagnostics.Codes());
    }

    [Fact]
    public void A_criterion_has_at_most_1000_characters()
    {
        string longest = new string('完', 996) + "≥95%";
        Assert.Equal("[95%, +∞)", CriterionReader.Read(longest).Set);
        SingleReading tooLong = CriterionReader.Read("完" + longest);
        Assert.Null(tooLong.Set);
        Assert.Equal("PE2001", Assert.Single(tooLong.Diagnostics).Code);
    }
}
