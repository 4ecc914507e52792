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
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>Returns a writer that keeps nothing back, since a stream in memory costs little a call.</summary>
    /// <param name="memory">Where to write; it is not closed.</param>
    public static TextWriter WriterTo(Stream memory) =>
        new StreamWriter(memory, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
}
