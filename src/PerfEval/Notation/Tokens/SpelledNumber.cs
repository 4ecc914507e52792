using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>A number in English words that digits in brackets repeat: <c>ninety percent (90%)</c>.</summary>
internal static class SpelledNumber
{
    /// <summary>Returns where words begin that end at a place and say the number in the bracket behind them; else the place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the words may begin.</param>
    /// <param name="to">Where they end, without spaces.</param>
    public static int StartOf(FoldedText text, int from, int to)
    {
        int bracket = text.SkipSpaces(to);
        if (text[bracket] != '(' || text.NumberAt(text.SkipSpaces(bracket + 1)) is not { } number)
        {
            return to;
        }

        int end = WithoutUnit(text, from, to);
        int best = to;
        for (int at = end - 1; at >= from; at--)
        {
            bool isWordStart = at == from || text[at - 1] == ' ';
            if (isWordStart && NumberWords.EnglishValue(text[at..end]) is { } value)
            {
                best = number.Value == value ? at : best;
            }
        }

        return best;
    }

    // A known unit at the end: one word, or two as in "per cent".
    private static int WithoutUnit(FoldedText text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            bool isUnit =
                (at == from || text[at - 1] == ' ')
                && Units.AtStartOf(text.Span(at, to))?.Length == to - at;
            if (isUnit)
            {
                return text.Trim(from, at).To;
            }
        }

        return to;
    }
}
