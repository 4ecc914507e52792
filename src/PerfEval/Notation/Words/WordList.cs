namespace PerfEval.Notation.Words;

/// <summary>
/// Words in the order in which they are tried, the longest first, looked up by their first or last character. Case
/// does not count.
/// </summary>
internal sealed class WordList
{
    private readonly IEnumerable<(Sense Sense, string Words)> _groups;

    // By the codes of characters: the framework holds compiled dictionaries from numbers. All of them are made when they
    // are first asked for, since a command needs few; two threads that come at once make the same.
    private Dictionary<int, Word[]>? _byFirst;
    private Dictionary<int, Word[]>? _byLast;
    private HashSet<string>? _texts;
    private Word[]? _all;

    /// <summary>Creates a list.</summary>
    /// <param name="purpose">What its words do, as the documentation says it.</param>
    /// <param name="groups">Words, parted by <c>|</c>, with what they ask of a value.</param>
    public WordList(
        LocalizedText purpose,
        params IEnumerable<(Sense Sense, string Words)> groups
    ) => (Purpose, _groups) = (purpose, groups);

    /// <summary>Creates a list of words that ask nothing.</summary>
    /// <param name="english">What its words do, in English.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <param name="words">The words, parted by <c>|</c>.</param>
    public WordList(string english, string chinese, string words)
        : this(new LocalizedText(english, chinese), (Sense.Equal, words)) { }

    /// <summary>What the words do, as the documentation says it in both languages.</summary>
    public LocalizedText Purpose { get; }

    /// <summary>All words, the longest first.</summary>
    public IReadOnlyList<Word> All => _all ??= Longest();

    /// <summary>Whether a text is one of the words, and nothing else.</summary>
    public bool Contains(string text) =>
        (_texts ??= new(All.Select(word => word.Text), StringComparer.OrdinalIgnoreCase)).Contains(
            text
        );

    /// <summary>The words that begin with a character.</summary>
    public ReadOnlySpan<Word> BeginningWith(char character) =>
        (_byFirst ??= By(word => word.Text[0])).GetValueOrDefault(Folded(character));

    /// <summary>The words that end with a character.</summary>
    public ReadOnlySpan<Word> EndingWith(char character) =>
        (_byLast ??= By(word => word.Text[^1])).GetValueOrDefault(Folded(character));

    // Only Latin letters have a case here.
    private static char Folded(char character) =>
        char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character;

    private Word[] Longest() =>
        [
            .. _groups
                .SelectMany(group =>
                    group
                        .Words.Split('|', StringSplitOptions.RemoveEmptyEntries)
                        .Select(word => new Word(word, group.Sense))
                )
                .DistinctBy(word => word.Text)
                .OrderByDescending(word => word.Text.Length),
        ];

    private Dictionary<int, Word[]> By(Func<Word, char> key)
    {
        Dictionary<int, List<Word>> words = [];
        foreach (Word word in All)
        {
            int code = Folded(key(word));
            if (!words.TryGetValue(code, out List<Word>? same))
            {
                words.Add(code, same = []);
            }

            same.Add(word);
        }

        return words.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
