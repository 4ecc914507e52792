using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>Brackets: [60, 75), [90-100], [60,75)分.</summary>
internal static class BracketForm
{
    /// <summary>Whether the round bracket at the cursor is one of an interval: with a comma, or closed by a square one.</summary>
    public static bool IsInterval(TokenCursor tokens)
    {
        if (tokens.Next.Includes)
        {
            return true;
        }

        int close = tokens.All.FindIndex(tokens.At, token => token.Kind == TokenKind.Close);
        return close > 0
            && (
                tokens[close].Sign == ']'
                || tokens.All.FindIndex(
                    tokens.At,
                    close - tokens.At,
                    token =>
                        token is { Kind: TokenKind.Link, Sign: ',' }
                        || token.Kind == TokenKind.Infinity
                ) > 0
            );
    }

    /// <summary>Reads the brackets at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        Token open = tokens.Next;
        bool isAtBeginning = tokens.At == 0;
        tokens.Move();
        if (!TryParseEnd(tokens, '-', open.Includes, out WrittenEnd? lower))
        {
            return tokens.FailHere();
        }

        Token parted = tokens.Next;
        if (parted is not ({ Kind: TokenKind.Link, Sign: ',' } or { Kind: TokenKind.Range }))
        {
            return tokens.FailHere();
        }

        tokens.Move();
        int upperAt = tokens.At;
        if (!TryParseEnd(tokens, '+', isIncluded: true, out WrittenEnd? upper))
        {
            return tokens.FailHere();
        }

        Token close = tokens.Next;
        bool isClosed = close is { Kind: TokenKind.Close, Sign: ']' or ')' };
        bool bothAreRound = !open.Includes && !close.Includes;
        if (!isClosed || (bothAreRound && (parted.Kind == TokenKind.Range || !isAtBeginning)))
        {
            tokens.At = isClosed ? upperAt - 1 : tokens.At;
            return tokens.FailHere();
        }

        tokens.Move();
        upper = upper is null ? null : upper with { IsIncluded = close.Includes };
        return WithUnit(tokens, lower, upper);
    }

    /// <summary>Reads a point as sets are printed: {100%}.</summary>
    public static WrittenSet? ParseBraces(TokenCursor tokens)
    {
        tokens.Move();
        return QuantityForm.Parse(tokens, []) is { } point && tokens.PassClose('}')
            ? WrittenSet.Of(WrittenForm.Point, point, point)
            : tokens.FailHere();
    }

    // A unit behind the brackets holds for both ends.
    private static WrittenSet? WithUnit(TokenCursor tokens, WrittenEnd? lower, WrittenEnd? upper)
    {
        if (tokens.Next.Kind != TokenKind.Unit)
        {
            return WrittenSet.Of(WrittenForm.Brackets, lower, upper);
        }

        Unit? unit = tokens.Next.Unit;
        if (lower?.Unit is not null || upper?.Unit is not null)
        {
            return tokens.FailHere();
        }

        tokens.Move();
        return WrittenSet.Of(
            WrittenForm.Brackets,
            lower is null ? null : lower with { Unit = unit },
            upper is null ? null : upper with { Unit = unit }
        );
    }

    // The lower end may be -∞, the upper one +∞ or ∞.
    private static bool TryParseEnd(
        TokenCursor tokens,
        char sign,
        bool isIncluded,
        out WrittenEnd? end
    )
    {
        bool isSigned = tokens.Next.Sign == sign && tokens.After(1).Kind == TokenKind.Infinity;
        if (isSigned || (tokens.Next.Kind == TokenKind.Infinity && sign == '+'))
        {
            tokens.At += isSigned ? 2 : 1;
            end = null;
            return true;
        }

        List<Token> marks = [];
        end = QuantityForm.Parse(tokens, marks);
        end = end is null || marks.Count > 0 ? null : end with { IsIncluded = isIncluded };
        return end is not null;
    }
}
