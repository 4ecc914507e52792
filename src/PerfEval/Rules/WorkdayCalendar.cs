using NodaTime;

namespace PerfEval.Rules;

/// <summary>Which days are worked: Monday to Friday, but for the days off and the weekend days worked instead.</summary>
/// <remarks>Two are equal if they have the same id and know the same of the same days.</remarks>
internal sealed class WorkdayCalendar : IEquatable<WorkdayCalendar>
{
    private readonly HashSet<LocalDate> _off;
    private readonly HashSet<LocalDate> _worked;

    /// <summary>Creates a calendar.</summary>
    /// <param name="id">Its id, such as <c>cn-2019</c>.</param>
    /// <param name="from">The first day it knows.</param>
    /// <param name="to">The last day it knows.</param>
    /// <param name="off">Days off besides Saturdays and Sundays.</param>
    /// <param name="worked">Saturdays and Sundays that are worked.</param>
    internal WorkdayCalendar(
        string id,
        LocalDate from,
        LocalDate to,
        IEnumerable<LocalDate> off,
        IEnumerable<LocalDate> worked
    )
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(worked);
        (Id, From, To, _off, _worked) = (id, from, to, [.. off], [.. worked]);
    }

    /// <summary>The calendar's id.</summary>
    public string Id { get; }

    /// <summary>The first day it knows.</summary>
    public LocalDate From { get; }

    /// <summary>The last day it knows.</summary>
    public LocalDate To { get; }

    /// <summary>The days of the week that are not worked, in order.</summary>
    internal IEnumerable<LocalDate> Off => _off.Order();

    /// <summary>The days of the weekend that are worked, in order.</summary>
    internal IEnumerable<LocalDate> Worked => _worked.Order();

    /// <summary>Tells whether a day is worked.</summary>
    /// <param name="day">A day between <see cref="From"/> and <see cref="To"/>.</param>
    /// <exception cref="DateOutsideCalendarException">The day lies outside the calendar.</exception>
    public bool IsWorked(LocalDate day)
    {
        if (day < From || day > To)
        {
            throw new DateOutsideCalendarException(this, day);
        }

        return IsWeekend(day) ? _worked.Contains(day) : !_off.Contains(day);
    }

    /// <summary>Returns the last of a number of working days after a day.</summary>
    /// <param name="day">The day after which counting begins.</param>
    /// <param name="workdays">How many working days; at least 1.</param>
    /// <exception cref="DateOutsideCalendarException">The days run out of the calendar.</exception>
    public LocalDate Add(LocalDate day, int workdays)
    {
        for (int counted = 0; counted < workdays; )
        {
            day = day.PlusDays(1);
            if (IsWorked(day))
            {
                counted++;
            }
        }

        return day;
    }

    /// <inheritdoc/>
    public bool Equals(WorkdayCalendar? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && (Id, From, To) == (other.Id, other.From, other.To)
            && _off.SetEquals(other._off)
            && _worked.SetEquals(other._worked)
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkdayCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, From, To);

    internal static bool IsWeekend(LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>Returns the id and the days that it covers: <c>cn: 2019-01-01/2019-12-31</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Id}: {From:uuuu-MM-dd}/{To:uuuu-MM-dd}");
}

/// <summary>Thrown where working days are counted beyond what a calendar knows.</summary>
internal sealed class DateOutsideCalendarException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The day outside it.</param>
    public DateOutsideCalendarException(WorkdayCalendar calendar, LocalDate date)
        : base(
            $"The calendar '{calendar.Id}' does not know {NodaTime.Text.LocalDatePattern.Iso.Format(date)}."
        ) => (Calendar, Date) = (calendar, date);

    /// <summary>The calendar.</summary>
    public WorkdayCalendar Calendar { get; }

    /// <summary>The day outside it.</summary>
    public LocalDate Date { get; }
}
