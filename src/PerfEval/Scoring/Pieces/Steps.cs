using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>Steps: the starting points at the standard, fewer for each step short of it, more for each beyond it.</summary>
internal static class Steps
{
    /// <summary>Returns the pieces and the direction, or null if the rule cannot be computed.</summary>
    public static (IEnumerable<CurvePiece> Pieces, Direction Direction)? Of(
        StepRule rule,
        ScoreContext context
    )
    {
        ValueRange standard = rule.Standard.Range;
        (Bound? lower, Bound? upper) = (standard.Lower, standard.Upper);
        bool isOpen = lower is { IsIncluded: false } || upper is { IsIncluded: false };
        if (isOpen || (lower is null && upper is null))
        {
            context.Add(
                Catalogue.StandardWithoutEnd,
                rule.Standard.Text.Place,
                ("text", rule.Standard.Text.Value)
            );
            return null;
        }

        if (rule.Plus is { } plus && lower is not null && upper is not null)
        {
            context.Add(Catalogue.PlusBothSides, plus.Place, ("text", rule.Standard.Text.Value));
            return null;
        }

        bool isSettled =
            IsSettled(rule.Minus, isMinus: true, rule, context)
            & IsSettled(rule.Plus, isMinus: false, rule, context);
        if (!isSettled || !EndsAboveLeast(rule, context))
        {
            return null;
        }

        Rational start = rule.Start.Value;
        List<CurvePiece> pieces = [new(standard, new Formula.Constant(start, Reason.Full))];
        Direction direction =
            lower is null ? Direction.Lower
            : upper is null ? Direction.Higher
            : Direction.Middle;
        if (rule.Plus is not null)
        {
            Rational end = (lower ?? upper)!.Value.Value;
            pieces = [new(ValueRange.Point(end), new Formula.Constant(start, Reason.Full))];
            pieces.AddRange(Beyond(rule, rule.Plus, isMinus: false, end, isBelow: lower is null));
        }

        if (lower is { } low)
        {
            pieces.AddRange(Beyond(rule, rule.Minus, isMinus: true, low.Value, isBelow: true));
        }

        if (upper is { } high)
        {
            pieces.AddRange(Beyond(rule, rule.Minus, isMinus: true, high.Value, isBelow: false));
        }

        return (pieces, direction);
    }

    private static IEnumerable<CurvePiece> Beyond(
        StepRule rule,
        StepTerms? terms,
        bool isMinus,
        Rational end,
        bool isBelow
    )
    {
        Rational start = rule.Start.Value;
        ValueRange range = isBelow ? ValueRange.Below(end, false) : ValueRange.Above(end, false);
        if (terms is null || terms.Points.Value.Sign == 0)
        {
            return [new(range, new Formula.Constant(start, Reason.Full))];
        }

        IEnumerable<CurvePiece> pieces =
        [
            new(range, FormulaOf(terms, Counting(terms), start, isMinus, end, isBelow)),
        ];
        return terms.Most is not { } most ? pieces
            : isMinus ? pieces.AtLeast(start - most.Value, Reason.StepsEnd)
            : pieces.AtMost(start + most.Value, Reason.StepsEnd);
    }

    private static Formula FormulaOf(
        StepTerms terms,
        StepCounting counting,
        Rational start,
        bool isMinus,
        Rational end,
        bool isBelow
    )
    {
        Rational points = isMinus ? -terms.Points.Value : terms.Points.Value;
        Rational per = isBelow ? -terms.Per : terms.Per;
        return counting == StepCounting.Exact
            ? new Formula.Ramp(start, points, end, per)
            : new Formula.Stairs(start, points, end, per, counting == StepCounting.Started);
    }

    // Where things are counted one by one, no part of a step can be met.
    private static StepCounting Counting(StepTerms terms) => terms.Counting ?? StepCounting.Whole;

    private static bool IsSettled(
        StepTerms? terms,
        bool isMinus,
        StepRule rule,
        ScoreContext context
    )
    {
        if (terms is null)
        {
            return true;
        }

        if (terms.Per.Sign <= 0)
        {
            context.Add(
                Catalogue.StepOfNothing,
                terms.PerText.Place,
                ("text", terms.PerText.Value)
            );
            return false;
        }

        Bound end = (rule.Standard.Range.Lower ?? rule.Standard.Range.Upper)!.Value;
        if (terms.Counting is not null || (terms.IsOneCounted && end.Value.IsWhole))
        {
            return true;
        }

        bool isBelow = rule.Standard.Range.Lower is null != isMinus;
        // Two steps and a half: the three ways of counting differ.
        Rational distance = terms.Per * new Rational(5, 2);
        Rational witness = isBelow ? end.Value - distance : end.Value + distance;
        string At(StepCounting counting) =>
            FormulaOf(terms, counting, rule.Start.Value, isMinus, end.Value, isBelow)
                .At(witness)
                .ToMixedString();
        context.Add(
            Catalogue.StepsOpen,
            terms.PerText.Place,
            ("text", terms.PerText.Value),
            ("key", isMinus ? "minus" : "plus"),
            ("witness", context.Shown(witness)),
            ("whole", At(StepCounting.Whole)),
            ("started", At(StepCounting.Started)),
            ("exact", At(StepCounting.Exact))
        );
        return false;
    }

    // What takes more than there is ends at 0, or below it: only the author knows.
    private static bool EndsAboveLeast(StepRule rule, ScoreContext context)
    {
        if (rule is not { Minus.Most: { } most, Least: null } || most.Value <= rule.Start.Value)
        {
            return true;
        }

        context.Add(
            Catalogue.MinusBelowLeast,
            most.Text.Place,
            ("most", most.Text.Value),
            ("start", rule.Start.Value.ToMixedString()),
            ("below", (rule.Start.Value - most.Value).ToMixedString())
        );
        return false;
    }
}
