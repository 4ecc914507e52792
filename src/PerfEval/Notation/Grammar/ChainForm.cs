using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;

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
    /// <param name="strays">Takes the words in the middle.</param>
    public static WrittenSet? Parse(TokenCursor tokens, List<Stray> strays)
    {
        List<Token> marks = [];
        WrittenEnd first = QuantityForm.Parse(tokens, marks)!;
        Token left = tokens.Next;
        tokens.Move();
        if (tokens.Next.Kind != TokenKind.Words || left.Sense == Sense.Equal || marks.Count > 0)
        {
            return tokens.FailHere();
        }

        strays.Add(tokens.StrayOf(tokens.Next, StrayPlace.Variable));
        tokens.Move();
        first = first with { IsIncluded = Includes(left) };
        bool firstIsLower = left.Sense is Sense.AtMost or Sense.LessThan;
        if (tokens.Next.Kind != TokenKind.Comparison)
        {
            return Of(firstIsLower, first, null);
        }

        Token right = tokens.Next;
        bool sameWay = right.Sense is Sense.AtMost or Sense.LessThan == firstIsLower;
        if (!sameWay || right.Sense == Sense.Equal)
        {
            return tokens.FailHere();
        }

        tokens.Move();
        return
            QuantityForm.IsNext(tokens)
            && QuantityForm.Parse(tokens, marks) is { } second
            && marks.Count == 0
            ? Of(firstIsLower, first, second with { IsIncluded = Includes(right) })
            : tokens.FailHere();
    }

    private static bool Includes(Token sign) => sign.Sense is Sense.AtMost or Sense.AtLeast;

    private static WrittenSet Of(bool firstIsLower, WrittenEnd first, WrittenEnd? second) =>
        WrittenSet.Of(
            WrittenForm.Chained,
            firstIsLower ? first : second,
            firstIsLower ? second : first
        );
}
