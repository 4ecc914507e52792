using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;

namespace PerfEval.Notation.Grammar;

/// <summary>A tolerance: ±5%, ±30%(含)以内, ±30%-±35%以内, and what lies outside one: 超过±15%, ±15%以外.</summary>
internal static class ToleranceForm
{
    private const string Outside = "以外|之外";

    /// <summary>Whether a tolerance stands at the cursor.</summary>
    public static bool IsNext(TokenCursor tokens) =>
        tokens.Next.Kind == TokenKind.PlusMinus
        || (
            tokens.Next.Kind == TokenKind.Comparison && tokens.After(1).Kind == TokenKind.PlusMinus
        );

    /// <summary>Reads the tolerance at the cursor.</summary>
    public static WrittenSet? Parse(TokenCursor tokens)
    {
        Token? before = tokens.Next.Kind == TokenKind.Comparison ? tokens.Next : null;
        tokens.At += before is null ? 0 : 1;
        List<Token> marks = [];
        if (ParseSize(tokens, marks) is not { } size)
        {
            return null;
        }

        // ±30%-±35% reaches to the end that is written last.
        if (tokens.Next.Kind == TokenKind.Range && tokens.After(1).Kind == TokenKind.PlusMinus)
        {
            tokens.Move();
            WrittenEnd inner = size;
            if (ParseSize(tokens, marks) is not { } outer || outer.Value <= inner.Value)
            {
                return tokens.FailHere();
            }

            size = outer;
        }

        Token? behind = tokens.Next.Kind == TokenKind.ComparisonBehind ? tokens.Next : null;
        tokens.At += behind is null ? 0 : 1;
        for (; tokens.Next.Kind == TokenKind.Mark; tokens.Move())
        {
            marks.Add(tokens.Next);
        }

        bool isOutside =
            before is { Sense: Sense.MoreThan }
            || (
                tokens.Next.Kind == TokenKind.Words
                && Outside.Split('|').Contains(tokens.Part(tokens.Next))
            );
        tokens.At += isOutside && before is null ? 1 : 0;
        return Of(tokens, size, before, behind, marks, isOutside);
    }

    private static WrittenSet? Of(
        TokenCursor tokens,
        WrittenEnd size,
        Token? before,
        Token? behind,
        List<Token> marks,
        bool isOutside
    )
    {
        bool asksMore =
            before is { Sense: Sense.AtLeast or Sense.Equal } || behind is { Sense: Sense.AtLeast };
        bool isMarkUnfit = marks.Exists(mark =>
            mark.Includes != marks[0].Includes || mark.Named is { } named && named != size.Value
        );
        if (asksMore || isMarkUnfit || (isOutside && behind is not null))
        {
            return tokens.FailHere();
        }

        bool isIncluded =
            marks.Count > 0 ? marks[0].Includes : before is not { Sense: Sense.LessThan };
        return new WrittenSet
        {
            Form = WrittenForm.Tolerance,
            Lower = size with { Value = -size.Value, IsIncluded = isIncluded },
            Upper = size with { IsIncluded = isIncluded },
            IsOutside = isOutside,
        };
    }

    private static WrittenEnd? ParseSize(TokenCursor tokens, List<Token> marks)
    {
        tokens.Move();
        if (QuantityForm.Parse(tokens, marks) is { Value.Sign: > 0 } size)
        {
            return size;
        }

        tokens.FailHere();
        return null;
    }
}
