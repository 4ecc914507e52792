using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Ladders;

/// <summary>Cuts the numbers at every end of every criterion and of the domain, and notes who claims each part.</summary>
internal static class SegmentPass
{
    public static void Run(LadderDraft draft)
    {
        var line = new List<DraftSegment>();
        Bound? upper = null;
        foreach (Cut cut in Cuts(draft))
        {
            line.Add(WithClaims(draft, new Interval(new Bound(cut.Value, !cut.IsBehind), upper)));
            upper = new Bound(cut.Value, cut.IsBehind);
        }

        line.Add(WithClaims(draft, new Interval(null, upper)));
        draft.Line = line;
        draft.Segments =
        [
            .. line.Where(segment => segment.Range.Intersect(draft.Domain) is not null),
        ];
    }

    // Every end of every criterion and of the domain, from the best down.
    private static List<Cut> Cuts(LadderDraft draft)
    {
        var cuts = new SortedSet<Cut>();
        foreach (Interval range in draft.Rungs.Select(rung => rung.Range).Append(draft.Domain))
        {
            if (range.Lower is { } lower)
            {
                cuts.Add(new Cut(lower.Value, !lower.IsIncluded));
            }

            if (range.Upper is { } upper)
            {
                cuts.Add(new Cut(upper.Value, upper.IsIncluded));
            }
        }

        return [.. cuts.Reverse()];
    }

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
