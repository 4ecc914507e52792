using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval;

/// <summary>
/// A name or label as its author declared it: one text for every language, or a map such as
/// <c>{zh: 优, en: Excellent}</c>.
/// </summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly string _first;

    // Null where no language was declared, as in nearly all names of a table.
    private readonly FixedList<KeyValuePair<string, string>>? _texts;

    /// <summary>Creates a text that is the same in every language.</summary>
    /// <param name="text">The text; it may not be null.</param>
    public LocalizedText(string text) => _first = Checked(text);

    /// <summary>Creates a text from a map by language tag.</summary>
    /// <param name="texts">Language tags such as <c>zh</c> and the text in each; at least one.</param>
    /// <exception cref="ArgumentException">The map is empty.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        KeyValuePair<string, string>[] declared = [.. texts];
        if (declared.Length == 0)
        {
            throw new ArgumentException(
                "A text is declared in at least one language.",
                nameof(texts)
            );
        }

        _first = declared[0].Value;
        _texts = declared is [{ Key: "" }] ? null : new(declared);
    }

    /// <summary>Creates a text in both languages of PerfEval.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Chinese text.</param>
    public LocalizedText(string english, string chinese)
        : this([
            new KeyValuePair<string, string>("en", Checked(english)),
            new KeyValuePair<string, string>("zh", Checked(chinese)),
        ]) { }

    /// <summary>The declared texts by language tag, in the author's order; the tag is empty where none was declared.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts =>
        _texts is null ? [new KeyValuePair<string, string>("", _first)] : _texts;

    /// <summary>Returns the text in a language, or else in the first language that was declared.</summary>
    /// <param name="language">The reader's language.</param>
    public string In(Language language)
    {
        string wanted = Choice.Check(language) == Language.Chinese ? "zh" : "en";
        for (int i = 0; i < _texts?.Count; i++)
        {
            if (_texts[i].Key == wanted)
            {
                return _texts[i].Value;
            }
        }

        return _first;
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null && _first == other._first && Equals(_texts, other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => _first.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text in the first language that was declared.</summary>
    public override string ToString() => _first;

    /// <summary>Returns a text that is the same in every language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the caller's parameter; written by the compiler.</param>
    internal static LocalizedText Of(
        string text,
        [CallerArgumentExpression(nameof(text))] string? name = null
    ) => new(Checked(text, name));

    private static string Checked(
        string text,
        [CallerArgumentExpression(nameof(text))] string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return text;
    }
}
