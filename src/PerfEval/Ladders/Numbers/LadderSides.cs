using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Makes the drafts of a ladder whose shape is known: one, and of a middle ladder one for each side.</summary>
/// <remarks>
/// The sides part in the middle of the best criterion, which belongs to the lower one. On each, a criterion goes on
/// towards the middle, so that it is a ladder like any other.
/// </remarks>
internal static class LadderSides
{
    /// <summary>Returns the drafts, the side of the lower values first; at least one.</summary>
    public static LadderDraft[] Of(
        Indicator indicator,
        GradeScale scale,
        ReadingPolicy policy,
        LadderShape shape
    )
    {
        if (shape.Direction != Direction.Middle)
        {
            return [Draft(shape.Direction, indicator.Measure.Domain)!];
        }

        Rational middle = Middle(indicator);
        LadderDraft?[] sides =
        [
            Draft(Direction.Higher, new ValueRange(null, new Bound(middle, true))),
            Draft(Direction.Lower, new ValueRange(new Bound(middle, false), null)),
        ];
        return [.. sides.OfType<LadderDraft>()];

        LadderDraft? Draft(Direction direction, ValueRange part) =>
            indicator.Measure.Domain.Intersect(part) is { } domain
                ? new LadderDraft(
                    indicator,
                    scale,
                    policy,
                    direction,
                    Upwards(domain, direction),
                    Rungs(indicator, shape, direction),
                    hasAlarms: shape.FirstAlarm is not null
                )
                : null;
    }

    /// <summary>Returns the value between the ends of the best criterion of a middle ladder.</summary>
    public static Rational Middle(Indicator indicator) =>
        ((Meaning.Range)indicator.Criteria[0].Criterion.Meaning).Interval
            is { Lower: { } lower, Upper: { } upper }
            ? (lower.Value + upper.Value) / 2
            : throw new ArgumentException("The best criterion of a middle ladder has two ends.");

    /// <summary>Whether the worst criterion is whatever the others leave.</summary>
    public static bool HasRest(Indicator indicator) =>
        indicator.Criteria[^1].Criterion.Meaning is Meaning.Rest;

    /// <summary>Returns the values of all criteria but a rest, upwards and as written.</summary>
    public static ValueRange[] Ranges(Indicator indicator, Direction direction)
    {
        IReadOnlyList<GradedCriterion> cells = indicator.Criteria;
        var ranges = new ValueRange[cells.Count - (HasRest(indicator) ? 1 : 0)];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Upwards(((Meaning.Range)cells[i].Criterion.Meaning).Interval, direction);
        }

        return ranges;
    }

    /// <summary>Returns an interval with its better end up.</summary>
    public static ValueRange Upwards(ValueRange written, Direction direction) =>
        direction == Direction.Lower ? written.Mirrored() : written;

    // A criterion of which nothing is left for its grade is no rung.
    private static Rung[] Rungs(Indicator indicator, LadderShape shape, Direction direction)
    {
        IReadOnlyList<GradedCriterion> cells = indicator.Criteria;
        ValueRange[] written = Ranges(indicator, direction);
        var rungs = new List<Rung>(cells.Count);
        for (int i = 0; i < written.Length; i++)
        {
            ValueRange? range =
                shape.Direction == Direction.Middle ? new ValueRange(written[i].Lower, null)
                : i >= shape.FirstAlarm && i + 1 < written.Length
                    ? Without(written[i], written[i + 1])
                : written[i];
            if (range is not null)
            {
                rungs.Add(new Rung(cells[i], range, written[i]));
            }
        }

        if (written.Length < cells.Count && LadderOrder.Below(written) is { } rest)
        {
            rungs.Add(new Rung(cells[^1], rest, null));
        }

        return [.. rungs];
    }

    // What an alarm has for itself: not what a more severe one, which lies inside of it, is for.
    private static ValueRange? Without(ValueRange alarm, ValueRange graver)
    {
        Bound? from = graver.Upper is { } end ? new Bound(end.Value, !end.IsIncluded) : null;
        return from is null || ValueRange.IsEmpty(from, alarm.Upper)
            ? null
            : new ValueRange(from, alarm.Upper);
    }
}
