using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Inputs;

/// <summary>Turns the bytes of a file into text, strictly: what is no text is refused where it stands.</summary>
internal static class SourceDecoder
{
    /// <summary>The size of the largest file that is read.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Decodes a file: UTF-8, UTF-16 with a byte order mark, or what was declared.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The declared encoding; null for UTF-8.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The text, or null if it cannot be read on.</returns>
    public static SourceText? Decode(
        string name,
        byte[] bytes,
        Encoding? declared,
        Findings findings
    )
    {
        if (bytes.Length > MostBytes)
        {
            findings.Add(Catalogue.TooLarge, new SourceText(name, "").At(0, 0));
            return null;
        }

        (Encoding encoding, int markLength) = TextEncodings.Of(bytes, declared);
        ReadOnlySpan<byte> content = bytes.AsSpan(markLength);
        string text;
        try
        {
            text = encoding.Strict().GetString(content);
        }
        catch (DecoderFallbackException invalid)
        {
            string before = encoding.GetString(content[..Math.Max(0, invalid.Index)]);
            findings.Add(
                Catalogue.NotText,
                new SourceText(name, before).At(before.Length, 0),
                ("encoding", encoding.WebName.ToUpperInvariant())
            );
            return null;
        }

        var source = new SourceText(name, text);
        return HasOnlyText(source, findings) ? source : null;
    }

    /// <summary>Tells whether a text holds characters that can disguise what it says.</summary>
    public static int IndexOfDisguise(ReadOnlySpan<char> text)
    {
        bool mayHold = !IsPlain(text);
        for (int i = 0; mayHold && i < text.Length; i++)
        {
            if (IsDisguise(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns where a control character or half a surrogate pair stands, or -1.</summary>
    public static int IndexOfControl(ReadOnlySpan<char> text)
    {
        // Most texts hold neither, which is told many characters at a time.
        bool mayHold =
            text.ContainsAnyInRange('\0', '\b')
            || text.ContainsAny('\v', '\f')
            || text.ContainsAnyInRange('\u000E', '\u001F')
            || text.ContainsAnyInRange('\u007F', '\u009F')
            || text.ContainsAnyInRange('\uD800', '\uDFFF');
        for (int i = 0; mayHold && i < text.Length; i++)
        {
            char character = text[i];
            bool isLone =
                char.IsSurrogate(character)
                && !(i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]));
            if (
                isLone
                || (
                    char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085')
                )
            )
            {
                return i;
            }

            i += char.IsSurrogate(character) ? 1 : 0;
        }

        return -1;
    }

    // On one line and of ASCII, Chinese and Japanese only, as most lines of a long file are: nothing to look for.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\u001F')
        && !text.ContainsAnyInRange('\u007F', '\u2FFF')
        && !text.ContainsAnyInRange('\uD800', '\uFFFF');

    /// <summary>Says where a text holds characters that can disguise what it says.</summary>
    public static void ReportDisguises(SourceText source, Findings findings)
    {
        int from = HoldsDisguise(source.Text) ? 0 : source.Text.Length;
        while (IndexOfDisguise(source.Text.AsSpan(from)) is >= 0 and var offset)
        {
            int at = from + offset;
            findings.Add(
                Catalogue.Disguise,
                source.At(at, 1),
                ("character", Name(source.Text[at]))
            );
            from = at + 1;
        }
    }

    // Characters that turn the direction of a text, those that end a line where an editor shows none, and those that
    // show nothing at all: Unicode's default ignorable ones, which lie in one plane but for some that no font has.
    private static bool IsDisguise(char character) =>
        character
            is '\u0085'
                or '\u00AD'
                or '\u034F'
                or '\u061C'
                or '\u115F'
                or '\u1160'
                or '\u17B4'
                or '\u17B5'
                or (>= '\u180B' and <= '\u180F')
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u2028' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or '\u3164'
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFEFF'
                or '\uFFA0'
                or (>= '\uFFF0' and <= '\uFFF8');

    // Whole ranges are sought many characters at a time; single ones among Chinese text are not.
    private static bool HoldsDisguise(ReadOnlySpan<char> text) =>
        text.ContainsAny('\u0085', '\u00AD', '\u061C')
        || text.ContainsAny('\u034F', '\u3164', '\uFEFF')
        || text.ContainsAny('\u115F', '\u1160', '\uFFA0')
        || text.ContainsAnyInRange('\u17B4', '\u180F')
        || text.ContainsAnyInRange('\u200B', '\u206F')
        || text.ContainsAnyInRange('\uFE00', '\uFE0F')
        || text.ContainsAnyInRange('\uFFF0', '\uFFF8');

    private static bool HasOnlyText(SourceText source, Findings findings)
    {
        ReportDisguises(source, findings);
        int control = IndexOfControl(source.Text);
        if (control >= 0)
        {
            findings.Add(
                Catalogue.ControlCharacter,
                source.At(control, 1),
                ("character", Name(source.Text[control]))
            );
        }

        return control < 0;
    }

    /// <summary>Returns a character as Unicode names it: <c>U+202E</c>.</summary>
    public static string Name(char character) =>
        FormattableString.Invariant($"U+{(int)character:X4}");
}
