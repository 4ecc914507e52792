using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The first row of a CSV file of results: its columns, and what parts them.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Delimiter">What parts the cells: a comma, a semicolon or a tab.</param>
/// <param name="NextLine">The line behind the header, counted from 1.</param>
internal sealed record CsvHeader(RowColumns Columns, char Delimiter, int NextLine)
{
    private const int LongestLine = 64 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>Reads the header, and leaves the text at the line behind it.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="text">The text, from its beginning.</param>
    /// <param name="isCanonical">Whether it is the canonical text of rows that lay in no file, whose numbers count.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <param name="readOn">Is awaited before each character, so that the text has it at hand.</param>
    /// <returns>The header, or null if an error was found in it.</returns>
    public static async Task<CsvHeader?> ReadAsync(
        string name,
        TextReader text,
        bool isCanonical,
        Findings findings,
        Func<ValueTask> readOn
    )
    {
        int line = 1;
        string? written = await ReadLineAsync(text, readOn).ConfigureAwait(false);
        while (written is not null && string.IsNullOrWhiteSpace(written))
        {
            written = await ReadLineAsync(text, readOn).ConfigureAwait(false);
            line++;
        }

        if (written is null)
        {
            findings.Add(Catalogue.CsvEmpty, SourceText.OfCsv(name, "", 1).At(0, 0));
            return null;
        }

        char delimiter = isCanonical
            ? GivenRow.Delimiter
            : Array.Find(
                Delimiters,
                candidate => KnownColumns(written, candidate) == Delimiters.Max(Known)
            );
        int number = isCanonical ? 0 : line;
        using CsvRows rows = new(
            name,
            new StringReader(written),
            number,
            delimiter,
            isCanonical,
            findings
        );
        return
            rows.Next() is { } row
            && RowColumns.Read(row, isCanonical ? null : delimiter, findings) is { } columns
            ? new CsvHeader(columns, delimiter, number + 1)
            : null;

        int Known(char candidate) => KnownColumns(written, candidate);
    }

    // Not TextReader.ReadLine, which would read a file without line breaks whole.
    private static async Task<string?> ReadLineAsync(TextReader text, Func<ValueTask> readOn)
    {
        var line = new StringBuilder();
        await readOn().ConfigureAwait(false);
        int read = text.Read();
        if (read < 0)
        {
            return null;
        }

        while (read is not (-1 or '\n' or '\r') && line.Length < LongestLine)
        {
            line.Append((char)read);
            await readOn().ConfigureAwait(false);
            read = text.Read();
        }

        await readOn().ConfigureAwait(false);
        if (read == '\r' && text.Peek() == '\n')
        {
            _ = text.Read();
        }

        return line.ToString();
    }

    private static int KnownColumns(string line, char delimiter)
    {
        using CsvRows rows = new("", new StringReader(line), 1, delimiter, false, new Findings());
        return rows.Next() is { } row
            ? Enumerable
                .Range(0, row.Count)
                .Count(i => row.Cell(i) is { } cell && RowColumns.IsKnown(cell.Value.Trim()))
            : 0;
    }
}
