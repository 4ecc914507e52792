using System.Text.Json.Serialization;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Criteria;

/// <summary>What earns one grade: the source's words, and the set of values they denote.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Criterion
{
    internal Criterion(SourcedText text, Meaning meaning, SourcedText? means = null)
    {
        (Text, Meaning, Means) = (text, meaning, means);
    }

    /// <summary>The published words, to the letter.</summary>
    public SourcedText Text { get; internal init; }

    /// <summary>The values in interval notation and without a unit, such as <c>[90, 95)</c>; a label in braces; a moment as it is written under <c>when</c>.</summary>
    public string Set => Meaning.ToString();

    /// <summary>The values that the words, or the author's <c>means</c> beside them, denote.</summary>
    internal Meaning Meaning { get; init; }

    /// <summary>What the author wrote beside words that cannot be read as they stand; null if the words count.</summary>
    public SourcedText? Means { get; internal init; }

    /// <summary>Whether the words allow a deviation to both sides, such as <c>±5%</c>.</summary>
    public bool IsTolerance { get; internal init; }

    /// <summary>Returns the set of values in a unit.</summary>
    /// <param name="unit">The unit of numbers; null for none.</param>
    internal string SetIn(Unit? unit) =>
        Meaning is Meaning.Range range ? range.Interval.ToString(unit) : Meaning.ToString();

    /// <summary>Returns the published words.</summary>
    public override string ToString() => Text.Value;
}
