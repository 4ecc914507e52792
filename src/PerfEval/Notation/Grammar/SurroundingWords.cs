using PerfEval.Notation.Tokens;
using PerfEval.Text;

namespace PerfEval.Notation.Grammar;

/// <summary>Judges the words that stand around a quantity.</summary>
internal static class SurroundingWords
{
    private const string Negators = "不未没";

    /// <summary>Whether words directly before a number turn it into something else than a limit.</summary>
    public static bool TurnNumber(string noun)
    {
        if (noun.Length == 0)
        {
            return false;
        }

        string core = WithoutCopulas(noun);
        return !IsWordEnd(noun[^1])
            || WordAtEnd(core, Vocabulary.RefusedBefore) is not null
            || (core.Length > 1 && Negators.Contains(core[^2], StringComparison.Ordinal))
            || core.Split(' ').TakeLast(2).Any(IsNegation);
    }

    /// <summary>Whether a word before a number without a comparison is a comparison that is not in the list.</summary>
    public static bool TurnBareNumber(string noun) =>
        Vocabulary.RefusedAloneBefore.Contains(noun, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words that stand before a comparison say that something was not reached.</summary>
    public static bool DenyReach(string noun) =>
        noun.Contains(Vocabulary.Reached, StringComparison.Ordinal)
        && !noun.Contains('的', StringComparison.Ordinal)
        && Vocabulary.NotReached.Any(noun.Contains);

    /// <summary>Whether words behind a quantity leave open what it includes.</summary>
    public static bool MakeVague(string words)
    {
        FoldedText text = new FoldedText(words);
        return !(char.IsLetter(words[0]) || "“\"《".Contains(words[0], StringComparison.Ordinal))
            || Vocabulary.RefusedBehind.FindAt(text, 0) is not null
            || Vocabulary.RefusedAloneBehind.Contains(words)
            || words.Any("未不没非无约近".Contains)
            || words.Split(' ').Any(IsNegation)
            || HoldComparison(words);
    }

    /// <summary>Whether words hold one of the longer comparison words anywhere.</summary>
    public static bool HoldComparison(string words) =>
        words.Length > 0 && new FoldedText(words).HoldsAny(0, words.Length, Vocabulary.Comparing);

    /// <summary>Returns a noun as nouns are compared: as labels are, and without the copula at its end.</summary>
    public static string Key(string noun)
    {
        string[] parts = Folding.FoldLabel(noun).Split('…');
        parts[0] = WithoutCopulas(parts[0]);
        return string.Join('…', parts);
    }

    private static string WithoutCopulas(string noun)
    {
        ReadOnlySpan<char> core = noun;
        while (WordAtEnd(core, Vocabulary.Copulas) is { } copula)
        {
            core = core[..^copula.Text.Length].TrimEnd(' ');
        }

        return core.ToString();
    }

    private static Word? WordAtEnd(ReadOnlySpan<char> text, WordList words)
    {
        foreach (Word word in text.IsEmpty ? [] : words.EndingWith(text[^1]))
        {
            if (EndsWithWord(text, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsWordEnd(char last) =>
        char.IsLetter(last) || last is ')' or '”' or '"' or '》';

    private static bool IsNegation(string word) =>
        word.ToUpperInvariant() is "NOT" or "NO" or "NEVER" or "NOR" or "CANNOT"
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && !(
            char.IsAsciiLetter(word[0])
            && text.Length > word.Length
            && char.IsAsciiLetter(text[^(word.Length + 1)])
        );
}
