using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>Tells where the criteria claim a value twice or not at all: at most one finding of each code.</summary>
internal static class FindingsPass
{
    public static void Run(LadderDraft draft, Findings findings)
    {
        ILookup<string, Region> contested = ContestedRegions(draft).ToLookup(region => region.Code);
        Report(
            draft,
            findings,
            contested[Codes.PE3001.Id],
            Catalogue.Overlap,
            Catalogue.OverlapSeveral
        );
        Report(
            draft,
            findings,
            contested[Codes.PE3002.Id],
            Catalogue.SharedEdge,
            Catalogue.SharedEdgeSeveral
        );
        ReportGaps(draft, findings);
        Report(draft, findings, Beyond(draft, SegmentKind.BeyondWorst), Catalogue.BeyondWorst);
        if (draft.HasOpenTop)
        {
            Report(draft, findings, [Top(draft)], Catalogue.SinglePointTop);
        }
        else
        {
            Report(draft, findings, Beyond(draft, SegmentKind.BeyondBest), Catalogue.BeyondBest);
        }
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
            .Select(same => new Region(
                same.First().Code,
                same.Key,
                [
                    .. same.SelectMany(region => region.Criteria)
                        .Distinct()
                        .OrderBy(rung => rung.Grade.Rank),
                ]
            ));
    }

    private static int FirstSegment(LadderDraft draft, Interval range)
    {
        for (int i = 0; i < draft.Segments.Count; i++)
        {
            if (draft.Segments[i].Range.Intersect(range) is not null)
            {
                return i;
            }
        }

        return draft.Segments.Count;
    }

    private static void ReportGaps(LadderDraft draft, Findings findings)
    {
        List<Region> gaps =
        [
            .. draft
                .Segments.Where(segment => segment.Kind == SegmentKind.Gap)
                .Select(gap => new Region(
                    Codes.PE3003.Id,
                    gap.Range,
                    [draft.BandAbove(gap)!.Claims[^1], draft.BandBelow(gap)!.Claims[0]]
                )),
        ];
        Rational? seam = draft.Resolution is null ? CommonSeam(draft, gaps) : null;
        if (seam is null)
        {
            Report(draft, findings, gaps, Catalogue.Gap, Catalogue.GapSeveral);
        }
        else
        {
            Argument step = ("step", $"{seam}{draft.Indicator.Measure.Unit}");
            Report(draft, findings, gaps, Catalogue.GapOfOneStep, more: step);
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
        bool areSeams =
            gaps.Count > 0
            && gaps.TrueForAll(gap =>
                gap.Range is { Lower: { IsIncluded: false } from, Upper: { IsIncluded: false } to }
                && to.Value - from.Value == step
            );
        return areSeams ? step : null;
    }

    private static IEnumerable<Region> Beyond(LadderDraft draft, SegmentKind kind)
    {
        bool isWorst = kind == SegmentKind.BeyondWorst;
        Rung band = isWorst ? draft.Rungs[^1] : draft.Rungs[0];
        return draft
            .Segments.Where(segment => segment.Kind == kind)
            .Select(segment => new Region(segment.Codes[0], segment.Range, [band]));
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
        params IEnumerable<Argument> more
    )
    {
        List<Region> told = [.. regions.Where(region => IsWorthTelling(draft, region.Range))];
        if (told.Count == 0)
        {
            return;
        }

        Indicator indicator = draft.Indicator;
        Interval first = draft.AsWritten(told[0].Range);
        Rational witness = Witness.Of(first, draft.Resolution);
        Interval witnessUpwards = Interval.Point(
            draft.Direction == Direction.Lower ? -witness : witness
        );
        DraftSegment decided = draft.Segments[FirstSegment(draft, witnessUpwards)];
        findings.Add(
            told.Count == 1 ? one : several ?? one,
            indicator,
            told[0].Criteria[^1].Cell,
            string.Join(", ", told.Select(region => draft.Show(region.Range))),
            [
                ("regions", Regions(draft, told)),
                ("best", Say.Criterion(told[0].Criteria[0].Cell)),
                ("criteria", Say.List(told[0].Criteria.Select(rung => Say.Criterion(rung.Cell)))),
                ("claims", Claims(draft, told)),
                ("witness", $"{witness}{indicator.Measure.Unit}"),
                ("decision", Say.Decision(decided.Grade, decided.Policy)),
                ("resolution", Say.Resolution(draft.Resolution, indicator.Measure.Unit)),
                .. more,
            ]
        );
    }

    private static LocalizedText Regions(LadderDraft draft, List<Region> regions) =>
        Say.List(regions.Select(region => new LocalizedText(draft.Show(region.Range))));

    // [90%, 91%) by Fair (≥90%) and Poor (<91%), and so on for each region.
    private static LocalizedText Claims(LadderDraft draft, List<Region> regions)
    {
        IEnumerable<string> In(Language language, string by) =>
            regions.Select(region =>
                draft.Show(region.Range)
                + by
                + Say.List(region.Criteria.Select(rung => Say.Criterion(rung.Cell))).In(language)
            );

        return new LocalizedText(
            string.Join("; ", In(Language.English, " by ")),
            string.Join("；", In(Language.Chinese, "："))
        );
    }

    // Negative values alone are worth telling only where somebody thought of them.
    private static bool IsWorthTelling(LadderDraft draft, Interval upwards)
    {
        if (!draft.HoldsMeasurableValue(upwards))
        {
            return false;
        }

        bool isNegative = draft.AsWritten(upwards).Intersect(NotNegative) is null;
        return !isNegative
            || draft.Indicator.Measure.Domain.Lower is not null
            || draft.Rungs.Any(rung => NamesNegative(draft.AsWritten(rung.Range)));
    }

    private static bool NamesNegative(Interval range) =>
        range.Lower is { Value.Sign: < 0 } || range.Intersect(NotNegative) is null;

    private static readonly Interval NotNegative = new(new Bound(Rational.Zero, true), null);

    /// <summary>A stretch of values that a finding is about.</summary>
    /// <param name="Code">The code of the finding.</param>
    /// <param name="Range">The values, upwards.</param>
    /// <param name="Criteria">The criteria that claim them or lie beside them, best first.</param>
    private sealed record Region(string Code, Interval Range, IReadOnlyList<Rung> Criteria);
}
