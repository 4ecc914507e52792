using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;

namespace PerfEval.Notation.Grammar;

/// <summary>A closed range: 95%-100%, 60至74分, 90(含)-100.</summary>
internal static class RangeForm
{
    /// <summary>Whether a range sign stands behind the quantity at the cursor.</summary>
    public static bool IsNext(TokenCursor tokens) =>
        tokens[QuantityForm.EndOf(tokens, tokens.At)].Kind == TokenKind.Range;

    /// <summary>Reads the range at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        int from = tokens.At;
        WrittenEnd first = QuantityForm.Parse(tokens, out Token? firstMark)!;
        Token range = tokens.Next;
        tokens.Move();
        if (tokens.Next.Kind != TokenKind.Number)
        {
            return tokens.FailHere();
        }

        int to = tokens.At;
        WrittenEnd second = QuantityForm.Parse(tokens, out Token? secondMark)!;
        bool hasNegativeEnd = tokens[from].Value.Sign < 0 || tokens[to].Value.Sign < 0;
        bool mayHoldMinus = range.Length > 1 && MayHoldMinus(tokens, range);
        if (range.Sign == '-' && (hasNegativeEnd || mayHoldMinus))
        {
            return tokens.Fail(Catalogue.HyphenBesideMinus, range);
        }

        if (tokens.Next.Kind == TokenKind.ComparisonBehind)
        {
            return tokens.FailHere();
        }

        return new WrittenSet
        {
            Form =
                firstMark is null && secondMark is null
                    ? WrittenForm.ClosedRange
                    : WrittenForm.InclusiveMark,
            Lower = Marked(first, firstMark, secondMark),
            Upper = Marked(second, secondMark, firstMark),
            IsRange = true,
        };
    }

    // —— is one dash; of -- and –- the second may be a minus.
    private static bool MayHoldMinus(TokenCursor tokens, Token range)
    {
        char first = tokens.Published(range, 0);
        return first is '-' or '−' || first != tokens.Published(range, 1);
    }

    private static WrittenEnd Marked(WrittenEnd end, Token? own, Token? other) =>
        own is { } mark ? end with { IsIncluded = mark.Includes }
        : other is not null ? end with { OpensInsideDomain = true }
        : end;
}
