using System.Text.Json.Serialization;

namespace PerfEval.Quantities;

/// <summary>A declared rounding, such as <c>{to: 0.1%, mode: half-up}</c>.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed record Rounding
{
    private static readonly Rational Middle = new(1, 2);

    /// <summary>Creates a rounding to multiples of a step.</summary>
    /// <param name="step">The step, in the unit of the value; above 0.</param>
    /// <param name="mode">What happens between two steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0.</exception>
    internal Rounding(Rational step, RoundingMode mode)
    {
        if (step.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), "A rounding step is above 0.");
        }

        (Step, Mode) = (step, mode);
    }

    /// <summary>The step whose multiples are kept, counted from 0.</summary>
    public Rational Step { get; }

    /// <summary>What happens between two steps.</summary>
    public RoundingMode Mode { get; }

    /// <summary>Returns the multiple of the step that stands for the value.</summary>
    /// <param name="value">An exact value, in the unit of the step.</param>
    public Rational Apply(Rational value)
    {
        if (value.TryCountSteps(Step, out long count, out long left, out long parts))
        {
            return left == 0
                ? value
                : Signed(value, count, left.CompareTo(parts - left), (count & 1) == 0);
        }

        Rational steps = value.Abs() / Step;
        if (steps.IsWhole)
        {
            return value;
        }

        Rational whole = steps.Whole;
        return Signed(value, whole, (steps - whole).CompareTo(Middle), whole.IsEven);
    }

    // The number of whole steps, or one more, with the sign of the value.
    private Rational Signed(Rational value, Rational whole, int restToMiddle, bool isEven)
    {
        Rational rounded = (Mode.IsAwayFromZero(restToMiddle, isEven) ? whole + 1 : whole) * Step;
        return value.Sign < 0 ? -rounded : rounded;
    }
}
