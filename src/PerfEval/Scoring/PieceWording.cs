using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>The arithmetic of a piece of a curve, in numbers that a reader can check: <c>475 of 500: 10 × 475/500 = 9.5</c>.</summary>
internal static class PieceWording
{
    /// <summary>Returns what a piece earns, for any of its values <c>x</c>.</summary>
    public static LocalizedText Of(CurvePiece piece) =>
        piece.Formula switch
        {
            Formula.Constant { Points: var points } => new(points.ToMixedString()),
            Formula.Open open => OfOpen(open),
            Formula.Proportion f => new($"{N(f.Full)} × x/{N(f.Target)}"),
            Formula.Excess f => new($"{N(f.Full)} × (2 − x/{N(f.Target)})"),
            Formula.Inverse f => new($"{N(f.Full)} × {N(f.Target)}/x"),
            Formula.Between f => new(
                $"{N(f.FromPoints)} {Sign(f.ToPoints - f.FromPoints)} (x − {N(f.FromValue)})/{N(f.ToValue - f.FromValue)} × {N((f.ToPoints - f.FromPoints).Abs())}"
            ),
            Formula.Ramp f => new(
                $"{N(f.Start)} {Sign(f.Points)} {Distance(f.From, f.Per)}/{N(f.Per.Abs())} × {N(f.Points.Abs())}"
            ),
            _ => OfStairs((Formula.Stairs)piece.Formula),
        };

    /// <summary>Returns how the points of one value come about.</summary>
    /// <param name="piece">The piece in which the value lies.</param>
    /// <param name="x">The value.</param>
    /// <param name="unit">Its unit; null for none.</param>
    public static LocalizedText At(CurvePiece piece, Rational x, Unit? unit)
    {
        string value = $"{x.ToMixedString()}{unit}";
        string result = piece.Of(x).Least.ToMixedString();
        return piece.Formula switch
        {
            Formula.Constant constant => OfConstant(
                constant.Why,
                value,
                piece.Range.ToString(unit),
                result
            ),
            Formula.Open open => OfOpen(open),
            Formula.Proportion f => Parts(
                $"{value} of {f.Target.ToMixedString()}{unit}",
                $"{value}，目标 {f.Target.ToMixedString()}{unit}",
                $"{N(f.Full)} × {N(x)}/{N(f.Target)}",
                result
            ),
            Formula.Excess f => Parts(
                $"{value} for {f.Target.ToMixedString()}{unit}",
                $"{value}，目标 {f.Target.ToMixedString()}{unit}",
                $"{N(f.Full)} × (2 − {N(x)}/{N(f.Target)})",
                result
            ),
            Formula.Inverse f => Parts(
                $"{value} for {f.Target.ToMixedString()}{unit}",
                $"{value}，目标 {f.Target.ToMixedString()}{unit}",
                $"{N(f.Full)} × {N(f.Target)}/{N(x)}",
                result
            ),
            Formula.Between f => Parts(
                $"{value} between {f.FromValue.ToMixedString()}{unit} and {f.ToValue.ToMixedString()}{unit}",
                $"{value} 介于 {f.FromValue.ToMixedString()}{unit} 与 {f.ToValue.ToMixedString()}{unit} 之间",
                $"{N(f.FromPoints)} {Sign(f.ToPoints - f.FromPoints)} ({N(x)} − {N(f.FromValue)})/({N(f.ToValue)} − {N(f.FromValue)}) × {N((f.ToPoints - f.FromPoints).Abs())}",
                result
            ),
            Formula.Ramp f => Parts(
                $"{value} is {N((x - f.From).Abs())} from {f.From.ToMixedString()}{unit}",
                $"{value} 距 {f.From.ToMixedString()}{unit} 为 {N((x - f.From).Abs())}",
                $"{N(f.Start)} {Sign(f.Points)} {N((x - f.From).Abs())}/{N(f.Per.Abs())} × {N(f.Points.Abs())}",
                result
            ),
            _ => OfStairs((Formula.Stairs)piece.Formula, x, value, unit, result),
        };
    }

    private static LocalizedText OfStairs(Formula.Stairs stairs)
    {
        string distance = $"{Distance(stairs.From, stairs.Per)}/{N(stairs.Per.Abs())}";
        string start = $"{N(stairs.Start)} {Sign(stairs.Points)} ";
        string points = $" × {N(stairs.Points.Abs())}";
        return stairs.CountsStarted
            ? new LocalizedText($"{start}⌈{distance}⌉{points}")
            : new LocalizedText($"{start}⌊{distance}⌋{points}");
    }

    private static LocalizedText OfStairs(
        Formula.Stairs stairs,
        Rational x,
        string value,
        Unit? unit,
        string result
    )
    {
        string steps = N(stairs.StepsAt(x));
        string per = N(stairs.Per.Abs());
        string distance = N((x - stairs.From).Abs());
        string step = stairs.StepsAt(x) == Rational.One ? "step" : "steps";
        string counted = stairs.CountsStarted ? $"{step} begun" : $"whole {step}";
        string from = $"{stairs.From.ToMixedString()}{unit}";
        return Parts(
            $"{value} is {distance} from {from}, {steps} {counted} of {per}",
            $"{value} 距 {from} 为 {distance}，以 {per} 为一档，{(stairs.CountsStarted ? "不足一档按一档计" : "不足一档不计")}，共 {steps} 档",
            $"{N(stairs.Start)} {Sign(stairs.Points)} {steps} × {N(stairs.Points.Abs())}",
            result
        );
    }

    private static LocalizedText OfConstant(
        Reason why,
        string value,
        string range,
        string points
    ) =>
        why switch
        {
            Reason.Full => new(
                $"{value} lies in {range}: {points}",
                $"{value} 在 {range} 内：{points}"
            ),
            Reason.Zero => new(
                $"{value} lies in {range}, which earns nothing: {points}",
                $"{value} 在 {range} 内，不得分：{points}"
            ),
            Reason.Least => new(
                $"{value} lies in {range}, where no less than {points} can be earned: {points}",
                $"{value} 在 {range} 内，得分不低于 {points}：{points}"
            ),
            Reason.Most => new(
                $"{value} lies in {range}, where no more than {points} can be earned: {points}",
                $"{value} 在 {range} 内，得分不高于 {points}：{points}"
            ),
            Reason.StepsEnd => new(
                $"{value} lies in {range}, where all steps together count no further: {points}",
                $"{value} 在 {range} 内，加扣分已达上限：{points}"
            ),
            Reason.Tier => new(
                $"{value} lies in the tier {range}: {points}",
                $"{value} 属于 {range} 一档：{points}"
            ),
            Reason.Held => new(
                $"{value} lies in {range}, where the points of its end are held: {points}",
                $"{value} 在 {range} 内，按端点计分：{points}"
            ),
            _ => new(
                $"{value} lies in {range}, beyond the line, where nothing is earned: {points}",
                $"{value} 在 {range} 内，超出线段，不得分：{points}"
            ),
        };

    private static LocalizedText OfOpen(Formula.Open open) =>
        new(
            $"{open.Least.ToMixedString()} to {open.Most.ToMixedString()}, as the reading leaves the tier open",
            $"{open.Least.ToMixedString()} 至 {open.Most.ToMixedString()}，判读口径未定档"
        );

    private static LocalizedText Parts(
        string english,
        string chinese,
        string arithmetic,
        string result
    ) => new($"{english}: {arithmetic} = {result}", $"{chinese}：{arithmetic} = {result}");

    private static string Distance(Rational from, Rational per) =>
        per.Sign < 0 ? $"({N(from)} − x)" : $"(x − {N(from)})";

    private static char Sign(Rational points) => points.Sign < 0 ? '−' : '+';

    // A fraction or a sign among other signs stands in brackets.
    private static string N(Rational value) =>
        value.IsDecimal && value.Sign >= 0 ? value.ToString() : $"({value})";
}
