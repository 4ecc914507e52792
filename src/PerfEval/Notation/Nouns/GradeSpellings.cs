using PerfEval.Notation.Words;
using PerfEval.Text;

namespace PerfEval.Notation.Nouns;

/// <summary>The spellings of the label of a grade that its criterion may repeat.</summary>
internal static class GradeSpellings
{
    /// <summary>Those of the scale that a book has without declaring one, for a text that is read alone.</summary>
    public static IReadOnlyList<string> OfDefaultScale { get; } =
    ["excellent", "good", "fair", "poor", .. GradeWords.All.All.Select(word => word.Text)];

    /// <summary>Returns the labels of a grade and what is one label with them.</summary>
    /// <param name="own">The labels of the grade.</param>
    /// <param name="scale">The labels of all its grades, this one too.</param>
    /// <remarks>优秀 and 优 are one label, where only one of them is in the scale.</remarks>
    public static IReadOnlyList<string> Of(
        IEnumerable<string> own,
        IReadOnlyCollection<string> scale
    )
    {
        List<string> spellings = [.. own.Select(Folding.FoldLabel)];
        HashSet<string> used = [.. scale.Select(Folding.FoldLabel)];
        foreach (IReadOnlyList<string> group in GradeWords.Groups)
        {
            if (group.Any(spellings.Contains) && group.Count(used.Contains) == 1)
            {
                spellings.AddRange(group);
            }
        }

        return [.. spellings.Where(label => label.Length > 0).Distinct()];
    }
}
