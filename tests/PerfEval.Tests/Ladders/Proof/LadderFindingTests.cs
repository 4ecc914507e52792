using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders.Proof;

/// <summary>What a finding about a ladder says, and where it stands.</summary>
public class LadderFindingTests
{
    // The first criterion stands in line 18.
    [Theory]
    [InlineData(
        "90-100 | 80-92 | 60-82 | 0-62 ; min 0  max 100  resolution 1",
        "(19,18): warning PE3001: [90, 92], [80, 82] and [60, 62] are claimed twice: [90, 92] by A (90-100) and B (80-92); [80, 82] by B (80-92) and C (60-82); [60, 62] by C (60-82) and D (0-62); for example 91; graded A (where criteria overlap, the better counts) (resolution 1)"
    )]
    [InlineData(
        "≥90% | ≥80% | <81% ; overlap worse",
        "(20,18): warning PE3001: [80%, 81%) is claimed by both B (≥80%) and C (<81%), for example 80.5%; graded C (where criteria overlap, the worse counts)"
    )]
    [InlineData(
        "≥90% | ≥80% | ≤80% ; overlap refuse",
        "(20,18): warning PE3002: {80%} is claimed by both B (≥80%) and C (≤80%); refused (where criteria overlap, no grade is given)"
    )]
    [InlineData(
        "≤5天 | 8天-10天 | >15天 ; min 0",
        "(19,18): warning PE3003: (5天, 8天) and (10天, 15天] are claimed by no criterion, the first between A (≤5天) and B (8天-10天), for example 6.5天; graded B (in a gap between criteria, the worse counts)"
    )]
    [InlineData(
        "≥90 | 80-88 | <80 ; gap better  max 100",
        "(19,18): warning PE3003: (88, 90) lies between A (≥90) and B (80-88) and is claimed by neither, for example 89; graded A (in a gap between criteria, the better counts)"
    )]
    [InlineData(
        "80-100 | 80-90 | 60-75 | 50-75 ; max 100",
        "(20,18): warning PE3003: (75, 80) lies between B (80-90) and C (60-75) and is claimed by neither, for example 77.5; graded C (in a gap between criteria, the worse counts)"
    )]
    [InlineData(
        "≥90% | 80%-90% ; max 100%  beyond refuse",
        "(19,18): warning PE3004: (-∞, 80%) lies beyond the worst criterion B (80%-90%), for example 79%; refused (beyond all criteria, no grade is given)"
    )]
    [InlineData(
        "[5, 6] | ≤7 | >7 ; min 1  resolution 0.5",
        "(19,18): warning PE3006: [1, 5) lies beyond the best criterion A ([5, 6]), which ends there, for example 3; graded A (beyond a best criterion that ends, the best counts as reached) (resolution 0.5)"
    )]
    [InlineData(
        "100% | ≥95% | <95% ; top literal",
        "(19,18): warning PE3006: (100%, +∞) lies beyond the best criterion A (100%), which ends there, for example 101%; graded B (beyond a best criterion that ends, the criteria are taken literally)"
    )]
    [InlineData(
        "90-100 | 80-90 ; overlap worse  min 80",
        "(18,18): warning PE3005: (100, +∞) lies beyond the best criterion A (90-100), for example 101; graded A (beyond all criteria, the nearest counts)"
    )]
    [InlineData(
        "≥90 | ≥80 | ≥80 | <80 ; resolution 1",
        "(20,18): warning PE3008: No value can earn C (≥80) (resolution 1). Check the limits of the criteria and of the measure"
    )]
    public void It_names_regions_criteria_witness_decision_and_resolution_at_the_worse_criterion(
        string ladder,
        string expected
    )
    {
        string code = expected[expected.IndexOf("PE", StringComparison.Ordinal)..][..6];
        Assert.Equal($"rulebook.yaml{expected}", Finding(ladder, code));
    }

    [Theory]
    [InlineData(
        "≥80% | ≥90% | ≥70% | <70% ; -",
        "(19,18): error PE3007: A (≥80%) and B (≥90%) stand in no order: neither higher nor lower values are the better ones throughout, nor those nearer to the best criterion. If the words cannot be read as they stand, say under means what they mean"
    )]
    [InlineData(
        "95%-105% | 90%-110% | <90% ; -",
        "(20,18): error PE3007: B (90%-110%) and C (<90%) stand in no order: neither higher nor lower values are the better ones throughout, nor those nearer to the best criterion. If the words cannot be read as they stand, say under means what they mean"
    )]
    [InlineData(
        "≤5 | ≤10 | ≤8 | >10 ; -",
        "(20,18): error PE3007: B (≤10) and C (≤8) stand in no order: neither higher nor lower values are the better ones throughout, nor those nearer to the best criterion. If the words cannot be read as they stand, say under means what they mean"
    )]
    [InlineData(
        "50 | (-∞, +∞) ; -",
        "(19,18): error PE3007: The criteria do not show whether higher or lower values are better, or those nearer to the best criterion. Declare it: measure: {direction: higher}, {direction: lower} or {direction: middle}"
    )]
    [InlineData(
        "≥90 | ≥80 | <80 ; direction lower",
        "(19,18): error PE3007: A (≥90) and B (≥80) contradict direction: lower. Correct the direction of the measure, or say under means what the words mean"
    )]
    [InlineData(
        "≤5 | ≤10 | >10 ; direction higher",
        "(19,18): error PE3007: A (≤5) and B (≤10) contradict direction: higher. Correct the direction of the measure, or say under means what the words mean"
    )]
    [InlineData(
        "≥95% | 85%-90% | ≥70% | <70% ; -",
        "(20,18): error PE3007: (90%, 95%) would be graded C, but the worse values [85%, 90%] B: the criteria contradict each other. Say under means what they mean"
    )]
    [InlineData(
        "90-100 ; scale 2",
        "(18,18): error PE3007: A single criterion that is no half-line does not show whether higher or lower values are better, or those nearer to it. Declare it: measure: {direction: higher}, {direction: lower} or {direction: middle}"
    )]
    [InlineData(
        "≥90 ; scale 2  direction lower",
        "(18,18): error PE3007: The only criterion contradicts the direction that the measure declares. Correct the direction, or say under means what the words mean"
    )]
    public void Criteria_out_of_order_are_an_error_that_names_two_of_them(
        string ladder,
        string expected
    ) => Assert.Equal($"rulebook.yaml{expected}", Finding(ladder, "PE3007"));

    [Fact]
    public void Strict_refuses_whatever_the_book_and_the_indicator_choose()
    {
        string book =
            LadderCase.Book("100 | 90-100 | 60-80", "overlap worse  gap better  top literal")
            + "            reading: {overlap: better, beyond: clamp}\n";
        RuleBook read = RuleBook.ReadText(book, isStrict: true).Value;
        Assert.Equal(
            [
                "(100, +∞) → refused",
                "{100} → refused",
                "[90, 100) → b",
                "(80, 90) → refused",
                "[60, 80] → c",
                "(-∞, 60) → refused",
            ],
            ((PerfEval.Ladders.NumericLadder)read.Proof.Ladders[0]).Segments.Select(segment =>
                segment.ToString()
            )
        );
    }

    // The scale goes on beyond the best criterion, and nobody knows where its grade ends.
    [Theory]
    [InlineData("good | poor", "90-100 | <90", "excellent good", "PE3005")]
    [InlineData("good | poor", "100 | 90-100", "excellent good", "PE3006")]
    [InlineData("fair | poor", "100 | ≥90", "fair poor", "PE3006")] // literally poor claims it
    public void Where_the_scale_is_used_in_part_all_grades_outwards_stay_open(
        string grades,
        string criteria,
        string candidates,
        string code
    )
    {
        string book = Books
            .Of("", grades.Split(" | "), criteria.Split(" | "))
            .Replace(
                "period: 2019",
                "period: 2019\nreading: {top: refuse}",
                StringComparison.Ordinal
            );
        PerfEval.Ladders.Ruling beyond = (
            (PerfEval.Ladders.NumericLadder)RuleBook.ReadText(book).Value.Proof.Ladders[0]
        )
            .Segments[0]
            .Ruling;
        Assert.Null(beyond.Grade);
        Assert.Equal(candidates, string.Join(' ', beyond.Candidates));
        Assert.Equal([code], beyond.Codes);
    }

    private static string Finding(string ladder, string code)
    {
        string[] parts = ladder.Split(" ; ");
        IReadOnlyList<Diagnostic> found = RuleBook
            .ReadText(LadderCase.Book(parts[0], parts[1]))
            .Diagnostics;
        return Assert.Single(found, finding => finding.Code == code).ToString();
    }
}
