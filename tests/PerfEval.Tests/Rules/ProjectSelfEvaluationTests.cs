using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>The self-evaluation form of a project that is made up: every kind of rule, with results and what they earn.</summary>
public class ProjectSelfEvaluationTests
{
    private static readonly RuleBook Book = RuleBook.Load(PathOf("2025.yaml"));

    private static readonly IReadOnlyList<IndicatorEvaluation> Rows = Books
        .Evaluator.Evaluate(Book, MeasuredResults.Load(PathOf("2025.results.yaml")))
        .Subjects[0]
        .Indicators;

    [Fact]
    public void All_that_is_noted_about_the_book_is_that_points_jump_where_nothing_is_earned() =>
        Assert.Equal(["PE4017"], RuleBook.Read(PathOf("2025.yaml")).Diagnostics.Codes());

    [Fact]
    public void Its_classes_have_the_points_of_the_official_form() =>
        Assert.Equal(
            ["execution 10", "output 50", "benefit 30", "satisfaction 10"],
            Book.Table.Responsibilities.Select(one => $"{one.Id} {one.Points}")
        );

    // Worked out by hand: 10 × 1172/1185, 8 × 34200/36000, 8 − 1, 80% of 8, 10 × (2 − 9.88/9.5), 5 × 7.5/10, 2 + 2 and 10 × 895/900.
    [Theory]
    [InlineData("execution/funds/rate", "9 211/237")]
    [InlineData("output/quantity/stations", "10")]
    [InlineData("output/quantity/visits", "7.6")]
    [InlineData("output/quality/accepted", "7")]
    [InlineData("output/quality/working", "6")]
    [InlineData("output/timeliness/completed", "6.4")]
    [InlineData("output/cost/station-cost", "9.6")]
    [InlineData("benefit/social/meals", "10")]
    [InlineData("benefit/social/accidents", "3")]
    [InlineData("benefit/ecological/energy", "3.75")]
    [InlineData("benefit/lasting/upkeep", "4")]
    [InlineData("benefit/lasting/mechanism", "3.5")]
    [InlineData("satisfaction/served/elderly", "9 17/18")]
    public void Each_row_earns_what_was_worked_out_by_hand(string path, string points) =>
        Assert.Equal(
            points,
            Rows.Single(row => row.Indicator.Path == path).Points!.Value.ToMixedString()
        );

    [Fact]
    public void Every_row_is_measured_and_says_why_it_fell_short()
    {
        Assert.Equal(13, Rows.Count);
        Assert.All(Rows, row => Assert.Empty(row.Diagnostics));
        Assert.All(
            Rows.Where(row => row.Points != row.FullPoints),
            row => Assert.NotNull(row.Measurement!.Deviation)
        );
    }

    [Fact]
    public void Its_cases_are_met() =>
        Assert.All(
            CaseBook.Load(PathOf("2025.cases.yaml")).Run(),
            result => Assert.Empty(result.Mismatches)
        );

    private static string PathOf(string file) =>
        Repository.PathOf("rules", "project-self-evaluation", file);
}
