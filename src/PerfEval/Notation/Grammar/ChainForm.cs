using PerfEval.Notation.Tokens;

namespace PerfEval.Notation.Grammar;

/// <summary>What is measured stands between two signs: 60≤x&lt;80, or behind the only one: 60≤x.</summary>
internal static class ChainForm
{
    /// <summary>Whether a sign stands behind the quantity at the cursor.</summary>
    public static bool IsNext(TokenCursor tokens)
    {
        int at = QuantityForm.EndOf(tokens, tokens.At);
        return tokens[at] is { Kind: TokenKind.Comparison } sign && tokens.IsOperator(sign);
    }

    /// <summary>Reads the chain at the cursor.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="variable">The word in the middle.</param>
    public static WrittenSet? Parse(TokenCursor tokens, out string variable)
    {
        variable = "";
        WrittenEnd first = QuantityForm.Parse(tokens)!;
        Token left = tokens.Next;
        tokens.Move();
        if (tokens.Next.Kind != TokenKind.Words)
        {
            return tokens.FailHere();
        }

        variable = tokens.Part(tokens.Next);
        tokens.Move();
        bool firstIsLower = left.Sense is Sense.AtMost or Sense.LessThan;
        first = first with { IsIncluded = left.Sense is Sense.AtMost or Sense.AtLeast };
        if (left.Sense == Sense.Equal)
        {
            return tokens.FailHere();
        }

        if (tokens.Next.Kind != TokenKind.Comparison)
        {
            return firstIsLower
                ? new WrittenSet { Form = WrittenForm.Chained, Lower = first }
                : new WrittenSet { Form = WrittenForm.Chained, Upper = first };
        }

        Token right = tokens.Next;
        bool sameWay = right.Sense is Sense.AtMost or Sense.LessThan == firstIsLower;
        if (!sameWay || right.Sense == Sense.Equal)
        {
            return tokens.FailHere();
        }

        tokens.Move();
        if (QuantityForm.Parse(tokens) is not { } second)
        {
            return tokens.FailHere();
        }

        second = second with { IsIncluded = right.Sense is Sense.AtMost or Sense.AtLeast };
        return firstIsLower
            ? new WrittenSet
            {
                Form = WrittenForm.Chained,
                Lower = first,
                Upper = second,
            }
            : new WrittenSet
            {
                Form = WrittenForm.Chained,
                Lower = second,
                Upper = first,
            };
    }
}
