using System.Text.Json;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Results;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what stands of an indicator in several documents; of any other node it is null.</summary>
internal static class IndicatorJson
{
    /// <summary>Writes what stands beside what was measured, and where it stands.</summary>
    public static void WriteBeside(Utf8JsonWriter json, Measurement measurement, FileNaming naming)
    {
        json.WriteString("notApplicable", measurement.NotApplicable?.Value);
        json.WriteString("evidence", measurement.Evidence);
        json.WriteString("note", measurement.Note);
        json.WriteString("deviation", measurement.Deviation);
        json.WritePlace("place", measurement.Place, naming);
    }

    /// <summary>Writes what was read.</summary>
    public static void WriteMembers(Utf8JsonWriter json, MeasuredValue value)
    {
        switch (value)
        {
            case MeasuredValue.OfNumber number:
                json.WriteString("number", number.Compared.ToString());
                json.WriteString("unit", number.Unit?.Symbol);
                json.WriteString("raw", number.Raw.ToString());
                break;
            case MeasuredValue.OfLabel label:
                json.WriteString("label", label.Text);
                break;
            case MeasuredValue.OfDates dates:
                json.WriteString("due", LocalDatePattern.Iso.Format(dates.Due));
                json.WriteString(
                    "completed",
                    dates.Completed is { } completed ? LocalDatePattern.Iso.Format(completed) : null
                );
                break;
        }
    }

    // The grades still possible, where the status leaves several open.
    public static void WriteRange(
        Utf8JsonWriter json,
        IndicatorEvaluation? indicator,
        string name = "range"
    )
    {
        if (indicator is null or { Grade: not null } or { Possible.Count: 0 })
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (Grade grade in indicator.Possible)
        {
            json.WriteStringValue(grade.Id);
        }

        json.WriteEndArray();
    }

    public static void WriteClaims(
        Utf8JsonWriter json,
        IndicatorEvaluation? indicator,
        string name = "claims"
    )
    {
        if (indicator is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (GradedCriterion cell in indicator.Indicator.Criteria)
        {
            Criterion criterion = cell.Criterion;
            json.WriteStartObject();
            json.WriteGrade("grade", cell.Grade);
            json.WriteString("text", criterion.Text.Value);
            json.WriteString("means", criterion.Means?.Value);
            json.WriteString("set", indicator.Ladder.SetOf(cell));
            if (ValueText.IsMet(indicator, cell) is { } isMet)
            {
                json.WriteBoolean("met", isMet);
            }
            else
            {
                json.WriteNull("met");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteDecided(
        Utf8JsonWriter json,
        IndicatorEvaluation? indicator,
        string name = "decided"
    )
    {
        if (indicator?.Decided is not { } decided)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteGrade("grade", indicator.Grade);
        json.WriteString("reason", decided.Reason);
        json.WriteString("by", decided.By);
        json.WriteString("on", LocalDatePattern.Iso.Format(decided.On));
        json.WriteEndObject();
    }

    /// <summary>Writes how far a neighbour is.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Distance distance)
    {
        json.WriteGrade("grade", distance.Grade);
        json.WriteString("amount", distance.Amount.ToString());
        json.WriteBoolean("moreThan", distance.IsMoreThan);
    }
}
