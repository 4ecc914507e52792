using System.Buffers;
using System.Globalization;
using System.Text;

namespace PerfEval.Text;

/// <summary>Shows characters that would steer a terminal, turn the direction of a line, end it, or show nothing: <c>\u{1B}</c>.</summary>
/// <remarks>
/// Names of files, cells and texts come from anywhere. What is written for people goes through here, so that a line of ours
/// stays a line, and what stands in it is seen. A tab becomes a space; other characters are left as they are.
/// </remarks>
internal static class VisibleText
{
    private static readonly char[] OfTheBasicPlane =
    [
        '\u0085',
        '\u00AD',
        '\u034F',
        '\u061C',
        '\u115F',
        '\u1160',
        '\u17B4',
        '\u17B5',
        .. Range('\u180B', '\u180F'),
        .. Range('\u200B', '\u200F'),
        .. Range('\u2028', '\u202E'),
        .. Range('\u2060', '\u206F'),
        '\u3164',
        .. Range('\uFE00', '\uFE0F'),
        '\uFEFF',
        '\uFFA0',
        .. Range('\uFFF0', '\uFFF8'),
    ];

    private static readonly SearchValues<char> Hidden = SearchValues.Create([
        .. Range('\0', '\u001F'),
        .. Range('\u007F', '\u009F'),
        .. OfTheBasicPlane,
    ]);

    /// <summary>
    /// Characters that turn the direction of a text, those that end a line where an editor shows none, and those that show
    /// nothing at all: Unicode's default ignorable ones of the basic plane.
    /// </summary>
    public static SearchValues<char> Disguises { get; } = SearchValues.Create(OfTheBasicPlane);

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

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
