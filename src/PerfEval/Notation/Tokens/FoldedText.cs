namespace PerfEval.Notation.Tokens;

/// <summary>A folded text, and what the scanners ask of its characters.</summary>
internal sealed class FoldedText(string text)
{
    /// <summary>How long a criterion may be. What is longer is prose, or means harm.</summary>
    public const int MostCharacters = 1000;

    private const string EndsOfRuns = "<>=≤≥()[]{},;~/:±≈≠+*×÷∞|&#@!?。.";

    public int Length => text.Length;

    /// <summary>The character at a place; NUL behind the end.</summary>
    public char this[int at] => at < text.Length ? text[at] : '\0';

    public string this[Range range] => text[range];

    public ReadOnlySpan<char> Span(int from, int to) => text.AsSpan(from, to - from);

    public int IndexOf(char character, int from) =>
        text.IndexOf(character.ToString(), from, StringComparison.Ordinal);

    public bool IsDigitAt(int at) => char.IsAsciiDigit(this[at]);

    public bool IsOperatorAt(int at) => this[at] is '<' or '>' or '=' or '≤' or '≥';

    /// <summary>Whether a number begins at a place, with a sign or without.</summary>
    public bool IsNumberAt(int at, bool mayHaveSign) =>
        IsDigitAt(this[at] is '-' or '+' && mayHaveSign ? at + 1 : at);

    /// <summary>Whether a word stands at a place, and is no part of a longer Latin word.</summary>
    public bool IsWordAt(int at, string word)
    {
        if (word.Length == 0)
        {
            return true;
        }

        int end = at + word.Length;
        bool stands =
            end <= text.Length
            && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
        return stands && !IsInsideWord(at) && !IsInsideWord(end);
    }

    /// <summary>Whether one of some words stands between two places.</summary>
    public bool HoldsAny(int start, int end, WordList words)
    {
        for (int at = start; at < end; at++)
        {
            foreach (Word word in words.BeginningWith(text[at]))
            {
                if (at + word.Text.Length <= end && IsWordAt(at, word.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an interval such as (60, 80] begins at a place; its square end tells it from a remark.</summary>
    public bool IsHalfRoundIntervalAt(int at)
    {
        if (this[at] != '(' || !IsNumberAt(SkipSpaces(at + 1), mayHaveSign: true))
        {
            return false;
        }

        int close = text.AsSpan(at).IndexOfAny(')', ']');
        return close > 0 && text[at + close] == ']';
    }

    /// <summary>Returns where the words that begin at a place end: at a digit, a sign or a bracket.</summary>
    public int EndOfRun(int start)
    {
        int at = start;
        while (at < text.Length && !EndsRun(at))
        {
            at++;
        }

        return at;
    }

    public int SkipSpaces(int at)
    {
        while (this[at] == ' ')
        {
            at++;
        }

        return at;
    }

    public (int From, int To) Trim(int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }

    // A hyphen inside a Latin word, as in on-time, belongs to it.
    private bool EndsRun(int at) =>
        text[at] == '-'
            ? !(at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(this[at + 1]))
            : char.IsAsciiDigit(text[at])
                || EndsOfRuns.Contains(text[at], StringComparison.Ordinal);

    private bool IsInsideWord(int at) =>
        at > 0 && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(this[at]);
}
