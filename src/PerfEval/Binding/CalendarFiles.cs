using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Binding;

/// <summary>Opens a file that a rule book names; null if it cannot be read.</summary>
/// <param name="path">The path as written, relative to the rule book.</param>
/// <returns>The name shown in findings, and the whole file.</returns>
internal delegate (string Name, byte[] Bytes)? OpenNamedFile(string path);

/// <summary>The calendars that a rule book names, each read once.</summary>
/// <param name="open">Opens a file; null where the rule book lies in no folder, so that it can name none.</param>
/// <param name="findings">Where to say what is wrong.</param>
internal sealed class CalendarFiles(OpenNamedFile? open, Findings findings)
{
    private readonly Dictionary<string, WorkdayCalendar?> _read = new(StringComparer.Ordinal);

    /// <summary>Returns a calendar, or null if it cannot be used; then that is a finding.</summary>
    /// <param name="path">The path as written.</param>
    public WorkdayCalendar? Read(SourcedText path)
    {
        if (_read.TryGetValue(path.Value, out WorkdayCalendar? known))
        {
            return known;
        }

        WorkdayCalendar? calendar = null;
        if (open is null)
        {
            findings.Add(Catalogue.CalendarWithoutFolder, path.Place, ("path", path.Value));
        }
        // Whether a file is missing or is something else says nothing of it.
        else if (open(path.Value) is not { } file || !CalendarBinder.IsCalendar(file.Bytes))
        {
            findings.Add(Catalogue.CalendarUnreadable, path.Place, ("path", path.Value));
        }
        else
        {
            calendar = CalendarBinder.Bind(file.Name, file.Bytes, findings);
        }

        _read.Add(path.Value, calendar);
        return calendar;
    }
}
