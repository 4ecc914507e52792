using System.Globalization;
using System.Numerics;

namespace PerfEval.Quantities;

// How numbers are read and written as decimals.
public readonly partial struct Rational
{
    /// <summary>Reads a plain decimal such as <c>-12.50</c>: a sign, digits, a point; no exponent, no separators.</summary>
    /// <param name="text">The decimal's text.</param>
    /// <param name="value">The exact value, or 0.</param>
    /// <returns>False if the text is not a plain decimal.</returns>
    internal static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = Zero;
        bool negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            text = text[1..];
        }

        if (!TryReadDigits(text, out int point, out long small))
        {
            return false;
        }

        int places = point < 0 ? 0 : text.Length - point - 1;
        if (text.Length <= MostSmallPlaces)
        {
            value = Reduced(negative ? -small : small, SmallPowerOfTen(places));
            return true;
        }

        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        BigInteger numerator = BigInteger.Parse(
            string.Concat(whole, text[^places..]),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
        value = new Rational(negative ? -numerator : numerator, BigInteger.Pow(10, places));
        return true;
    }

    // Where the point stands, -1 for nowhere, and the digits without it as one number, as far as that is small.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out int point, out long small)
    {
        (point, small) = (-1, 0);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
            else if (i < MostSmallPlaces)
            {
                small = (small * 10) + (text[i] - '0');
            }
        }

        return text.Length > 0 && point != 0 && point != text.Length - 1;
    }

    /// <summary>Whether the number can be written as a decimal of finite length; <c>1/3</c> cannot.</summary>
    public bool IsDecimal => DecimalPlaces is not null;

    /// <summary>How many digits behind the point the number needs, or null if no finite number suffices.</summary>
    public int? DecimalPlaces
    {
        get
        {
            if (_big is null)
            {
                return SmallDecimalPlaces(_denominatorLessOne + 1);
            }

            BigInteger rest = Denominator;
            int twos = 0;
            int fives = 0;
            for (; rest.IsEven; rest >>= 1)
            {
                twos++;
            }

            for (; rest % 5 == 0; rest /= 5)
            {
                fives++;
            }

            return rest.IsOne ? Math.Max(twos, fives) : null;
        }
    }

    /// <summary>The first digits of the number, cut off towards zero and not rounded.</summary>
    /// <param name="places">How many digits behind the point; at least 0.</param>
    public string ToTruncatedString(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        if (_big is null && places <= MostSmallPlaces)
        {
            return SmallTruncatedString(places);
        }

        BigInteger scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, places) / Denominator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        string sign = Sign < 0 ? "-" : "";
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>The number as a plain decimal without needless zeros (<c>95.5</c>), or as a fraction (<c>250/3</c>).</summary>
    public override string ToString() =>
        DecimalPlaces is { } places
            ? ToTruncatedString(places)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The number as a plain decimal without needless zeros (<c>83.5</c>), or as a whole number and a fraction (<c>83 1/3</c>).</summary>
    internal string ToMixedString()
    {
        if (IsDecimal)
        {
            return ToString();
        }

        Rational size = Abs();
        Rational whole = size.Whole;
        return whole.Sign == 0 ? ToString() : $"{(Sign < 0 ? "-" : "")}{whole} {size - whole}";
    }

    /// <summary>Reads a number in any way in which numbers are shown: <c>83.5</c>, <c>250/3</c> or <c>83 1/3</c>.</summary>
    /// <returns>The number; null for any other text.</returns>
    internal static Rational? OfShown(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return TryParse(text, null, out Rational number) ? number : null;
        }

        return
            TryParse(text[..space], null, out Rational whole)
            && whole.DecimalPlaces == 0
            && TryParse(text[(space + 1)..], null, out Rational part)
            && part.Sign > 0
            && part < One
            ? text[0] == '-'
                ? whole - part
                : whole + part
            : null;
    }

    private static int? SmallDecimalPlaces(long denominator)
    {
        int twos = BitOperations.TrailingZeroCount(denominator);
        int fives = 0;
        long rest = denominator >> twos;
        for (; rest % 5 == 0; rest /= 5)
        {
            fives++;
        }

        return rest == 1 ? Math.Max(twos, fives) : null;
    }

    private string SmallTruncatedString(int places)
    {
        ulong denominator = (ulong)_denominatorLessOne + 1;
        var size = (ulong)Int128.Abs(_numerator);
        (ulong whole, ulong rest) = Math.DivRem(size, denominator);
        string sign = _numerator < 0 ? "-" : "";
        if (places == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}");
        }

        var behindPoint = (ulong)((UInt128)rest * (ulong)SmallPowerOfTen(places) / denominator);
        Span<char> digits = stackalloc char[places];
        for (int i = places - 1; i >= 0; i--)
        {
            (behindPoint, ulong digit) = Math.DivRem(behindPoint, 10);
            digits[i] = (char)('0' + digit);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{digits}");
    }
}
