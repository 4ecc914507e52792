using System.Globalization;
using CsCheck;
using PerfEval.Quantities;

namespace PerfEval.Tests.Quantities;

/// <summary>A number becomes a decimal of .NET by name only: exactly, or by a rounding that the caller names.</summary>
public class RationalDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("95.5", "95.5")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")] // 28 digits
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")] // the largest
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("0.00000000000000000000000000001", null)] // 29 digits
    [InlineData("1/3", null)]
    public void A_number_is_a_decimal_exactly_or_not_at_all(string number, string? expected)
    {
        bool isDecimal = Rational.Parse(number).TryToDecimal(out decimal value);
        Assert.Equal(expected is not null, isDecimal);
        Assert.Equal(expected ?? "0", value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2.5", 0, RoundingMode.HalfUp, "3")]
    [InlineData("2.5", 0, RoundingMode.HalfEven, "2")]
    [InlineData("3.5", 0, RoundingMode.HalfEven, "4")]
    [InlineData("2.9", 0, RoundingMode.Down, "2")]
    [InlineData("2.1", 0, RoundingMode.Up, "3")]
    [InlineData("-2.5", 0, RoundingMode.HalfUp, "-3")]
    [InlineData("-2.9", 0, RoundingMode.Down, "-2")]
    [InlineData("-2.1", 0, RoundingMode.Up, "-3")]
    [InlineData("2", 0, RoundingMode.Up, "2")] // nothing to round
    [InlineData("250/3", 2, RoundingMode.HalfUp, "83.33")]
    [InlineData("2/3", 28, RoundingMode.HalfUp, "0.6666666666666666666666666667")]
    public void A_number_is_rounded_as_the_caller_says(
        string number,
        int decimals,
        RoundingMode mode,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Rational.Parse(number).ToDecimal(decimals, mode).ToString(CultureInfo.InvariantCulture)
        );

    [Fact]
    public void What_no_decimal_holds_overflows_and_what_cannot_be_asked_for_is_refused()
    {
        Rational large = Rational.Parse("79228162514264337593543950335");
        Assert.Throws<OverflowException>(() => large.ToDecimal(1, RoundingMode.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => large.ToDecimal(-1, RoundingMode.Up));
        Assert.Throws<ArgumentOutOfRangeException>(() => large.ToDecimal(29, RoundingMode.Up));
        Assert.Throws<ArgumentOutOfRangeException>(() => large.ToDecimal(0, (RoundingMode)9));
    }

    [Fact]
    public void Every_decimal_comes_back_as_itself() =>
        Gen.Decimal.Sample(value =>
            ((Rational)value).TryToDecimal(out decimal same) && same == value
        );

    [Fact]
    public void Nothing_converts_a_number_unasked() =>
        Assert.DoesNotContain(
            typeof(Rational).GetMethods(),
            method =>
                method.Name is "op_Implicit" or "op_Explicit"
                && method.ReturnType != typeof(Rational)
        );
}
