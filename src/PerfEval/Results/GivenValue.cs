using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Quantities;

namespace PerfEval.Results;

/// <summary>How what a caller gives as a number or a date is written in results, exactly and the same on every machine.</summary>
internal static class GivenValue
{
    /// <summary>Returns all digits of a number, those behind the point as it has them: <c>0.40</c>; null for none.</summary>
    public static string? Of(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a day of any calendar as <c>2019-09-30</c>; null for none.</summary>
    public static string? Of(LocalDate? day) =>
        day is { } given
            ? LocalDatePattern.Iso.Format(given.WithCalendar(CalendarSystem.Iso))
            : null;

    /// <summary>Returns a percent: 95.5 is <c>95.5%</c>.</summary>
    public static string Percent(decimal percent) => $"{Of(percent)}%";

    /// <summary>Returns a fraction as a percent: 0.955 is <c>95.5%</c>.</summary>
    public static string Fraction(decimal fraction) => $"{(Rational)fraction * 100}%";
}
