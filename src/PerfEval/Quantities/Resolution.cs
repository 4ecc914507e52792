namespace PerfEval.Quantities;

/// <summary>The smallest step of a measured value, such as 1 for people; its values are the multiples of the step, counted from 0.</summary>
internal readonly record struct Resolution
{
    /// <summary>Creates a resolution.</summary>
    /// <param name="step">The step, in the unit of the indicator; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0.</exception>
    public Resolution(Rational step)
    {
        if (step.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), "A resolution is above 0.");
        }

        Step = step;
    }

    /// <summary>The step, in the unit of the indicator.</summary>
    public Rational Step { get; }

    /// <summary>Tells whether a value is one of the multiples.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public bool Holds(Rational value) => (value / Step).IsWhole;

    /// <summary>Returns the largest multiple that is not larger than a value.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public Rational AtOrBelow(Rational value) => (value / Step).Whole * Step;

    /// <summary>Returns the smallest multiple that is not smaller than a value.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public Rational AtOrAbove(Rational value)
    {
        Rational multiple = AtOrBelow(value);
        return multiple == value ? multiple : multiple + Step;
    }

    /// <summary>Returns the step.</summary>
    public override string ToString() => Step.ToString();
}
