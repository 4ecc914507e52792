using PerfEval.Text;

namespace PerfEval.Criteria;

/// <summary>What earns one grade: the source's words, and the set of values they denote.</summary>
/// <param name="Text">The published words, to the letter.</param>
/// <param name="Meaning">The values that the words, or the author's <c>means</c> beside them, denote.</param>
/// <param name="Means">What the author wrote beside words that cannot be read as they stand; null if the words count.</param>
public sealed record Criterion(SourcedText Text, Meaning Meaning, SourcedText? Means = null)
{
    /// <summary>Whether the words allow a deviation to both sides, such as <c>±5%</c>.</summary>
    public bool IsTolerance { get; init; }

    /// <summary>Returns the published words.</summary>
    public override string ToString() => Text.Value;
}
