using PerfEval.Ladders;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Columns;

/// <summary>Which byte means what in a column of grades.</summary>
public class GradeCodeTests
{
    private const string Long =
        "≥24 | ≥23 | ≥22 | ≥21 | ≥20 | ≥19 | ≥18 | ≥17 | ≥16 | ≥15 | ≥14 | ≥13 | ≥12 | ≥11 | ≥10 | ≥9 | ≥8 | ≥7 | ≥6 | ≥5 | ≥4 | ≥3 | ≥2 | <2";

    [Fact]
    public void The_default_is_no_grade_and_nothing_that_a_value_can_have()
    {
        GradeCode untouched = default;
        Assert.Equal(-1, untouched.Rank);
        Assert.False(untouched.IsGraded || untouched.IsRefused || untouched.IsInvalid);
        Assert.Equal("none", untouched.ToString());
        Assert.Null(new Grader(RealTable.Book).GradeOf(untouched));
    }

    [Theory]
    [InlineData("90-100 | 80-90 | <75", "-", "95", 1, "0")]
    [InlineData("90-100 | 80-90 | <75", "-", "85", 2, "1")]
    [InlineData("90-100 | 80-90 | <75", "-", "90", 33, "0, contested")]
    [InlineData("90-100 | 80-90 | <75", "overlap refuse", "90", 32, "refused, contested")]
    [InlineData("90-100 | 80-90 | <75", "-", "77", 67, "2, in a gap")]
    [InlineData("90-100 | 80-90 | <75", "gap refuse", "77", 64, "refused, in a gap")]
    [InlineData("90-100 | 80-90 | <75", "-", "101", 97, "0, beyond")]
    [InlineData("90-100 | 80-90 | <75", "beyond refuse", "101", 96, "refused, beyond")]
    [InlineData("90-100 | 80-90 | <75", "max 100", "101", 128, "invalid")]
    [InlineData(Long, "-", "24", 1, "0")]
    [InlineData(Long, "-", "1", 24, "23")]
    [InlineData("45-55 | 40-60 | 其他", "-", "50", 1, "0")]
    [InlineData("45-55 | 40-60 | 其他", "-", "40", 2, "1")]
    [InlineData("45-55 | 40-60 | 其他", "-", "61", 3, "2")]
    public void A_byte_says_the_grade_and_how_the_criteria_stand_to_the_value(
        string criteria,
        string options,
        string value,
        byte code,
        string shown
    )
    {
        RuleBook book = RuleBook.ReadText(LadderCase.Book(criteria, options)).Value;
        var grader = new NumberGrader((NumericLadder)book.Proof.Ladders[0]);
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(code, grader.Grade(in number).Value);
        Assert.Equal(shown, new GradeCode(code).ToString());
    }

    [Fact]
    public void A_label_that_falls_into_the_rest_has_its_grade_and_a_slip_none()
    {
        var grader = new Grader(
            RuleBook
                .ReadText(Books.Of("", ["excellent", "good", "poor"], ["国家级", "省级", "其他"]))
                .Value
        );
        Assert.Equal("poor", grader.GradeOf(grader.GradeLabel("a/b/c", "校级荣誉称号"))?.Id);
        Assert.Equal(GradeCode.Invalid, grader.GradeLabel("a/b/c", "市级"));
    }
}
