namespace PerfEval.Criteria;

/// <summary>
/// Reads what may stand between two numbers: a comparison behind the first, a link or range word, a comparison
/// before the second; any of them may be missing, and nothing else may stand there.
/// </summary>
internal static class Joint
{
    /// <summary>Tells whether some words are a joint.</summary>
    public static bool IsAt(CriterionText text, int start, int end) =>
        TryRead(text, start, end, []);

    /// <summary>Reads some words as a joint.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="tokens">Takes the tokens of a joint, and nothing else.</param>
    public static bool TryRead(CriterionText text, int start, int end, List<Token> tokens)
    {
        int next = text.SkipSpaces(end);
        bool leadsToNumber = text.IsNumberAt(next, mayHaveSign: true);
        if (!leadsToNumber && !text.IsOperatorAt(next))
        {
            return false;
        }

        // "and under 10" is a link and a comparison before 10, not one behind the number that precedes.
        return TryRead(text, start, end, leadsToNumber ? Vocabulary.Before : [], tokens)
            || TryRead(text, start, end, [("", Sense.Equal)], tokens);
    }

    private static bool TryRead(
        CriterionText text,
        int start,
        int end,
        IReadOnlyList<(string Word, Sense Sense)> befores,
        List<Token> tokens
    )
    {
        foreach ((string behind, Sense behindSense) in Vocabulary.Behind.Append(("", Sense.Equal)))
        {
            int afterBehind = After(text, start, behind);
            if (afterBehind < 0)
            {
                continue;
            }

            foreach (string link in Vocabulary.Range.Concat(Vocabulary.Link).Append(""))
            {
                int afterLink = After(text, afterBehind, link);
                if (afterLink < 0)
                {
                    continue;
                }

                foreach ((string before, Sense beforeSense) in befores)
                {
                    bool isWhole =
                        After(text, afterLink, before) >= end
                        && behind.Length + link.Length + before.Length > 0;
                    if (isWhole)
                    {
                        Add(tokens, TokenKind.ComparisonBehind, start, behind, behindSense);
                        Add(tokens, KindOf(link), afterBehind, link, Sense.Equal);
                        Add(tokens, TokenKind.Comparison, afterLink, before, beforeSense);
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // Where a word and the spaces behind it end; -1 if it does not stand there.
    private static int After(CriterionText text, int at, string word) =>
        text.IsWordAt(at, word) ? text.SkipSpaces(at + word.Length) : -1;

    private static TokenKind KindOf(string link) =>
        Vocabulary.Range.Contains(link) ? TokenKind.Range : TokenKind.Link;

    private static void Add(List<Token> tokens, TokenKind kind, int start, string word, Sense sense)
    {
        if (word.Length > 0)
        {
            tokens.Add(new Token(kind, start, word.Length) { Sense = sense, Sign = word[0] });
        }
    }
}
