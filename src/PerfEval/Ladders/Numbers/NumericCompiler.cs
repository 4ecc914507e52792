using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>Turns criteria over numbers into a ladder, and proves it.</summary>
internal static class NumericCompiler
{
    /// <summary>Compiles the ladder of an indicator.</summary>
    /// <param name="indicator">The indicator, whose criteria are ranges and perhaps a rest.</param>
    /// <param name="scale">The grades of the rule book.</param>
    /// <param name="policy">The reading policy.</param>
    /// <param name="findings">Where the findings go.</param>
    /// <returns>The ladder, or null if an error was found.</returns>
    public static NumericLadder? Compile(
        Indicator indicator,
        GradeScale scale,
        ReadingPolicy policy,
        Findings findings
    )
    {
        if (DirectionPass.Run(indicator, findings) is not { } shape)
        {
            return null;
        }

        LadderDraft[] sides = LadderSides.Of(indicator, scale, policy, shape);
        foreach (LadderDraft side in sides)
        {
            SegmentPass.Run(side);
            PolicyPass.Run(side);
            if (!MonotonyPass.Run(side, findings))
            {
                return null;
            }
        }

        FindingsPass.Run(sides, findings);
        Rational middle =
            shape.Direction == Direction.Middle ? LadderSides.Middle(indicator) : Rational.Zero;
        return new NumericLadder(
            indicator,
            policy,
            shape.Direction,
            Segments(sides, shape),
            middle
        );
    }

    private static Segment[] Segments(LadderDraft[] sides, LadderShape shape)
    {
        if (shape.Direction != Direction.Middle)
        {
            return Finish(sides[0]);
        }

        // From the least values to the greatest: the lower side, best first, the other way round.
        Segment[] first = Finish(sides[0]);
        if (sides[0].Direction == Direction.Higher)
        {
            Array.Reverse(first);
        }

        return sides.Length == 1 ? first : Joined(first, Finish(sides[1]));
    }

    // What the sides have in common in the middle is one segment, unless the best criterion is a single value there.
    private static Segment[] Joined(Segment[] lower, Segment[] upper)
    {
        (Segment below, Segment above) = (lower[^1], upper[0]);
        return below.Ruling.Claims.SequenceEqual(above.Ruling.Claims)
            ?
            [
                .. lower[..^1],
                below with
                {
                    Range = new ValueRange(below.Range.Lower, above.Range.Upper),
                },
                .. upper[1..],
            ]
            : [.. lower, .. upper];
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
                Array.ConvertAll(
                    draft.HasAlarms
                        ? Array.FindAll(draft.Rungs, rung => rung.Claims(segment.Range))
                        : segment.Claims,
                    rung => rung.Cell
                ),
                segment.Grade,
                segment.Candidates,
                segment.Policy,
                segment.Codes
            )
        );
}
