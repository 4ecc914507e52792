using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Reads one number: sign, digits with thousands separators, a decimal point; or minutes and seconds.</summary>
internal static class NumberScanner
{
    private const int MostDigits = 100;

    /// <summary>Reads the number that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number, or its sign, begins.</param>
    /// <param name="isInBrackets">Whether a comma parts two ends, and so no thousands.</param>
    public static Token Read(FoldedText text, int start, bool isInBrackets)
    {
        bool isSigned = text[start] is '-' or '+';
        int digits = isSigned ? start + 1 : start;
        int end = EndOfDecimal(text, digits, isInBrackets);
        string plain = text[digits..end].Replace(",", "", StringComparison.Ordinal);
        bool isWhole = !plain.Contains('.', StringComparison.Ordinal);
        if ((isWhole ? plain.Length : plain.Length - 1) > MostDigits)
        {
            return Of(end, NumberForm.TooLong, Rational.Zero);
        }

        Rational value = Rational.Parse(plain);
        if (isWhole && Seconds(text, end) is { } seconds)
        {
            return Of(end + ":24".Length, NumberForm.Clock, (value * 60) + seconds);
        }

        return EndOfDate(text, end, plain) is { } endOfDate
            ? Of(endOfDate, NumberForm.Date, value)
            : Of(end, NumberForm.Plain, text[start] == '-' ? -value : value);

        Token Of(int to, NumberForm written, Rational read) =>
            new(TokenKind.Number, start, to - start) { Value = read, Form = written };
    }

    private static int EndOfDecimal(FoldedText text, int start, bool isInBrackets)
    {
        int at = SkipDigits(text, start);
        // Nothing is a group of thousands behind a leading zero: 0,500 has a decimal comma.
        if (!isInBrackets && at - start <= 3 && text[start] != '0')
        {
            int groups = at;
            while (IsThousandsGroupAt(text, groups))
            {
                groups += ",000".Length;
            }

            at = text.IsDigitAt(groups) ? at : groups;
        }

        return text[at] == '.' && text.IsDigitAt(at + 1) ? SkipDigits(text, at + 1) : at;
    }

    private static int SkipDigits(FoldedText text, int at)
    {
        while (text.IsDigitAt(at))
        {
            at++;
        }

        return at;
    }

    private static bool IsThousandsGroupAt(FoldedText text, int at) =>
        text[at] == ','
        && text.IsDigitAt(at + 1)
        && text.IsDigitAt(at + 2)
        && text.IsDigitAt(at + 3);

    // The ":24" of 2:24.
    private static int? Seconds(FoldedText text, int at) =>
        text[at] == ':'
        && text[at + 1] is >= '0' and <= '5'
        && text.IsDigitAt(at + 2)
        && !text.IsDigitAt(at + 3)
            ? ((text[at + 1] - '0') * 10) + text[at + 2] - '0'
            : null;

    // Where "2019年" or "31 December" ends, if the number is a part of a date.
    private static int? EndOfDate(FoldedText text, int end, string digits)
    {
        int at = text.SkipSpaces(end);
        bool isDate = text[at] switch
        {
            '月' or '日' or '号' => true,
            '年' => digits.Length == 4 && !digits.Contains('.', StringComparison.Ordinal),
            _ => false,
        };
        return isDate ? at + 1
            : Vocabulary.Months.FindAt(text, at) is { } name ? at + name.Text.Length
            : null;
    }
}
