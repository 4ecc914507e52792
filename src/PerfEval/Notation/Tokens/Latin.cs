namespace PerfEval.Notation.Tokens;

/// <summary>Latin letters: a word of them ends where another character begins, which Chinese words do not show.</summary>
internal static class Latin
{
    /// <summary>Whether a character is a Latin letter, with or without an accent.</summary>
    public static bool IsLetter(char character) => character < '\u0250' && char.IsLetter(character);
}
