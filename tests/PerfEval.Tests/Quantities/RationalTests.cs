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
        Gen.OneOf(
            Gen.Long[-1000, 1000],
            Gen.Long[-(1L << 31), -(1L << 31) + 2],
            Gen.Long[-5_000_000_000, 5_000_000_000],
            Gen.Long
        ),
        Gen.OneOf(
            Gen.Const(1L),
            Gen.Long[1, 1000],
            Gen.Long[(1L << 31) - 1, (1L << 31) + 1],
            Gen.Long[1, 5_000_000_000],
            Gen.Long[1, long.MaxValue]
        ),
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
    public void It_is_cut_to_any_number_of_digits_as_fractions_of_whole_numbers_are() =>
        Gen.Select(Numbers, Gen.Int[0, 25])
            .Sample(
                (a, places) =>
                {
                    BigInteger scaled =
                        BigInteger.Abs(a.Numerator) * BigInteger.Pow(10, places) / a.Denominator;
                    string digits = scaled
                        .ToString(CultureInfo.InvariantCulture)
                        .PadLeft(places + 1, '0');
                    string cut = places == 0 ? digits : digits.Insert(digits.Length - places, ".");
                    Assert.Equal((a.Sign < 0 ? "-" : "") + cut, a.ToTruncatedString(places));
                },
                iter: 5_000
            );

    [Fact]
    public void It_needs_as_many_digits_as_make_it_whole() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Int[0, 30])
            .Sample(
                (digits, scale) =>
                {
                    var a = new Rational(digits, BigInteger.Pow(10, scale));
                    int places = a.DecimalPlaces!.Value;
                    Assert.True((a * new Rational(BigInteger.Pow(10, places), 1)).IsWhole);
                    Assert.True(
                        places == 0
                            || !(a * new Rational(BigInteger.Pow(10, places - 1), 1)).IsWhole
                    );
                    Assert.Null((a + new Rational(1, 3)).DecimalPlaces);
                },
                iter: 5_000
            );

    [Fact]
    public void A_decimal_becomes_what_it_prints() =>
        Gen.Decimal.Sample(
            value =>
                Assert.Equal(
                    Rational.Parse(value.ToString(CultureInfo.InvariantCulture)),
                    (Rational)value
                ),
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

    [Fact]
    public void What_is_rounded_lies_a_step_away_at_most_and_on_the_side_of_its_mode() =>
        Gen.Select(Numbers, Numbers, Gen.Enum<RoundingMode>())
            .Where((_, step, _) => step.Sign > 0)
            .Sample(
                (value, step, mode) =>
                {
                    Rational rounded = new Rounding(step, mode).Apply(value);
                    Rational away = (rounded - value).Abs() / step;
                    Rational multiple = rounded / step;
                    bool isHalf = away == new Rational(1, 2);
                    bool isOutwards = rounded.Abs() >= value.Abs();
                    Assert.True(multiple.IsWhole);
                    Assert.True(away < 1);
                    Assert.True(
                        mode switch
                        {
                            RoundingMode.Down => !isOutwards || away.Sign == 0,
                            RoundingMode.Up => isOutwards,
                            RoundingMode.HalfUp => away < new Rational(1, 2)
                                || (isHalf && isOutwards),
                            _ => away < new Rational(1, 2) || (isHalf && multiple.Numerator.IsEven),
                        }
                    );
                },
                iter: 5_000
            );
}
