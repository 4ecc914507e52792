using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Notation.Words;

namespace PerfEval.Notation;

/// <summary>Finds a date that something is done by: <c>by 30 November</c>, <c>by November 30, 2019</c>.</summary>
internal static class EnglishDate
{
    private const string By = "by";

    /// <summary>Returns the date of a folded text, and between which places it stands; null for none.</summary>
    public static (Deadline.ByDate Date, int From, int To)? FindIn(string text)
    {
        List<(string Word, int End)> words = [];
        int from = -1;
        for (int at = 0; at < text.Length && words.Count < 3; at++)
        {
            int end = text.IndexOf(' ', at) is var space and >= 0 ? space : text.Length;
            string word = text[at..end].TrimEnd(',', '.', '。');
            if (from >= 0 && word.Length > 0)
            {
                words.Add((word, at + word.Length));
            }
            else if (word.Equals(By, StringComparison.OrdinalIgnoreCase))
            {
                from = at;
            }

            at = end;
        }

        if (words.Count < 2)
        {
            return null;
        }

        int? year = words.Count > 2 ? Number(words[2].Word, 4) : null;
        int month = Math.Max(DateWords.MonthOf(words[0].Word), DateWords.MonthOf(words[1].Word));
        int? day = Number(words[0].Word, 2) ?? Number(words[1].Word, 2);
        return month > 0 && day is { } on && CalendarDay.Of(year, month, on) is { } date
            ? (date, from, words[year is null ? 1 : 2].End)
            : null;
    }

    private static int? Number(string digits, int length) =>
        digits.Length <= length
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
