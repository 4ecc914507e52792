using CsCheck;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Tests.Notation;

/// <summary>What is written plainly is read without tokens, and means what it means with them.</summary>
public class PlainQuantityTests
{
    private static readonly string[] Symbols = ["%", "‰", "人", "万元", "days", "月", "人次/万人"];

    private static readonly Gen<string> Numbers = Gen.String[Gen.Char["0123456789.-+, /"], 1, 9];

    [Theory]
    [InlineData("96.5%", "%", "96.5", true)]
    [InlineData("-312人", "人", "-312", true)]
    [InlineData("0", "%", "0", false)]
    [InlineData("007", null, "7", false)]
    public void Digits_are_read_with_the_unit_behind_them_or_without(
        string text,
        string? symbol,
        string number,
        bool hasUnit
    )
    {
        Unit? unit = symbol is null ? null : Units.Of(symbol);
        Assert.True(QuantityReader.TryReadPlain(text, unit, out Rational value, out bool has));
        Assert.Equal((Rational.Parse(number), hasUnit), (value, has));
    }

    [Theory]
    [InlineData("2:24", true)]
    [InlineData("2:24秒", false)] // minutes and seconds have their unit
    [InlineData("¥2:24", false)]
    [InlineData("¥350万", true)]
    [InlineData("$350元", false)] // two currencies
    public void A_quantity_has_one_unit(string text, bool isRead) =>
        Assert.Equal(isRead, QuantityReader.TryRead(text, out _));

    [Theory]
    [InlineData("月", false)] // 5月 is a date
    [InlineData("年", false)] // and 2019年 too
    [InlineData("%", true)]
    [InlineData("万元", true)]
    public void A_unit_that_means_something_else_behind_digits_is_not_read_plainly(
        string symbol,
        bool isPlain
    ) => Assert.Equal(isPlain, QuantityReader.IsReadPlainly(Units.Of(symbol)));

    [Fact]
    public void Whatever_is_read_plainly_is_the_same_quantity_by_its_tokens() =>
        Gen.Select(Numbers, Gen.Int[0, Symbols.Length - 1], Gen.Bool)
            .Sample(
                (number, position, isWritten) =>
                {
                    string symbol = Symbols[position];
                    var unit = Units.Of(symbol);
                    string text = isWritten ? number + symbol : number;
                    if (
                        !QuantityReader.IsReadPlainly(unit)
                        || !QuantityReader.TryReadPlain(
                            text,
                            unit,
                            out Rational value,
                            out bool has
                        )
                    )
                    {
                        return;
                    }

                    Assert.True(QuantityReader.TryRead(text, out Quantity quantity), text);
                    Assert.Equal((value, has ? unit : null), (quantity.Value, quantity.Unit));
                },
                iter: 20_000
            );
}
