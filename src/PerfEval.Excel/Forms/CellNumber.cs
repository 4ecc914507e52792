using System.Globalization;
using System.Numerics;

namespace PerfEval.Excel.Forms;

/// <summary>
/// The number of a cell, exactly as many of its digits as a spreadsheet keeps for certain: 15. So the text
/// <c>312.49999999999994</c>, which is how a binary number is written down, is 312.5, and <c>1.2E-3</c> is 0.0012.
/// </summary>
internal sealed class CellNumber
{
    /// <summary>How many digits of a number count; those behind them are what binary made of it.</summary>
    public const int MostDigits = 15;

    // Of what a binary number can hold.
    private const int LongestText = 64;
    private const int LargestExponent = 400;

    private static readonly BigInteger Ten = 10;

    // The value is the digits times ten to the exponent; the digits do not end in 0.
    private readonly BigInteger _digits;
    private readonly int _exponent;

    private CellNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && digits % Ten == 0)
        {
            digits /= Ten;
            exponent++;
        }

        (_digits, _exponent) = (digits, digits.IsZero ? 0 : exponent);
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _digits.Sign;

    /// <summary>How many places behind the point are not 0.</summary>
    public int Decimals => Math.Max(0, -_exponent);

    /// <summary>Whether a spreadsheet keeps every digit before the point.</summary>
    public bool IsKeptWhole => DigitsOf(_digits) + _exponent <= MostDigits;

    /// <summary>The number without its sign.</summary>
    public CellNumber Absolute => new(BigInteger.Abs(_digits), _exponent);

    /// <summary>Reads a number as the XML of a workbook has it.</summary>
    /// <param name="text">Digits, with a sign, a point and an exponent or without.</param>
    /// <returns>The number, of 15 digits at most; null if the text is none.</returns>
    public static CellNumber? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith("-");
        rest = isNegative || rest.StartsWith("+") ? rest[1..] : rest;
        ReadOnlySpan<char> whole = TakeDigits(ref rest);
        ReadOnlySpan<char> fraction = [];
        if (rest.StartsWith("."))
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
        }

        if (whole.Length + fraction.Length == 0 || ExponentOf(rest) is not { } exponent)
        {
            return null;
        }

        var digits = BigInteger.Parse(
            string.Concat(whole, fraction),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
        digits = isNegative ? -digits : digits;
        exponent -= fraction.Length;
        int tooMany = DigitsOf(digits) - MostDigits;
        return tooMany > 0
            ? new CellNumber(Divide(digits, tooMany), exponent + tooMany)
            : new CellNumber(digits, exponent);
    }

    /// <summary>Returns the number times a power of ten.</summary>
    public CellNumber Shifted(int places) => new(_digits, _exponent + places);

    /// <summary>Returns the number as it is seen with so many places behind the point, half a step away from 0.</summary>
    public CellNumber Rounded(int decimals) =>
        Decimals <= decimals
            ? this
            : new CellNumber(Divide(_digits, Decimals - decimals), -decimals);

    /// <summary>Returns all digits with a point where one is needed, and with zeros up to so many places behind it.</summary>
    public string ToString(int decimals)
    {
        BigInteger digits = BigInteger.Abs(_digits);
        string all = (_exponent > 0 ? digits * BigInteger.Pow(Ten, _exponent) : digits).ToString(
            CultureInfo.InvariantCulture
        );
        all = all.PadLeft(Decimals + 1, '0');
        string fraction = all[^Decimals..].PadRight(decimals, '0');
        string sign = _digits.Sign < 0 ? "-" : "";
        string point = fraction.Length > 0 ? "." : "";
        return sign + all[..^Decimals] + point + fraction;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    private static int DigitsOf(BigInteger digits) =>
        BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).Length;

    // By a power of ten, half away from 0.
    private static BigInteger Divide(BigInteger digits, int places)
    {
        var step = BigInteger.Pow(Ten, places);
        var rounded = (BigInteger.Abs(digits) * 2 + step) / (step * 2);
        return digits.Sign < 0 ? -rounded : rounded;
    }

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> text)
    {
        int count = text.IndexOfAnyExceptInRange('0', '9');
        count = count < 0 ? text.Length : count;
        ReadOnlySpan<char> digits = text[..count];
        text = text[count..];
        return digits;
    }

    // 0 where nothing stands; null for what is no exponent.
    private static int? ExponentOf(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 0
        : text[0] is 'E' or 'e'
        && int.TryParse(
            text[1..],
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out int exponent
        )
        && Math.Abs((long)exponent) <= LargestExponent
            ? exponent
        : null;
}
