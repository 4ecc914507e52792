using CsCheck;
using PerfEval.Sampling;

namespace PerfEval.Tests.Sampling;

/// <summary>How a sample is parted among the grades.</summary>
public class AllotmentTests
{
    [Theory]
    [InlineData("50 30 20 0", 10, "5 3 2 0")]
    [InlineData("17 13 7 3", 10, "4 3 2 1")] // 4.25, 3.25, 1.75, 0.75: the rare one gets its one, then 4.14, 3.16, 1.70
    [InlineData("10 10 10 10", 6, "2 2 1 1")] // equal remainders: the better grades
    [InlineData("1 97 1 1", 10, "1 7 1 1")] // each grade that occurs gets one
    [InlineData("0 99 0 1", 2, "0 1 0 1")]
    [InlineData("97 1 1 1", 3, "3 0 0 0")] // fewer than there are grades: in proportion alone
    [InlineData("1 1 1 1", 2, "1 1 0 0")]
    [InlineData("3 0 2 0", 5, "3 0 2 0")] // all
    [InlineData("3 0 2 0", 500, "3 0 2 0")] // more than there are
    [InlineData("0 0 0 0", 5, "0 0 0 0")]
    [InlineData("4000000000 4000000000 0 0", 2000000000, "1000000000 1000000000 0 0")]
    public void A_sample_is_parted(string populations, int count, string allotted) =>
        Assert.Equal(allotted, string.Join(' ', Allotment.Of(Numbers(populations), count)));

    [Fact]
    public void As_many_as_asked_for_are_drawn_no_grade_gives_more_than_it_has_and_none_that_can_have_one_goes_without() =>
        Gen.Select(Gen.Long[0, 40].List[2, 24], Gen.Int[1, 300])
            .Sample(
                (populations, count) =>
                {
                    int[] allotted = Allotment.Of(populations, count);
                    int occurring = populations.Count(all => all > 0);
                    return allotted.Sum() == Math.Min(count, populations.Sum())
                        && allotted.Zip(populations).All(grade => grade.First <= grade.Second)
                        && (
                            count < occurring
                            || allotted
                                .Zip(populations)
                                .All(grade => grade.First > 0 == grade.Second > 0)
                        );
                }
            );

    private static long[] Numbers(string text) => [.. text.Split(' ').Select(long.Parse)];
}
