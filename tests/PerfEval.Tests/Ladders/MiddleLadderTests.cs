using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders;

/// <summary>Ladders whose best values lie in the middle.</summary>
public class MiddleLadderTests
{
    [Theory]
    [InlineData("50", "", "5 b")] // from the middle itself the nearer side counts: they are alike
    [InlineData("46", "", "1 b")]
    [InlineData("54", "", "1 b")]
    [InlineData("45", "", ">0 b")]
    [InlineData("58", "3 a", "2 c")]
    [InlineData("41", "4 a", "1 c")]
    [InlineData("39", "1 b", "")]
    [InlineData("70", "10 b", "")]
    public void A_distance_is_told_on_the_side_of_the_value(
        string value,
        string better,
        string worse
    )
    {
        NumericLadder ladder = Ladder("45-55 | 40-60 | 其他", "-");
        Assert.Equal(better, Show(ladder.DistanceToBetter(Rational.Parse(value))));
        Assert.Equal(
            worse.Length > 0 && worse[0] != '>' ? $">{worse}" : worse,
            Show(ladder.DistanceToWorse(Rational.Parse(value)))
        );
    }

    [Theory]
    [InlineData("57", "2 a", "")] // below 40 it would be worse, but that is the other side
    [InlineData("42", "3 a", ">2 c")]
    public void A_side_that_the_domain_cuts_off_has_no_worse_grade(
        string value,
        string better,
        string worse
    )
    {
        NumericLadder ladder = Ladder("45-55 | 40-60 | 其他", "max 58");
        Assert.Equal(better, Show(ladder.DistanceToBetter(Rational.Parse(value))));
        Assert.Equal(worse, Show(ladder.DistanceToWorse(Rational.Parse(value))));
    }

    [Fact]
    public void What_the_rest_claims_lies_on_both_sides()
    {
        NumericLadder ladder = Ladder("45-55 | 40-60 | 其他", "min 0");
        Assert.Equal(
            "[0, 40) (60, +∞)",
            string.Join(' ', ladder.ClaimedBy(ladder.Indicator.Criteria[^1]))
        );
        Assert.Equal(
            "[40, 60]",
            Assert.Single(ladder.ClaimedBy(ladder.Indicator.Criteria[1])).ToString()
        );
    }

    [Theory]
    [InlineData(
        "45-55 | 40-60 | 42-70 | 其他",
        "-",
        "(20,18): error PE3007: B (40-60) and C (42-70) stand in no order: neither higher nor lower values are the better ones throughout, nor those nearer to the best criterion. If the words cannot be read as they stand, say under means what they mean"
    )]
    [InlineData(
        "≥90 | ≥80 | <80",
        "direction middle",
        "(19,18): error PE3007: A (≥90) and B (≥80) do not enclose each other, so that values nearer to the best criterion are not the better ones: all but a rest must have two ends, and each hold the one before it. Correct the direction of the measure, or say under means what the words mean"
    )]
    [InlineData(
        "45-55 | 其他",
        "-",
        "(19,18): error PE3007: The criteria do not show whether higher or lower values are better, or those nearer to the best criterion. Declare it: measure: {direction: higher}, {direction: lower} or {direction: middle}"
    )]
    public void What_is_no_middle_ladder_is_told(string criteria, string options, string finding) =>
        Assert.Equal(
            $"rulebook.yaml{finding}",
            Assert
                .Single(RuleBook.ReadText(LadderCase.Book(criteria, options)).Diagnostics)
                .ToString()
        );

    [Fact]
    public void Both_sides_are_one_finding() =>
        Assert.Equal(
            "rulebook.yaml(20,18): warning PE3004: (-∞, -20) and (20, +∞) lie beyond the worst criterion C (-20 to 20), for example -21; graded C (beyond all criteria, the nearest counts)",
            Assert
                .Single(
                    RuleBook
                        .ReadText(LadderCase.Book("-5 to 5 | -10 to 10 | -20 to 20", "-"))
                        .Diagnostics
                )
                .ToString()
        );

    [Fact]
    public void A_gap_names_the_rest_that_may_have_been_meant() =>
        Assert.Equal(
            "rulebook.yaml(19,18): warning PE3003: (85, 90) lies between A (≥90) and B (80-85) and is claimed by neither, though C (其他) may have been meant for it too, for example 87.5; graded B (in a gap between criteria, the worse counts)",
            Assert
                .Single(
                    RuleBook.ReadText(LadderCase.Book("≥90 | 80-85 | 其他", "max 100")).Diagnostics
                )
                .ToString()
        );

    [Fact]
    public void A_name_that_says_which_way_is_better_says_nothing_of_the_middle() =>
        Assert.Empty(
            RuleBook
                .ReadText(
                    Books.Around(
                        "name: 满意率\nmeasure: {min: 0%, max: 100%}\ncriteria: {excellent: 45%-55%, good: 40%-60%, poor: 其他}"
                    )
                )
                .Diagnostics
        );

    private static NumericLadder Ladder(string criteria, string options) =>
        (NumericLadder)RuleBook.ReadText(LadderCase.Book(criteria, options)).Value.Proof.Ladders[0];

    private static string Show(Distance? distance) =>
        distance is { } far ? $"{(far.IsMoreThan ? ">" : "")}{far.Amount} {far.Grade}" : "";
}
