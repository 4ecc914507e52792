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
        return (leadsToNumber && TryRead(text, start, end, endsInComparison: true, tokens))
            || TryRead(text, start, end, endsInComparison: false, tokens);
    }

    private static bool TryRead(
        CriterionText text,
        int start,
        int end,
        bool endsInComparison,
        List<Token> tokens
    )
    {
        int to = text.Trim(start, end).To;
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

                (int Start, Sense Sense)? before = endsInComparison
                    ? ComparisonScanner.EndingAt(text, afterLink, to)
                    : (end, Sense.Equal);
                bool isWhole =
                    before?.Start == afterLink
                    && (endsInComparison || behind.Length + link.Length > 0);
                if (isWhole)
                {
                    Add(tokens, TokenKind.ComparisonBehind, start, behind.Length, behindSense);
                    Add(tokens, KindOf(link), afterBehind, link.Length, Sense.Equal);
                    Add(
                        tokens,
                        TokenKind.Comparison,
                        afterLink,
                        endsInComparison ? to - afterLink : 0,
                        before!.Value.Sense
                    );
                    return true;
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

    private static void Add(List<Token> tokens, TokenKind kind, int start, int length, Sense sense)
    {
        if (length > 0)
        {
            tokens.Add(new Token(kind, start, length) { Sense = sense });
        }
    }
}
