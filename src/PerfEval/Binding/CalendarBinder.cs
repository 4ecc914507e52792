using System.Text;
using NodaTime;
using NodaTime.Text;
using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds a calendar of working days.</summary>
internal sealed class CalendarBinder
{
    private readonly Findings _findings;
    private readonly Dictionary<LocalDate, Place> _listed = [];

    private CalendarBinder(Findings findings) => _findings = findings;

    /// <summary>Tells whether a file says that it is a calendar, so that its faults may be told.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool IsCalendar(byte[] bytes) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Shapes.CalendarSchema)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Shapes.CalendarSchema)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(Shapes.CalendarSchema)) >= 0;

    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The calendar, or null if an error was found.</returns>
    public static WorkdayCalendar? Bind(string name, byte[] bytes, Findings findings)
    {
        int before = findings.ErrorCount;
        Fields? fields = DocumentReader.Read(
            name,
            bytes,
            Shapes.Calendar,
            Shapes.CalendarSchema,
            findings
        );
        WorkdayCalendar? calendar = fields is null
            ? null
            : new CalendarBinder(findings).Bind(fields);
        return findings.ErrorCount > before ? null : calendar;
    }

    private WorkdayCalendar? Bind(Fields fields)
    {
        SourcedText id = SharedBinder.Id(fields, [], _findings);
        LocalDate? from = fields.Date("from");
        LocalDate? to = fields.Date("to");
        if (from > to)
        {
            fields.AddNotA("to", fields.Words("to")!, SharedBinder.ADayAfterFrom);
        }

        if (from is not { } first || to is not { } last || first > last)
        {
            return null;
        }

        List<LocalDate> off = Days(fields, "off", first, last);
        List<LocalDate> worked = Days(fields, "worked", first, last);
        return new WorkdayCalendar(id.Value, first, last, off, worked);
    }

    private List<LocalDate> Days(Fields fields, string key, LocalDate first, LocalDate last)
    {
        List<LocalDate> days = [];
        foreach (YamlNode node in fields.List(key))
        {
            if (node is not YamlScalar { IsEmpty: false } scalar)
            {
                fields.AddWrongKind(key, Kinds.Text, node);
            }
            else if (WrittenDate.Read(scalar.Value) is not { } day)
            {
                fields.AddNotA(key, scalar.Words, new LocalizedText("a date", "日期"));
            }
            else if (IsConsistent(key, day, scalar.Place, first, last))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private bool IsConsistent(
        string key,
        LocalDate day,
        Place place,
        LocalDate first,
        LocalDate last
    )
    {
        Argument date = ("date", LocalDatePattern.Iso.Format(day));
        if (day < first || day > last)
        {
            _findings.Add(
                Catalogue.DayOutsideCalendar,
                place,
                date,
                ("from", LocalDatePattern.Iso.Format(first)),
                ("to", LocalDatePattern.Iso.Format(last))
            );
            return false;
        }

        if (!_listed.TryAdd(day, place))
        {
            _findings.Add(
                Catalogue.DayListedTwice,
                place,
                date,
                ("other", _listed[day].ToString())
            );
            return false;
        }

        if (key == "worked" && !WorkdayCalendar.IsWeekend(day))
        {
            _findings.Add(Catalogue.WorkedDayNotWeekend, place, date);
            return false;
        }

        return true;
    }
}
