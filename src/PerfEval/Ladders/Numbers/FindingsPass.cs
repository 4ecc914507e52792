using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Tells where the criteria claim a value twice or not at all: at most one finding of each code.</summary>
internal static class FindingsPass
{
    /// <param name="sides">The drafts of the ladder: one, or the two sides of a middle ladder.</param>
    /// <param name="findings">Where the findings go.</param>
    public static void Run(LadderDraft[] sides, Findings findings)
    {
        ReportContested(sides, findings);
        ReportGaps(sides, findings);
        Report(
            findings,
            sides.SelectMany(side => Beyond(side, SegmentKind.BeyondWorst, side.Rungs[^1])),
            Catalogue.BeyondWorst,
            Catalogue.BeyondWorstSeveral
        );
        if (Array.Find(sides, side => side.HasOpenTop) is { } open)
        {
            Report(findings, [Top(open)], Catalogue.SinglePointTop);
        }
        else
        {
            Report(
                findings,
                sides.SelectMany(side => Beyond(side, SegmentKind.BeyondBest, side.Rungs[0])),
                Catalogue.BeyondBest
            );
        }
    }

    private static void ReportContested(LadderDraft[] sides, Findings findings)
    {
        bool areContested = Array.Exists(
            sides,
            side =>
                PolicyPass
                    .ContestedPairs(side.Rungs)
                    .Any(pair => pair.Better.Range.Meets(pair.Worse.Range))
        );
        if (!areContested)
        {
            return;
        }

        ILookup<string, Region> regions = sides
            .SelectMany(ContestedRegions)
            .ToLookup(region => region.Code);
        Report(findings, regions[Codes.PE3001.Id], Catalogue.Overlap, Catalogue.OverlapSeveral);
        Report(
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
                draft,
                PolicyPass.CodeOf(draft, pair.Better, pair.Worse),
                common,
                [pair.Better, pair.Worse]
            );
        return regions
            .GroupBy(region => region.Range)
            .Select(same => same.Count() == 1 ? same.First() : Joined([.. same]));
    }

    private static Region Joined(List<Region> same) =>
        same[0] with
        {
            Criteria =
            [
                .. same.SelectMany(region => region.Criteria)
                    .Distinct()
                    .OrderBy(rung => rung.Grade.Rank),
            ],
        };

    private static void ReportGaps(LadderDraft[] sides, Findings findings)
    {
        List<Region> gaps = [.. sides.SelectMany(Gaps)];
        if (gaps.Count == 0)
        {
            return;
        }

        LadderDraft draft = gaps[0].Draft;
        Rational? seam = draft.Resolution is null ? CommonSeam(draft, gaps) : null;
        // What the others leave open between them, the rest may have been meant for.
        GradedCriterion? rest = draft.Rest?.Cell;
        (Wording one, Wording several) = (seam is null, rest is null) switch
        {
            (true, true) => (Catalogue.Gap, Catalogue.GapSeveral),
            (true, false) => (Catalogue.GapOrRest, Catalogue.GapOrRestSeveral),
            (false, true) => (Catalogue.GapOfOneStep, Catalogue.GapOfOneStep),
            (false, false) => (Catalogue.GapOfOneStepOrRest, Catalogue.GapOfOneStepOrRest),
        };
        Report(findings, gaps, one, several, seam, rest);
    }

    private static IEnumerable<Region> Gaps(LadderDraft draft)
    {
        foreach (DraftSegment segment in draft.Segments)
        {
            if (segment.Kind == SegmentKind.Gap)
            {
                yield return new Region(
                    draft,
                    Codes.PE3003.Id,
                    segment.Range,
                    [draft.BandAbove(segment)!.Claims[^1], draft.BandBelow(segment)!.Claims[0]]
                );
            }
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

    private static IEnumerable<Region> Beyond(LadderDraft draft, SegmentKind kind, Rung band)
    {
        foreach (DraftSegment segment in draft.Segments)
        {
            if (segment.Kind == kind)
            {
                yield return new Region(draft, segment.Codes[0], segment.Range, [band]);
            }
        }
    }

    private static Region Top(LadderDraft draft)
    {
        Bound top = draft.Rungs[0].Range.Upper!.Value;
        ValueRange beyond = new ValueRange(new Bound(top.Value, !top.IsIncluded), null).Intersect(
            draft.Domain
        )!;
        IEnumerable<Rung> literal = draft.Segments[0].Claims.Take(1);
        return new Region(draft, Codes.PE3006.Id, beyond, [draft.Rungs[0], .. literal]);
    }

    private static void Report(
        Findings findings,
        IEnumerable<Region> regions,
        Wording one,
        Wording? several = null,
        Rational? step = null,
        GradedCriterion? rest = null
    )
    {
        List<Region> told = [.. regions.Where(IsWorthTelling)];
        if (told.Count == 0)
        {
            return;
        }

        LadderDraft draft = told[0].Draft;
        Rational witness = Witness.Of(draft.AsWritten(told[0].Range), draft.Resolution);
        Rational upwards = draft.Direction == Direction.Lower ? -witness : witness;
        DraftSegment decided = draft.Segments.Find(segment => segment.Range.Contains(upwards))!;
        RegionDetail[] written =
        [
            .. told.Select(region => new RegionDetail(
                region.Draft.AsWritten(region.Range),
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
                Rest = rest,
            }
        );
    }

    // Negative values alone are worth telling only where somebody thought of them.
    private static bool IsWorthTelling(Region region)
    {
        if (!region.Draft.HoldsMeasurableValue(region.Range))
        {
            return false;
        }

        Indicator indicator = region.Draft.Indicator;
        bool isNegative = !region.Draft.AsWritten(region.Range).Meets(NotNegative);
        return !isNegative
            || indicator.Measure.Domain.Lower is not null
            || indicator.Criteria.Any(NamesNegative);
    }

    private static bool NamesNegative(GradedCriterion cell) =>
        cell.Criterion.Meaning is Meaning.Range { Interval: var range }
        && (range.Lower is { Value.Sign: < 0 } || !range.Meets(NotNegative));

    private static readonly ValueRange NotNegative = new(new Bound(Rational.Zero, true), null);

    /// <summary>A stretch of values that a finding is about.</summary>
    /// <param name="Draft">The ladder, or the side of it, in which they lie.</param>
    /// <param name="Code">The code of the finding.</param>
    /// <param name="Range">The values, upwards.</param>
    /// <param name="Criteria">The criteria that claim them or lie beside them, best first.</param>
    private sealed record Region(
        LadderDraft Draft,
        string Code,
        ValueRange Range,
        IReadOnlyList<Rung> Criteria
    );
}
