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

    /// <summary>Returns where a text holds a character that can disguise what it says, or -1.</summary>
    public static int IndexOfDisguise(ReadOnlySpan<char> text) =>
        text.IndexOfAny(VisibleText.Disguises);

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

    /// <summary>Says where a text holds characters that can disguise what it says.</summary>
    public static void ReportDisguises(SourceText source, Findings findings)
    {
        int from = 0;
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
