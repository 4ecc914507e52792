using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>What an indicator has that is no number, or that was not simply graded by its ladder.</summary>
/// <remarks>Most results are numbers, and have none of it.</remarks>
/// <param name="Value">The label or the dates; null for none.</param>
/// <param name="Ruling">What the ladder says about them; null for none.</param>
/// <param name="Possible">The grades that are possible in the place of those that the ruling leaves open; null for those.</param>
/// <param name="Findings">What is wrong with the result, or worth knowing about it.</param>
internal sealed record ResultDetails(
    MeasuredValue? Value,
    Ruling? Ruling,
    IReadOnlyList<Grade>? Possible,
    IReadOnlyList<Diagnostic> Findings
)
{
    /// <inheritdoc cref="ResultDetails"/>
    public IReadOnlyList<Grade>? Possible
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList.Of(Possible);

    /// <inheritdoc cref="ResultDetails"/>
    public IReadOnlyList<Diagnostic> Findings
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList.Of(Findings);

    /// <summary>What was answered item by item or judged, and what it earns; null for nothing.</summary>
    public GivenPoints? Earned { get; init; }

    /// <summary>The points that a person decided, beside what the rule gives; null for none.</summary>
    public Rational? DecidedPoints { get; init; }

    /// <summary>No particulars.</summary>
    public static ResultDetails None { get; } = new(null, null, null, []);
}
