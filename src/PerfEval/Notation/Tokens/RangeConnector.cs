using PerfEval.Notation.Words;

namespace PerfEval.Notation.Tokens;

/// <summary>
/// Reads what may stand between two numbers: a comparison behind the first, a link or range word, a comparison
/// before the second; any of them may be missing, and nothing else may stand there.
/// </summary>
internal static class RangeConnector
{
    private static readonly Word NoWord = new("");

    /// <summary>Tells whether some words are a joint.</summary>
    public static bool IsAt(FoldedText text, int start, int end) => TryRead(text, start, end, []);

    /// <summary>Reads some words as what parts the ends behind <c>between</c>.</summary>
    public static Token? ReadBetween(FoldedText text, int start, int end) =>
        text.WordAt(start, ConnectiveWords.BetweenLinks) is { } word
        && text.SkipSpaces(start + word.Text.Length) == text.SkipSpaces(end)
        && text.IsNumberAt(text.SkipSpaces(end), mayHaveSign: true)
            ? new Token(TokenKind.Range, start, word.Text.Length)
            : null;

    /// <summary>Reads some words as a joint.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="tokens">Takes the tokens of a joint, and nothing else.</param>
    public static bool TryRead(FoldedText text, int start, int end, List<Token> tokens)
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
        FoldedText text,
        int start,
        int end,
        bool endsInComparison,
        List<Token> tokens
    )
    {
        int to = text.Trim(start, end).To;
        foreach (Word behind in ComparisonWords.Behind.BeginningWith(text[start]))
        {
            if (TryReadFrom(behind))
            {
                return true;
            }
        }

        return TryReadFrom(NoWord);

        bool TryReadFrom(Word behind)
        {
            int at = After(text, start, behind);
            return at >= 0
                && (
                    TryReadLinks(behind, at, ConnectiveWords.Range.BeginningWith(text[at]))
                    || TryReadLinks(behind, at, ConnectiveWords.Link.BeginningWith(text[at]))
                    || TryReadLinks(behind, at, [NoWord])
                );
        }

        bool TryReadLinks(Word behind, int at, ReadOnlySpan<Word> links)
        {
            foreach (Word link in links)
            {
                int afterLink = After(text, at, link);
                if (afterLink < 0)
                {
                    continue;
                }

                (int Start, Sense Sense)? before = endsInComparison
                    ? ComparisonScanner.EndingAt(text, afterLink, to)
                    : (end, Sense.Equal);
                bool isWhole =
                    before?.Start == afterLink
                    && (endsInComparison || behind.Text.Length + link.Text.Length > 0);
                if (isWhole)
                {
                    int length = endsInComparison ? to - afterLink : 0;
                    Add(
                        tokens,
                        TokenKind.ComparisonBehind,
                        start,
                        behind.Text.Length,
                        behind.Sense
                    );
                    Add(tokens, KindOf(link), at, link.Text.Length, Sense.Equal);
                    Add(tokens, TokenKind.Comparison, afterLink, length, before!.Value.Sense);
                    return true;
                }
            }

            return false;
        }
    }

    // Where a word and the spaces behind it end; -1 if it does not stand there.
    private static int After(FoldedText text, int at, Word word) =>
        text.IsWordAt(at, word.Text) ? text.SkipSpaces(at + word.Text.Length) : -1;

    private static TokenKind KindOf(Word link) =>
        ConnectiveWords.Range.All.Contains(link) ? TokenKind.Range : TokenKind.Link;

    private static void Add(List<Token> tokens, TokenKind kind, int start, int length, Sense sense)
    {
        if (length > 0)
        {
            tokens.Add(new Token(kind, start, length) { Sense = sense });
        }
    }
}
