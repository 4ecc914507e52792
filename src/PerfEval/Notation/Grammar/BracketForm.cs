using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>Brackets: [60, 75), [90-100], [60,75)分.</summary>
internal static class BracketForm
{
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
        Unit? unit = null;
        if (tokens.Next.Kind == TokenKind.Unit)
        {
            unit = tokens.Next.Unit;
            if (lower?.Unit is not null || upper?.Unit is not null)
            {
                return tokens.FailHere();
            }

            tokens.Move();
        }

        return new WrittenSet
        {
            Form = WrittenForm.Brackets,
            Lower = lower is null ? null : lower with { Unit = lower.Unit ?? unit },
            Upper = upper is null
                ? null
                : upper with
                {
                    Unit = upper.Unit ?? unit,
                    IsIncluded = close.Includes,
                },
        };
    }

    /// <summary>Reads a point as sets are printed: {100%}.</summary>
    public static WrittenSet? ParseBraces(TokenCursor tokens)
    {
        tokens.Move();
        if (
            QuantityForm.Parse(tokens) is not { } point
            || tokens.Next is not { Kind: TokenKind.Close, Sign: '}' }
        )
        {
            return tokens.FailHere();
        }

        tokens.Move();
        return new WrittenSet
        {
            Form = WrittenForm.Point,
            Lower = point,
            Upper = point,
        };
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

        end = QuantityForm.Parse(tokens);
        end = end is null ? null : end with { IsIncluded = isIncluded };
        return end is not null;
    }
}
