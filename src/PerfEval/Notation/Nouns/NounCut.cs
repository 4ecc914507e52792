using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation.Nouns;

/// <summary>
/// Cuts off what stands in the declared noun or in the name: every stretch of two characters (Latin: a whole word) or
/// more, the longest first. Nothing inside it is looked at.
/// </summary>
/// <remarks>
/// In front of its number a stretch ends, and behind it begins, in no number, unit, mark or word of a list, lest 超 of
/// 超时率 be cut from 超5%. None is cut behind a negation: 不合格率 is not 合格率.
/// </remarks>
internal static class NounCut
{
    private const string Negators = "未不没非无";

    // What may stand between a noun and the number behind it.
    private static readonly WordList[] InFront =
    [
        ComparisonWords.Before,
        ComparisonWords.Negations,
        ConnectiveWords.Between,
        ConnectiveWords.Copulas,
        NounWords.RefusedBefore,
        NounWords.Vague,
    ];

    // What may stand between a number and the noun behind it.
    private static readonly WordList[] Behind =
    [
        ComparisonWords.Behind,
        ConnectiveWords.Range,
        ConnectiveWords.Link,
        ConnectiveWords.Conjunctions,
        ConnectiveWords.BetweenEnds,
        MarkWords.Including,
        MarkWords.Excluding,
        NounWords.RefusedBehind,
        NounWords.Vague,
    ];

    /// <summary>Returns the folded text with <see cref="FoldedText.Cut"/> in place of what was cut off.</summary>
    public static string Take(string folded, IReadOnlyList<string> sources)
    {
        if (sources.Count == 0)
        {
            return folded;
        }

        var text = new FoldedText(folded);
        string label = Folding.FoldLabel(folded);
        label = label.Length == folded.Length ? label : folded;
        char[] cut = folded.ToCharArray();
        for (int at = 0; at < folded.Length; )
        {
            int length = sources.Max(source => LongestAt(label, at, source));
            if (!IsLongEnough(text, at, at + length))
            {
                at++;
                continue;
            }

            if (at == 0 || !Negators.Contains(folded[at - 1], StringComparison.Ordinal))
            {
                (int from, int to) = Fitting(text, at, at + length);
                if (IsLongEnough(text, from, to) && LeavesNumber(text, from, to))
                {
                    Array.Fill(cut, FoldedText.Cut, from, to - from);
                }
            }

            at += length;
        }

        return new string(cut);
    }

    // Two characters, or a Latin word.
    private static bool IsLongEnough(FoldedText text, int from, int to) =>
        to - from > 1 || (to > from && Latin.IsLetter(text[from]));

    private static int LongestAt(string text, int at, string source)
    {
        int best = 0;
        bool startsInside = Latin.IsLetter(text[at]) && at > 0 && Latin.IsLetter(text[at - 1]);
        for (int from = 0; !startsInside && from < source.Length; from++)
        {
            if (from > 0 && Latin.IsLetter(source[from]) && Latin.IsLetter(source[from - 1]))
            {
                continue;
            }

            int length = 0;
            while (
                at + length < text.Length
                && from + length < source.Length
                && text[at + length] == source[from + length]
            )
            {
                length++;
            }

            best = Math.Max(best, WholeWords(text, at, length, source, from));
        }

        return best;
    }

    // A Latin word is cut off as a whole: also in the name it ends where it ends in the text.
    private static int WholeWords(string text, int at, int length, string source, int from)
    {
        while (length > 0 && (SplitsWord(text, at + length) || SplitsWord(source, from + length)))
        {
            length--;
        }

        return text.Substring(at, length).TrimEnd(' ').Length;
    }

    private static bool SplitsWord(string text, int at) =>
        at < text.Length && Latin.IsLetter(text[at]) && Latin.IsLetter(text[at - 1])
        || at < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1]);

    private static (int From, int To) Fitting(FoldedText text, int from, int to)
    {
        bool isInFront = text.NextNumber(to) < text.Length;
        bool isBehind = text.Numbers.Any(number => number.End <= from);
        while (
            isInFront && to > from && (IsInNumber(text, to - 1) || Holds(text, to - 1, to, InFront))
        )
        {
            to--;
        }

        while (
            isBehind
            && from < to
            && (IsInNumber(text, from) || IsInUnit(text, from) || Holds(text, from, from, Behind))
        )
        {
            from++;
        }

        return (from, to);
    }

    // A number with its known unit: 3年 of 3年以上.
    private static bool IsInNumber(FoldedText text, int at) =>
        text.Numbers.Any(number =>
            at >= number.Start
            && at < number.End + (Units.AtStartOf(text.Span(number.End, text.Length))?.Length ?? 0)
        );

    private static bool IsInUnit(FoldedText text, int at) =>
        text.Numbers.Any(number =>
            at >= number.End
            && UnitScanner.Read(text, number.End, isMoney: false) is { } unit
            && at < number.End + unit.Length
        );

    // In front the edge lies behind the character: a word counts that ends there or goes on beyond it.
    private static bool Holds(FoldedText text, int at, int edge, WordList[] lists) =>
        Array.Exists(lists, list => Holds(text, at, edge, list));

    private static bool Holds(FoldedText text, int at, int edge, WordList list)
    {
        int longest = list.All[0].Text.Length;
        for (int start = Math.Max(0, at - longest + 1); start <= at; start++)
        {
            foreach (Word word in list.BeginningWith(text[start]))
            {
                int end = start + word.Text.Length;
                bool reaches = edge > at ? end >= edge : start <= edge && end > edge;
                if (reaches && text.IsWordAt(start, word.Text) && !IsNounAt(text, end))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 加 of 参加 is no word of a list.
    private static bool IsNounAt(FoldedText text, int end) =>
        text.WordEndingAt(0, end, NounWords.NounsBefore) is not null;

    private static bool LeavesNumber(FoldedText text, int from, int to) =>
        text.Numbers.Any(number => number.End <= from || number.Start >= to);
}
