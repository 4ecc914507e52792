using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Nouns;

/// <summary>Tells whether words around a number may be a noun, by where they stand.</summary>
internal static class NounJudgement
{
    private const string Negators = "不未没非无";

    private const string Punctuation = " ()[]“”\"'‘’《》「」、·-/,:;…._&";

    /// <summary>Returns why words are refused; null if they may be a noun.</summary>
    public static ReadingFailure? Refused(Stray stray, WrittenSet set)
    {
        var text = new FoldedText(stray.Text);
        Wording? wording =
            IsSymbolIn(stray) || HoldsRefused(text) || HoldsNegation(stray.Text)
                ? Catalogue.NounNotOne
            : HoldsComparison(text, stray, set) ? Catalogue.ComparisonApart
            : stray.Place switch
            {
                StrayPlace.Before => RefusedBefore(text, set),
                StrayPlace.Variable => RefusedBefore(text, set),
                StrayPlace.Remark => IsMarkOf(text, set) ? Catalogue.NounNotOne : null,
                StrayPlace.Behind => IsVague(text) || IsUnitApart(text, stray, set)
                    ? Catalogue.VagueQuantity
                    : null,
                _ => null,
            };
        wording ??= IsChangeOnly(text) || IsYardstick(text) ? Catalogue.NounNotOne : null;
        return wording is null ? null : new ReadingFailure(wording, stray.Start, stray.Length);
    }

    /// <summary>Whether a noun names the share of a target.</summary>
    public static bool NamesShareOfTarget(string noun) =>
        Holds(new FoldedText(noun), NounWords.ShareOfTarget);

    // What is no letter, digit of a word or punctuation: %, ↑, ≈; a % may stand in brackets, as in 得分率(%).
    private static bool IsSymbolIn(Stray stray)
    {
        int depth = 0;
        foreach (char character in stray.Text)
        {
            depth +=
                character == '(' ? 1
                : character == ')' ? -1
                : 0;
            bool isKnown =
                character == FoldedText.Cut
                || char.IsLetter(character)
                || char.IsAsciiDigit(character)
                || Punctuation.Contains(character, StringComparison.Ordinal)
                || (depth > 0 && character is '%' or '‰');
            if (!isKnown)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsRefused(FoldedText text) =>
        Holds(text, NounWords.RefusedAnywhere)
        || Holds(text, NounWords.Comparative)
        || Holds(text, NounWords.Vague)
        || Holds(text, NumberWords.Refused)
        || HoldsPoints(text);

    // 每…扣, 每…加: a rule of points, and no set.
    private static bool HoldsPoints(FoldedText text)
    {
        int every = text.IndexOf('每', 0);
        return every >= 0
            && (
                text.IndexOf('扣', every) > 0
                || (text.IndexOf('加', every) is var plus and > 0 && !IsNoun(text, plus + 1))
            );
    }

    private static bool HoldsNegation(string text) =>
        text.Split(' ')
            .Any(word =>
                word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)
            );

    // Without a comparison of its own, none may stand anywhere; with one, none beside it, and no 未达到.
    private static bool HoldsComparison(FoldedText text, Stray stray, WrittenSet set)
    {
        if (stray.Place is StrayPlace.Behind or StrayPlace.Remark || !set.IsCompared)
        {
            return Holds(text, ComparisonWords.Comparing);
        }

        int whole = text.Trim(0, text.Length).To;
        int end = NounKey.EndOf(stray.Text);
        return text.WordEndingAt(0, whole, ComparisonWords.Before) is not null
            || text.WordEndingAt(0, whole, ComparisonWords.Comparing) is not null
            || text.WordEndingAt(0, end, ComparisonWords.Comparing) is not null
            || (
                Holds(text, ComparisonWords.NotReached)
                && !stray.Text.Contains('的', StringComparison.Ordinal)
            );
    }

    private static Wording? RefusedBefore(FoldedText text, WrittenSet set)
    {
        int end = NounKey.EndOf(text[..]);
        string core = NounKey.Trimmed(text[..]);
        bool isTurned =
            EndsRefused(text, text.Trim(0, text.Length).To)
            || EndsRefused(text, end)
            || ConnectiveWords.Range.Contains(core)
            || ConnectiveWords.Link.Contains(core)
            || !IsWordStart(text[text.SkipSpaces(0)])
            || !IsWordEnd(text[text.Trim(0, text.Length).To - 1])
            || HoldsLooseNegator(text)
            || (end > 1 && "不未没".Contains(text[end - 2], StringComparison.Ordinal));
        // 逾困难10天: a comparison that lost its number, unless it begins a noun such as 超时率 or 达标单位.
        bool isComparisonLost =
            text.WordAt(text.SkipSpaces(0), ComparisonWords.Before) is { } word
            && (set.IsBareQuantity || word.Text.Length > 1)
            && !HasHead(text);
        bool isUnknown =
            set.IsBareQuantity
            && (NounWords.RefusedAloneBefore.Contains(core) || core.Any(Latin.IsLetter));
        return isTurned || isUnknown || isComparisonLost ? Catalogue.NounTurnsNumber : null;
    }

    // 10例以上（含简易案件） says what is counted; behind a range 含 would be a mark.
    private static bool IsMarkOf(FoldedText remark, WrittenSet set) =>
        set.Ends.Count() > 1
        && (Holds(remark, MarkWords.Including) || Holds(remark, MarkWords.Excluding));

    private static bool EndsRefused(FoldedText text, int end) =>
        text.WordEndingAt(0, end, NounWords.RefusedBefore) is not null && !IsNoun(text, end);

    // 未成年人保护率 is a noun with a negation inside; in "不 quite 低于95%" and 不一切低于95% it belongs to the comparison.
    private static bool HoldsLooseNegator(FoldedText text)
    {
        if (text[..].Any(Negators.Contains) && !HasHead(text))
        {
            return true;
        }

        for (int at = 0; at < text.Length; at++)
        {
            bool isLone =
                Negators.Contains(text[at], StringComparison.Ordinal)
                && (!char.IsLetter(text[at + 1]) || Latin.IsLetter(text[at + 1]))
                && text[at + 1] != FoldedText.Cut;
            if (isLone)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordStart(char first) =>
        first == FoldedText.Cut
        || char.IsLetterOrDigit(first)
        || "(“\"《‘'「、,:".Contains(first, StringComparison.Ordinal);

    private static bool IsWordEnd(char last) =>
        last == FoldedText.Cut
        || char.IsLetterOrDigit(last)
        || ")”\"》’':,".Contains(last, StringComparison.Ordinal);

    private static bool IsNoun(FoldedText text, int end) =>
        text.WordEndingAt(0, end, NounWords.NounsBefore) is not null;

    private static bool IsVague(FoldedText text)
    {
        int from = text.SkipSpaces(0);
        string whole = text[..].Trim(' ');
        return !(
                text[from] == FoldedText.Cut
                || char.IsLetter(text[from])
                || "“”\"《》'’".Contains(text[from], StringComparison.Ordinal)
            )
            || text.WordAt(from, NounWords.RefusedBehind) is not null
            || NounWords.RefusedAloneBehind.Contains(whole)
            || whole.Any("未不没非无约近".Contains)
            || text.WordAt(from, MarkWords.Including) is not null
            || text.WordAt(from, MarkWords.Excluding) is not null
            || ConnectiveWords.Link.Contains(whole)
            || ConnectiveWords.Range.Contains(whole)
            || ConnectiveWords.Copulas.Contains(whole)
            || ConnectiveWords.Conjunctions.Contains(whole)
            || Holds(text, ConnectiveWords.Between);
    }

    // 30以内days, and 60扣分, where what stands directly behind the digits is no unit.
    private static bool IsUnitApart(FoldedText text, Stray stray, WrittenSet set)
    {
        int from = text.SkipSpaces(0);
        bool isBesideDigits = set.Ends.Any(end => end.Start + end.Length == stray.Start);
        return set.Ends.All(end => end.Unit is null)
            && (
                (isBesideDigits && !Latin.IsLetter(text[from]))
                || Units.AtStartOf(text.Span(from, text.Length)) is not null
            );
    }

    // 增长5%: how much more than before? 增长率 has a head, and is a measured quantity.
    private static bool IsChangeOnly(FoldedText text) =>
        Holds(text, NounWords.Change) && !HasHead(text);

    // 低于目标10%, 目标10%.
    private static bool IsYardstick(FoldedText text)
    {
        if (
            Holds(text, NounWords.ShareOfTarget)
            || text.FindWord(0, text.Length, NounWords.Yardstick) is not var (at, word)
        )
        {
            return false;
        }

        bool isCompared =
            text.WordEndingAt(0, text.Trim(0, at).To, ComparisonWords.Before) is not null
            || text.WordAt(text.SkipSpaces(at + word.Text.Length), ComparisonWords.Before)
                is not null;
        return isCompared || !HasHead(text);
    }

    private static bool HasHead(FoldedText text)
    {
        int end = NounKey.EndOf(text[..]);
        int bracket = text[end - 1] == ')' ? text.IndexOf('(', 0) : -1;
        end = bracket > 0 ? text.Trim(0, bracket).To : end;
        return text[end - 1] == FoldedText.Cut
            || text.WordEndingAt(0, end, NounWords.Heads) is not null;
    }

    private static bool Holds(FoldedText text, WordList words) =>
        text.FindWord(0, text.Length, words) is not null;
}
