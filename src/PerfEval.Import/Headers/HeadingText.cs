using PerfEval.Text;

namespace PerfEval.Import.Headers;

/// <summary>Tells headings of a text from its sentences.</summary>
internal static class HeadingText
{
    private const int Longest = 60;
    private const string EndsOfSentences = "。；;！？!?，,：:";

    /// <summary>Tells whether a text may be a heading: it is short, and no sentence.</summary>
    public static bool MayBe(string text) =>
        text.Trim() is { Length: > 0 and <= Longest } trimmed
        && !EndsOfSentences.Contains(trimmed[^1], StringComparison.Ordinal);

    /// <summary>Tells which of some words a heading has in it.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="words">The words; those of Latin letters stand alone.</param>
    /// <returns>The position of the word; null for none.</returns>
    public static int? WordIn(string heading, IReadOnlyList<string> words)
    {
        string folded = $" {Folding.FoldLabel(heading)} ";
        for (int i = 0; i < words.Count; i++)
        {
            string word = char.IsAscii(words[i][0]) ? $" {words[i]} " : words[i];
            if (folded.Contains(word, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }
}
