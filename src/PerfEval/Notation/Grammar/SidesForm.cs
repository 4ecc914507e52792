using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;

namespace PerfEval.Notation.Grammar;

/// <summary>One comparison or two: ≥80, 80%以上90%以下, a bare 95%.</summary>
internal static class SidesForm
{
    /// <summary>Reads the comparisons at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        if (ParseSide(tokens) is not { } first)
        {
            return null;
        }

        int links = tokens.Next.Kind is TokenKind.Link or TokenKind.Range ? 1 : 0;
        links += links > 0 && tokens.After(1).Kind == TokenKind.Link ? 1 : 0;
        bool hasSecond = tokens.After(links).Kind is TokenKind.Comparison or TokenKind.Number;
        if (!hasSecond || first.Sense == Sense.Equal)
        {
            return first.Sense == Sense.Equal
                ? new WrittenSet
                {
                    Form = WrittenForm.Point,
                    Lower = first.End,
                    Upper = first.End,
                    IsBareQuantity = first.IsBare,
                }
                : HalfLine(first);
        }

        // 标箱 in ≥5标箱<9 may be a unit or a conjunction that nobody knows.
        Token last = tokens[tokens.At - 1];
        bool isUnitOpen = links == 0 && last is { Kind: TokenKind.Unit, Unit.IsKnown: false };
        tokens.At += links;
        int secondAt = tokens.At;
        if (ParseSide(tokens) is not { } second)
        {
            return null;
        }

        if (isUnitOpen && second.End.Unit != first.End.Unit)
        {
            return tokens.Fail(Catalogue.TwoQuantities, last);
        }

        if (second.Sense == Sense.Equal || second.IsLower == first.IsLower)
        {
            tokens.At = secondAt;
            return tokens.FailHere();
        }

        WrittenEnd firstEnd = first.OpensBeside(second);
        WrittenEnd secondEnd = second.OpensBeside(first);
        return first.IsLower
            ? new WrittenSet
            {
                Form = WrittenForm.TwoSided,
                Lower = firstEnd,
                Upper = secondEnd,
            }
            : new WrittenSet
            {
                Form = WrittenForm.TwoSided,
                Lower = secondEnd,
                Upper = firstEnd,
            };
    }

    private static WrittenSet HalfLine(Side side) =>
        side.IsLower
            ? new WrittenSet { Form = side.Form, Lower = side.End }
            : new WrittenSet { Form = side.Form, Upper = side.End };

    private static Side? ParseSide(TokenCursor tokens)
    {
        Token? before = null;
        if (tokens.Next.Kind == TokenKind.Comparison)
        {
            before = tokens.Next;
            tokens.Move();
        }

        if (QuantityForm.Parse(tokens, out Token? mark) is not { } end)
        {
            tokens.FailHere();
            return null;
        }

        Token? behind = null;
        if (tokens.Next.Kind == TokenKind.ComparisonBehind)
        {
            behind = tokens.Next;
            if (before is { } stated && stated.Sense != behind.Value.Sense)
            {
                tokens.FailHere();
                return null;
            }

            tokens.Move();
            if (tokens.Next.Kind == TokenKind.Mark)
            {
                mark = tokens.Next;
                tokens.Move();
            }
        }

        // -5%以内 may be meant as no lower than -5%.
        if (end.Value.Sign < 0 && (behind ?? before) is { } limit && IsWithin(tokens.Part(limit)))
        {
            tokens.Fail(Catalogue.NotUnderstood, limit);
            return null;
        }

        Sense sense = before?.Sense ?? behind?.Sense ?? Sense.Equal;
        bool isIncluded = sense is not (Sense.MoreThan or Sense.LessThan);
        if (mark is { } settled && settled.Includes != isIncluded)
        {
            bool contradictsSign =
                sense == Sense.Equal || (before is { } sign && tokens.IsOperator(sign));
            if (contradictsSign)
            {
                tokens.Fail(Catalogue.NotUnderstood, settled);
                return null;
            }

            isIncluded = settled.Includes;
        }

        return new Side(
            end.IsIncluded == isIncluded ? end : end with { IsIncluded = isIncluded },
            sense,
            before is { } compared && tokens.IsOperator(compared) ? WrittenForm.Comparison
                : mark is not null ? WrittenForm.InclusiveMark
                : isIncluded ? WrittenForm.InclusiveWords
                : WrittenForm.ExclusiveWords,
            IsMarkedIncluded: mark is { Includes: true },
            IsMarked: mark is not null,
            MayOpen: before is null && behind is not null,
            IsBare: before is null && behind is null && mark is null
        );
    }

    private static bool IsWithin(string word) =>
        word.EndsWith('内') || word.Equals("within", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Side(
        WrittenEnd End,
        Sense Sense,
        WrittenForm Form,
        bool IsMarkedIncluded,
        bool IsMarked,
        bool MayOpen,
        bool IsBare
    )
    {
        public bool IsLower => Sense is Sense.AtLeast or Sense.MoreThan;

        // （含） on one side means that the other is not; （不含） leaves 以上 and 以下 their legal meaning.
        public WrittenEnd OpensBeside(Side other) =>
            other.IsMarkedIncluded && !IsMarked && MayOpen
                ? End with
                {
                    OpensInsideDomain = true,
                }
                : End;
    }
}
