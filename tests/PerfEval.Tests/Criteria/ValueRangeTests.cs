using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Tests.Criteria;

/// <summary>Ranges of values and their ends.</summary>
public class ValueRangeTests
{
    private static readonly ValueRange FromNinetyToBelowNinetyOne = new(
        new Bound(90, true),
        new Bound(91, false)
    );

    [Theory]
    [InlineData("89.999", false)]
    [InlineData("90", true)] // an included end
    [InlineData("90.5", true)]
    [InlineData("91", false)] // an excluded end
    public void A_value_on_an_end_lies_inside_only_if_that_end_is_included(
        string value,
        bool inside
    ) => Assert.Equal(inside, FromNinetyToBelowNinetyOne.Contains(Rational.Parse(value)));

    [Fact]
    public void An_interval_holds_at_least_one_value() =>
        Assert.Equal(
            "No value lies in (5, 5].",
            Assert
                .Throws<ArgumentException>(() =>
                    new ValueRange(new Bound(5, false), new Bound(5, true))
                )
                .Message
        );

    [Theory]
    [InlineData("[0, 5]", "[5, 9]", "{5}")]
    [InlineData("[0, 5)", "[5, 9]", "")]
    [InlineData("(0, 9)", "[0, 9]", "(0, 9)")]
    [InlineData("(-∞, 3]", "(-2, +∞)", "(-2, 3]")]
    public void The_common_part_has_the_tighter_ends(string left, string right, string common) =>
        Assert.Equal(common, Read(left).Intersect(Read(right))?.ToString() ?? "");

    [Theory]
    [InlineData("[90, 91)")]
    [InlineData("(-∞, 60)")]
    [InlineData("[300, +∞)")]
    [InlineData("{100}")]
    [InlineData("(-∞, +∞)")]
    public void It_prints_as_it_is_read(string text) => Assert.Equal(text, Read(text).ToString());

    private static ValueRange Read(string text) =>
        ((Meaning.Range)CriterionReader.Read(text).Meaning!).Interval;
}
