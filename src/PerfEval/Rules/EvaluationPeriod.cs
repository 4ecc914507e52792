using System.Text.Json.Serialization;
using NodaTime;

namespace PerfEval.Rules;

/// <summary>The time that a table is about: a year, or from one date to another, both included.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record EvaluationPeriod
{
    /// <summary>Creates a period.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before the first.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    internal EvaluationPeriod(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            throw new ArgumentException("A period does not end before it begins.", nameof(to));
        }

        (From, To) = (from, to);
    }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day.</summary>
    public LocalDate To { get; }

    /// <summary>The first month of a fiscal year: that of the period's first day.</summary>
    public int FiscalStartMonth => From.Month;

    /// <summary>Creates the period of a calendar year.</summary>
    /// <param name="year">The year, such as 2019.</param>
    public static EvaluationPeriod OfYear(int year) =>
        new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>Returns the last day of the fiscal year in which a date lies.</summary>
    /// <param name="date">Any date.</param>
    public LocalDate EndOfFiscalYear(LocalDate date)
    {
        int startYear = date.Month >= FiscalStartMonth ? date.Year : date.Year - 1;
        return new LocalDate(startYear, FiscalStartMonth, 1).PlusYears(1).PlusDays(-1);
    }

    /// <summary>Returns a day of the fiscal year in which the period begins.</summary>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day; beyond the end of the month it is the last day of it.</param>
    internal LocalDate DayOf(int month, int day)
    {
        int year = month >= FiscalStartMonth ? From.Year : From.Year + 1;
        return new LocalDate(
            year,
            month,
            Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month))
        );
    }

    /// <summary>Returns both days: <c>2019-01-01/2019-12-31</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{From:uuuu-MM-dd}/{To:uuuu-MM-dd}");
}
