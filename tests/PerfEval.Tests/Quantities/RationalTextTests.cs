using System.Globalization;
using System.Text;
using CsCheck;
using PerfEval.Quantities;

namespace PerfEval.Tests.Quantities;

/// <summary>Numbers as .NET formats and parses them: exact unless a format says otherwise, and never by the culture of the thread.</summary>
public class RationalTextTests
{
    private static readonly CultureInfo German = WithComma();

    private static readonly Gen<Rational> Numbers = Gen.Select(
        Gen.Long[-10_000_000, 10_000_000],
        Gen.Long[1, 10_000],
        (numerator, denominator) => new Rational(numerator, denominator)
    );

    [Fact]
    public void A_number_is_read_as_it_is_shown() =>
        Numbers.Sample(number => Rational.OfShown(number.ToMixedString()) == number);

    [Theory]
    [InlineData("8 1/3", "25/3")]
    [InlineData("-8 1/3", "-25/3")]
    [InlineData("-1/3", "-1/3")]
    [InlineData("9.5", "19/2")]
    [InlineData("8 4/3", null)] // no part of a whole
    [InlineData("8 -1/3", null)]
    [InlineData("8.5 1/3", null)]
    [InlineData("8  1/3", null)]
    [InlineData("8 ", null)]
    [InlineData("", null)]
    public void A_whole_number_and_a_fraction_are_one_number(string text, string? number) =>
        Assert.Equal(number is null ? null : Rational.Parse(number), Rational.OfShown(text));

    [Theory]
    [InlineData("95.5", null, "95.5")]
    [InlineData("95.5", "", "95.5")]
    [InlineData("95.5", "G", "95.5")]
    [InlineData("250/3", "G", "250/3")]
    [InlineData("95.5", "R", "191/2")]
    [InlineData("-95.5", "R", "-191/2")]
    [InlineData("95", "R", "95")] // whole
    [InlineData("250/3", "F2", "83.33")]
    [InlineData("250/3", "F", "83.33")]
    [InlineData("250/3", "F0", "83")]
    [InlineData("2.5", "F0", "3")] // half up
    [InlineData("3.5", "F0", "4")]
    [InlineData("-2.5", "F0", "-3")] // away from zero
    [InlineData("0.005", "F2", "0.01")]
    [InlineData("0.00499", "F2", "0.00")]
    [InlineData("-0.004", "F2", "0.00")] // no negative zero
    [InlineData("99.995", "F2", "100.00")]
    [InlineData("7", "f3", "7.000")]
    [InlineData("2/3", "F30", "0.666666666666666666666666666667")]
    [InlineData("123456789012345678901234567890.5", "F0", "123456789012345678901234567891")]
    public void A_format_says_how_a_number_is_written(string number, string? format, string text) =>
        Assert.Equal(text, Rational.Parse(number).ToString(format));

    [Theory]
    [InlineData("F1000")]
    [InlineData("F-1")]
    [InlineData("F 2")]
    [InlineData("N2")]
    [InlineData("P")]
    [InlineData("C")]
    public void Another_format_is_refused(string format) =>
        Assert.Throws<FormatException>(() => Rational.One.ToString(format));

    [Fact]
    public void The_separator_of_a_culture_is_written_only_where_the_culture_is_given()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = German;
            Rational number = Rational.Parse("1234.5");
            Assert.Equal("1234.5", number.ToString());
            Assert.Equal("1234.50", number.ToString("F2"));
            Assert.Equal("1234.5 1234.50", $"{number} {number:F2}");
            Assert.Equal("1234,50", number.ToString("F2", German));
            Assert.Equal("1234,5", string.Format(German, "{0}", number));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Characters_and_bytes_are_those_of_the_text_or_none_where_they_do_not_fit()
    {
        Rational number = Rational.Parse("-83.25");
        Span<char> characters = stackalloc char[6];
        Span<byte> bytes = stackalloc byte[6];
        Assert.True(number.TryFormat(characters, out int written, "G", null));
        Assert.Equal("-83.25", characters[..written].ToString());
        Assert.True(number.TryFormat(bytes, out written, "F1", null));
        Assert.Equal("-83.3", Encoding.UTF8.GetString(bytes[..written]));
        Assert.False(number.TryFormat(characters[..5], out written, "G", null));
        Assert.Equal(0, written);
        Assert.False(number.TryFormat(bytes[..5], out written, "G", null));
        Assert.Equal(0, written);
    }

    [Theory]
    [InlineData("95.5", "191/2")]
    [InlineData("+95.50", "191/2")]
    [InlineData("250/3", "250/3")]
    [InlineData("-2/4", "-1/2")]
    [InlineData("1.5/0.5", "3")]
    public void A_decimal_or_a_fraction_is_read(string text, string number) =>
        Assert.Equal(number, Rational.Parse(text, null).ToString("R"));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/2/3")]
    [InlineData("95%")]
    [InlineData("NaN")]
    public void What_is_neither_is_refused(string text)
    {
        Assert.False(Rational.TryParse(text, out Rational value));
        Assert.Equal(Rational.Zero, value);
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void A_comma_is_read_by_whom_it_belongs_to()
    {
        Assert.Equal(Rational.Parse("1.5"), Rational.Parse("1,5", German));
        Assert.False(Rational.TryParse("1.5", German, out _)); // there it parts thousands
        Assert.False(Rational.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Rational.Parse(null!));
    }

    [Fact]
    public void What_is_printed_reads_back_as_itself() =>
        Numbers.Sample(number =>
            Rational.Parse(number.ToString()) == number
            && Rational.Parse(number.ToString("R")) == number
            && Rational.Parse(number.ToString(null, German), German) == number
        );

    [Fact]
    public void Rounding_by_format_is_the_declared_rounding_half_up() =>
        Gen.Select(Numbers, Gen.Int[0, 6])
            .Sample(
                (number, places) =>
                    Rational.Parse(number.ToString($"F{places}"))
                    == new Rounding(
                        new Rational(1, System.Numerics.BigInteger.Pow(10, places)),
                        RoundingMode.HalfUp
                    ).Apply(number)
            );

    [Fact]
    public void A_number_compares_with_numbers_and_nothing_else()
    {
        Assert.Equal(0, Rational.One.CompareTo((object)new Rational(2, 2)));
        Assert.Equal(1, Rational.One.CompareTo(null));
        Assert.Throws<ArgumentException>(() => Rational.One.CompareTo("1"));
    }

    private static CultureInfo WithComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }
}
