using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>
/// Reads the marks that settle whether an end is included: （含）, （不含90分）, （含85%，不含90%）, and 含 without brackets.
/// </summary>
internal static class MarkScanner
{
    /// <summary>Reads the marks that begin at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where their bracket stands, or their word.</param>
    /// <returns>The marks, the last of which ends where they end; none if something else stands there.</returns>
    public static List<Token> Read(FoldedText text, int at)
    {
        if (text[at] != '(')
        {
            return ReadBare(text, at) is { } bare ? [bare] : [];
        }

        int close = text.IndexOf(')', at);
        List<Token> marks = [];
        int next = text.SkipSpaces(at + 1);
        while (next < close && ReadOne(text, next) is { } mark)
        {
            next = text.SkipSpaces(mark.End);
            bool isParted = text[next] is ',' or '、' or ';' && marks.Count == 0;
            next = isParted ? text.SkipSpaces(next + 1) : next;
            marks.Add(mark with { Start = at, Length = close + 1 - at });
            if (!isParted)
            {
                break;
            }
        }

        return next == close ? marks : [];
    }

    /// <summary>Tells whether a bracket only says a number or its unit again: (90%), (百分比).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the bracket stands.</param>
    /// <param name="value">The number before it.</param>
    /// <param name="unit">Its unit, or null.</param>
    public static Token? ReadRepeat(FoldedText text, int at, Rational value, Unit? unit)
    {
        int close = text[at] == '(' ? text.IndexOf(')', at) : -1;
        if (close < 0)
        {
            return null;
        }

        int next = text.SkipSpaces(at + 1);
        bool hasNumber = text.NumberAt(next) is not null;
        if (text.NumberAt(next) is { } number)
        {
            if (number.Value != value)
            {
                return null;
            }

            next = text.SkipSpaces(number.End);
        }

        bool hasUnit = Units.AtStartOf(text.Span(next, close)) is not null;
        if (Units.AtStartOf(text.Span(next, close)) is { } again)
        {
            if (unit is not null && again.Unit.Symbol != unit.Symbol)
            {
                return null;
            }

            next = text.SkipSpaces(next + again.Length);
        }

        return next == close && (hasNumber || (hasUnit && unit is not null))
            ? new Token(TokenKind.Repeat, at, close + 1 - at)
            : null;
    }

    // 含 stands alone where its end follows, or what closes it, or the number that it names.
    private static Token? ReadBare(FoldedText text, int at)
    {
        if (ReadOne(text, at) is not { } mark)
        {
            return null;
        }

        int next = text.SkipSpaces(mark.End);
        bool isWhole =
            !char.IsLetter(text[next])
            || text.WordAt(next, ComparisonWords.Behind) is not null
            || RangeConnector.IsAt(text, next, text.EndOfRun(next));
        return isWhole ? mark : null;
    }

    private static Token? ReadOne(FoldedText text, int at)
    {
        Word? excluding = text.WordAt(at, MarkWords.Excluding);
        if ((excluding ?? text.WordAt(at, MarkWords.Including)) is not { } word)
        {
            return null;
        }

        int end = at + word.Text.Length;
        int next = text.SkipSpaces(end);
        Rational? named = null;
        if (text.WordAt(next, MarkWords.OwnNumber) is { } own)
        {
            end = next + own.Text.Length;
        }
        else if (text.NumberAt(next) is { } number)
        {
            named = number.Value;
            end = number.End;
            if (UnitScanner.Read(text, end, isMoney: false) is { } unit)
            {
                // 含5极万元 behind 5万元 names no end that stands here.
                if (
                    unit.Unit is { IsKnown: false } unknown
                    && !text[..at].Contains(unknown.Symbol, StringComparison.Ordinal)
                )
                {
                    return null;
                }

                named *= unit.Factor;
                end += unit.Length;
            }
        }

        return new Token(TokenKind.Mark, at, end - at)
        {
            Includes = excluding is null,
            Named = named,
            IsOfBothEnds = word.Text is "inclusive" or "exclusive",
        };
    }
}
