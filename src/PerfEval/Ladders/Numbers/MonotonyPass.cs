using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Proves that grades get no better as values get worse.</summary>
internal static class MonotonyPass
{
    public static bool Run(LadderDraft draft, Findings findings)
    {
        DraftSegment? better = null;
        foreach (DraftSegment segment in draft.Segments)
        {
            bool isLiteralTop =
                draft.Policy.Top == TopPolicy.Literal && segment.Codes.Contains(Codes.PE3006.Id);
            if (segment.Grade is null || isLiteralTop)
            {
                continue;
            }

            if (better is { Grade: { } worseGrade } && segment.Grade.Rank < worseGrade.Rank)
            {
                GradedCriterion culprit = better.IsClaimed
                    ? better.Claims[0].Cell
                    : draft.Rungs[^1].Cell;
                findings.Add(
                    Catalogue.GradesNotMonotone,
                    draft.Indicator,
                    culprit,
                    null,
                    ("better", draft.Show(better.Range)),
                    ("betterGrade", worseGrade.Label),
                    ("worse", draft.Show(segment.Range)),
                    ("worseGrade", segment.Grade.Label)
                );
                return false;
            }

            better = segment;
        }

        return true;
    }
}
