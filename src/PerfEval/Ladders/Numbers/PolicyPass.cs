using System.Diagnostics;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Gives every segment its one grade, or none: first from its claims, and only then from the policy.</summary>
internal static class PolicyPass
{
    public static void Run(LadderDraft draft)
    {
        foreach (DraftSegment segment in draft.Line)
        {
            if (segment.IsClaimed)
            {
                RuleClaimed(draft, segment);
            }
        }

        foreach (DraftSegment segment in draft.Line)
        {
            if (!segment.IsClaimed)
            {
                RuleUncovered(draft, segment);
            }
        }

        RuleTop(draft);
    }

    /// <summary>The pairs of claims whose worse one does not mean "this or better".</summary>
    public static IEnumerable<(Rung Better, Rung Worse)> ContestedPairs(IReadOnlyList<Rung> claims)
    {
        for (int worse = 1; worse < claims.Count; worse++)
        {
            for (int better = 0; better < worse && claims[worse].IsBounded; better++)
            {
                yield return (claims[better], claims[worse]);
            }
        }
    }

    public static string CodeOf(LadderDraft draft, Rung better, Rung worse)
    {
        ValueRange? common = better.Range.Intersect(worse.Range)?.Intersect(draft.Domain);
        return common is { IsPoint: true } ? Codes.PE3002.Id : Codes.PE3001.Id;
    }

    private static void RuleClaimed(LadderDraft draft, DraftSegment segment)
    {
        if (Array.FindLastIndex(segment.Claims, claim => claim.IsBounded) < 1)
        {
            segment.Earn(segment.Claims[0].Grade);
        }
        else
        {
            RuleContested(draft, segment);
        }
    }

    private static void RuleContested(LadderDraft draft, DraftSegment segment)
    {
        segment.Kind = SegmentKind.Contested;
        segment.Codes =
        [
            .. ContestedPairs(segment.Claims)
                .Select(pair => CodeOf(draft, pair.Better, pair.Worse))
                .Distinct()
                .Order(),
        ];
        var decision = PolicyDecision.Of(draft.Policy.Overlap);
        List<Grade> candidates =
        [
            segment.Claims[0].Grade,
            .. segment.Claims.Skip(1).Where(claim => claim.IsBounded).Select(claim => claim.Grade),
        ];
        List<Grade> points =
        [
            .. segment.Claims.Where(claim => claim.IsPoint).Select(claim => claim.Grade),
        ];
        if (draft.Policy.Overlap == OverlapPolicy.Refuse)
        {
            segment.Refuse(candidates, decision);
        }
        else
        {
            List<Grade> winners = points.Count > 0 ? points : candidates;
            bool better = draft.Policy.Overlap == OverlapPolicy.Better;
            segment.Earn(better ? winners[0] : winners[^1], decision);
            segment.Candidates = candidates;
        }
    }

    private static void RuleUncovered(LadderDraft draft, DraftSegment segment)
    {
        switch (draft.BandAbove(segment), draft.BandBelow(segment))
        {
            case ({ } better, { } worse):
                RuleGap(draft, segment, better, worse);
                break;
            case ({ } worst, null):
                segment.Kind = SegmentKind.BeyondWorst;
                segment.Codes = [Codes.PE3004.Id];
                RuleBeyond(draft, segment, worst, draft.Scale.Worst);
                break;
            case (null, { } best):
                segment.Kind = SegmentKind.BeyondBest;
                segment.Codes = [Codes.PE3005.Id];
                RuleBeyond(draft, segment, best, draft.Scale.Best);
                break;
            default:
                throw new UnreachableException("No criterion claims anything.");
        }
    }

    private static void RuleGap(
        LadderDraft draft,
        DraftSegment segment,
        DraftSegment better,
        DraftSegment worse
    )
    {
        segment.Kind = SegmentKind.Gap;
        segment.Codes = [Codes.PE3003.Id];
        var decision = PolicyDecision.Of(draft.Policy.Gap);
        Grade? grade = draft.Policy.Gap switch
        {
            GapPolicy.Better => better.Grade,
            GapPolicy.Worse => worse.Grade,
            _ => null,
        };
        IEnumerable<Grade> candidates = draft.Policy.Gap switch
        {
            GapPolicy.Better => better.Open,
            GapPolicy.Worse => worse.Open,
            // The rest claims only what lies below all others, and yet may have been meant.
            _ => better.Open.Concat(worse.Open).Concat(draft.Rest is { } rest ? [rest.Grade] : []),
        };
        if (grade is null)
        {
            segment.Refuse(candidates, decision);
        }
        else
        {
            segment.Earn(grade, decision);
        }
    }

    // A band is carried outwards only if its grade is the outermost of the scale: nobody knows what lies between.
    private static void RuleBeyond(
        LadderDraft draft,
        DraftSegment segment,
        DraftSegment band,
        Grade outermost
    )
    {
        var decision = PolicyDecision.Of(draft.Policy.Beyond);
        if (draft.Policy.Beyond == BeyondPolicy.Clamp && band.Grade == outermost)
        {
            segment.Earn(outermost, decision);
            return;
        }

        IReadOnlyList<Grade> open = band.Open;
        bool worstSide = outermost.Rank > 0;
        segment.Refuse(
            open.Concat(
                draft.Scale.Grades.Where(grade =>
                    worstSide ? grade.Rank >= open[^1].Rank : grade.Rank <= open[0].Rank
                )
            ),
            decision
        );
    }

    private static void RuleTop(LadderDraft draft)
    {
        if (!draft.HasOpenTop)
        {
            return;
        }

        Rung best = draft.Rungs[0];
        var decision = PolicyDecision.Of(draft.Policy.Top);
        foreach (DraftSegment segment in draft.Line.TakeWhile(s => IsBeyond(s, best)))
        {
            // Read literally, what is contested beyond the top stays so.
            bool staysContested =
                draft.Policy.Top == TopPolicy.Literal && segment.Kind == SegmentKind.Contested;
            segment.Codes = staysContested
                ? [.. segment.Codes, Codes.PE3006.Id]
                : [Codes.PE3006.Id];
            segment.Kind = SegmentKind.BeyondTop;
            switch (draft.Policy.Top)
            {
                case TopPolicy.Reached:
                    segment.Earn(best.Grade, decision);
                    break;
                case TopPolicy.Literal:
                    segment.Policy ??= decision;
                    break;
                default:
                    segment.Refuse(segment.Open.Prepend(best.Grade), decision);
                    break;
            }
        }
    }

    private static bool IsBeyond(DraftSegment segment, Rung best) =>
        !segment.Range.Meets(new ValueRange(null, best.Range.Upper));
}
