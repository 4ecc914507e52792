using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>The ratio: all points in its set, P·x/t short of it, and above it what <c>over</c> says.</summary>
internal static class Ratio
{
    /// <summary>Returns the pieces and the direction, or null if the rule cannot be computed.</summary>
    public static (IEnumerable<CurvePiece> Pieces, Direction Direction)? Of(
        RatioRule rule,
        ScoreContext context
    )
    {
        ValueRange target = rule.Target.Range;
        (Bound? lower, Bound? upper) = (target.Lower, target.Upper);
        bool isShort =
            lower is { } low && context.Domain.Meets(ValueRange.Below(low.Value, !low.IsIncluded));
        bool isOver =
            upper is { } high
            && context.Domain.Meets(ValueRange.Above(high.Value, !high.IsIncluded));
        bool hasNoEnd = lower is null && upper is null;
        if (
            hasNoEnd
            || (isShort && lower!.Value.Value.Sign <= 0)
            || (isOver && upper!.Value.Value.Sign <= 0)
        )
        {
            context.Add(
                Catalogue.RatioOfNothing,
                rule.Target.Text.Place,
                ("text", rule.Target.Text.Value),
                ("end", context.Shown((isOver ? upper : lower ?? upper)?.Value ?? Rational.Zero))
            );
            return null;
        }

        if (!AgreesWithSign(rule, isOver, lower is null, context))
        {
            return null;
        }

        List<CurvePiece> pieces = [new(target, new Formula.Constant(rule.Points, Reason.Full))];
        if (lower is { } from)
        {
            pieces.Add(
                new(ValueRange.Below(from.Value, !from.IsIncluded), Short(rule, from.Value))
            );
        }

        if (upper is { } to)
        {
            pieces.Add(new(ValueRange.Above(to.Value, !to.IsIncluded), Over(rule, to.Value)));
        }

        AddOpenEnd(rule, isShort ? lower : null, isOver ? upper : null, context);
        Direction direction =
            lower is null ? Direction.Lower
            : upper is null || !isOver || rule.Over == Overrun.Full ? Direction.Higher
            : Direction.Middle;
        return (pieces.AtLeast(Rational.Zero, Reason.Least), direction);
    }

    private static bool AgreesWithSign(
        RatioRule rule,
        bool isOver,
        bool isUpperOnly,
        ScoreContext context
    )
    {
        ValueRange target = rule.Target.Range;
        if (
            rule is { SaysOver: true, Over: { } said }
            && target.Upper is null
            && said != Overrun.Full
        )
        {
            context.Add(
                Catalogue.OverWithoutEnd,
                rule.Target.Text.Place,
                ("text", rule.Target.Text.Value),
                ("over", Spelled(said))
            );
            return false;
        }

        bool isOpen = rule.Over is null || (isUpperOnly && rule.Over == Overrun.Full);
        if (!isOver || !isOpen)
        {
            return true;
        }

        Rational end = target.Upper!.Value.Value;
        Rational witness = context.Domain.Contains(end * new Rational(6, 5))
            ? end * new Rational(6, 5)
            : context.WitnessOf(
                context.Domain.Intersect(ValueRange.Above(end, !target.Upper.Value.IsIncluded))!
            );
        string At(Overrun over) =>
            PointsRange
                .At(Over(rule with { Over = over }, end).At(witness))
                .Clamped(new PointsRange(Rational.Zero, rule.Points))
                .Least.ToMixedString();
        context.Add(
            isUpperOnly ? Catalogue.OverOpenAtMost : Catalogue.OverOpen,
            rule.Target.Text.Place,
            ("text", rule.Target.Text.Value),
            ("witness", context.Shown(witness)),
            ("full", rule.Points.ToMixedString()),
            ("inverse", At(Overrun.TargetByActual)),
            ("excess", At(Overrun.TwoLessActualByTarget))
        );
        return false;
    }

    // At the end itself, where it is not of the set, the proportion is 1 all the same.
    private static void AddOpenEnd(RatioRule rule, Bound? lower, Bound? upper, ScoreContext context)
    {
        Bound? open =
            lower is { IsIncluded: false } ? lower
            : upper is { IsIncluded: false } ? upper
            : null;
        if (open is { } end && context.Domain.Contains(end.Value))
        {
            context.Add(
                Catalogue.OpenEndEarnsAll,
                rule.Target.Text.Place,
                ("text", rule.Target.Text.Value),
                ("end", context.Shown(end.Value)),
                ("points", rule.Points.ToMixedString())
            );
        }
    }

    private static Formula Short(RatioRule rule, Rational target) =>
        rule.Points.Sign == 0 || target.Sign <= 0
            ? new Formula.Constant(rule.Points, Reason.Full)
            : new Formula.Proportion(rule.Points, target);

    private static Formula Over(RatioRule rule, Rational target) =>
        rule.Points.Sign == 0 || target.Sign <= 0
            ? new Formula.Constant(rule.Points, Reason.Full)
            : rule.Over switch
            {
                Overrun.TargetByActual => new Formula.Inverse(rule.Points, target),
                Overrun.TwoLessActualByTarget => new Formula.Excess(rule.Points, target),
                _ => new Formula.Constant(rule.Points, Reason.Full),
            };

    /// <summary>Returns what a rule book writes.</summary>
    public static string Spelled(Overrun over) =>
        over switch
        {
            Overrun.Full => "full",
            Overrun.TargetByActual => "target/actual",
            _ => "2-actual/target",
        };
}
