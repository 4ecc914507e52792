using System.Globalization;
using System.Numerics;
using CsCheck;
using PerfEval.Quantities;

namespace PerfEval.Tests.Quantities;

/// <summary>Exact numbers, on machine words and beyond.</summary>
public class RationalTests
{
    // Small numbers stay on machine words; products of large ones leave them.
    private static readonly Gen<Rational> Numbers = Gen.Select(
        Gen.OneOf(Gen.Long[-1000, 1000], Gen.Long),
        Gen.OneOf(Gen.Long[1, 1000], Gen.Long[1, long.MaxValue]),
        (numerator, denominator) => new Rational(numerator, denominator)
    );

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("000.100", "0.1")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData(
        "0.1234567890123456789012345678901234567890",
        "0.123456789012345678901234567890123456789"
    )]
    public void A_decimal_is_read_and_printed_exactly(string text, string printed) =>
        Assert.Equal(printed, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("１")]
    [InlineData(" 1")]
    public void Anything_else_is_no_decimal(string text) =>
        Assert.False(Rational.TryParse(text, out _));

    [Fact]
    public void It_reckons_as_fractions_of_whole_numbers_do() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (a, b) =>
                {
                    (BigInteger n, BigInteger d, BigInteger m, BigInteger e) = (
                        a.Numerator,
                        a.Denominator,
                        b.Numerator,
                        b.Denominator
                    );
                    Assert.Equal(new Rational((n * e) + (m * d), d * e), a + b);
                    Assert.Equal(new Rational((n * e) - (m * d), d * e), a - b);
                    Assert.Equal(new Rational(n * m, d * e), a * b);
                    Assert.Equal((n * e).CompareTo(m * d), a.CompareTo(b));
                    Assert.Equal((n * e) == (m * d), a == b);
                    if (b.Sign != 0)
                    {
                        Assert.Equal(new Rational(n * e, d * m), a / b);
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void Equal_numbers_have_equal_hash_codes() =>
        Numbers.Sample(
            a => Assert.Equal(a.GetHashCode(), ((a * 3) / 3).GetHashCode()),
            iter: 5_000
        );

    [Fact]
    public void The_floor_is_the_largest_whole_number_not_above() =>
        Numbers.Sample(
            a =>
            {
                var floor = new Rational(a.Floor(), 1);
                Assert.True(floor <= a && a < floor + 1);
            },
            iter: 5_000
        );

    [Fact]
    public void It_prints_alike_under_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("-0.5", Rational.Parse("-0.5").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("94.95", "0.1", RoundingMode.HalfUp, "95")]
    [InlineData("-94.95", "0.1", RoundingMode.HalfUp, "-95")] // away from zero
    [InlineData("94.95", "0.1", RoundingMode.HalfEven, "95")]
    [InlineData("94.85", "0.1", RoundingMode.HalfEven, "94.8")]
    [InlineData("94.99", "0.1", RoundingMode.Down, "94.9")]
    [InlineData("94.91", "0.1", RoundingMode.Up, "95")]
    [InlineData("7", "5", RoundingMode.HalfUp, "5")]
    public void Rounding_goes_to_a_multiple_of_its_step(
        string value,
        string step,
        RoundingMode mode,
        string rounded
    ) =>
        Assert.Equal(
            Rational.Parse(rounded),
            new Rounding(Rational.Parse(step), mode).Apply(Rational.Parse(value))
        );
}
