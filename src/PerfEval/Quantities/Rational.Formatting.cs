using System.Globalization;
using System.Numerics;
using System.Text;

namespace PerfEval.Quantities;

// How numbers are written by a format.
public readonly partial struct Rational
{
    private const int MostFormatDigits = 999;

    /// <summary>Writes the number by a format.</summary>
    /// <param name="format">
    /// <c>G</c>, or null or empty: exact, as <see cref="ToString()"/>. <c>R</c>: exact, and as a fraction in lowest terms
    /// (<c>191/2</c>) unless it is whole. <c>F2</c>: with so many digits behind the point, 0 to 999, rounded half up: from
    /// the exact middle away from zero; <c>F</c> is <c>F2</c>.
    /// </param>
    /// <param name="formatProvider">Whose decimal separator is written; null for the point, whatever the culture.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string text = Formatted(format);
        return SeparatorOf(formatProvider) is { } separator
            ? text.Replace(".", separator, StringComparison.Ordinal)
            : text;
    }

    /// <summary>Writes the number by a format, with a point.</summary>
    /// <param name="format">The format, such as <c>F2</c>.</param>
    /// <exception cref="FormatException">The format is another than <c>G</c>, <c>R</c> and <c>F2</c>.</exception>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>Writes the number by a format into characters.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many were written; 0 where they do not fit.</param>
    /// <param name="format">The format, such as <c>F2</c>; empty for an exact one.</param>
    /// <param name="provider">Whose decimal separator is written; null for the point.</param>
    /// <returns>False where the number does not fit.</returns>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Writes the number by a format into bytes of UTF-8.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many were written; 0 where they do not fit.</param>
    /// <param name="format">The format, such as <c>F2</c>; empty for an exact one.</param>
    /// <param name="provider">Whose decimal separator is written; null for the point.</param>
    /// <returns>False where the number does not fit.</returns>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        string text = ToString(format.ToString(), provider);
        bool fits = Encoding.UTF8.TryGetBytes(text, utf8Destination, out bytesWritten);
        bytesWritten = fits ? bytesWritten : 0;
        return fits;
    }

    private string Formatted(string? format) =>
        format switch
        {
            null or "" or "G" or "g" => ToString(),
            "R" or "r" => IsWhole
                ? ToString()
                : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}"),
            ['F' or 'f', .. var digits] => ToFixedString(PlacesOf(digits, format)),
            _ => throw NoFormat(format),
        };

    private string ToFixedString(int places)
    {
        BigInteger steps = Steps(places, RoundingMode.HalfUp);
        string sign = Sign < 0 && !steps.IsZero ? "-" : "";
        string digits = steps.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    // How many units of the last digit behind the point the size of the number is, rounded.
    private BigInteger Steps(int places, RoundingMode mode)
    {
        BigInteger steps = BigInteger.DivRem(
            BigInteger.Abs(Numerator) * BigInteger.Pow(10, places),
            Denominator,
            out BigInteger rest
        );
        return !rest.IsZero && mode.IsAwayFromZero((rest * 2).CompareTo(Denominator), steps.IsEven)
            ? steps + 1
            : steps;
    }

    private static int PlacesOf(string digits, string format) =>
        digits.Length == 0 ? 2
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int places)
        && places <= MostFormatDigits
            ? places
        : throw NoFormat(format);

    private static FormatException NoFormat(string format) =>
        new(
            $"'{format}' is no format of an exact number. Write G, R, or F with a count of digits, such as F2."
        );
}
