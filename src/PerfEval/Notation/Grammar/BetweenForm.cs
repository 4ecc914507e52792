using PerfEval.Notation.Tokens;

namespace PerfEval.Notation.Grammar;

/// <summary>Both ends behind one word: between 20 and 30, between (36.8-49.9%), 介于80%和90%之间.</summary>
internal static class BetweenForm
{
    /// <summary>Reads the range at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        tokens.Move();
        bool isBracketed = tokens.Next is { Kind: TokenKind.Open, Sign: '(' };
        tokens.At += isBracketed ? 1 : 0;
        if (SidesForm.Parse(tokens) is not { } set)
        {
            return null;
        }

        return set.IsRange && (!isBracketed || tokens.PassClose(')')) ? set : tokens.FailHere();
    }
}
