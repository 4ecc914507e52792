namespace PerfEval.Notation.Tokens;

/// <summary>A word of the notation, and what it asks of a value if it is a comparison.</summary>
internal sealed record Word(string Text, Sense Sense = Sense.Equal);

/// <summary>Words in the order in which they are tried, looked up by their first or last character. Case does not count.</summary>
internal sealed class WordList
{
    // By the codes of characters: the framework holds compiled dictionaries from numbers, and every command makes these.
    private readonly Dictionary<int, Word[]> _byFirst;
    private readonly Dictionary<int, Word[]> _byLast;

    public WordList(IEnumerable<Word> words)
    {
        All = [.. words];
        _byFirst = By(word => word.Text[0]);
        _byLast = By(word => word.Text[^1]);
    }

    public WordList(IEnumerable<string> words)
        : this(words.Select(word => new Word(word))) { }

    /// <summary>All words, in the order in which they are tried.</summary>
    public IReadOnlyList<Word> All { get; }

    /// <summary>The words that begin with a character.</summary>
    public ReadOnlySpan<Word> BeginningWith(char character) =>
        _byFirst.GetValueOrDefault(Folded(character));

    /// <summary>The words that end with a character.</summary>
    public ReadOnlySpan<Word> EndingWith(char character) =>
        _byLast.GetValueOrDefault(Folded(character));

    /// <summary>Returns the first of the words that stands at a place of a text, or null.</summary>
    public Word? FindAt(FoldedText text, int at)
    {
        foreach (Word word in BeginningWith(text[at]))
        {
            if (text.IsWordAt(at, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    // Only Latin letters have a case here.
    private static char Folded(char character) =>
        char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character;

    private Dictionary<int, Word[]> By(Func<Word, char> key)
    {
        Dictionary<int, Word[]> words = [];
        foreach (Word word in All)
        {
            int code = Folded(key(word));
            words[code] = [.. words.GetValueOrDefault(code, []), word];
        }

        return words;
    }
}
