using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>Turns the criteria of one indicator into a ladder, and proves it.</summary>
internal static class LadderCompiler
{
    /// <returns>The ladder, or null if an error was found.</returns>
    public static Ladder? Compile(
        Indicator indicator,
        GradeScale scale,
        ReadingPolicy policy,
        Period period,
        Findings findings
    ) =>
        indicator.Measure.Kind switch
        {
            MeasureKind.Category => CategoryPass.Run(indicator, policy, findings),
            MeasureKind.Timing => TimingPass.Run(indicator, policy, scale, period, findings),
            _ => CompileNumeric(new LadderDraft(indicator, scale, policy), findings),
        };

    private static NumericLadder? CompileNumeric(LadderDraft draft, Findings findings)
    {
        if (!DirectionPass.Run(draft, findings))
        {
            return null;
        }

        SegmentPass.Run(draft);
        PolicyPass.Run(draft);
        if (!MonotonyPass.Run(draft, findings))
        {
            return null;
        }

        FindingsPass.Run(draft, findings);
        ReachPass.Run(
            draft.Indicator,
            draft
                .Segments.FindAll(segment => draft.HoldsMeasurableValue(segment.Range))
                .ConvertAll(segment => segment.Grade),
            findings
        );
        PolarityPass.Run(draft.Indicator, draft.Direction, findings);
        return new NumericLadder(draft.Indicator, draft.Policy, draft.Direction, Finish(draft));
    }

    private static Segment[] Finish(LadderDraft draft)
    {
        var segments = new Segment[draft.Segments.Count];
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = Finish(draft, draft.Segments[i]);
        }

        return segments;
    }

    private static Segment Finish(LadderDraft draft, DraftSegment segment) =>
        new(
            draft.AsWritten(segment.Range),
            new Ruling(
                segment.Kind,
                Array.ConvertAll(segment.Claims, rung => rung.Cell),
                segment.Grade,
                segment.Candidates,
                segment.Policy,
                segment.Codes
            )
        );
}
