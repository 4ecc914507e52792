using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>What closes an end, and so says whether it is included.</summary>
internal enum Closing
{
    /// <summary>Nothing but the form itself, such as the word of a range.</summary>
    Form,

    /// <summary>A sign such as ≥.</summary>
    Sign,

    /// <summary>A word before the number, such as 不低于.</summary>
    WordBefore,

    /// <summary>A word behind the number, such as 以上.</summary>
    WordBehind,
}

/// <summary>One quantity with the comparison before or behind it: ≥80, 80%以上, a bare 95%.</summary>
/// <param name="End">The quantity; it is included as its comparison says.</param>
/// <param name="Sense">What is asked of a value.</param>
/// <param name="Closing">What closes it.</param>
/// <param name="Marks">The marks at it.</param>
internal sealed record Side(
    WrittenEnd End,
    Sense Sense,
    Closing Closing,
    IReadOnlyList<Token> Marks
)
{
    public bool IsLower => Sense is Sense.AtLeast or Sense.MoreThan;

    public bool IsUpper => Sense is Sense.AtMost or Sense.LessThan;

    public bool IsBare => Sense == Sense.Equal && Closing == Closing.Form;

    /// <summary>Reads the side at the cursor; null if none stands there.</summary>
    public static Side? Parse(TokenCursor tokens)
    {
        Token? before = null;
        if (tokens.Next.Kind == TokenKind.Comparison)
        {
            before = tokens.Next;
            tokens.Move();
        }

        List<Token> marks = [];
        Token number = tokens.Next;
        if (!QuantityForm.IsNext(tokens) || QuantityForm.Parse(tokens, marks) is not { } end)
        {
            tokens.FailHere();
            return null;
        }

        Token? behind = ParseBehind(tokens, marks);
        if (before is { } stated && behind is { } said && stated.Sense != said.Sense)
        {
            tokens.Fail(Catalogue.NotUnderstood, said);
            return null;
        }

        return IsUnfit(tokens, number, end, before, behind)
            ? null
            : Of(tokens, end, before, behind, marks);
    }

    private static Side Of(
        TokenCursor tokens,
        WrittenEnd end,
        Token? before,
        Token? behind,
        List<Token> marks
    )
    {
        Sense sense = before?.Sense ?? behind?.Sense ?? Sense.Equal;
        bool isIncluded = sense is not (Sense.MoreThan or Sense.LessThan);
        Closing closing = before is { } word
            ? tokens.IsOperator(word)
                ? Closing.Sign
                : Closing.WordBefore
            : behind is not null
                ? Closing.WordBehind
                : Closing.Form;
        return new Side(
            end.IsIncluded == isIncluded ? end : end with { IsIncluded = isIncluded },
            sense,
            closing,
            marks
        );
    }

    private static Token? ParseBehind(TokenCursor tokens, List<Token> marks)
    {
        if (tokens.Next.Kind != TokenKind.ComparisonBehind)
        {
            return null;
        }

        Token behind = tokens.Next;
        tokens.Move();
        while (tokens.Next.Kind is TokenKind.Mark or TokenKind.Repeat)
        {
            if (tokens.Next.Kind == TokenKind.Mark)
            {
                marks.Add(tokens.Next);
            }

            tokens.Move();
        }

        return behind;
    }

    // A date without a comparison, a ratio without one, "within" without a duration, an inside of a negative number.
    private static bool IsUnfit(
        TokenCursor tokens,
        Token number,
        WrittenEnd end,
        Token? before,
        Token? behind
    )
    {
        bool isBare = before is null && behind is null;
        if (number.Form == NumberForm.Day && isBare && !tokens.DaysAreDurations)
        {
            tokens.Fail(Catalogue.DateNotQuantity, number);
            return true;
        }

        if (number.Form == NumberForm.Ratio && isBare)
        {
            tokens.Fail(Catalogue.TwoQuantities, number);
            return true;
        }

        bool isWithin = before is { } word && ComparisonWords.Within.Contains(tokens.Part(word));
        bool isDuration = end.Unit is { } unit && Units.IsDuration(unit);
        bool isInside = behind is { } inside && tokens.Part(inside).EndsWith('内');
        bool isUnfit = (isWithin && !isDuration) || ((isWithin || isInside) && end.Value.Sign < 0);
        if (isUnfit)
        {
            tokens.Fail(Catalogue.NotUnderstood, isWithin ? before!.Value : behind!.Value);
        }

        return isUnfit;
    }
}
