using System.Text;

namespace PerfEval.Reporting;

/// <summary>Text written to a stream of bytes: UTF-8 without a byte order mark, the stream left open.</summary>
internal static class Utf8Stream
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Lets a text be written to a stream.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="write">Writes the text.</param>
    public static void Write(Stream stream, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using TextWriter writer = WriterTo(stream);
        write(writer);
    }

    /// <summary>Returns a writer, which keeps text back until it is flushed.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    public static TextWriter WriterTo(Stream stream) =>
        new StreamWriter(stream, Utf8, 16 * 1024, leaveOpen: true) { NewLine = "\n" };
}
