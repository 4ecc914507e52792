using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Finds the numbers of a text: digits that are no part of a word, and Chinese numerals beside a comparison.</summary>
internal static class NumberFinder
{
    /// <summary>Returns the numbers of a folded text in their order.</summary>
    public static List<ScannedNumber> FindIn(string text)
    {
        List<ScannedNumber> found = [];
        bool hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        bool commaParts = false;
        for (int at = 0; at < text.Length; at++)
        {
            commaParts = text[at] switch
            {
                '[' or '(' => IsInterval(text, at),
                '{' => true,
                ']' or ')' or '}' => false,
                _ => commaParts,
            };
            ScannedNumber? number = IsDigits(text, at)
                ? ReadDigits(text, at, commaParts, out at)
                : ChineseNumerals.Read(text, at, hasDigits, found);
            if (number is { } read)
            {
                found.Add(read);
                at = read.End - 1;
            }
        }

        return found;
    }

    private static bool IsDigits(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (
            text[at] == '.'
            && at + 1 < text.Length
            && char.IsAsciiDigit(text[at + 1])
            && !(at > 0 && (text[at - 1] == '.' || char.IsAsciiLetterOrDigit(text[at - 1])))
        );

    // Digits inside a word (p90, PM2.5, m^2) and ordinals (95th) are no numbers, and are passed over as a whole.
    private static ScannedNumber? ReadDigits(string text, int start, bool commaParts, out int at)
    {
        at = start;
        if (!IsInsideWord(text, start))
        {
            ScannedNumber number = NumberScanner.Read(text, start, commaParts);
            if (!IsOrdinal(text, number.End))
            {
                return number;
            }
        }

        while (
            at + 1 < text.Length
            && (
                char.IsAsciiDigit(text[at + 1])
                || (text[at + 1] == '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))
            )
        )
        {
            at++;
        }

        return null;
    }

    private static bool IsInsideWord(string text, int at)
    {
        if (at == 0)
        {
            return false;
        }

        if (text[at - 1] is '^' or '_')
        {
            return true;
        }

        int letters = at;
        while (letters > 0 && Latin.IsLetter(text[letters - 1]))
        {
            letters--;
        }

        return letters < at
            && !(Units.Of(text[letters..at]) is { IsKnown: true } unit && Units.IsMoney(unit));
    }

    private static bool IsOrdinal(string text, int end) =>
        end + 1 < text.Length
        && text.Substring(end, 2).ToLowerInvariant() is "st" or "nd" or "rd" or "th"
        && !(end + 2 < text.Length && Latin.IsLetter(text[end + 2]));

    // A round bracket is one of an interval at the beginning, or where a square one closes it; else it holds a remark.
    private static bool IsInterval(string text, int at)
    {
        if (text[at] == '[')
        {
            return true;
        }

        int close = text.AsSpan(at).IndexOfAny(')', ']');
        return text.AsSpan(0, at).Trim(' ').IsEmpty || (close > 0 && text[at + close] == ']');
    }
}
