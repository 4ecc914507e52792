using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules.Scores;

/// <summary>A line (线性, 功效系数): straight from one value to the next, such as <c>{line: {12.5%: 100%, 8.6%: 80%}, below: zero, above: hold}</c>.</summary>
internal sealed record LineRule : ScoreRule
{
    /// <summary>The values with their points, in the order of the values; at least two, all different.</summary>
    public required IReadOnlyList<LinePoint> Line { get; init; }

    /// <summary>What counts below the least value; null where nobody said.</summary>
    public BeyondLine? Below { get; init; }

    /// <summary>What counts above the greatest value; null where nobody said.</summary>
    public BeyondLine? Above { get; init; }

    /// <inheritdoc/>
    public override string Kind => "line";
}

/// <summary>A value of a line, and what it earns.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="Value">The value, in the unit of the indicator.</param>
/// <param name="Points">What it earns.</param>
internal sealed record LinePoint(SourcedText Text, Rational Value, StatedAmount Points);

/// <summary>What counts beyond the last value of a line.</summary>
internal enum BeyondLine
{
    /// <summary>Nothing is earned there.</summary>
    Zero,

    /// <summary>The points of the last value.</summary>
    Hold,
}
