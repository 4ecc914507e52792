using System.Globalization;
using PerfEval.Criteria;

namespace PerfEval.Notation;

/// <summary>Finds a date that something is done by: 11月30日前, 7月底前, 2019年12月底前. A month alone is open at its end.</summary>
internal static class ChineseDate
{
    private static readonly string[] Before = ["之前", "以前", "前"];

    /// <summary>Returns the first such date of a folded text, and between which places it stands; null for none.</summary>
    public static (Deadline.ByDate Date, int From, int To)? FindIn(string text)
    {
        for (int from = 0; from < text.Length; from++)
        {
            bool begins =
                char.IsAsciiDigit(text[from]) && !(from > 0 && char.IsAsciiDigit(text[from - 1]));
            if (begins && ReadAt(text, from) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (Deadline.ByDate Date, int From, int To)? ReadAt(string text, int from)
    {
        int at = from;
        int? year = Take(text, ref at, '年');
        int? month = Take(text, ref at, '月');
        int? day = Take(text, ref at, '日');
        bool isEnd = day is null && at < text.Length && text[at] == '底';
        at += isEnd ? 1 : 0;
        string? before = Array.Find(
            Before,
            word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        );
        if (month is null || before is null || (day is null && !isEnd))
        {
            return null;
        }

        return CalendarDay.Of(year, month.Value, day) is { } date
            ? (date, from, at + before.Length)
            : null;
    }

    // Digits with a character behind them, and the spaces around it.
    private static int? Take(string text, ref int at, char unit)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        int sign = end;
        while (sign < text.Length && text[sign] == ' ')
        {
            sign++;
        }

        if (end - at is 0 or > 4 || sign == text.Length || text[sign] != unit)
        {
            return null;
        }

        int number = int.Parse(text[at..end], CultureInfo.InvariantCulture);
        at = sign + 1;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return number;
    }
}
