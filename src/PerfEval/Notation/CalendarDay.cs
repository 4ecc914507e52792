using PerfEval.Criteria;

namespace PerfEval.Notation;

/// <summary>Makes the moment of a date that stands in the calendar.</summary>
internal static class CalendarDay
{
    /// <summary>Returns the moment, or null if there is no such day.</summary>
    /// <param name="year">The year; null for none, and then February has 29 days.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day; null for the last of the month.</param>
    public static Deadline.ByDate? Of(int? year, int month, int? day)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9999)
        {
            return null;
        }

        int last = DateTime.DaysInMonth(year ?? 2000, month);
        int on = day ?? last;
        return on >= 1 && on <= last ? new Deadline.ByDate(year, month, on) : null;
    }
}
