using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>A number with its unit and marks: 90(含)分, £5k, (23.4%).</summary>
internal static class QuantityForm
{
    /// <summary>Whether a quantity begins at the cursor, or some tokens behind it.</summary>
    public static bool IsNext(TokenCursor tokens, int after = 0) =>
        tokens.After(after).Kind is TokenKind.Number or TokenKind.Currency
        || IsBracketed(tokens, tokens.At + after);

    /// <summary>Reads the quantity at the cursor.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="marks">Takes the marks in it.</param>
    /// <returns>The quantity, its end included; null if no number stands there.</returns>
    public static WrittenEnd? Parse(TokenCursor tokens, List<Token> marks)
    {
        bool isBracketed = IsBracketed(tokens, tokens.At);
        tokens.At += isBracketed ? 1 : 0;
        Token first = tokens.Next;
        bool hasCurrency = tokens.Pass(TokenKind.Currency);
        if (tokens.Next.Kind != TokenKind.Number)
        {
            return null;
        }

        Token number = tokens.Next;
        bool isClock = number.Form == NumberForm.Clock;
        WrittenEnd end = new()
        {
            Value = number.Value,
            Unit =
                hasCurrency ? first.Unit
                : isClock ? Units.Second
                : number.Unit,
            IsIncluded = true,
            IsClock = isClock,
            Ratio = number.Ratio,
            Start = first.Start,
            Length = number.End,
        };
        tokens.Move();
        end = ParseBehind(tokens, end, marks);
        if (isBracketed && tokens.PassClose(')'))
        {
            end = ParseBehind(tokens, end, marks);
        }

        (int start, int length) = tokens.PlaceOf(end.Start, end.Length);
        return end with { Start = start, Length = length };
    }

    /// <summary>Returns the index of the token behind the quantity that begins at a token.</summary>
    public static int EndOf(TokenCursor tokens, int at)
    {
        at += tokens[at].Kind == TokenKind.Currency ? 2 : 1;
        while (tokens[at].Kind is TokenKind.Mark or TokenKind.Unit or TokenKind.Repeat)
        {
            at++;
        }

        return at;
    }

    // Here Start and Length are the places of the folded text between which the quantity stands.
    private static WrittenEnd ParseBehind(TokenCursor tokens, WrittenEnd end, List<Token> marks)
    {
        for (
            ;
            tokens.Next.Kind is TokenKind.Mark or TokenKind.Unit or TokenKind.Repeat;
            tokens.Move()
        )
        {
            Token next = tokens.Next;
            if (next.Kind == TokenKind.Mark)
            {
                marks.Add(next);
            }
            else if (next.Kind == TokenKind.Unit)
            {
                end = end with
                {
                    Unit = next.Unit ?? end.Unit,
                    Multiplier = next.Multiplier,
                    Factor = next.Multiplier is null ? Rational.One : next.Value,
                    Length = next.End,
                };
            }
        }

        return end;
    }

    private static bool IsBracketed(TokenCursor tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Open, Sign: '(' }
        && tokens[at + 1].Kind is TokenKind.Number or TokenKind.Currency
        && tokens[EndOf(tokens, at + 1)] is { Kind: TokenKind.Close, Sign: ')' };
}
