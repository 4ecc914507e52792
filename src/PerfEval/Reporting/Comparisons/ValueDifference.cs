using NodaTime;
using PerfEval.Grading;
using PerfEval.Quantities;

namespace PerfEval.Reporting.Comparisons;

/// <summary>Says by how much a measured value differs from another: percents in percentage points, dates in days.</summary>
internal static class ValueDifference
{
    /// <summary>Says the difference.</summary>
    /// <param name="before">The indicator in the first evaluation; null if it stands in the second only.</param>
    /// <param name="after">The indicator in the second; null if it stands in the first only.</param>
    /// <param name="phrases">The words of the reader's language.</param>
    /// <returns>Such as <c>-11.5 pp</c>; empty where the values are the same; that they differ where nothing can be counted.</returns>
    public static string Of(
        IndicatorEvaluation? before,
        IndicatorEvaluation? after,
        Phrases phrases
    ) =>
        (before?.Value, after?.Value) switch
        {
            (MeasuredValue.OfNumber one, MeasuredValue.OfNumber other)
                when one.Unit?.Symbol == other.Unit?.Symbol => Number(one, other, phrases),
            (
                MeasuredValue.OfDates { Completed: { } one, Due: var due },
                MeasuredValue.OfDates { Completed: { } other } dates
            ) when due == dates.Due => Days(Period.DaysBetween(one, other), phrases),
            (var one, var other) => Equals(one, other) && before?.Status == after?.Status
                ? ""
                : phrases.Say("differs", "不一致"),
        };

    private static string Number(
        MeasuredValue.OfNumber before,
        MeasuredValue.OfNumber after,
        Phrases phrases
    )
    {
        Rational difference = after.Compared - before.Compared;
        string unit = before.Unit switch
        {
            { } percent when percent == Unit.Percent => phrases.Say(" pp", "个百分点"),
            { } own => own.ToString(),
            null => "",
        };
        return difference.Sign == 0 ? "" : ValueText.Signed(difference) + unit;
    }

    private static string Days(int days, Phrases phrases)
    {
        string count = ValueText.Signed(days);
        return days switch
        {
            0 => "",
            1 or -1 => phrases.Say($"{count} day", $"{count}天"),
            _ => phrases.Say($"{count} days", $"{count}天"),
        };
    }
}
