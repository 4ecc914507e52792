using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>Tells where the criteria claim a value twice or not at all: at most one finding of each code.</summary>
internal static class FindingsPass
{
    public static void Run(LadderDraft draft, Findings findings)
    {
        ReportContested(draft, findings);
        ReportGaps(draft, findings);
        ReportBeyond(
            draft,
            findings,
            SegmentKind.BeyondWorst,
            draft.Rungs[^1],
            Catalogue.BeyondWorst
        );
        if (draft.HasOpenTop)
        {
            Report(draft, findings, [Top(draft)], Catalogue.SinglePointTop);
        }
        else
        {
            ReportBeyond(
                draft,
                findings,
                SegmentKind.BeyondBest,
                draft.Rungs[0],
                Catalogue.BeyondBest
            );
        }
    }

    private static void ReportContested(LadderDraft draft, Findings findings)
    {
        bool areContested = PolicyPass
            .ContestedPairs(draft.Rungs)
            .Any(pair => pair.Better.Range.Meets(pair.Worse.Range));
        if (!areContested)
        {
            return;
        }

        ILookup<string, Region> regions = ContestedRegions(draft).ToLookup(region => region.Code);
        Report(
            draft,
            findings,
            regions[Codes.PE3001.Id],
            Catalogue.Overlap,
            Catalogue.OverlapSeveral
        );
        Report(
            draft,
            findings,
            regions[Codes.PE3002.Id],
            Catalogue.SharedEdge,
            Catalogue.SharedEdgeSeveral
        );
    }

    // Best first, since a worse criterion that is bounded ends no higher than a better one.
    private static IEnumerable<Region> ContestedRegions(LadderDraft draft)
    {
        IEnumerable<Region> regions =
            from pair in PolicyPass.ContestedPairs(draft.Rungs)
            let common = pair.Better.Range.Intersect(pair.Worse.Range)?.Intersect(draft.Domain)
            where common is not null
            select new Region(
                PolicyPass.CodeOf(draft, pair.Better, pair.Worse),
                common,
                [pair.Better, pair.Worse]
            );
        return regions
            .GroupBy(region => region.Range)
            .Select(same => same.Count() == 1 ? same.First() : Joined([.. same]));
    }

    private static Region Joined(List<Region> same) =>
        new(
            same[0].Code,
            same[0].Range,
            [
                .. same.SelectMany(region => region.Criteria)
                    .Distinct()
                    .OrderBy(rung => rung.Grade.Rank),
            ]
        );

    private static void ReportGaps(LadderDraft draft, Findings findings)
    {
        List<Region> gaps = draft
            .Segments.FindAll(segment => segment.Kind == SegmentKind.Gap)
            .ConvertAll(gap => new Region(
                Codes.PE3003.Id,
                gap.Range,
                [draft.BandAbove(gap)!.Claims[^1], draft.BandBelow(gap)!.Claims[0]]
            ));
        if (gaps.Count == 0)
        {
            return;
        }

        Rational? seam = draft.Resolution is null ? CommonSeam(draft, gaps) : null;
        if (seam is null)
        {
            Report(draft, findings, gaps, Catalogue.Gap, Catalogue.GapSeveral);
        }
        else
        {
            Report(draft, findings, gaps, Catalogue.GapOfOneStep, step: seam);
        }
    }

    /// <summary>The one step of the last decimal place by which all bands lie apart, or null if they do not.</summary>
    private static Rational? CommonSeam(LadderDraft draft, List<Region> gaps)
    {
        IEnumerable<int> places = draft
            .Rungs.SelectMany(rung => new[] { rung.Range.Lower, rung.Range.Upper })
            .OfType<Bound>()
            .Select(end => end.Value.DecimalPlaces ?? 0);
        Rational step = new(1, System.Numerics.BigInteger.Pow(10, places.Max()));
        bool areSeams = gaps.TrueForAll(gap =>
            gap.Range is { Lower: { IsIncluded: false } from, Upper: { IsIncluded: false } to }
            && to.Value - from.Value == step
        );
        return areSeams ? step : null;
    }

    private static void ReportBeyond(
        LadderDraft draft,
        Findings findings,
        SegmentKind kind,
        Rung band,
        Wording wording
    )
    {
        foreach (DraftSegment segment in draft.Segments)
        {
            if (segment.Kind == kind)
            {
                var region = new Region(segment.Codes[0], segment.Range, [band]);
                Report(draft, findings, [region], wording);
            }
        }
    }

    private static Region Top(LadderDraft draft)
    {
        Bound top = draft.Rungs[0].Range.Upper!.Value;
        Interval beyond = new Interval(new Bound(top.Value, !top.IsIncluded), null).Intersect(
            draft.Domain
        )!;
        IEnumerable<Rung> literal = draft.Segments[0].Claims.Take(1);
        return new Region(Codes.PE3006.Id, beyond, [draft.Rungs[0], .. literal]);
    }

    private static void Report(
        LadderDraft draft,
        Findings findings,
        IEnumerable<Region> regions,
        Wording one,
        Wording? several = null,
        Rational? step = null
    )
    {
        List<Region> told = [.. regions.Where(region => IsWorthTelling(draft, region.Range))];
        if (told.Count == 0)
        {
            return;
        }

        Interval first = draft.AsWritten(told[0].Range);
        Rational witness = Witness.Of(first, draft.Resolution);
        Rational upwards = draft.Direction == Direction.Lower ? -witness : witness;
        DraftSegment decided = draft.Segments.Find(segment => segment.Range.Contains(upwards))!;
        RegionDetail[] written =
        [
            .. told.Select(region => new RegionDetail(
                draft.AsWritten(region.Range),
                [.. region.Criteria.Select(rung => rung.Cell)]
            )),
        ];
        findings.AddRegions(
            told.Count == 1 ? one : several ?? one,
            draft.Indicator,
            told[0].Criteria[^1].Cell,
            new RegionDetails(draft.Indicator, written, witness)
            {
                Grade = decided.Grade,
                Policy = decided.Policy,
                Step = step,
            }
        );
    }

    // Negative values alone are worth telling only where somebody thought of them.
    private static bool IsWorthTelling(LadderDraft draft, Interval upwards)
    {
        if (!draft.HoldsMeasurableValue(upwards))
        {
            return false;
        }

        bool isNegative = !draft.AsWritten(upwards).Meets(NotNegative);
        return !isNegative
            || draft.Indicator.Measure.Domain.Lower is not null
            || Array.Exists(draft.Rungs, rung => NamesNegative(draft.AsWritten(rung.Range)));
    }

    private static bool NamesNegative(Interval range) =>
        range.Lower is { Value.Sign: < 0 } || !range.Meets(NotNegative);

    private static readonly Interval NotNegative = new(new Bound(Rational.Zero, true), null);

    /// <summary>A stretch of values that a finding is about.</summary>
    /// <param name="Code">The code of the finding.</param>
    /// <param name="Range">The values, upwards.</param>
    /// <param name="Criteria">The criteria that claim them or lie beside them, best first.</param>
    private sealed record Region(string Code, Interval Range, IReadOnlyList<Rung> Criteria);
}
