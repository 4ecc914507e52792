using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>A criterion before it is read.</summary>
/// <param name="Text">The published words.</param>
/// <param name="Means">What counts in their place; null if the words count.</param>
internal sealed record WrittenCriterion(SourcedText Text, SourcedText? Means)
{
    /// <summary>The words that count.</summary>
    public SourcedText Counted => Means ?? Text;

    /// <summary>The spellings of the label of its grade, which the words may repeat.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>What an author declared about a measure, as far as the reading of criteria depends on it.</summary>
/// <param name="Kind">The kind, or null if the criteria show it.</param>
/// <param name="Unit">The unit, or null if the criteria show it.</param>
/// <param name="Noun">The words that may stand around the numbers, or null for none.</param>
/// <param name="Min">The lower end of the domain, or null for none.</param>
/// <param name="Max">The upper end of the domain, or null for none.</param>
internal sealed record DeclaredMeasure(
    MeasureKind? Kind,
    Unit? Unit,
    string? Noun,
    Quantity? Min,
    Quantity? Max
)
{
    /// <summary>The name of the indicator, whose words may stand around the numbers; empty for none.</summary>
    public string Name { get; init; } = "";
}

/// <summary>The criteria of one indicator, read together.</summary>
/// <param name="Kind">What the indicator measures.</param>
/// <param name="Unit">The unit that all numbers are in; null for none.</param>
/// <param name="Noun">The words around the numbers; null for none.</param>
/// <param name="Criteria">The criteria in their order.</param>
internal sealed record CriteriaReading(
    MeasureKind Kind,
    Unit? Unit,
    string? Noun,
    IReadOnlyList<Criterion> Criteria
);
