using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerfEval.Quantities;

// How numbers are read as they are printed.
public readonly partial struct Rational
{
    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>; no exponent, no separators.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), null);
    }

    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>; no exponent, no separators.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Whose decimal separator counts, as of <c>12,50</c>; null for the point.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Rational Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Whose decimal separator counts, as of <c>12,50</c>; null for the point.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Rational Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Rational value)
            ? value
            : throw new FormatException(
                $"'{s}' is not a plain decimal, such as 12.50, and no fraction, such as 250/3."
            );

    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>; no exponent, no separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The exact value, or 0.</param>
    /// <returns>False if the text is neither.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value) =>
        TryParse(text, null, out value);

    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="provider">Whose decimal separator counts, as of <c>12,50</c>; null for the point.</param>
    /// <param name="result">The exact value, or 0.</param>
    /// <returns>False if the text is neither.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out Rational result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a plain decimal such as <c>-12.50</c>, or a fraction of two such as <c>250/3</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Whose decimal separator counts, as of <c>12,50</c>; null for the point.</param>
    /// <param name="result">The exact value, or 0.</param>
    /// <returns>False if the text is neither.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out Rational result
    )
    {
        if (SeparatorOf(provider) is { } separator)
        {
            // The point of others is no separator of this one.
            s = s.Contains('.')
                ? []
                : s.ToString().Replace(separator, ".", StringComparison.Ordinal);
        }

        int slash = s.IndexOf('/');
        if (slash < 0)
        {
            return TryParseDecimal(s, out result);
        }

        result = Zero;
        if (
            !TryParseDecimal(s[..slash], out Rational numerator)
            || !TryParseDecimal(s[(slash + 1)..], out Rational denominator)
            || denominator.Sign == 0
        )
        {
            return false;
        }

        result = numerator / denominator;
        return true;
    }

    // Null for the point.
    private static string? SeparatorOf(IFormatProvider? provider) =>
        provider is null ? null
        : NumberFormatInfo.GetInstance(provider).NumberDecimalSeparator is not "." and var other
            ? other
        : null;
}
