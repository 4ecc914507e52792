using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes lines that hold words of files somebody else wrote.</summary>
internal static class PlainLines
{
    /// <summary>Writes one line, whatever stands in it: what could end it or steer a terminal is shown.</summary>
    public static void WriteLineOf(this TextWriter writer, string text)
    {
        writer.Write(VisibleText.Of(text));
        writer.Write('\n');
    }
}
