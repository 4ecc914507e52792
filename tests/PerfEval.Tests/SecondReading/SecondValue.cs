using System.Globalization;
using System.Numerics;

namespace PerfEval.Tests.SecondReading;

/// <summary>An exact value in the unit of its indicator: 57/60 of a percent indicator is 95.</summary>
public sealed record SecondValue
{
    private readonly BigInteger _over;
    private readonly BigInteger _under;

    private SecondValue(BigInteger over, BigInteger under)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(over, under);
        (_over, _under) = (over / common, under / common);
    }

    /// <summary>The value 0.</summary>
    public static SecondValue Zero { get; } = new(0, 1);

    /// <summary>The value 100.</summary>
    public static SecondValue Hundred { get; } = new(100, 1);

    /// <summary>Tells whether there is nothing behind the decimal point.</summary>
    public bool IsWhole => _under.IsOne;

    /// <summary>Reads <c>96.5%</c>, <c>5‰</c>, <c>57/60</c> (as percent), <c>312人</c> or <c>312</c>.</summary>
    /// <param name="text">A measured text.</param>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static SecondValue Parse(string text)
    {
        if (text.Split('/') is [var done, var of])
        {
            (SecondValue part, SecondValue whole) = (Decimal(done), Decimal(of));
            return new(100 * part._over * whole._under, part._under * whole._over);
        }

        if (text.EndsWith('‰'))
        {
            SecondValue thousandths = Decimal(text[..^1]);
            return new(thousandths._over, 10 * thousandths._under);
        }

        return Decimal(text.TrimEnd('%', '人'));
    }

    /// <summary>Says which value is greater, by whole numbers.</summary>
    /// <param name="other">A value in the same unit.</param>
    /// <returns>Less than 0, 0, or more than 0, as this value is less, equal or greater.</returns>
    public int ComparedWith(SecondValue other) =>
        (_over * other._under).CompareTo(other._over * _under);

    private static SecondValue Decimal(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : text.Length - point - 1;
        string digits = text.Replace(".", "", StringComparison.Ordinal);
        BigInteger number = BigInteger.Parse(
            digits,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        return new(number, BigInteger.Pow(10, places));
    }
}
