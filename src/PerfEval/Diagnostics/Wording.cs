using System.Text;
using PerfEval.Diagnostics.Weights;
using PerfEval.Text;

namespace PerfEval.Diagnostics;

/// <summary>
/// One sentence that findings of a code may say, in both languages, with named gaps such as <c>{key}</c>.
/// </summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="English">The English sentence; it says what was seen, why it cannot stand, and a way out.</param>
/// <param name="Chinese">The Chinese sentence with the same gaps.</param>
internal sealed record Wording(DiagnosticCode Code, string English, string Chinese)
{
    // Of a longer text in quotation marks the middle is left out.
    private const int LongestQuotation = 400;
    private const int EndOfQuotation = 60;

    /// <summary>The severity where this sentence weighs otherwise than its code usually does; null for the usual.</summary>
    public Severity? OwnSeverity { get; init; }

    /// <summary>Whether the sentences have no gaps, whatever braces stand in them: what was told once is told again word for word.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Fills the gaps.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="arguments">The values by the names of the gaps.</param>
    /// <returns>The sentence; a gap without an argument stays as it is, and of a quoted text of more than 400 characters the middle is left out.</returns>
    public string Fill(Language language, IReadOnlyList<Argument> arguments) =>
        Fill(language, arguments, FileNaming.AsGiven, null);

    /// <summary>Fills the gaps, with files called in a way, and those without an argument with the words of a form of results.</summary>
    internal string Fill(
        Language language,
        IReadOnlyList<Argument> arguments,
        FileNaming naming,
        ResultsForm? form
    )
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string pattern = Choice.Check(language) == Language.Chinese ? Chinese : English;
        if (IsFilled)
        {
            return pattern;
        }

        var sentence = new StringBuilder(pattern.Length + 32);
        int at = 0;
        while (pattern.IndexOf('{', at) is >= 0 and var open)
        {
            int close = pattern.IndexOf('}', open);
            string name = close < 0 ? "" : pattern[(open + 1)..close];
            string? value =
                arguments.FirstOrDefault(argument => argument.Name == name)?.In(language, naming)
                ?? form?.Words(name, language);
            if (value is null)
            {
                sentence.Append(pattern, at, open + 1 - at);
                at = open + 1;
                continue;
            }

            sentence.Append(pattern, at, open - at);
            bool isQuoted = open > 0 && pattern[open - 1] is '\'' or '“';
            if (isQuoted && value.Length > LongestQuotation)
            {
                AppendShortened(sentence, value);
            }
            else
            {
                sentence.Append(value);
            }

            at = close + 1;
        }

        return sentence.Append(pattern, at, pattern.Length - at).ToString();
    }

    private static void AppendShortened(StringBuilder sentence, string value)
    {
        int head = LongestQuotation - EndOfQuotation;
        int tail = value.Length - EndOfQuotation;
        head -= char.IsLowSurrogate(value[head]) ? 1 : 0;
        tail += char.IsLowSurrogate(value[tail]) ? 1 : 0;
        sentence.Append(value, 0, head).Append(" … ").Append(value, tail, value.Length - tail);
    }
}
