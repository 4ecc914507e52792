using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules.Scores;

/// <summary>How a result becomes points (评分规则): one of a closed set of kinds, with its texts read and its amounts in points.</summary>
internal abstract record ScoreRule
{
    private protected ScoreRule() { }

    /// <summary>The points of the indicator (分值), from which percents in the rule are taken; 0 or more.</summary>
    public required Rational Points { get; init; }

    /// <summary>Where the rule stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The words as published; null where the book does not keep them.</summary>
    public SourcedText? Words { get; init; }

    /// <summary>The values that earn 0, whatever else the rule says of them; null for none.</summary>
    public StatedSet? Zero { get; init; }

    /// <summary>The part of the target at or above which a result has to be explained, such as 1.2; null for none.</summary>
    public StatedAmount? ExplainFrom { get; init; }

    /// <summary>The least that can be earned, which may be below 0; null for 0.</summary>
    public StatedAmount? Least { get; init; }

    /// <summary>The most that can be earned; null for the points of the indicator and all that is added.</summary>
    public StatedAmount? Most { get; init; }

    /// <summary>The kind, as a rule book writes it.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text that denotes a set of values, such as <c>≥98%</c>.</summary>
/// <param name="Text">The words.</param>
/// <param name="Range">The values, in the unit of the indicator.</param>
internal sealed record StatedSet(SourcedText Text, ValueRange Range)
{
    /// <summary>Returns the words.</summary>
    public override string ToString() => Text.Value;
}

/// <summary>An amount of points as it was written.</summary>
/// <param name="Value">The points; of a percent, that part of the indicator's.</param>
/// <param name="Text">The words.</param>
internal sealed record StatedAmount(Rational Value, SourcedText Text)
{
    /// <summary>Returns the words.</summary>
    public override string ToString() => Text.Value;
}
