using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>A line: straight between neighbouring values, and beyond the last ones what is said.</summary>
internal static class Line
{
    /// <summary>Returns the pieces and the direction, or null if the rule cannot be computed.</summary>
    public static (IEnumerable<CurvePiece> Pieces, Direction Direction)? Of(
        LineRule rule,
        ScoreContext context
    )
    {
        (LinePoint first, LinePoint last) = (rule.Line[0], rule.Line[^1]);
        bool isSaid =
            IsSaid("below", rule.Below, first, ValueRange.Below(first.Value, false), context)
            & IsSaid("above", rule.Above, last, ValueRange.Above(last.Value, false), context);
        if (!isSaid)
        {
            return null;
        }

        List<CurvePiece> pieces =
        [
            new(ValueRange.Below(first.Value, false), Outside(rule.Below, first)),
            new(ValueRange.Above(last.Value, false), Outside(rule.Above, last)),
        ];
        for (int i = 1; i < rule.Line.Count; i++)
        {
            (LinePoint from, LinePoint to) = (rule.Line[i - 1], rule.Line[i]);
            pieces.Add(
                new CurvePiece(
                    new ValueRange(
                        new Bound(from.Value, true),
                        new Bound(to.Value, i == rule.Line.Count - 1)
                    ),
                    from.Points.Value == to.Points.Value
                        ? new Formula.Constant(from.Points.Value, Reason.Held)
                        : new Formula.Between(
                            from.Value,
                            from.Points.Value,
                            to.Value,
                            to.Points.Value
                        )
                )
            );
        }

        return (
            pieces,
            last.Points.Value >= first.Points.Value ? Direction.Higher : Direction.Lower
        );
    }

    private static bool IsSaid(
        string key,
        BeyondLine? beyond,
        LinePoint end,
        ValueRange region,
        ScoreContext context
    )
    {
        if (beyond is not null || context.Domain.Intersect(region) is not { } open)
        {
            return true;
        }

        context.Add(
            Catalogue.BeyondLineOpen,
            end.Text.Place,
            ("key", key),
            ("end", context.Shown(end.Value)),
            ("witness", context.Shown(context.WitnessOf(open))),
            ("points", end.Points.Value.ToMixedString())
        );
        return false;
    }

    private static Formula.Constant Outside(BeyondLine? beyond, LinePoint end) =>
        beyond == BeyondLine.Hold
            ? new Formula.Constant(end.Points.Value, Reason.Held)
            : new Formula.Constant(Rational.Zero, Reason.Beyond);
}
