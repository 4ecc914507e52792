using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>A number with its unit and marks: 90(含)分.</summary>
internal static class QuantityForm
{
    /// <summary>Reads the quantity at the cursor.</summary>
    /// <returns>The quantity, its end included; null if no number stands there.</returns>
    public static WrittenEnd? Parse(TokenCursor tokens) => Parse(tokens, out _);

    /// <summary>Reads the quantity at the cursor, and the last mark in it.</summary>
    public static WrittenEnd? Parse(TokenCursor tokens, out Token? mark)
    {
        mark = null;
        if (tokens.Next.Kind != TokenKind.Number)
        {
            return null;
        }

        Token number = tokens.Next;
        Unit? unit = number.Form == NumberForm.Clock ? Units.Second : null;
        int end = number.End;
        bool isMultiplied = false;
        tokens.Move();
        while (tokens.Next.Kind is TokenKind.Mark or TokenKind.Unit)
        {
            if (tokens.Next.Kind == TokenKind.Unit)
            {
                unit = tokens.Next.Unit ?? unit;
                isMultiplied = tokens.Next.IsMultiplied;
                end = tokens.Next.End;
            }
            else
            {
                mark = tokens.Next;
            }

            tokens.Move();
        }

        (int start, int length) = tokens.PlaceOf(number.Start, end);
        return new WrittenEnd
        {
            Value = number.Value,
            Unit = unit,
            IsIncluded = true,
            IsMultiplied = isMultiplied,
            IsClock = number.Form == NumberForm.Clock,
            Start = start,
            Length = length,
        };
    }

    /// <summary>Returns the index of the token behind the quantity that begins at a token.</summary>
    public static int EndOf(TokenCursor tokens, int at)
    {
        at++;
        while (tokens[at].Kind is TokenKind.Mark or TokenKind.Unit)
        {
            at++;
        }

        return at;
    }
}
