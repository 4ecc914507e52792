using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders.Proof;

/// <summary>What an indicator may declare for itself.</summary>
public class IndicatorReadingTests
{
    [Theory]
    [InlineData("", "fair")]
    [InlineData("reading: {overlap: worse}", "poor")]
    [InlineData("reading: {gap: better}", "fair")] // what it leaves out is that of the book
    public void Its_own_reading_outranks_that_of_the_book(string reading, string grade)
    {
        string book =
            Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%").TrimEnd('\n')
            + $"\n            {reading}\n";
        Assert.Equal(grade, Books.Grade(book, "80.5%").Grade?.Id);
    }

    [Theory]
    [InlineData("2:23", "excellent")]
    [InlineData("143 seconds", "excellent")]
    [InlineData("2:24", "good")]
    [InlineData("3 minutes", "good")]
    [InlineData("181", "poor")]
    public void Minutes_and_seconds_are_read_where_a_unit_of_time_shows_them(
        string value,
        string grade
    )
    {
        string book = Books.Of(
            "min: 0",
            ["excellent", "good", "poor"],
            ["<2:24", "144 seconds to 180 seconds", ">180 seconds"]
        );
        IndicatorEvaluation indicator = Books.Grade(book, $"'{value}'");
        Assert.Equal(grade, indicator.Grade?.Id);
    }

    [Fact]
    public void Without_a_unit_of_time_they_are_not_understood() =>
        Assert.Equal(
            ["PE2001", "PE2001"],
            RuleBook.ReadText(Books.Of("min: 0", "<2:24", "≥2:24")).Diagnostics.Codes()
        );
}
