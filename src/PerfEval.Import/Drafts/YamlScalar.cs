using System.Globalization;
using System.Text;
using PerfEval.Inputs;

namespace PerfEval.Import.Drafts;

/// <summary>Writes texts as YAML reads them back to the letter: plain where that is possible, else in double quotes.</summary>
internal static class YamlScalar
{
    private const string Beginnings = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>Returns a text as a value of a block mapping.</summary>
    public static string Block(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Returns a text as a key or a value between <c>{</c> and <c>}</c>.</summary>
    public static string Flow(string text) =>
        IsPlain(text) && text.AsSpan().IndexOfAny(",[]{}") < 0 ? text : Quoted(text);

    /// <summary>Returns the number of a node or a duty, which stays a text.</summary>
    public static string Number(string number) =>
        number.Length > 0 && char.IsAscii(number[0]) ? Quoted(number) : Flow(number);

    /// <summary>Returns a text in double quotes, such as a number that is to stay a text.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in text)
        {
            quoted.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when IsEscaped(character) => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)character:X4}"
                    ),
                    _ => character.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Returns a text as a comment: on one line, with nothing that could disguise it.</summary>
    public static string Comment(string text) =>
        new([
            .. text.Select(character =>
                char.IsControl(character) || IsEscaped(character) ? ' ' : character
            ),
        ]);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Beginnings.Contains(text[0], StringComparison.Ordinal)
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(character => char.IsControl(character) || IsEscaped(character))
        && text is not ("~" or "null" or "Null" or "NULL" or "---" or "..." or "=" or "<<")
        && !text.StartsWith("...", StringComparison.Ordinal);

    private static bool IsEscaped(char character) =>
        character is '\u0085' or '\u2028' or '\u2029' or '\uFEFF'
        || SourceDecoder.IndexOfDisguise([character]) >= 0;
}
