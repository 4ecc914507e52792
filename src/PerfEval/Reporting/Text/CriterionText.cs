using PerfEval.Criteria;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes how texts are read alone.</summary>
internal static class CriterionText
{
    /// <summary>Writes one reading for a reader at a terminal: <c>≥95% ⇶ [95%, +∞)</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    public static void Write(SingleReading reading, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        if (reading.Set is { } set)
        {
            string noun = reading.Noun is { } words
                ? phrases.Say($" (words around it: {words})", $"（前后的词：{words}）")
                : "";
            string zero = reading.IsNothing
                ? phrases.Say(" (0 among numbers)", "（在数值指标中为 0）")
                : "";
            string rest =
                reading.Meaning is Meaning.Rest
                    ? phrases.Say(
                        " (the rest, under the worst grade used)",
                        "（写在所用的最差一档时，指其余一切）"
                    )
                    : "";
            writer.WriteLineOf($"{reading.Text} ⇶ {set}{noun}{zero}{rest}");
        }

        foreach (Diagnostic diagnostic in reading.Diagnostics)
        {
            writer.Write(Line(reading.Text, diagnostic, language) + "\n");
        }
    }

    // A text stands in no file: the finding, and the caret under the text.
    private static string Line(string text, Diagnostic diagnostic, Language language)
    {
        string message = VisibleText.Of(
            new Diagnostic(diagnostic.Wording, Place.Nowhere, diagnostic.Arguments).ToString(
                language
            )
        );
        if (diagnostic.Severity != Severity.Error)
        {
            return message;
        }

        string shown = Excerpt.Of(
            text,
            diagnostic.Place.Start,
            diagnostic.Place.Length,
            "  ",
            "  "
        );
        return $"{message}\n\n{shown}\n";
    }
}
