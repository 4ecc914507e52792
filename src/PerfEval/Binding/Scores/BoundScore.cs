using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>A score rule that was read.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Texts">What its texts show of the measure; null where it has none, or measures nothing.</param>
/// <param name="IsCounted">Whether values are whole, since a step is one of a unit in which things are counted.</param>
internal sealed record BoundScore(ScoreRule Rule, CriteriaReading? Texts, bool IsCounted);

/// <summary>What the reading of a rule needs to know of its indicator.</summary>
/// <param name="Path">The path.</param>
/// <param name="Place">Where the indicator stands.</param>
/// <param name="Points">Its points.</param>
/// <param name="PercentOf">What percents are taken from: its points, or of an item without any those of the row.</param>
/// <param name="Target">Its target; null for none.</param>
/// <param name="Declared">What is declared about its measure, or shown by its criteria.</param>
/// <param name="Graded">Its criteria; none for an indicator without.</param>
/// <param name="Inherited">What nodes above hand down.</param>
/// <param name="Least">The least that it can earn, where the node says so; null for none.</param>
/// <param name="Most">The most, likewise.</param>
internal sealed record ScoredNode(
    string Path,
    Place Place,
    Rational Points,
    Rational PercentOf,
    SourcedText? Target,
    DeclaredMeasure Declared,
    IReadOnlyList<GradedCriterion> Graded,
    InheritedScore Inherited,
    StatedAmount? Least,
    StatedAmount? Most
)
{
    /// <summary>Whether its rule is one that a node above hands down.</summary>
    public bool Inherits { get; init; }
}
