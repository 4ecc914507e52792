using System.Text;

namespace PerfEval.Diagnostics;

/// <summary>
/// One sentence that findings of a code may say, in both languages, with named gaps such as <c>{key}</c>.
/// </summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="English">The English sentence; it says what was seen, why it cannot stand, and a way out.</param>
/// <param name="Chinese">The Chinese sentence with the same gaps.</param>
public sealed record Wording(DiagnosticCode Code, string English, string Chinese)
{
    // UTF-16 units of one argument.
    private const int MostShown = 4000;

    /// <summary>The severity where this sentence weighs otherwise than its code usually does; null for the usual.</summary>
    public Severity? OwnSeverity { get; init; }

    /// <summary>Fills the gaps.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="arguments">The values by the names of the gaps.</param>
    /// <returns>The sentence; a gap without an argument stays as it is.</returns>
    public string Fill(Language language, IReadOnlyList<Argument> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string pattern = language == Language.Chinese ? Chinese : English;
        var sentence = new StringBuilder(pattern.Length + 32);
        int at = 0;
        while (pattern.IndexOf('{', at) is >= 0 and var open)
        {
            int close = pattern.IndexOf('}', open);
            string name = close < 0 ? "" : pattern[(open + 1)..close];
            if (arguments.FirstOrDefault(argument => argument.Name == name) is not { } argument)
            {
                sentence.Append(pattern, at, open + 1 - at);
                at = open + 1;
                continue;
            }

            sentence.Append(pattern, at, open - at);
            AppendShown(argument.In(language), sentence);
            at = close + 1;
        }

        return sentence.Append(pattern, at, pattern.Length - at).ToString();
    }

    // A finding may be about a text as long as its file.
    private static void AppendShown(string text, StringBuilder sentence)
    {
        int end = Math.Min(text.Length, MostShown);
        bool isCut = end < text.Length;
        end -= isCut && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        sentence.Append(text, 0, end).Append(isCut ? "…" : "");
    }
}
