using PerfEval.Text;

namespace PerfEval.Notation.Nouns;

/// <summary>What is known about the words around the numbers of one criterion.</summary>
/// <param name="Declared">What was declared to be counted; null for nothing.</param>
/// <param name="Name">The name of the indicator; empty for none.</param>
/// <param name="Labels">The spellings of the label of the criterion's own grade.</param>
/// <param name="DaysAreDurations">Whether 日 counts days in this ladder.</param>
internal sealed record NounContext(
    string? Declared,
    string Name,
    IReadOnlyList<string> Labels,
    bool DaysAreDurations
)
{
    /// <summary>The texts whose stretches are cut off: the declared noun and the name, folded as labels are.</summary>
    public IReadOnlyList<string> Sources { get; } =
    [
        .. new[] { Declared ?? "", Name }
            .Select(Folding.FoldLabel)
            .Where(source => source.Length > 0),
    ];
}
