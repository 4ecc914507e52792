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
        "by due, within 10 days after due, within 10 workdays after due, within P1M after due, same year, next year, never";

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
            _ when trimmed.StartsWith(Before, StringComparison.Ordinal)
                    && trimmed.EndsWith(Behind, StringComparison.Ordinal)
                    && trimmed.Length > Before.Length + Behind.Length => ReadSpan(
                trimmed[Before.Length..^Behind.Length]
            ),
            _ => null,
        };
    }

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
        count.Length is > 0 and <= 3
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed)
        && parsed > 0
            ? new Deadline.WithinAfterDue(parsed, unit)
            : null;
}
