using PerfEval.Diagnostics;

namespace PerfEval.Ladders;

/// <summary>Finds the grades that no value can earn.</summary>
internal static class ReachPass
{
    public static void Run(LadderDraft draft, Findings findings)
    {
        List<Rung> unreachable =
        [
            .. draft.Rungs.Where(rung =>
                !draft.Segments.Any(segment =>
                    segment.Grade == rung.Grade && draft.HoldsMeasurableValue(segment.Range)
                )
            ),
        ];
        if (unreachable.Count > 0)
        {
            findings.Add(
                Catalogue.UnreachableGrade,
                draft.Indicator,
                unreachable[0].Cell,
                null,
                ("grades", Say.List(unreachable.Select(rung => Say.Criterion(rung.Cell)))),
                ("resolution", Say.Resolution(draft.Resolution, draft.Indicator.Measure.Unit))
            );
        }
    }
}
