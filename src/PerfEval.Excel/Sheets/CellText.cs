using System.Globalization;
using System.Text;

namespace PerfEval.Excel.Sheets;

/// <summary>How texts stand in the XML of a workbook: a character that XML cannot hold is written as <c>_x0001_</c>.</summary>
internal static class CellText
{
    /// <summary>How many UTF-16 units a cell holds at most.</summary>
    public const int Longest = 32_767;

    private const int LengthOfEscape = 7;
    private const string LoneSurrogate = "\uFFFD";

    /// <summary>Returns a text as it is written; what looks like an escape is escaped, so that it is read back as it was.</summary>
    public static string Escape(string text)
    {
        var written = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsSurrogate(character))
            {
                bool isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
                written.Append(isPair ? text.AsSpan(i, 2) : LoneSurrogate);
                i += isPair ? 1 : 0;
            }
            else if (EscapedAt(text, i) is not null)
            {
                written.Append("_x005F_");
            }
            else if (IsOutsideXml(character))
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            }
            else
            {
                written.Append(character);
            }
        }

        return written.ToString();
    }

    /// <summary>Returns what a written text says.</summary>
    public static string Unescape(string written)
    {
        if (!written.Contains("_x", StringComparison.Ordinal))
        {
            return written;
        }

        var text = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            if (EscapedAt(written, i) is { } character)
            {
                text.Append(character);
                i += LengthOfEscape - 1;
            }
            else
            {
                text.Append(written[i]);
            }
        }

        return text.ToString();
    }

    // The character whose escape stands at an offset; null where none does.
    private static char? EscapedAt(string text, int at) =>
        at + LengthOfEscape <= text.Length
        && text[at] == '_'
        && text[at + 1] == 'x'
        && text[at + LengthOfEscape - 1] == '_'
        && ushort.TryParse(
            text.AsSpan(at + 2, LengthOfEscape - 3),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out ushort code
        )
            ? (char)code
            : null;

    // A carriage return would be read as a line feed.
    private static bool IsOutsideXml(char character) =>
        character is (< ' ' and not ('\t' or '\n')) or '\uFFFE' or '\uFFFF';
}
