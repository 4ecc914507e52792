using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;

namespace PerfEval.Notation.Grammar;

/// <summary>One side or two: ≥80, 95%-100%, 80%以上90%以下, 80-&lt;90, a bare 95%.</summary>
internal static class SidesForm
{
    /// <summary>Reads the sides at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        if (Side.Parse(tokens) is not { } first)
        {
            return null;
        }

        Token connector = tokens.Next;
        int links = connector.Kind is TokenKind.Link or TokenKind.Range ? 1 : 0;
        links += links > 0 && tokens.After(1).Kind == TokenKind.Link ? 1 : 0;
        bool hasSecond =
            tokens.After(links).Kind == TokenKind.Comparison || QuantityForm.IsNext(tokens, links);
        if (!hasSecond)
        {
            return One(tokens, first);
        }

        // 标箱 in ≥5标箱<9 may be a unit or a conjunction that nobody knows.
        Token last = tokens[tokens.At - 1];
        bool isUnitOpen = links == 0 && last is { Kind: TokenKind.Unit, Unit.IsKnown: false };
        tokens.At += links;
        int secondAt = tokens.At;
        if (Side.Parse(tokens) is not { } second)
        {
            return null;
        }

        if (isUnitOpen && second.End.Unit != first.End.Unit)
        {
            return tokens.Fail(Catalogue.TwoQuantities, last);
        }

        if (connector.Kind == TokenKind.Range && MayBeMinus(tokens, connector, first, second))
        {
            return tokens.Fail(Catalogue.HyphenBesideMinus, connector);
        }

        if (Joined(connector, first, second) is { } form)
        {
            return Two(tokens, form, first, second);
        }

        tokens.At = secondAt;
        return tokens.FailHere();
    }

    private static WrittenSet? One(TokenCursor tokens, Side side)
    {
        if (MarkedEnds.Settle(tokens, side, null, isRange: false) is not var (end, _))
        {
            return null;
        }

        WrittenForm form =
            side.Closing == Closing.Sign ? WrittenForm.Comparison
            : side.Marks.Count > 0 ? WrittenForm.InclusiveMark
            : end.IsIncluded ? WrittenForm.InclusiveWords
            : WrittenForm.ExclusiveWords;
        return side.Sense == Sense.Equal
            ? WrittenSet.Of(WrittenForm.Point, end, end) with
            {
                IsBareQuantity = side.IsBare,
            }
            : WrittenSet.Of(form, side.IsLower ? end : null, side.IsLower ? null : end);
    }

    private static WrittenSet? Two(TokenCursor tokens, WrittenForm form, Side first, Side second)
    {
        bool isRange = form == WrittenForm.ClosedRange;
        if (
            MarkedEnds.Settle(tokens, first, second, isRange || first.IsBare || second.IsBare)
            is not var (one, other)
        )
        {
            return null;
        }

        bool isMarked = first.Marks.Count + second.Marks.Count > 0;
        bool isUpwards = first.IsLower || (!first.IsUpper && !second.IsLower);
        return WrittenSet.Of(
            isRange && isMarked ? WrittenForm.InclusiveMark : form,
            isUpwards ? one : other,
            isUpwards ? other : one
        ) with
        {
            IsRange = isRange,
        };
    }

    // Two bare ends are a range; one bare end and one comparison are half-open; two comparisons face each other.
    private static WrittenForm? Joined(Token connector, Side first, Side second)
    {
        bool isRange = connector.Kind == TokenKind.Range;
        bool isHalfOpen =
            isRange
            && (
                (
                    first.IsBare
                    && second is { Sense: not Sense.Equal, Closing: not Closing.WordBehind }
                ) || (first is { IsLower: true, Closing: Closing.Sign } && second.IsBare)
            );
        bool areOpposite = (first.IsLower && second.IsUpper) || (first.IsUpper && second.IsLower);
        return first.IsBare && second.IsBare && isRange ? WrittenForm.ClosedRange
            : isHalfOpen || areOpposite ? WrittenForm.TwoSided
            : null;
    }

    // -5-5 and 10 to -20: a hyphen that may be a minus, or a minus that may be a hyphen; —— is one dash.
    private static bool MayBeMinus(TokenCursor tokens, Token range, Side first, Side second)
    {
        bool isHyphen = range.Sign == '-';
        bool hasNegative = first.End.Value.Sign < 0 || second.End.Value.Sign < 0;
        bool isDoubled =
            isHyphen
            && range.Length > 1
            && (
                tokens.Published(range, 0) is '-' or '−'
                || tokens.Published(range, 0) != tokens.Published(range, 1)
            );
        return isDoubled
            || (isHyphen && hasNegative)
            || (first.End.Value.Sign >= 0 && second.End.Value.Sign < 0);
    }
}
