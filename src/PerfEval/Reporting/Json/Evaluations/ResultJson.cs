using System.Text.Json;
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
            WriteStanding(json, rollUp.Status, rollUp.Grade);
            if (rollUp.Plan.IsSum)
            {
                WritePoints(json, rollUp.Points);
                json.WriteIf("full", rollUp.Full?.ToString());
            }
            else
            {
                WriteScore(json, rollUp.Score);
            }

            WriteRange(json, rollUp);
            if (rollUp.Coverage is { } coverage && coverage != Rational.One)
            {
                json.WriteString("coverage", coverage.ToString());
            }
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
                    json.WriteIf("cap", gate.Gate.Cap);
                    json.WriteIf("capPoints", gate.Gate.CapPoints?.Value.ToString());
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
        WriteStanding(json, indicator.Status, indicator.Grade);
        if (indicator is { Grade: null, Possible: { Count: > 0 } possible })
        {
            json.WriteTexts("range", possible.Select(grade => grade.Id));
        }

        if (indicator.PossiblePoints is { } points)
        {
            PointsJson.WriteRange(json, "points", points);
            json.WriteString("full", indicator.Score!.Terms.Full.ToString());
        }

        MeasuredValue? value = indicator.Value;
        json.WriteIf("value", Exactly(value));
        Measurement? measurement = indicator.Measurement;
        if (measurement is not null)
        {
            WriteStated(json, measurement, indicator);
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
        if (measurement is not null)
        {
            WriteAnswers(json, measurement);
        }
    }

    private static void WriteAnswers(Utf8JsonWriter json, Measurement measurement)
    {
        if (measurement.Items is { } items)
        {
            PointsJson.WriteItems(json, "items", items);
        }

        json.WriteIf("judged", measurement.Judged, judged => PointsJson.WriteJudged(json, judged));
        WriteClaim(json, measurement.Claimed);
    }

    /// <summary>Writes what is claimed of an indicator or of the whole; nothing where nothing is.</summary>
    public static void WriteClaim(Utf8JsonWriter json, Claim? claim) =>
        json.WriteIf("claimed", claim, claimed => PointsJson.WriteMembers(json, claimed));

    // What has a grade is graded.
    private static void WriteStanding(Utf8JsonWriter json, Status status, Grade? grade)
    {
        if (grade is not null)
        {
            json.WriteGrade("grade", grade);
        }
        else
        {
            json.WriteString("status", status.ToString());
        }
    }

    private static string? Exactly(MeasuredValue? value) =>
        value switch
        {
            MeasuredValue.OfNumber number => number.Raw.ToString(),
            MeasuredValue.OfLabel label => label.Text,
            MeasuredValue.OfDates dates => dates.ToString(),
            _ => null,
        };

    private static void WriteStated(
        Utf8JsonWriter json,
        Measurement measurement,
        IndicatorEvaluation indicator
    )
    {
        if (measurement.Indicator.Value != indicator.Indicator.Path)
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
        else if (measurement.Value is { } written && written.Value != Plainly(indicator))
        {
            json.WriteString("stated", written.Value);
        }

        json.WriteIf("computed", measurement.Computed);
        json.WriteIf("evidence", measurement.Evidence);
        json.WriteIf("note", measurement.Note);
        json.WriteIf("deviation", measurement.Deviation);
        json.WriteIf("reason", measurement.NotApplicable?.Value);
    }

    /// <summary>Returns how a value is written that needs no further words: with the unit of its ladder; null for none.</summary>
    private static string? Plainly(IndicatorEvaluation indicator) =>
        indicator.Value switch
        {
            MeasuredValue.OfNumber { Raw: var raw, Unit: var unit } => $"{raw}{unit}",
            MeasuredValue.OfLabel label => label.Text,
            _ => null,
        };

    private static void WriteScore(Utf8JsonWriter json, RollUpScore? score) =>
        Write(json, "score", score);

    private static void WritePoints(Utf8JsonWriter json, RollUpScore? points) =>
        Write(json, "points", points);

    private static void Write(Utf8JsonWriter json, string name, RollUpScore? score)
    {
        if (score is not { } known)
        {
            return;
        }

        string shown = known.ToString();
        json.WriteString(name, shown);
        if (known.Shown != known.Exact || !known.Exact.IsDecimal)
        {
            json.WriteString("exact", known.Exact.ToString());
        }
    }

    // Where grade and score say it all, nothing is possible but them.
    private static void WriteRange(Utf8JsonWriter json, NodeRollUp rollUp)
    {
        if (
            rollUp is { Lowest: { } lowest, Highest: { } highest }
            && (
                rollUp.IsOpen
                || (rollUp.Grade is null && rollUp.Status != Status.Scored)
                || lowest.BeforeGates != lowest.Grade
            )
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
        json.WriteIf("grade", end.Grade);
        if (end.BeforeGates != end.Grade)
        {
            json.WriteIf("beforeGates", end.BeforeGates);
        }

        if (end.Points is { } points)
        {
            WritePoints(json, points);
        }
        else
        {
            WriteScore(json, end.Score);
        }

        json.WriteEndObject();
    }

    // How many indicators have each grade, best first; how many have none stands behind, by status.
    private static void WriteCounts(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartArray("counts");
        foreach (Grade grade in counts.Scale.Grades)
        {
            json.WriteNumberValue(counts.Of(grade));
        }

        json.WriteEndArray();
        if (counts.Of(Status.Graded) == counts.Total)
        {
            return;
        }

        json.WriteStartObject("ungraded");
        foreach (Status status in Enum.GetValues<Status>())
        {
            if (status != Status.Graded && counts.Of(status) is > 0 and var count)
            {
                json.WriteNumber(status.ToString(), count);
            }
        }

        json.WriteEndObject();
    }

    // Where all parts count, each has the share that its weight is of their sum. A part is named as seen from its node.
    private static void WriteParts(Utf8JsonWriter json, NodeEvaluation node, NodeRollUp rollUp)
    {
        IReadOnlyList<RollUpPart> parts = rollUp.Parts;
        if (parts.All(part => part.LeftOut is null))
        {
            return;
        }

        json.WriteStartObject("parts");
        int start = node.Path.Length > 0 ? node.Path.Length + 1 : 0;
        foreach (RollUpPart part in parts)
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
        json.WriteIf("policy", ruling?.Policy?.Policy);

    // To the next better grade and to the next worse; what has to be passed and not only reached stands behind a sign.
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

        json.WriteStartArray("distances");
        foreach (Distance? distance in (ReadOnlySpan<Distance?>)[better, worse])
        {
            json.WriteStringValue(
                distance is { } known ? (known.IsMoreThan ? ">" : "") + known.Amount : null
            );
        }

        json.WriteEndArray();
    }
}
