using PerfEval.Tests.Support;

namespace PerfEval.Tests.Columns;

/// <summary>A grader of a whole rule book, by the paths of its indicators.</summary>
public class GraderTests
{
    private const string ErrorRate = "employment/startup-support/error-rate";
    private const string PeopleHelped = "employment/startup-support/people-helped";
    private const string Satisfaction = "reform/institution/satisfaction";

    private static readonly Grader Real = new(RealTable.Book);

    [Theory]
    [InlineData("0", "excellent")]
    [InlineData("0.4", "good")]
    [InlineData("5", "fair")]
    [InlineData("5.01", "poor")]
    public void A_number_earns_a_grade_by_its_path(string value, string grade)
    {
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(grade, Real.GradeOf(Real.GradePercent(ErrorRate, number))?.Id);
    }

    [Theory]
    [InlineData("0.01", "good")] // 1%
    [InlineData("0.010000001", "fair")]
    [InlineData("0.95", "poor")]
    public void A_fraction_is_a_percent_of_itself(string value, string grade)
    {
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(grade, Real.GradeOf(Real.GradeFraction(ErrorRate, number))?.Id);
    }

    [Fact]
    public void A_number_for_a_percent_has_to_say_what_it_is()
    {
        Assert.Equal(
            $"'{ErrorRate}' is a percent, and 0.95 may be a percent or a fraction: say which, by GradePercent (95.5) or GradeFraction (0.955). (Parameter 'path')",
            Assert.Throws<ArgumentException>(() => Real.Grade(ErrorRate, 0.95m)).Message
        );
        Assert.Equal(
            $"'{ErrorRate}' is a percent: say in which form percents are given, by a PercentForm. (Parameter 'paths')",
            Assert.Throws<ArgumentException>(() => Real.Plan([PeopleHelped, ErrorRate])).Message
        );
        foreach (
            Func<GradeCode> door in new[]
            {
                () => Real.GradePercent(PeopleHelped, 1m),
                () => Real.GradeFraction(PeopleHelped, 1m),
                () => Real.GradeShare(PeopleHelped, 1, 2),
            }
        )
        {
            Assert.Equal(
                $"'{PeopleHelped}' is no percent. (Parameter 'path')",
                Assert.Throws<ArgumentException>(() => door()).Message
            );
        }
    }

    [Fact]
    public void A_share_earns_a_grade_without_a_division()
    {
        Assert.Equal("good", Real.GradeOf(Real.GradeShare(ErrorRate, 1, 100))?.Id);
        Assert.Equal(
            "fair",
            Real.GradeOf(Real.GradeShare(ErrorRate, 10_000_001, 1_000_000_000))?.Id
        );
        Assert.Equal(GradeCode.Invalid, Real.GradeShare(ErrorRate, 1, 0));
    }

    [Fact]
    public void A_label_earns_a_grade_and_an_unknown_one_is_no_value()
    {
        Assert.Equal("good", Real.GradeOf(Real.GradeLabel(Satisfaction, " 基本满意 "))?.Id);
        Assert.Equal(GradeCode.Invalid, Real.GradeLabel(Satisfaction, "满"));
        Assert.Null(Real.GradeOf(GradeCode.Invalid));
    }

    [Fact]
    public void A_plan_grades_values_in_the_order_in_which_their_indicators_were_bound()
    {
        GradingPlan plan = Real.Plan([ErrorRate, PeopleHelped], PercentForm.Percent);
        byte[] codes = new byte[2];
        plan.Grade([0.4m, 312m], codes);
        Assert.Equal([1, 0], codes.Select(code => new GradeCode(code).Rank));
        Assert.Equal(2, plan.Count);
        Real.Plan([ErrorRate, PeopleHelped], PercentForm.Fraction).Grade([0.004m, 312m], codes);
        Assert.Equal([1, 0], codes.Select(code => new GradeCode(code).Rank));
    }

    [Fact]
    public void What_the_rule_book_does_not_hold_is_the_callers_mistake()
    {
        Assert.Equal(
            "The rule book has no indicator of numbers 'a/b/c'. (Parameter 'path')",
            Assert.Throws<ArgumentException>(() => Real.Grade("a/b/c", 1m)).Message
        );
        Assert.Equal(
            $"The rule book has no category '{ErrorRate}'. (Parameter 'path')",
            Assert.Throws<ArgumentException>(() => Real.GradeLabel(ErrorRate, "优")).Message
        );
        Assert.Equal(
            "There are 2 values for 1 indicators. (Parameter 'values')",
            Assert
                .Throws<ArgumentException>(() =>
                    Real.Plan([PeopleHelped]).Grade([1m, 2m], new byte[2])
                )
                .Message
        );
        Assert.Throws<ArgumentException>(() => Real.Plan([PeopleHelped]).Grade([1m], []));
    }
}
