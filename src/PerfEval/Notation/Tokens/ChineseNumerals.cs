using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Reads numbers in Chinese characters: 百分之九十五, 三分之二, 九成, and 三 in 三次以上.</summary>
/// <remarks>
/// A character such as 一 stands in many words, so a plain numeral is read only where the text holds no digits, and only
/// beside a comparison or range word, or with its unit as the whole text.
/// </remarks>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    private const string OneOf = "百分之";

    private const string Parts = "分之";

    // 数十 and 几十 are no number.
    private const string NoNumberBehind = "数几上好成第";

    /// <summary>Reads the numeral that begins at a place; null for none.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">The place.</param>
    /// <param name="hasDigits">Whether the text holds digits.</param>
    /// <param name="before">The numbers before it.</param>
    public static ScannedNumber? Read(
        string text,
        int at,
        bool hasDigits,
        List<ScannedNumber> before
    )
    {
        if (!IsNumeral(text[at]))
        {
            return null;
        }

        return ReadPercent(text, at)
            ?? ReadParts(text, at)
            ?? ReadTenths(text, at)
            ?? (hasDigits ? null : ReadPlain(text, at, before));
    }

    // 百分之九十五, 百分之90, 百分之百.
    private static ScannedNumber? ReadPercent(string text, int at)
    {
        if (!StartsWith(text, at, OneOf))
        {
            return null;
        }

        int from = at + OneOf.Length;
        if (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            ScannedNumber digits = NumberScanner.Read(text, from, commaParts: false);
            return digits with { Start = at, Unit = Unit.Percent };
        }

        int end = EndOf(text, from);
        Rational? value = text[from..end] == "百" ? 100 : ValueOf(text[from..end]);
        return value is { } percent ? Share(at, end, percent) : null;
    }

    // 三分之二.
    private static ScannedNumber? ReadParts(string text, int at)
    {
        int end = EndOf(text, at);
        if (!StartsWith(text, end, Parts) || ValueOf(text[at..end]) is not { Sign: > 0 } whole)
        {
            return null;
        }

        int from = end + Parts.Length;
        end = EndOf(text, from);
        return ValueOf(text[from..end]) is { } part ? Share(at, end, part / whole * 100) : null;
    }

    // 九成, 五成五; 成 begins many other words.
    private static ScannedNumber? ReadTenths(string text, int at)
    {
        int tens = Digit(text[at]);
        if (at + 1 >= text.Length || text[at + 1] != '成' || tens <= 0)
        {
            return null;
        }

        bool hasHalf = at + 2 < text.Length && Digit(text[at + 2]) is > 0;
        int end = at + (hasHalf ? 3 : 2);
        bool isEnd =
            end == text.Length
            || !char.IsLetter(text[end])
            || StartsWithWord(text, end, ComparisonWords.Behind)
            || StartsWithWord(text, end, ConnectiveWords.Range)
            || StartsWithWord(text, end, NounWords.RefusedBehind);
        return isEnd ? Share(at, end, (tens * 10) + (hasHalf ? Digit(text[at + 2]) : 0)) : null;
    }

    private static ScannedNumber? ReadPlain(string text, int at, List<ScannedNumber> before)
    {
        bool continues =
            at > 0
            && (
                IsNumeral(text[at - 1])
                || NoNumberBehind.Contains(text[at - 1], StringComparison.Ordinal)
            );
        int end = EndOf(text, at);
        if (
            continues
            || ValueOf(text[at..end]) is not { } value
            || StartsWithWord(text, end, NumberWords.NoNumeralBefore)
        )
        {
            return null;
        }

        int unit = EndOfUnit(text, end);
        bool isWhole = at == 0 && unit == text.Length && unit > end;
        return isWhole || IsBeside(text, at, unit, before)
            ? new ScannedNumber(at, end, value, NumberForm.Plain)
            : null;
    }

    private static bool IsBeside(string text, int at, int unit, List<ScannedNumber> before)
    {
        bool isCompared = ComparisonWords.Before.All.Any(word =>
            text.AsSpan(0, at).EndsWith(word.Text)
        );
        bool isFollowed =
            StartsWithWord(text, unit, ComparisonWords.Behind)
            || StartsWith(text, unit, ComparisonWords.InsideDuration);
        bool isFirst =
            unit < text.Length
            && RangeEnd(text, unit) is { } next
            && ValueOf(text[next..EndOf(text, next)]) is not null;
        bool isSecond = before.Count > 0 && RangeEnd(text, EndOfUnit(text, before[^1].End)) == at;
        return isCompared || isFollowed || isFirst || isSecond;
    }

    private static int? RangeEnd(string text, int at)
    {
        foreach (Word word in at < text.Length ? ConnectiveWords.Range.BeginningWith(text[at]) : [])
        {
            if (StartsWith(text, at, word.Text))
            {
                return at + word.Text.Length;
            }
        }

        return at < text.Length && text[at] is '-' or '~' ? at + 1 : null;
    }

    private static int EndOfUnit(string text, int at)
    {
        while (
            at < text.Length && text[at] is '万' or '亿' && Units.AtStartOf(text.AsSpan(at)) is null
        )
        {
            at++;
        }

        return at + (Units.AtStartOf(text.AsSpan(at))?.Length ?? 0);
    }

    private static bool StartsWithWord(string text, int at, WordList words)
    {
        foreach (Word word in at < text.Length ? words.BeginningWith(text[at]) : [])
        {
            if (StartsWith(text, at, word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string text, int at, string part) =>
        string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    private static ScannedNumber Share(int start, int end, Rational percent) =>
        new(start, end, percent, NumberForm.Plain) { Unit = Unit.Percent };

    private static int EndOf(string text, int at)
    {
        while (at < text.Length && IsNumeral(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsNumeral(char character) =>
        Digit(character) >= 0 || character is '十' or '百' or '千';

    private static int Digit(char character) =>
        character switch
        {
            '〇' => 0,
            '两' => 2,
            _ => Digits.IndexOf(character, StringComparison.Ordinal),
        };

    // Below 10,000, each of 千 百 十 at most once and in this order: 三百二十, 十五, 两千零五.
    private static Rational? ValueOf(string numeral)
    {
        int sum = 0;
        int digit = -1;
        int scale = 10_000;
        foreach (char character in numeral)
        {
            int own = character switch
            {
                '千' => 1_000,
                '百' => 100,
                '十' => 10,
                _ => 1,
            };
            if (own == 1)
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = Digit(character);
                continue;
            }

            bool isTen = own == 10 && sum == 0 && digit < 0;
            if (own >= scale || (digit <= 0 && !isTen))
            {
                return null;
            }

            sum += own * (isTen ? 1 : digit);
            (digit, scale) = (-1, own);
        }

        bool isLone = digit == 0 && numeral.Length > 1;
        return numeral.Length == 0 || isLone || (digit < 0 && sum == 0)
            ? null
            : sum + Math.Max(digit, 0);
    }
}
