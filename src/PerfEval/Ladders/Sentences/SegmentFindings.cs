using PerfEval.Diagnostics;

namespace PerfEval.Ladders.Sentences;

/// <summary>The findings about the values of one segment: those of the whole ladder, and those that nobody had to be told before a value lay there.</summary>
internal static class SegmentFindings
{
    /// <summary>Returns the findings that belong to the codes of a segment.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="segment">One of its segments.</param>
    /// <param name="told">What was told about the ladder as a whole.</param>
    /// <returns>
    /// Of those told, the ones whose regions hold the segment; and for each code of it that none of them has, a finding
    /// of its own, as about a share that lies between two steps of the resolution, or a negative number.
    /// </returns>
    public static IEnumerable<Diagnostic> Of(
        NumericLadder ladder,
        Segment segment,
        IEnumerable<Diagnostic> told
    )
    {
        List<Diagnostic> hit =
        [
            .. told.Where(finding =>
                segment.Ruling.Codes.Contains(finding.Code)
                && (finding.Details as RegionDetails)?.Holds(segment.Range) != false
            ),
        ];
        return hit.Concat(
            segment
                .Ruling.Codes.Where(code => !hit.Exists(finding => finding.Code == code))
                .Select(code => Silent(ladder, segment, code))
        );
    }

    private static Diagnostic Silent(NumericLadder ladder, Segment segment, string code)
    {
        GradedCriterion[] criteria = Criteria(ladder, segment);
        Indicator indicator = ladder.Indicator;
        Criteria.Criterion last = criteria[^1].Criterion;
        return new Diagnostic(
            WordingOf(code),
            (last.Means ?? last.Text).Place,
            new RegionDetails(
                indicator,
                [new RegionDetail(segment.Range, criteria)],
                Witness.Of(segment.Range, null)
            )
            {
                Grade = segment.Ruling.Grade,
                Policy = segment.Ruling.Policy,
            }
        )
        {
            Path = indicator.Path,
        };
    }

    private static Wording WordingOf(string code) =>
        code == Codes.PE3001.Id ? Catalogue.Overlap
        : code == Codes.PE3002.Id ? Catalogue.SharedEdge
        : code == Codes.PE3003.Id ? Catalogue.Gap
        : code == Codes.PE3004.Id ? Catalogue.BeyondWorst
        : code == Codes.PE3005.Id ? Catalogue.BeyondBest
        : Catalogue.SinglePointTop;

    // Those that claim the segment or lie beside it, best first.
    private static GradedCriterion[] Criteria(NumericLadder ladder, Segment segment)
    {
        IReadOnlyList<GradedCriterion> all = ladder.Indicator.Criteria;
        switch (segment.Ruling.Kind)
        {
            case SegmentKind.Gap:
                // Where the domain ends in a gap, its neighbour there claims nothing that can be measured.
                IEnumerable<Segment> above = ladder.Segments.TakeWhile(one => one != segment);
                IEnumerable<Segment> below = ladder.Segments.SkipWhile(one => one != segment);
                GradedCriterion[] beside =
                [
                    above.LastOrDefault(IsClaimed)?.Ruling.Claims[^1] ?? all[0],
                    below.FirstOrDefault(IsClaimed)?.Ruling.Claims[0] ?? all[^1],
                ];
                return [.. beside.OrderBy(cell => cell.Grade.Rank)];
            case SegmentKind.BeyondWorst:
                return [all[^1]];
            case SegmentKind.BeyondBest:
                return [all[0]];
            case SegmentKind.BeyondTop:
                return [all[0], .. segment.Ruling.Claims.Take(1)];
            default:
                return [.. segment.Ruling.Claims];
        }
    }

    private static bool IsClaimed(Segment segment) => segment.Ruling.Claims.Count > 0;
}
