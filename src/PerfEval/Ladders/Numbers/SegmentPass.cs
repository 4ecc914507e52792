using PerfEval.Criteria;

namespace PerfEval.Ladders.Numbers;

/// <summary>Cuts the numbers at every end of every criterion and of the domain, and notes who claims each part.</summary>
internal static class SegmentPass
{
    public static void Run(LadderDraft draft)
    {
        List<Cut> cuts = Cuts(draft);
        var line = new List<DraftSegment>(cuts.Count + 1);
        var met = new Rung[draft.Rungs.Length];
        Bound? upper = null;
        foreach (Cut cut in cuts)
        {
            line.Add(WithClaims(new ValueRange(new Bound(cut.Value, !cut.IsBehind), upper)));
            upper = new Bound(cut.Value, cut.IsBehind);
        }

        line.Add(WithClaims(new ValueRange(null, upper)));
        draft.Line = line;
        draft.Segments = line.FindAll(segment => segment.Range.Meets(draft.Domain));

        DraftSegment WithClaims(ValueRange range)
        {
            int count = 0;
            foreach (Rung rung in draft.Rungs)
            {
                if (rung.Range.Meets(range))
                {
                    met[count++] = rung;
                }
            }

            return new DraftSegment(range, met[..count]);
        }
    }

    // Every end of every criterion and of the domain, from the best down.
    private static List<Cut> Cuts(LadderDraft draft)
    {
        var cuts = new List<Cut>(2 * (draft.Rungs.Length + 1));
        Cut.AddEnds(cuts, draft.Domain);
        foreach (Rung rung in draft.Rungs)
        {
            Cut.AddEnds(cuts, rung.Range);
        }

        cuts.Sort((one, other) => other.CompareTo(one));
        int kept = 0;
        for (int i = 0; i < cuts.Count; i++)
        {
            if (i == 0 || cuts[i] != cuts[kept - 1])
            {
                cuts[kept++] = cuts[i];
            }
        }

        cuts.RemoveRange(kept, cuts.Count - kept);
        return cuts;
    }
}
