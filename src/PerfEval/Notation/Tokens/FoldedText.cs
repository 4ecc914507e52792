using PerfEval.Notation.Words;

namespace PerfEval.Notation.Tokens;

/// <summary>A folded text with its numbers, and what the scanners ask of its characters.</summary>
/// <remarks>Numbers are found first, and everything else is read from them outwards.</remarks>
internal sealed class FoldedText
{
    /// <summary>How long a criterion may be. What is longer is prose, or means harm.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Stands in for every character of a noun that was cut off, and is a letter of no word.</summary>
    public const char Cut = '\uFFFE';

    private const string EndsOfRuns = "<>=≤≥()[]{},;~/:±≈≠+*×÷∞|#@!?。.%‰";

    private readonly string _text;
    private readonly List<ScannedNumber> _numbers;

    public FoldedText(string text)
    {
        _text = text;
        _numbers = NumberFinder.FindIn(text);
    }

    public int Length => _text.Length;

    /// <summary>The numbers in their order.</summary>
    public IReadOnlyList<ScannedNumber> Numbers => _numbers;

    /// <summary>The character at a place; NUL behind the end.</summary>
    public char this[int at] => at >= 0 && at < _text.Length ? _text[at] : '\0';

    public string this[Range range] => _text[range];

    public ReadOnlySpan<char> Span(int from, int to) => _text.AsSpan(from, to - from);

    public int IndexOf(char character, int from) =>
        _text.IndexOf(character.ToString(), from, StringComparison.Ordinal);

    public bool IsOperatorAt(int at) => this[at] is '<' or '>' or '=' or '≤' or '≥';

    /// <summary>The number that begins at a place, its sign left aside; null for none.</summary>
    public ScannedNumber? NumberAt(int at)
    {
        foreach (ScannedNumber number in _numbers)
        {
            if (number.Start >= at)
            {
                return number.Start == at ? number : null;
            }
        }

        return null;
    }

    /// <summary>Whether a number begins at a place, with a sign or without.</summary>
    public bool IsNumberAt(int at, bool mayHaveSign) =>
        NumberAt(this[at] is '-' or '+' && mayHaveSign ? at + 1 : at) is not null;

    /// <summary>Whether a word stands at a place, and is no part of a longer Latin word.</summary>
    public bool IsWordAt(int at, string word)
    {
        if (word.Length == 0)
        {
            return true;
        }

        int end = at + word.Length;
        bool stands =
            end <= _text.Length
            && _text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
        return stands && !IsInsideWord(at) && !IsInsideWord(end);
    }

    /// <summary>Returns the first word of a list that stands at a place, or null.</summary>
    public Word? WordAt(int at, WordList words)
    {
        foreach (Word word in words.BeginningWith(this[at]))
        {
            if (IsWordAt(at, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Returns the longest word of a list that ends at a place and begins not before another, or null.</summary>
    public Word? WordEndingAt(int from, int to, WordList words)
    {
        foreach (Word word in to > from ? words.EndingWith(this[to - 1]) : [])
        {
            int start = to - word.Text.Length;
            if (start >= from && IsWordAt(start, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Returns the first word of a list that stands between two places, and where; null for none.</summary>
    public (int At, Word Word)? FindWord(int start, int end, WordList words)
    {
        for (int at = start; at < end; at++)
        {
            if (WordAt(at, words) is { } word && at + word.Text.Length <= end)
            {
                return (at, word);
            }
        }

        return null;
    }

    /// <summary>Whether an interval such as (60, 80] begins at a place; its square end tells it from a remark.</summary>
    public bool IsHalfRoundIntervalAt(int at)
    {
        if (this[at] != '(' || !IsNumberAt(SkipSpaces(at + 1), mayHaveSign: true))
        {
            return false;
        }

        int close = _text.AsSpan(at).IndexOfAny(')', ']');
        return close > 0 && _text[at + close] == ']';
    }

    /// <summary>Returns where the next number begins at a place or behind it; the end of the text if none does.</summary>
    public int NextNumber(int from)
    {
        foreach (ScannedNumber number in _numbers)
        {
            if (number.Start >= from)
            {
                return number.Start;
            }
        }

        return _text.Length;
    }

    /// <summary>Returns where the words that begin at a place end: at a number, a sign or a bracket.</summary>
    public int EndOfRun(int start)
    {
        int at = start;
        while (at < _text.Length && !EndsRun(at))
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
        while (start < end && _text[start] == ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }

    // A hyphen inside a Latin word, as in on-time, belongs to it.
    private bool EndsRun(int at) =>
        _text[at] == '-'
            ? !(char.IsLetter(this[at - 1]) && char.IsLetter(this[at + 1]))
            : NumberAt(at) is not null || EndsOfRuns.Contains(_text[at], StringComparison.Ordinal);

    private bool IsInsideWord(int at) => Latin.IsLetter(this[at - 1]) && Latin.IsLetter(this[at]);
}
