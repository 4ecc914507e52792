using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Numbers;
using PerfEval.Ladders.Sentences;
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
        EvaluationPeriod period,
        Findings findings
    ) =>
        indicator.Measure.Kind switch
        {
            MeasureKind.Category => CategoryPass.Run(indicator, policy, findings),
            MeasureKind.Timing => TimingPass.Run(indicator, policy, scale, period, findings),
            _ => CompileNumeric(indicator, scale, policy, findings),
        };

    private static NumericLadder? CompileNumeric(
        Indicator indicator,
        GradeScale scale,
        ReadingPolicy policy,
        Findings findings
    )
    {
        if (NumericCompiler.Compile(indicator, scale, policy, findings) is not { } ladder)
        {
            return null;
        }

        ReachPass.Run(indicator, Earned(ladder), findings);
        PolarityPass.Run(indicator, ladder.Direction, findings);
        return ladder;
    }

    // By values of the resolution, where one is declared.
    private static List<Grade?> Earned(NumericLadder ladder)
    {
        List<Grade?> earned = new(ladder.Segments.Count);
        foreach (Segment segment in ladder.Segments)
        {
            if (
                ladder.Indicator.Measure.Resolution is not { } resolution
                || Witness.HoldsMultiple(segment.Range, resolution)
            )
            {
                earned.Add(segment.Ruling.Grade);
            }
        }

        return earned;
    }
}
