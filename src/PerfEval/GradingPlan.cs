namespace PerfEval;

/// <summary>The indicators of numbers that come in the same order again and again, such as those of one department after the other.</summary>
/// <remarks>Immutable, safe to share between threads; grading allocates nothing.</remarks>
public sealed class GradingPlan
{
    private readonly NumberGrader[] _numbers;
    private readonly PercentForm _percents;

    internal GradingPlan(NumberGrader[] numbers, PercentForm percents) =>
        (_numbers, _percents) = (numbers, percents);

    /// <summary>How many values are graded at once.</summary>
    public int Count => _numbers.Length;

    /// <summary>The path of the first indicator that is a percent; null if none is.</summary>
    internal string? FirstPercent =>
        Array.Find(_numbers, numbers => numbers.IsPercent)?.Ladder.Indicator.Path;

    /// <summary>Grades one value of each indicator.</summary>
    /// <param name="values">
    /// The values, in the order in which the indicators were bound, each in its indicator's unit, and percents in the form
    /// that the plan was made for.
    /// </param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="ArgumentException">There is not one value for each indicator, or there is no room for all codes.</exception>
    public void Grade(ReadOnlySpan<decimal> values, Span<byte> codes)
    {
        if (values.Length != _numbers.Length)
        {
            throw new ArgumentException(
                $"There are {values.Length} values for {_numbers.Length} indicators.",
                nameof(values)
            );
        }

        if (codes.Length < values.Length)
        {
            throw new ArgumentException("There is no room for all codes.", nameof(codes));
        }

        for (int i = 0; i < _numbers.Length; i++)
        {
            codes[i] = _numbers[i].CodeOf(in values[i], _percents);
        }
    }

    /// <summary>Returns how many indicators it grades: <c>12 indicators</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} indicators");
}
