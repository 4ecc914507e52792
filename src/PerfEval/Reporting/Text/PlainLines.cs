namespace PerfEval.Reporting.Text;

/// <summary>Writes lines that hold words of files somebody else wrote.</summary>
internal static class PlainLines
{
    /// <summary>Writes one line, whatever stands in it: a control character, which could end it or steer a terminal, becomes a space.</summary>
    public static void WriteLineOf(this TextWriter writer, string text) =>
        writer.Write(
            string.Create(
                text.Length + 1,
                text,
                (line, from) =>
                {
                    for (int i = 0; i < from.Length; i++)
                    {
                        line[i] = char.IsControl(from[i]) ? ' ' : from[i];
                    }

                    line[^1] = '\n';
                }
            )
        );
}
