using System.Globalization;
using System.Text;

namespace PerfEval.Reporting.Templates;

/// <summary>How all YAML of PerfEval is written: lines end with a line feed, and a text stands in quotes where it might be read as something else.</summary>
internal static class YamlText
{
    // Besides letters and digits; none of them means anything to YAML inside a text.
    private const string Plain = " ._-/%‰+()≥≤=<（）、，。；：～·《》“”";

    /// <summary>Returns a text as a value or a key, inside brackets or outside.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Writes a comment line; line breaks in the text become spaces.</summary>
    public static void WriteComment(TextWriter writer, string indentation, string text) =>
        writer.Write($"{indentation}# {text.ReplaceLineEndings(" ")}".TrimEnd() + "\n");

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsLetterOrDigit(text[0]) || text[0] is '≥' or '≤')
        && text[^1] != ' '
        && text.All(character => char.IsLetterOrDigit(character) || Plain.Contains(character))
        && text is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off");

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(character) => quoted.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)character:X4}"
                ),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
