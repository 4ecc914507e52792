using System.Globalization;
using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>
/// Reads one number in digits: thousands separators, a decimal point, a fraction such as ½ behind it; or minutes and
/// seconds, a ratio, a part of a date.
/// </summary>
internal static class NumberScanner
{
    private const int MostDigits = 100;

    private static readonly (char Sign, Rational Value)[] Fractions =
    [
        ('½', new Rational(1, 2)),
        ('⅓', new Rational(1, 3)),
        ('¼', new Rational(1, 4)),
        ('¾', new Rational(3, 4)),
    ];

    /// <summary>Reads the number that begins at a place.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where its first digit, or its leading point, stands.</param>
    /// <param name="commaParts">Whether a comma parts two ends, and so no thousands.</param>
    public static ScannedNumber Read(string text, int start, bool commaParts)
    {
        int end = EndOfDecimal(text, start, commaParts);
        string plain = text[start..end].Replace(",", "", StringComparison.Ordinal);
        plain = plain[0] == '.' ? "0" + plain : plain;
        if (plain.Count(char.IsAsciiDigit) > MostDigits)
        {
            return new(start, end, Rational.Zero, NumberForm.TooLong);
        }

        Rational value = Rational.Parse(plain);
        bool isWhole = !plain.Contains('.', StringComparison.Ordinal);
        return ReadUnfit(text, start, end, value, commaParts)
            ?? (isWhole ? ReadFraction(text, start, end, value) : null)
            ?? ReadRatio(text, start, end, value, isWhole, commaParts)
            ?? ReadDate(text, start, end, value, plain)
            ?? new(start, end, value, NumberForm.Plain);
    }

    private static int EndOfDecimal(string text, int start, bool commaParts)
    {
        int at = SkipDigits(text, start);
        if (!commaParts && at - start is > 0 and <= 3)
        {
            int groups = at;
            while (IsThousandsGroupAt(text, groups))
            {
                groups += ",000".Length;
            }

            at = IsDigitAt(text, groups) ? at : groups;
        }

        return CharAt(text, at) == '.' && IsDigitAt(text, at + 1) ? SkipDigits(text, at + 1) : at;
    }

    // What looks like a number and is none that can be read.
    private static ScannedNumber? ReadUnfit(
        string text,
        int start,
        int end,
        Rational value,
        bool commaParts
    )
    {
        bool isDecimalComma =
            !commaParts && text[start] == '0' && text.AsSpan(start, end - start).Contains(',');
        if (isDecimalComma)
        {
            return new(start, end, value, NumberForm.DecimalComma);
        }

        char next = CharAt(text, end);
        bool isSigned = CharAt(text, end + 1) is '+' or '-';
        if (next is 'e' or 'E' && IsDigitAt(text, isSigned ? end + 2 : end + 1))
        {
            return new(
                start,
                SkipDigits(text, isSigned ? end + 2 : end + 1),
                value,
                NumberForm.Exponent
            );
        }

        bool isForeign =
            next > '\u007F'
            && !Array.Exists(Fractions, fraction => fraction.Sign == next)
            && CharUnicodeInfo.GetUnicodeCategory(next)
                is UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.OtherNumber;
        return isForeign ? new(start, end + 1, value, NumberForm.Foreign) : null;
    }

    // 3½.
    private static ScannedNumber? ReadFraction(string text, int start, int end, Rational value)
    {
        foreach ((char sign, Rational part) in Fractions)
        {
            if (CharAt(text, end) == sign)
            {
                return IsDigitAt(text, end + 1)
                    ? new(start, end + 1, value, NumberForm.Foreign)
                    : new(start, end + 1, value + part, NumberForm.Plain);
            }
        }

        return null;
    }

    // 2:24 is minutes and seconds; 1:20 may be a ratio too, 0.5:1 and 1/50 are nothing else.
    private static ScannedNumber? ReadRatio(
        string text,
        int start,
        int end,
        Rational value,
        bool isWhole,
        bool isInSet
    )
    {
        char sign = CharAt(text, end);
        if (sign is not (':' or '/') || !IsDigitAt(text, end + 1))
        {
            return null;
        }

        int secondEnd = EndOfDecimal(text, end + 1, commaParts: false);
        string second = text[(end + 1)..secondEnd].Replace(",", "", StringComparison.Ordinal);
        if (second.Length > MostDigits || CharAt(text, secondEnd) is ':' or '/')
        {
            return null;
        }

        Rational other = Rational.Parse(second);
        // As sets print a number that is no decimal: [200/3%, +∞).
        if (isInSet && sign == '/')
        {
            return other.Sign > 0 ? new(start, secondEnd, value / other, NumberForm.Plain) : null;
        }

        Ratio? ratio = RatioOf(value, other, sign);
        bool isClock = isWhole && sign == ':' && second is [>= '0' and <= '5', >= '0' and <= '9'];
        return isClock
                ? new(start, secondEnd, (value * 60) + other, NumberForm.Clock) { Ratio = ratio }
            : ratio is null ? null
            : new(start, secondEnd, ratio.Value.Value, NumberForm.Ratio)
            {
                Ratio = ratio,
                Unit = ratio.Value.Unit,
            };
    }

    // n:1 is n; 1:n and 1/n are the share.
    private static Ratio? RatioOf(Rational value, Rational other, char sign) =>
        other.Sign <= 0 || value.Sign <= 0 ? null
        : other == Rational.One && sign == ':' ? new Ratio(value, null)
        : value == Rational.One ? new Ratio(value / other * 100, Unit.Percent)
        : null;

    // "2019年", "11月", "31 December".
    private static ScannedNumber? ReadDate(
        string text,
        int start,
        int end,
        Rational value,
        string digits
    )
    {
        int at = end;
        while (CharAt(text, at) == ' ')
        {
            at++;
        }

        NumberForm form = CharAt(text, at) switch
        {
            '月' or '号' => NumberForm.Date,
            '日' => CharAt(text, start - 1) == '月' ? NumberForm.Date : NumberForm.Day,
            '年' when digits.Length == 4 && !digits.Contains('.', StringComparison.Ordinal) =>
                NumberForm.Date,
            _ => NumberForm.Plain,
        };
        if (form == NumberForm.Day)
        {
            return new(start, end, value, form);
        }

        int length = form == NumberForm.Date ? 1 : MonthLength(text, at);
        return length > 0 ? new(start, at + length, value, NumberForm.Date) : null;
    }

    private static int MonthLength(string text, int at)
    {
        foreach (Word month in at < text.Length ? DateWords.Months.BeginningWith(text[at]) : [])
        {
            int end = at + month.Text.Length;
            bool stands =
                string.Compare(
                    text,
                    at,
                    month.Text,
                    0,
                    month.Text.Length,
                    StringComparison.OrdinalIgnoreCase
                ) == 0
                && !Latin.IsLetter(CharAt(text, end));
            if (stands)
            {
                return month.Text.Length;
            }
        }

        return 0;
    }

    private static int SkipDigits(string text, int at)
    {
        while (IsDigitAt(text, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsThousandsGroupAt(string text, int at) =>
        CharAt(text, at) == ','
        && IsDigitAt(text, at + 1)
        && IsDigitAt(text, at + 2)
        && IsDigitAt(text, at + 3);

    private static bool IsDigitAt(string text, int at) => char.IsAsciiDigit(CharAt(text, at));

    private static char CharAt(string text, int at) =>
        at >= 0 && at < text.Length ? text[at] : '\0';
}
