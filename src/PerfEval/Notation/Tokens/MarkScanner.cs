using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Reads a mark that settles whether an end is included: （含）, （不含）, （含90分）, （含本数）.</summary>
internal static class MarkScanner
{
    // The longer words first: 不含 holds 含.
    private static readonly (string Word, bool Includes)[] Words =
    [
        ("不包含", false),
        ("不包括", false),
        ("不含", false),
        ("exclusive", false),
        ("excluded", false),
        ("excluding", false),
        ("包含", true),
        ("包括", true),
        ("含", true),
        ("inclusive", true),
        ("included", true),
        ("including", true),
    ];

    /// <summary>Reads the mark that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its bracket stands.</param>
    /// <param name="number">The number that the mark follows, which it may repeat.</param>
    /// <returns>The mark, or null if none stands there.</returns>
    public static Token? Read(FoldedText text, int at, Rational number)
    {
        int close = text[at] == '(' ? text.IndexOf(')', at) : -1;
        if (close < 0)
        {
            return null;
        }

        string inside = text[(at + 1)..close].Trim(' ');
        foreach ((string word, bool includes) in Words)
        {
            if (inside.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                string rest = inside[word.Length..].Trim(' ');
                bool isMark = rest is "" or "本数" or "端点" || Repeats(rest, number);
                return isMark
                    ? new Token(TokenKind.Mark, at, close + 1 - at) { Includes = includes }
                    : null;
            }
        }

        return null;
    }

    private static bool Repeats(string rest, Rational number)
    {
        List<Token> inside = Tokenizer.Run(rest);
        return inside[0].Kind == TokenKind.Number
            && inside[0].Value == number
            && inside.Skip(1).All(token => token.Kind is TokenKind.Unit or TokenKind.End);
    }
}
