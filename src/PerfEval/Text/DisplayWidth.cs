using System.Globalization;
using System.Text;

namespace PerfEval.Text;

/// <summary>How many columns of a terminal a text takes: Chinese characters take two.</summary>
internal static class DisplayWidth
{
    /// <summary>Returns the number of columns.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Returns the text with spaces behind it, so that it takes at least this many columns.</summary>
    public static string Pad(string text, int width) =>
        text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>Returns the text if it fits, or else its beginning with … behind it.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        int taken = 0;
        var beginning = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (taken + Of(rune) > width - 1)
            {
                break;
            }

            taken += Of(rune);
            beginning.Append(rune);
        }

        return beginning.Append('…').ToString();
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    // The ranges that Unicode's East Asian Width calls wide or full-width.
    private static bool IsWide(int value) =>
        value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0x33FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xA000 and <= 0xA4CF)
                or (>= 0xA960 and <= 0xA97C)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE10 and <= 0xFE19)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1F64F)
                or (>= 0x1F900 and <= 0x1F9FF)
                or (>= 0x20000 and <= 0x3FFFD);
}
