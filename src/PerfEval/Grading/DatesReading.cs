using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a due date and a day of completion, or a label of a date ladder.</summary>
internal static class DatesReading
{
    public static IndicatorEvaluation Read(
        Outcome outcome,
        TimingLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Value is { } label)
        {
            return ReadLabel(outcome, ladder, measurement, label);
        }

        if (measurement.Of is not null)
        {
            return outcome.Invalid(measurement, Catalogue.DatesDue, measurement.Place);
        }

        SourcedText? completedText = measurement.Completed ?? measurement.Done;
        LocalDate? due = measurement.Due is { } dueText ? Date(dueText) : null;
        LocalDate? completed = completedText is null ? null : Date(completedText);
        List<Diagnostic> faults = [];
        if (measurement.Due is { } wrongDue && due is null)
        {
            faults.Add(NoDate(outcome, wrongDue));
        }

        if (completedText is not null && completed is null)
        {
            faults.Add(NoDate(outcome, completedText));
        }

        return faults.Count == 0
            ? ReadDates(outcome, ladder, measurement, due, completed, completedText)
            : outcome.Invalid(measurement, faults);
    }

    private static IndicatorEvaluation ReadLabel(
        Outcome outcome,
        TimingLadder ladder,
        Measurement measurement,
        SourcedText label
    )
    {
        if (ladder.Rule(label.Value) is { } ruling)
        {
            return outcome.Graded(
                measurement,
                new MeasuredValue.OfLabel(ruling.Claims[0].Criterion.Text.Value),
                ruling
            );
        }

        if (NoneWords.Holds(label.Value))
        {
            return outcome.Invalid(
                measurement,
                Catalogue.SaysNone,
                label.Place,
                ("text", label.Value)
            );
        }

        IEnumerable<string> labels = ladder.Indicator.Criteria.Select(criterion =>
            criterion.Criterion.Text.Value
        );
        return outcome.Invalid(
            measurement,
            Catalogue.UnknownTimingLabel,
            label.Place,
            [
                ("text", label.Value),
                .. Suggestion.For(label.Value, labels),
                ("labels", Labels(ladder)),
            ]
        );
    }

    private static IndicatorEvaluation ReadDates(
        Outcome outcome,
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
            return outcome.Invalid(
                measurement,
                Catalogue.NoDueDate,
                measurement.Place,
                ("labels", Labels(ladder))
            );
        }

        if (fixedDue is { } wanted && due != wanted)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.DueContradicts,
                measurement.Due!.Place,
                ("due", Iso(due)),
                ("fixed", Iso(wanted))
            );
        }

        if (completed > outcome.AsOf)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.CompletedAfterAsOf,
                completedText!.Place,
                ("completed", Iso(completed.Value)),
                ("asOf", Iso(outcome.AsOf))
            );
        }

        try
        {
            return Judge(outcome, ladder, measurement, new MeasuredValue.OfDates(due, completed));
        }
        catch (DateOutsideCalendarException outside)
        {
            return outcome.Invalid(
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
        Outcome outcome,
        TimingLadder ladder,
        Measurement measurement,
        MeasuredValue.OfDates dates
    )
    {
        if (dates.Completed is { } completed)
        {
            return outcome.Graded(measurement, dates, ladder.Rule(dates.Due, completed));
        }

        if (ladder.RuleNotCompleted(dates.Due, outcome.AsOf) is { } never)
        {
            return outcome.Graded(measurement, dates, never);
        }

        IReadOnlyList<Grade> possible = ladder.StillPossible(dates.Due, outcome.AsOf);
        Status status = outcome.AsOf < dates.Due ? Status.NotYetDue : Status.Pending;
        return outcome.Open(measurement, dates, status, possible);
    }

    private static string Labels(TimingLadder ladder) =>
        string.Join(
            ", ",
            ladder.Indicator.Criteria.Select(criterion => criterion.Criterion.Text.Value)
        );

    private static Diagnostic NoDate(Outcome outcome, SourcedText text)
    {
        DateFault fault = DateFault.Of(text);
        return NoneWords.Holds(text.Value)
            ? outcome.Finding(Catalogue.DateSaysNone, text.Place, [("text", text.Value)])
            : outcome.Finding(fault.Wording, text.Place, fault.Arguments);
    }

    // Far from the ends of the calendar, so that a deadline can be counted from any date.
    private static LocalDate? Date(SourcedText text) =>
        WrittenDate.Read(text.Value) is { Year: < 8000 } date ? date : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
