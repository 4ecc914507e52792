using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Notation.Words;

namespace PerfEval.Notation;

/// <summary>Finds a date that something is done by: <c>by 30 November</c>, <c>by November 30, 2019</c>.</summary>
internal static class EnglishDate
{
    private const string By = "by ";

    /// <summary>Returns the date of a folded text, and between which places it stands; null for none.</summary>
    public static (Deadline.ByDate Date, int From, int To)? FindIn(string text)
    {
        int from = text.IndexOf(By, StringComparison.OrdinalIgnoreCase);
        if (from < 0 || (from > 0 && text[from - 1] != ' '))
        {
            return null;
        }

        string[] words = text[(from + By.Length)..].Split(' ');
        if (words.Length < 2)
        {
            return null;
        }

        bool isDayFirst = words[0].Length > 0 && char.IsAsciiDigit(words[0][0]);
        string month = isDayFirst ? words[1] : words[0];
        string day = isDayFirst ? words[0] : words[1];
        bool hasYear = words.Length > 2 && Number(words[2], 4) is not null;
        int inMonth = DateWords.MonthOf(month.TrimEnd(',', '.'));
        if (
            inMonth == 0
            || Number(day.TrimEnd(',', '.'), 2) is not { } onDay
            || CalendarDay.Of(hasYear ? Number(words[2], 4) : null, inMonth, onDay) is not { } date
        )
        {
            return null;
        }

        int length = words.Take(hasYear ? 3 : 2).Sum(word => word.Length + 1) - 1;
        return (date, from, from + By.Length + length);
    }

    private static int? Number(string digits, int length) =>
        digits.Length <= length
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
