using PerfEval.Tests.Support;

namespace PerfEval.Tests.Cases;

/// <summary>Bands written one unit of the last place apart, as tables of times usually are.</summary>
public class SeamTests
{
    private static readonly string[] Bands = ["18.24 - 12.00", "23.53 - 18.25", "30.00 - 23.54"];

    [Fact]
    public void One_finding_names_the_resolution_to_declare()
    {
        string finding = Assert
            .Single(RuleBook.ReadText(Book("")).Diagnostics, one => one.Code == "PE3003")
            .ToString();
        Assert.EndsWith(
            "warning PE3003: The criteria lie exactly one step of 0.01 apart, so that none claims (18.24, 18.25) and (23.53, 23.54), for example 18.245; graded Good (in a gap between criteria, the worse counts). If nothing finer is ever measured, declare resolution: 0.01",
            finding,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void With_that_resolution_the_ladder_is_complete() =>
        Assert.DoesNotContain(
            "PE3003",
            RuleBook.ReadText(Book(", resolution: 0.01")).Diagnostics.Codes()
        );

    // A step of 1 is not advised to a table that itself names 60.5.
    [Theory]
    [InlineData("90-100 | 80-89 | 70-79", true)]
    [InlineData("90-100 | 80-89 | 70-79", false, "resolution 0.5")] // it is declared, and finer
    [InlineData("90-100 | 80-89 | 60.5-79", false)]
    [InlineData("90-100 | 80-88 | 70-79", false)] // two steps
    [InlineData("90-100 | 80-89 | 70-78", false)] // one and two steps
    [InlineData("90-100 | 80-89 | <79", false)] // an end that is excluded
    [InlineData("23.5 - 18.3 | 18.2 - 12", true)]
    public void Only_seams_of_one_last_place_are_advised_a_resolution(
        string criteria,
        bool advised,
        string more = "-"
    )
    {
        string message = Assert
            .Single(
                RuleBook
                    .ReadText(LadderCase.Book(criteria, $"min 0  direction higher  {more}"))
                    .Diagnostics,
                one => one.Code == "PE3003"
            )
            .ToString();
        Assert.Equal(advised, message.Contains("declare resolution", StringComparison.Ordinal));
    }

    [Fact]
    public void A_top_of_exactly_100_is_fine_where_the_domain_ends_there() =>
        Assert.Empty(
            RuleBook
                .ReadText(
                    Books.Of(
                        "min: 0%, max: 100%",
                        "100%",
                        ">= 99% to < 100%",
                        ">= 90% to < 99%",
                        "< 90%"
                    )
                )
                .Diagnostics
        );

    private static string Book(string more) =>
        Books.Of($"direction: lower, min: 12, max: 30{more}", Bands);
}
