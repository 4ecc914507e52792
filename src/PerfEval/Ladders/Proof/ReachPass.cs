using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;

namespace PerfEval.Ladders.Proof;

/// <summary>Finds the grades that no value can earn.</summary>
internal static class ReachPass
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="earned">The grades that some value earns; null for values without one.</param>
    /// <param name="findings">Where the finding goes.</param>
    public static void Run(Indicator indicator, IReadOnlyList<Grade?> earned, Findings findings)
    {
        List<GradedCriterion> unreachable =
        [
            .. indicator.Criteria.Where(cell => !earned.Contains(cell.Grade)),
        ];
        if (unreachable.Count > 0)
        {
            findings.Add(
                Catalogue.UnreachableGrade,
                indicator,
                unreachable[0],
                null,
                ("grades", LadderWording.List(unreachable.Select(LadderWording.Criterion))),
                (
                    "resolution",
                    LadderWording.Resolution(indicator.Measure.Resolution, indicator.Measure.Unit)
                )
            );
        }
    }
}
