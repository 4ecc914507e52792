using System.Text;

namespace PerfEval.Inputs;

/// <summary>How bytes become text: UTF-8, UTF-16 with a byte order mark, or the encoding that was declared.</summary>
internal static class TextEncodings
{
    /// <summary>What stands in a text that is read as it comes where bytes were no text; no real text holds it.</summary>
    public const char NoText = '\uFFFF';

    /// <summary>The length of the longest byte order mark.</summary>
    public const int LongestMark = 3;

    /// <summary>Returns the encoding of a file and the length of its byte order mark, which outranks what was declared.</summary>
    /// <param name="head">The first bytes; three are enough.</param>
    /// <param name="declared">The declared encoding; null for UTF-8.</param>
    public static (Encoding Encoding, int MarkLength) Of(
        ReadOnlySpan<byte> head,
        Encoding? declared
    ) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2),
            _ => (declared ?? new UTF8Encoding(false), 0),
        };

    /// <summary>Returns an encoding by the name that a record gives it; null if there is none of that name.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? Encoding.GetEncoding(name);
        }
        // Some that have a name, such as UTF-7, .NET refuses to read.
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Returns the encoding so that it throws at the first bytes that are no text.</summary>
    public static Encoding Strict(this Encoding encoding) =>
        encoding.With(DecoderFallback.ExceptionFallback);

    /// <summary>Returns the encoding so that it puts <see cref="NoText"/> where bytes are no text.</summary>
    public static Encoding Marking(this Encoding encoding) =>
        encoding.With(new DecoderReplacementFallback(NoText.ToString()));

    private static Encoding With(this Encoding encoding, DecoderFallback fallback)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }
}
