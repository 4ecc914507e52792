using System.Buffers;

namespace PerfEval.Reporting.Csv;

/// <summary>How all CSV of PerfEval is written (RFC 4180): the same bytes on every system, and no cell that a spreadsheet runs.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    /// <summary>Writes a row; it ends with CR LF.</summary>
    public static void WriteRow(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            WriteCell(writer, cells[i]);
        }

        writer.Write("\r\n");
    }

    private static void WriteCell(TextWriter writer, string text)
    {
        string safe = MayRun(text) ? "'" + text : text;
        if (safe.AsSpan().ContainsAny(NeedQuotes))
        {
            safe = $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        writer.Write(safe);
    }

    // A spreadsheet runs a cell that begins so, in full-width and small forms too; a number such as -5% is none, but -5+cmd|… goes
    // on as a formula.
    private static bool MayRun(string text) =>
        text.Length > 0
        && Narrow(text[0]) is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !IsSignedNumber(text);

    // With its unit: -1,000人.
    private static bool IsSignedNumber(string text) =>
        text.Length > 1
        && Narrow(text[0]) is '+' or '-'
        && char.IsAsciiDigit(Narrow(text[1]))
        && text.Skip(1)
            .All(c => char.IsLetterOrDigit(c) || Narrow(c) is ',' or '.' or '%' or '‰' or ' ');

    private static char Narrow(char character) =>
        character switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            '\uFE62' => '+',
            '\uFE63' => '-',
            '\uFE66' => '=',
            '\uFE6B' => '@',
            _ => character,
        };
}
