using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a due date and a day of completion, or a label of a date ladder.</summary>
internal static class DatesReading
{
    public static IndicatorEvaluation Read(
        MeasurementReading reading,
        TimingLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Value is { } label)
        {
            return ReadLabel(reading, ladder, measurement, label);
        }

        if (measurement.Of is not null)
        {
            return reading.Invalid(
                measurement,
                Catalogue.FormDoesNotFit,
                measurement.Place,
                ("example", "{due: 2019-09-30, completed: 2019-10-15}")
            );
        }

        SourcedText? completedText = measurement.Completed ?? measurement.Done;
        LocalDate? due = measurement.Due is { } dueText ? Date(dueText) : null;
        LocalDate? completed = completedText is null ? null : Date(completedText);
        SourcedText? noDate =
            measurement.Due is { } wrongDue && due is null ? wrongDue
            : completed is null ? completedText
            : null;
        return noDate is null
            ? ReadDates(reading, ladder, measurement, due, completed, completedText)
            : reading.Invalid(
                measurement,
                Catalogue.NotADate,
                noDate.Place,
                ("text", noDate.Value)
            );
    }

    private static IndicatorEvaluation ReadLabel(
        MeasurementReading reading,
        TimingLadder ladder,
        Measurement measurement,
        SourcedText label
    )
    {
        if (ladder.Rule(label.Value) is { } ruling)
        {
            return reading.Graded(
                measurement,
                new MeasuredValue.Label(ruling.Claims[0].Criterion.Text.Value),
                ruling
            );
        }

        IEnumerable<string> labels = ladder.Indicator.Criteria.Select(criterion =>
            criterion.Criterion.Text.Value
        );
        return reading.Invalid(
            measurement,
            Catalogue.UnknownTimingLabel,
            label.Place,
            ("text", label.Value),
            ("nearest", Nearest.To(label.Value.Trim(), labels, 1)[0]),
            ("labels", Labels(ladder))
        );
    }

    private static IndicatorEvaluation ReadDates(
        MeasurementReading reading,
        TimingLadder ladder,
        Measurement measurement,
        LocalDate? stated,
        LocalDate? completed,
        SourcedText? completedText
    )
    {
        LocalDate? fixedDue = ladder.Indicator.Measure.Due ?? ladder.OwnDue;
        if ((stated ?? fixedDue) is not { } due)
        {
            return reading.Invalid(
                measurement,
                Catalogue.NoDueDate,
                measurement.Place,
                ("labels", Labels(ladder))
            );
        }

        if (fixedDue is { } wanted && due != wanted)
        {
            return reading.Invalid(
                measurement,
                Catalogue.DueContradicts,
                measurement.Due!.Place,
                ("due", Iso(due)),
                ("fixed", Iso(wanted))
            );
        }

        if (completed > reading.AsOf)
        {
            return reading.Invalid(
                measurement,
                Catalogue.CompletedAfterAsOf,
                completedText!.Place,
                ("completed", Iso(completed.Value)),
                ("asOf", Iso(reading.AsOf))
            );
        }

        try
        {
            return Judge(reading, ladder, measurement, new MeasuredValue.Dates(due, completed));
        }
        catch (DateOutsideCalendarException outside)
        {
            return reading.Invalid(
                measurement,
                Catalogue.DateOutsideCalendar,
                measurement.Due?.Place ?? measurement.Place,
                ("date", Iso(outside.Date)),
                ("calendar", outside.Calendar.Id),
                ("from", Iso(outside.Calendar.From)),
                ("to", Iso(outside.Calendar.To))
            );
        }
    }

    private static IndicatorEvaluation Judge(
        MeasurementReading reading,
        TimingLadder ladder,
        Measurement measurement,
        MeasuredValue.Dates dates
    )
    {
        if (dates.Completed is { } completed)
        {
            return reading.Graded(measurement, dates, ladder.Rule(dates.Due, completed));
        }

        if (ladder.RuleNotCompleted(dates.Due, reading.AsOf) is { } never)
        {
            return reading.Graded(measurement, dates, never);
        }

        IReadOnlyList<Grade> possible = ladder.StillPossible(dates.Due, reading.AsOf);
        Status status = reading.AsOf < dates.Due ? Status.NotYetDue : Status.Pending;
        return reading.Open(measurement, dates, status, possible);
    }

    private static string Labels(TimingLadder ladder) =>
        string.Join(
            ", ",
            ladder.Indicator.Criteria.Select(criterion => criterion.Criterion.Text.Value)
        );

    // Far from the ends of the calendar, so that a deadline can be counted from any date.
    private static LocalDate? Date(SourcedText text) =>
        LocalDatePattern.Iso.Parse(text.Value.Trim())
            is { Success: true, Value.Year: > 0 and < 8000 } parsed
            ? parsed.Value
            : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
