using PerfEval.Criteria;

namespace PerfEval.Ladders.Numbers;

/// <summary>Tests whether criteria, best first, stand in an order. All intervals are upwards: the better end is the upper one.</summary>
internal static class LadderOrder
{
    /// <summary>Returns the first pair that keeps higher values from being better ones, or null if they are.</summary>
    /// <param name="ranges">The values of the criteria.</param>
    /// <param name="allowsEqualEnds">Whether no end need lie below another, so that a grade may have no value.</param>
    public static (int Better, int Worse)? FirstBreak(
        ReadOnlySpan<ValueRange> ranges,
        bool allowsEqualEnds
    )
    {
        for (int i = 1; i < ranges.Length; i++)
        {
            bool isLast = i == ranges.Length - 1;
            if (ranges[i - 1].Lower is not { } better)
            {
                return (i - 1, i);
            }

            int order = ranges[i].Lower is { } worse ? CompareLower(worse, better) : -1;
            bool endsInTime = isLast
                ? order < 0 || (allowsEqualEnds && order == 0)
                : order <= 0 && ranges[i].Lower is not null;
            if (!endsInTime)
            {
                return (i - 1, i);
            }

            for (int j = 0; j < i; j++)
            {
                if (
                    ranges[i].Upper is { } upper
                    && ranges[j].Upper is { } betterUpper
                    && CompareUpper(upper, betterUpper) > 0
                )
                {
                    return (j, i);
                }
            }
        }

        return null;
    }

    /// <summary>Returns the position from which on criteria are alarms, ever more severe, or null if they are none.</summary>
    /// <param name="ranges">The values of the criteria.</param>
    public static int? FirstAlarm(ReadOnlySpan<ValueRange> ranges)
    {
        int first = 0;
        while (first < ranges.Length && ranges[first].Lower is not null)
        {
            first++;
        }

        bool areAlarms = first > 0 && first < ranges.Length - 1 && ranges[first] != ranges[^1];
        for (int i = first + 1; areAlarms && i < ranges.Length; i++)
        {
            areAlarms = ranges[i].Lower is null && Holds(ranges[i - 1], ranges[i]);
        }

        return areAlarms && FirstBreak(ranges[..(first + 1)], allowsEqualEnds: false) is null
            ? first
            : null;
    }

    /// <summary>Returns the first pair that keeps the values nearest the first criterion from being better ones, or null.</summary>
    /// <param name="ranges">The values of the criteria but a rest.</param>
    /// <param name="allowsEqualEnds">Whether all may be the same.</param>
    public static (int Better, int Worse)? FirstBreakOfMiddle(
        ReadOnlySpan<ValueRange> ranges,
        bool allowsEqualEnds
    )
    {
        if (ranges[0] is not { Lower: not null, Upper: not null })
        {
            return (0, Math.Min(1, ranges.Length - 1));
        }

        for (int i = 1; i < ranges.Length; i++)
        {
            bool isBounded = ranges[i] is { Lower: not null, Upper: not null };
            if (!isBounded || !Holds(ranges[i], ranges[i - 1]))
            {
                return (i - 1, i);
            }
        }

        bool areSame = ranges.Length > 1 && ranges[0] == ranges[^1];
        return areSame && !allowsEqualEnds ? (0, ranges.Length - 1) : null;
    }

    /// <summary>Returns whatever lies below all ranges, or null if nothing does.</summary>
    public static ValueRange? Below(ReadOnlySpan<ValueRange> ranges)
    {
        Bound? lowest = ranges[0].Lower;
        foreach (ValueRange range in ranges)
        {
            if (range.Lower is not { } lower)
            {
                return null;
            }

            lowest = CompareLower(lower, lowest!.Value) < 0 ? lower : lowest;
        }

        return lowest is { } end
            ? new ValueRange(null, new Bound(end.Value, !end.IsIncluded))
            : null;
    }

    private static bool Holds(ValueRange outer, ValueRange inner) =>
        outer.Intersect(inner) == inner;

    private static int CompareLower(Bound left, Bound right) =>
        left.Value != right.Value
            ? left.Value.CompareTo(right.Value)
            : right.IsIncluded.CompareTo(left.IsIncluded);

    private static int CompareUpper(Bound left, Bound right) =>
        left.Value != right.Value
            ? left.Value.CompareTo(right.Value)
            : left.IsIncluded.CompareTo(right.IsIncluded);
}
