using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Ladders;

/// <summary>Cuts the domain at every end of every criterion, and notes who claims each part.</summary>
internal static class SegmentPass
{
    public static void Run(LadderDraft draft)
    {
        var segments = new List<DraftSegment>();
        Bound? upper = draft.Domain.Upper;
        foreach (Cut cut in Cuts(draft))
        {
            Bound lower = new(cut.Value, !cut.IsBehind);
            if (Interval.IsEmpty(lower, upper) || IsOutside(cut, draft.Domain))
            {
                continue;
            }

            segments.Add(WithClaims(draft, new Interval(lower, upper)));
            upper = new Bound(cut.Value, cut.IsBehind);
        }

        segments.Add(WithClaims(draft, new Interval(draft.Domain.Lower, upper)));
        draft.Segments = segments;
    }

    // Every end of every criterion, from the best down.
    private static List<Cut> Cuts(LadderDraft draft)
    {
        var cuts = new SortedSet<Cut>();
        foreach (Rung rung in draft.Rungs)
        {
            if (rung.Range.Lower is { } lower)
            {
                cuts.Add(new Cut(lower.Value, !lower.IsIncluded));
            }

            if (rung.Range.Upper is { } upper)
            {
                cuts.Add(new Cut(upper.Value, upper.IsIncluded));
            }
        }

        return [.. cuts.Reverse()];
    }

    // A cut at or below the lower end of the domain parts nothing from nothing.
    private static bool IsOutside(Cut cut, Interval domain) =>
        Interval.IsEmpty(domain.Lower, new Bound(cut.Value, cut.IsBehind));

    private static DraftSegment WithClaims(LadderDraft draft, Interval range) =>
        new(range, [.. draft.Rungs.Where(rung => rung.Range.Intersect(range) is not null)]);

    /// <summary>A place between two neighbouring values: just before a number, or just behind it.</summary>
    private readonly record struct Cut(Rational Value, bool IsBehind) : IComparable<Cut>
    {
        public int CompareTo(Cut other) =>
            Value != other.Value
                ? Value.CompareTo(other.Value)
                : IsBehind.CompareTo(other.IsBehind);
    }
}
