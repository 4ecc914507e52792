using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Reads when something had to be done: <c>by due</c>, <c>within P1M after due</c>.</summary>
internal static class DeadlineReader
{
    private const string Before = "within ";
    private const string Behind = " after due";

    /// <summary>What may be written, for who wrote something else.</summary>
    public const string Forms =
        "by due, by 11-30, by 2019-11-30, within 10 days after due, within 10 workdays after due, within P1M after due, same year, next year, never";

    /// <summary>Returns the moment, or null if the text names none.</summary>
    public static Deadline? Read(string text)
    {
        string trimmed = Folding.FoldSpaces(text, out _).Trim(' ');
        return trimmed switch
        {
            "by due" => new Deadline.ByDue(),
            "same year" => new Deadline.SameYear(),
            "next year" => new Deadline.NextYear(),
            "never" => new Deadline.Never(),
            ['b', 'y', ' ', .. var date] => ReadDate(date),
            _ when trimmed.StartsWith(Before, StringComparison.Ordinal)
                    && trimmed.EndsWith(Behind, StringComparison.Ordinal)
                    && trimmed.Length > Before.Length + Behind.Length => ReadSpan(
                trimmed[Before.Length..^Behind.Length]
            ),
            _ => null,
        };
    }

    private static Deadline.ByDate? ReadDate(string date) =>
        date.Split('-') switch
        {
            [{ Length: 2 } month, { Length: 2 } day] => OfDate(null, month, day),
            [{ Length: 4 } year, { Length: 2 } month, { Length: 2 } day] => OfDate(
                year,
                month,
                day
            ),
            _ => null,
        };

    private static Deadline.ByDate? OfDate(string? year, string month, string day) =>
        (year is null || Number(year) is not null)
        && Number(month) is { } inMonth
        && Number(day) is { } onDay
            ? CalendarDay.Of(year is null ? null : Number(year), inMonth, onDay)
            : null;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static Deadline.WithinAfterDue? ReadSpan(string span) =>
        span switch
        {
            ['P', .. var count, 'D'] => Within(count, DeadlineUnit.Days),
            ['P', .. var count, 'W'] => Within(count, DeadlineUnit.Weeks),
            ['P', .. var count, 'M'] => Within(count, DeadlineUnit.Months),
            ['P', .. var count, 'Y'] => Within(count, DeadlineUnit.Years),
            _ when span.Split(' ') is [var count, var unit] => unit switch
            {
                "day" or "days" => Within(count, DeadlineUnit.Days),
                "workday" or "workdays" => Within(count, DeadlineUnit.Workdays),
                _ => null,
            },
            _ => null,
        };

    // Three digits are more than a deadline needs, and keep every date inside the calendar.
    private static Deadline.WithinAfterDue? Within(string count, DeadlineUnit unit) =>
        count.Length is > 0 and <= 3 && Number(count) is { } parsed and > 0
            ? new Deadline.WithinAfterDue(parsed, unit)
            : null;
}
