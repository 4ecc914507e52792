using System.Globalization;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Records.Rebuilding;

/// <summary>Reads sets of values as records write them: <c>[95%, +∞)</c>, <c>{满意}</c>, <c>within 5 workdays after due</c>.</summary>
internal static class SetText
{
    /// <summary>Reads an interval.</summary>
    /// <param name="text">The interval, with the unit behind each number.</param>
    /// <param name="unit">The unit; null for none.</param>
    /// <returns>The interval; null if the text is none, or no value lies in it.</returns>
    public static ValueRange? Range(string text, Unit? unit)
    {
        string suffix = unit?.ToString() ?? "";
        if (text is ['{', .. var point, '}'])
        {
            return Number(point, suffix) is { } only ? ValueRange.Point(only) : null;
        }

        if (text is not ['[' or '(', .. var inner, ']' or ')'])
        {
            return null;
        }

        string part = inner.StartsWith("-∞, ", StringComparison.Ordinal) ? "-∞" : suffix;
        int cut = inner.IndexOf($"{part}, ", StringComparison.Ordinal);
        if (cut < 0)
        {
            return null;
        }

        string from = inner[..(cut + part.Length)];
        string to = inner[(cut + part.Length + 2)..];
        return
            TryEnd(from, "-∞", suffix, text[0] == '[', out Bound? lower)
            && TryEnd(to, "+∞", suffix, text[^1] == ']', out Bound? upper)
            && !ValueRange.IsEmpty(lower, upper)
            ? new ValueRange(lower, upper)
            : null;
    }

    /// <summary>Reads the label that stands in braces; null if none does.</summary>
    public static string? Label(string text) => text is ['{', .. var label, '}'] ? label : null;

    /// <summary>Reads until when something has to be done; null if the text does not say.</summary>
    public static Deadline? Deadline(string text)
    {
        switch (text)
        {
            case "by due":
                return new Deadline.ByDue();
            case "same year":
                return new Deadline.SameYear();
            case "next year":
                return new Deadline.NextYear();
            case "never":
                return new Deadline.Never();
        }

        if (text.StartsWith("by ", StringComparison.Ordinal))
        {
            return ByDate(text[3..]);
        }

        return
            text.StartsWith("within ", StringComparison.Ordinal)
            && text.EndsWith(" after due", StringComparison.Ordinal)
            ? Within(text["within ".Length..^" after due".Length])
            : null;
    }

    private static Deadline.ByDate? ByDate(string day)
    {
        if (LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date })
        {
            return new Deadline.ByDate(date.Year, date.Month, date.Day);
        }

        return AnnualDatePattern.Iso.Parse(day) is { Success: true, Value: var annual }
            ? new Deadline.ByDate(null, annual.Month, annual.Day)
            : null;
    }

    private static Deadline.WithinAfterDue? Within(string span)
    {
        (string digits, DeadlineUnit? unit) = span switch
        {
            [.. var days, ' ', 'd', 'a', 'y', 's'] => (days, DeadlineUnit.Days),
            [.. var days, ' ', 'w', 'o', 'r', 'k', 'd', 'a', 'y', 's'] => (
                days,
                DeadlineUnit.Workdays
            ),
            ['P', .. var weeks, 'W'] => (weeks, DeadlineUnit.Weeks),
            ['P', .. var months, 'M'] => (months, DeadlineUnit.Months),
            ['P', .. var years, 'Y'] => (years, DeadlineUnit.Years),
            _ => ("", (DeadlineUnit?)null),
        };
        return
            unit is { } known
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new Deadline.WithinAfterDue(count, known)
            : null;
    }

    private static bool TryEnd(
        string text,
        string open,
        string suffix,
        bool isIncluded,
        out Bound? end
    )
    {
        end = null;
        if (text == open)
        {
            return !isIncluded;
        }

        end = Number(text, suffix) is { } number ? new Bound(number, isIncluded) : null;
        return end is not null;
    }

    private static Rational? Number(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal)
        && ExactText.TryParse(text[..^suffix.Length], out Rational number)
            ? number
            : null;
}
