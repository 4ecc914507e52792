using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>Gives every segment its one grade, or none: first from its claims, and only then from the policy.</summary>
internal static class PolicyPass
{
    public static void Run(LadderDraft draft)
    {
        foreach (DraftSegment segment in draft.Segments.Where(segment => segment.Claims.Count > 0))
        {
            RuleClaimed(draft, segment);
        }

        for (int i = 0; i < draft.Segments.Count; i++)
        {
            if (draft.Segments[i].Claims.Count == 0)
            {
                RuleUncovered(draft, i);
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
        Interval? common = better.Range.Intersect(worse.Range)?.Intersect(draft.Domain);
        return common is { IsPoint: true } ? Codes.PE3002.Id : Codes.PE3001.Id;
    }

    private static void RuleClaimed(LadderDraft draft, DraftSegment segment)
    {
        Rung best = segment.Claims[0];
        List<(Rung Better, Rung Worse)> contested = [.. ContestedPairs(segment.Claims)];
        if (contested.Count == 0)
        {
            segment.Earn(best.Grade);
            return;
        }

        segment.Kind = SegmentKind.Contested;
        segment.Codes =
        [
            .. contested.Select(pair => CodeOf(draft, pair.Better, pair.Worse)).Distinct().Order(),
        ];
        var decision = PolicyDecision.Of("overlap", draft.Policy.Overlap);
        List<Grade> candidates =
        [
            best.Grade,
            .. segment.Claims.Skip(1).Where(claim => claim.IsBounded).Select(claim => claim.Grade),
        ];
        Rung? point = segment.Claims.FirstOrDefault(claim => claim.Range.IsPoint);
        if (draft.Policy.Overlap == OverlapPolicy.Refuse)
        {
            segment.Refuse(candidates, decision);
        }
        else
        {
            bool better = draft.Policy.Overlap == OverlapPolicy.Better;
            segment.Earn(point?.Grade ?? (better ? candidates[0] : candidates[^1]), decision);
            segment.Candidates = candidates;
        }
    }

    private static void RuleUncovered(LadderDraft draft, int at)
    {
        DraftSegment segment = draft.Segments[at];
        DraftSegment? better = draft
            .Segments.Take(at)
            .LastOrDefault(other => other.Claims.Count > 0);
        DraftSegment? worse = draft
            .Segments.Skip(at)
            .FirstOrDefault(other => other.Claims.Count > 0);
        if (better is not null && worse is not null)
        {
            RuleGap(draft, segment, better, worse);
        }
        else if (better is not null)
        {
            segment.Kind = SegmentKind.BeyondWorst;
            segment.Codes = [Codes.PE3004.Id];
            RuleBeyond(draft, segment, better, draft.Scale.Worst);
        }
        else
        {
            segment.Kind = SegmentKind.BeyondBest;
            segment.Codes = [Codes.PE3005.Id];
            RuleBeyond(draft, segment, worse, draft.Scale.Best);
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
        var decision = PolicyDecision.Of("gap", draft.Policy.Gap);
        Grade? grade = draft.Policy.Gap switch
        {
            GapPolicy.Better => better.Grade,
            GapPolicy.Worse => worse.Grade,
            _ => null,
        };
        IEnumerable<Grade> candidates = draft.Policy.Gap switch
        {
            GapPolicy.Better => better.Candidates,
            GapPolicy.Worse => worse.Candidates,
            _ => better.Candidates.Concat(worse.Candidates),
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
        DraftSegment? band,
        Grade outermost
    )
    {
        var decision = PolicyDecision.Of("beyond", draft.Policy.Beyond);
        if (draft.Policy.Beyond == BeyondPolicy.Clamp && band?.Grade == outermost)
        {
            segment.Earn(outermost, decision);
            return;
        }

        IReadOnlyList<Grade> open = band?.Candidates ?? draft.Scale.Grades;
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
        var decision = PolicyDecision.Of("top", draft.Policy.Top);
        foreach (DraftSegment segment in draft.Segments.TakeWhile(s => IsBeyond(s, best)))
        {
            bool isClaimed = segment.Claims.Count > 0;
            if (draft.Policy.Top == TopPolicy.Literal)
            {
                segment.Codes = isClaimed ? [.. segment.Codes, Codes.PE3006.Id] : [Codes.PE3006.Id];
                segment.Policy ??= decision;
                segment.Kind =
                    segment.Kind == SegmentKind.Contested
                        ? SegmentKind.Contested
                        : SegmentKind.BeyondTop;
                continue;
            }

            segment.Kind = SegmentKind.BeyondTop;
            segment.Codes = [Codes.PE3006.Id];
            if (draft.Policy.Top == TopPolicy.Reached)
            {
                segment.Earn(best.Grade, decision);
            }
            else
            {
                IReadOnlyList<Grade> literal = isClaimed ? segment.Candidates : [];
                segment.Refuse([best.Grade, .. literal], decision);
            }
        }
    }

    private static bool IsBeyond(DraftSegment segment, Rung best) =>
        segment.Range.Intersect(new Interval(null, best.Range.Upper)) is null;
}
