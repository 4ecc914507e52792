using System.Globalization;
using NodaTime;

namespace PerfEval.Text;

/// <summary>
/// A date as people write it, the year always first: <c>2019-09-30</c>, <c>2019-9-30</c>, <c>2019/9/30</c>,
/// <c>2019.9.30</c>, <c>2019年9月30日</c>, <c>20190930</c>, in full-width digits too.
/// </summary>
/// <remarks>
/// Wherever a date is written for PerfEval it is read here: in results, rule books, calendars, workbooks and options. It
/// is printed as <c>2019-09-30</c> everywhere.
/// </remarks>
internal static class WrittenDate
{
    private const int DigitsOfYear = 4;
    private const int MostDigitsOfDay = 2;
    private const int DigitsOfAll = 8;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text; white space around it does not count.</param>
    /// <returns>The date; null if the text is none, or does not begin with the year.</returns>
    public static LocalDate? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> folded = Folding.Fold(text).AsSpan().Trim(' ');
        if (folded.Length == DigitsOfAll && AreDigits(folded))
        {
            return DateOf(folded[..4], folded[4..6], folded[6..]);
        }

        return
            TryPart(
                folded,
                out ReadOnlySpan<char> year,
                out ReadOnlySpan<char> month,
                out ReadOnlySpan<char> day
            )
            && year.Length == DigitsOfYear
            && day.Length <= MostDigitsOfDay
            ? DateOf(year, month, day)
            : null;
    }

    /// <summary>Reads what ends with the year, such as <c>31/01/2026</c>, which means one date to some and another to others.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Both readings, each null if there is no such date; null for anything else.</returns>
    internal static (LocalDate? DayFirst, LocalDate? MonthFirst)? ReadYearLast(string text) =>
        TryPart(
            Folding.Fold(text).AsSpan().Trim(' '),
            out ReadOnlySpan<char> first,
            out ReadOnlySpan<char> second,
            out ReadOnlySpan<char> year
        )
        && first.Length <= MostDigitsOfDay
        && year.Length == DigitsOfYear
            ? (DateOf(year, second, first), DateOf(year, first, second))
            : null;

    // Three groups of digits, parted by two of the same sign, or by 年 and 月 with 日 at the end.
    private static bool TryPart(
        ReadOnlySpan<char> text,
        out ReadOnlySpan<char> first,
        out ReadOnlySpan<char> second,
        out ReadOnlySpan<char> third
    )
    {
        first = TakeDigits(ref text, out char sign);
        second = TakeDigits(ref text, out char other);
        third = TakeDigits(ref text, out char end);
        return text.IsEmpty
            && first.Length > 0
            && second.Length is > 0 and <= MostDigitsOfDay
            && third.Length > 0
            && (sign, other, end)
                is
                    ('-', '-', '\0')
                    or
                    ('/', '/', '\0')
                    or
                    ('.', '.', '\0')
                    or
                    ('年', '月', '日');
    }

    // Takes the digits at the beginning, and the character behind them.
    private static ReadOnlySpan<char> TakeDigits(
        scoped ref ReadOnlySpan<char> text,
        out char behind
    )
    {
        int count = text.IndexOfAnyExceptInRange('0', '9');
        count = count < 0 ? text.Length : count;
        ReadOnlySpan<char> digits = text[..count];
        behind = count < text.Length ? text[count] : '\0';
        text = text[Math.Min(count + 1, text.Length)..];
        return digits;
    }

    private static LocalDate? DateOf(
        ReadOnlySpan<char> year,
        ReadOnlySpan<char> month,
        ReadOnlySpan<char> day
    )
    {
        (int y, int m, int d) = (Number(year), Number(month), Number(day));
        return
            y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m)
            ? new LocalDate(y, m, d)
            : null;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
