using System.Buffers;
using System.Globalization;
using System.Text;

namespace PerfEval.Text;

/// <summary>Shows characters that would steer a terminal, turn the direction of a line or end it: <c>\u{1B}</c>.</summary>
/// <remarks>
/// Names of files, cells and texts come from anywhere. What is written for people goes through here, so that a line of ours
/// stays a line, and what stands in it is seen. A tab becomes a space; other characters are left as they are.
/// </remarks>
internal static class VisibleText
{
    // Control characters, and those of Unicode's bidirectional algorithm and line ends.
    private static readonly SearchValues<char> Hidden = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        '\u061C',
        '\u200E',
        '\u200F',
        .. Enumerable.Range(0x2028, 7).Select(code => (char)code),
        .. Enumerable.Range(0x2066, 4).Select(code => (char)code),
    ]);

    /// <summary>Returns a text with each such character in digits; the text itself where it holds none.</summary>
    /// <param name="text">A text of one line.</param>
    public static string Of(string text)
    {
        int first = text.AsSpan().IndexOfAny(Hidden);
        if (first < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (char character in text.AsSpan(first))
        {
            if (character == '\t')
            {
                shown.Append(' ');
            }
            else if (Hidden.Contains(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)character:X}}}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }
}
