using System.Text.Json;
using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes the members of one result as they stand in a record; what there is nothing to say of is left out.</summary>
internal static class ResultJson
{
    /// <summary>Writes what the roll-up makes of a node above the indicators, and how many there are of what.</summary>
    public static void WriteMembers(Utf8JsonWriter json, NodeEvaluation node)
    {
        if (node.RollUp is { } rollUp)
        {
            json.WriteString("status", rollUp.Status.ToString());
            json.WriteIf("grade", rollUp.Grade);
            WriteScore(json, rollUp.Score);
            WriteRange(json, rollUp);
            json.WriteIf("coverage", rollUp.Coverage?.ToString());
        }

        WriteCounts(json, node.Counts);
        if (node.RollUp is not { } known)
        {
            return;
        }

        WriteParts(json, node, known);
        if (known.Gates is { Count: > 0 } gates)
        {
            json.WriteObjects(
                "gates",
                gates,
                gate =>
                {
                    json.WriteString("indicator", gate.Indicator.Indicator.Path);
                    json.WriteGrade("cap", gate.Cap);
                    json.WriteBoolean("closed", gate.IsClosed);
                }
            );
        }

        if (known.PolicySegment is { } segment)
        {
            json.WriteString("band", segment.Range.ToString(known.Plan.Bands!.Unit));
            WritePolicy(json, segment.Ruling);
        }
    }

    /// <summary>Writes what was measured, as what it was read, and what the ladder says about it.</summary>
    public static void WriteMembers(Utf8JsonWriter json, IndicatorEvaluation indicator)
    {
        json.WriteString("status", indicator.Status.ToString());
        json.WriteIf("grade", indicator.Grade);
        if (indicator is { Grade: null, Possible: { Count: > 0 } possible })
        {
            json.WriteTexts("range", possible.Select(grade => grade.Id));
        }

        MeasuredValue? value = indicator.Value;
        json.WriteIf("value", Exactly(value));
        Measurement? measurement = indicator.Measurement;
        if (measurement is not null)
        {
            WriteStated(json, measurement, indicator.Indicator.Path);
        }

        if (value is MeasuredValue.OfNumber { IsRounded: true } rounded)
        {
            json.WriteString("compared", rounded.Compared.ToString());
        }

        json.WriteIf("segment", LadderSteps.PositionOf(indicator));
        WritePolicy(json, indicator.Ruling);
        json.WriteIf("rounding", indicator.RoundingDecided);
        json.WriteIf(
            "decided",
            measurement?.Decided,
            decided => MeasurementJson.WriteMembers(json, decided)
        );
        WriteDistances(json, indicator);
    }

    private static string? Exactly(MeasuredValue? value) =>
        value switch
        {
            MeasuredValue.OfNumber number => number.Raw.ToString(),
            MeasuredValue.OfLabel label => label.Text,
            MeasuredValue.OfDates dates => dates.ToString(),
            _ => null,
        };

    private static void WriteStated(Utf8JsonWriter json, Measurement measurement, string path)
    {
        if (measurement.Indicator.Value != path)
        {
            json.WriteString("named", measurement.Indicator.Value);
        }

        bool isInParts = measurement is not { Done: null, Of: null, Due: null, Completed: null };
        if (isInParts)
        {
            json.WriteStartObject("stated");
            json.WriteIf("value", measurement.Value?.Value);
            json.WriteIf("done", measurement.Done?.Value);
            json.WriteIf("of", measurement.Of?.Value);
            json.WriteIf("due", measurement.Due?.Value);
            json.WriteIf("completed", measurement.Completed?.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteIf("stated", measurement.Value?.Value);
        }

        json.WriteIf("evidence", measurement.Evidence);
        json.WriteIf("note", measurement.Note);
        json.WriteIf("deviation", measurement.Deviation);
        json.WriteIf("reason", measurement.NotApplicable?.Value);
    }

    private static void WriteScore(Utf8JsonWriter json, RollUpScore? score)
    {
        if (score is not { } known)
        {
            return;
        }

        string shown = known.ToString();
        string exact = known.Exact.ToString();
        json.WriteString("score", shown);
        if (exact != shown)
        {
            json.WriteString("exact", exact);
        }
    }

    // Where grade and score say it all, nothing is possible but them.
    private static void WriteRange(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        if (
            rollUp is { Lowest: { } lowest, Highest: { } highest }
            && (rollUp.IsOpen || rollUp.Grade is null || lowest.BeforeGates != lowest.Grade)
        )
        {
            json.WriteStartObject("range");
            WriteEnd(json, "lowest", lowest);
            WriteEnd(json, "highest", highest);
            json.WriteEndObject();
        }
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, PossibleOutcome end)
    {
        json.WriteStartObject(name);
        json.WriteGrade("grade", end.Grade);
        if (end.BeforeGates != end.Grade)
        {
            json.WriteGrade("beforeGates", end.BeforeGates);
        }

        WriteScore(json, end.Score);
        json.WriteEndObject();
    }

    // Each grade that an indicator has, best first, then each status without one.
    private static void WriteCounts(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("counts");
        foreach (Grade grade in counts.Scale.Grades)
        {
            WriteCount(json, grade.Id, counts.Of(grade));
        }

        foreach (Status status in Enum.GetValues<Status>())
        {
            if (status != Status.Graded)
            {
                WriteCount(json, status.ToString(), counts.Of(status));
            }
        }

        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(name, count);
        }
    }

    // The share of each part, or why it has none; a part is named as seen from its node.
    private static void WriteParts(Utf8JsonWriter json, NodeEvaluation node, NodeRollUp rollUp)
    {
        json.WriteStartObject("parts");
        int start = node.Path.Length > 0 ? node.Path.Length + 1 : 0;
        foreach (RollUpPart part in rollUp.Parts)
        {
            json.WriteString(
                part.Node.Path[start..],
                part.LeftOut is { } leftOut
                    ? Spelling.Camel(leftOut)
                    : part.Share?.ToString() ?? "counts"
            );
        }

        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, Ruling? ruling) =>
        json.WriteIf(
            "policy",
            ruling?.Policy,
            policy => json.WriteString(policy.Policy, policy.Choice)
        );

    // By the grade that lies there; what has to be passed and not only reached stands behind a sign.
    private static void WriteDistances(Utf8JsonWriter json, IndicatorEvaluation indicator)
    {
        (Distance? better, Distance? worse) = (
            indicator.DistanceToBetter,
            indicator.DistanceToWorse
        );
        if (better is null && worse is null)
        {
            return;
        }

        json.WriteStartObject("distances");
        foreach (Distance? distance in (ReadOnlySpan<Distance?>)[better, worse])
        {
            if (distance is { } known)
            {
                json.WriteString(known.Grade.Id, (known.IsMoreThan ? ">" : "") + known.Amount);
            }
        }

        json.WriteEndObject();
    }
}
