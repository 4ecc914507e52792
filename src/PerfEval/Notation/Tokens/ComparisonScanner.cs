using PerfEval.Notation.Words;

namespace PerfEval.Notation.Tokens;

/// <summary>Reads the comparison that stands directly before a number: a word of the list, and a negation before it.</summary>
/// <remarks>
/// A negation turns it round: 超过 is more than, 不超过 and <c>must not exceed</c> are at most. A second negation
/// stays with the noun, and there it is refused.
/// </remarks>
internal static class ComparisonScanner
{
    /// <summary>Reads the longest comparison that ends at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the words begin.</param>
    /// <param name="to">Where they end, without spaces; a colon may stand there.</param>
    /// <returns>Where it begins and what it asks, or null if the words end in none.</returns>
    public static (int Start, Sense Sense)? EndingAt(FoldedText text, int from, int to)
    {
        int end = text[to - 1] == ':' ? text.Trim(from, to - 1).To : to;
        if (text.WordEndingAt(from, end, ComparisonWords.Before) is not { } word)
        {
            return null;
        }

        int start = end - word.Text.Length;
        return ComparisonWords.Negatable.Contains(word.Text)
            ? Negated(text, from, start, word.Sense)
            : (start, word.Sense);
    }

    private static (int Start, Sense Sense) Negated(
        FoldedText text,
        int from,
        int start,
        Sense sense
    )
    {
        int end = text.Trim(from, start).To;
        return text.WordEndingAt(from, end, ComparisonWords.Negations) is { } negation
            ? (end - negation.Text.Length, Opposite(sense))
            : (start, sense);
    }

    private static Sense Opposite(Sense sense) =>
        sense switch
        {
            Sense.MoreThan => Sense.AtMost,
            Sense.LessThan => Sense.AtLeast,
            _ => Sense.LessThan,
        };
}
