namespace PerfEval.Criteria;

/// <summary>Judges the words that stand around a quantity.</summary>
internal static class SurroundingWords
{
    /// <summary>Whether words directly before a number turn it into something else than a limit.</summary>
    public static bool TurnNumber(string noun) =>
        noun.Length > 0
        && (
            !(char.IsLetter(noun[^1]) || noun[^1] is ')' or '”' or '"' or '》')
            || Vocabulary.RefusedBefore.Any(word => EndsWithWord(noun, word))
        );

    /// <summary>Whether words behind a quantity leave open what it includes.</summary>
    public static bool MakeVague(string words) =>
        Vocabulary.RefusedBehind.Any(word =>
            words.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        )
        || words.Any("未不没非无约近".Contains)
        || Vocabulary.HoldsComparison(words);

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && !(
            char.IsAsciiLetter(word[0])
            && text.Length > word.Length
            && char.IsAsciiLetter(text[^(word.Length + 1)])
        );
}
