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
    /// <param name="to">Where they end, without spaces.</param>
    /// <returns>Where it begins and what it asks, or null if the words end in none.</returns>
    public static (int Start, Sense Sense)? EndingAt(FoldedText text, int from, int to)
    {
        if (to <= from)
        {
            return null;
        }

        foreach ((string word, Sense sense) in Vocabulary.Before.EndingWith(text[to - 1]))
        {
            int start = to - word.Length;
            if (start >= from && text.IsWordAt(start, word))
            {
                return Vocabulary.Negatable.Contains(word)
                    ? Negated(text, from, start, sense)
                    : (start, sense);
            }
        }

        return null;
    }

    private static (int Start, Sense Sense) Negated(
        FoldedText text,
        int from,
        int start,
        Sense sense
    )
    {
        int end = text.Trim(from, start).To;
        if (end <= from)
        {
            return (start, sense);
        }

        foreach ((string negation, _) in Vocabulary.Negations.EndingWith(text[end - 1]))
        {
            int at = end - negation.Length;
            if (at >= from && text.IsWordAt(at, negation))
            {
                return (at, Opposite(sense));
            }
        }

        return (start, sense);
    }

    private static Sense Opposite(Sense sense) =>
        sense switch
        {
            Sense.MoreThan => Sense.AtMost,
            Sense.LessThan => Sense.AtLeast,
            _ => Sense.LessThan,
        };
}
