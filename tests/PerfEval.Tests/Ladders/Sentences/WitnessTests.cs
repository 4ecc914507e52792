using PerfEval.Criteria;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;

namespace PerfEval.Tests.Ladders.Sentences;

/// <summary>The one value of a region that a finding shows.</summary>
public class WitnessTests
{
    public static TheoryData<ValueRange, string?, string> Regions { get; } =
        new()
        {
            { Between("90", true, "91", false), null, "90.5" }, // the middle
            { Between("90", true, "93", true), "1", "91" }, // two as near: the lower one
            { Between("-93", true, "-90", true), "1", "-92" },
            { Between("89.6", false, "91", false), "1", "90" },
            { Between("0", true, "1", false), "1", "0" },
            { Between("0", false, "1", true), "1", "1" }, // the lower one lies outside
            { Between("0", false, "1", true), "0.3", "0.6" },
            { ValueRange.Point(Rational.Parse("100")), null, "100" },
            { ValueRange.Point(Rational.Parse("100")), "1", "100" },
            { new ValueRange(new Bound(100, false), null), null, "101" }, // an end plus one unit
            { new ValueRange(null, new Bound(70, false)), null, "69" },
            { new ValueRange(new Bound(100, false), null), "5", "105" },
            { new ValueRange(null, new Bound(70, false)), "50", "50" },
            { new ValueRange(null, new Bound(70, false)), "1", "69" },
            { ValueRange.Everything, null, "0" },
        };

    [Theory]
    [MemberData(nameof(Regions))]
    public void It_lies_nearest_the_middle_or_one_unit_behind_the_only_end(
        ValueRange region,
        string? resolution,
        string witness
    ) =>
        Assert.Equal(
            Rational.Parse(witness),
            Witness.Of(
                region,
                resolution is null ? null : new Resolution(Rational.Parse(resolution))
            )
        );

    [Theory]
    [InlineData("89", false, "90", false, "1", false)]
    [InlineData("89", true, "90", false, "1", true)]
    [InlineData("89", false, "90", true, "1", true)]
    [InlineData("79.5", true, "79.9", false, "1", false)]
    [InlineData("79", false, "81", false, "1", true)]
    [InlineData("-81", false, "-79", false, "1", true)]
    [InlineData("90.5", true, "90.5", true, "1", false)]
    public void A_region_counts_only_if_a_multiple_of_the_resolution_lies_in_it(
        string lower,
        bool isLowerIncluded,
        string upper,
        bool isUpperIncluded,
        string resolution,
        bool holds
    ) =>
        Assert.Equal(
            holds,
            Witness.HoldsMultiple(
                Between(lower, isLowerIncluded, upper, isUpperIncluded),
                new Resolution(Rational.Parse(resolution))
            )
        );

    private static ValueRange Between(
        string lower,
        bool isLowerIncluded,
        string upper,
        bool isUpperIncluded
    ) =>
        new(
            new Bound(Rational.Parse(lower), isLowerIncluded),
            new Bound(Rational.Parse(upper), isUpperIncluded)
        );
}
