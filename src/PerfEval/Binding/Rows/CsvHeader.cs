using System.Text;
using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The first row of a CSV file of results: its columns, and what parts them.</summary>
internal sealed class CsvHeader
{
    /// <summary>Columns of a template that describe an indicator; nothing is read from them.</summary>
    private static readonly string[] Descriptive = ["name", "allowed"];
    private const string DescriptiveCriterion = "criterion:";

    private const int LongestLine = 64 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private CsvHeader(char delimiter, CsvRow row, int nextLine) =>
        (Delimiter, Count, Place, NextLine) = (delimiter, row.Count, row.Place, nextLine);

    /// <summary>What parts the cells: a comma, a semicolon or a tab.</summary>
    public char Delimiter { get; }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>Where the header stands.</summary>
    public Place Place { get; }

    /// <summary>The line behind the header, counted from 1.</summary>
    public int NextLine { get; }

    /// <summary>Reads the header, and leaves the text at the line behind it.</summary>
    /// <returns>The header, or null if an error was found in it.</returns>
    public static CsvHeader? Read(string name, TextReader text, Findings findings)
    {
        int line = 1;
        string? written = ReadLine(text);
        while (written is not null && string.IsNullOrWhiteSpace(written))
        {
            written = ReadLine(text);
            line++;
        }

        if (written is null)
        {
            findings.Add(Catalogue.CsvEmpty, new SourceText(name, "").At(0, 0));
            return null;
        }

        char delimiter = Array.Find(
            Delimiters,
            candidate => KnownColumns(written, candidate) == Delimiters.Max(Known)
        );
        using CsvRows rows = new(name, new StringReader(written), line, delimiter, findings);
        if (rows.Next() is not { } row)
        {
            return null;
        }

        int before = findings.ErrorCount;
        var header = new CsvHeader(delimiter, row, line + 1);
        header.Take(row, findings);
        return findings.ErrorCount > before ? null : header;

        int Known(char candidate) => KnownColumns(written, candidate);
    }

    /// <summary>Returns the position of a column, counted from 0; -1 if the file does not have it.</summary>
    public int PositionOf(string column) => _positions.GetValueOrDefault(column, -1);

    /// <summary>Returns a delimiter as findings and reports show it.</summary>
    public static LocalizedText Show(char delimiter) =>
        delimiter switch
        {
            ',' => new LocalizedText("commas", "逗号"),
            ';' => new LocalizedText("semicolons", "分号"),
            _ => new LocalizedText("tabs", "制表符"),
        };

    // Not TextReader.ReadLine, which would read a file without line breaks whole.
    private static string? ReadLine(TextReader text)
    {
        var line = new StringBuilder();
        int read = text.Read();
        if (read < 0)
        {
            return null;
        }

        for (; read is not (-1 or '\n' or '\r') && line.Length < LongestLine; read = text.Read())
        {
            line.Append((char)read);
        }

        if (read == '\r' && text.Peek() == '\n')
        {
            _ = text.Read();
        }

        return line.ToString();
    }

    private static int KnownColumns(string line, char delimiter)
    {
        using CsvRows rows = new("", new StringReader(line), 1, delimiter, new Findings());
        return rows.Next() is { } row
            ? Enumerable
                .Range(0, row.Count)
                .Count(i =>
                    row.Cell(i) is { } cell && Shapes.Row.Find(cell.Value.Trim()) is not null
                )
            : 0;
    }

    private void Take(CsvRow row, Findings findings)
    {
        // A column that is misspelled is not missing as well.
        HashSet<string> meant = new(StringComparer.Ordinal);
        for (int i = 0; i < row.Count; i++)
        {
            if (row.Cell(i) is not { } cell)
            {
                findings.Add(Catalogue.CsvUnnamedColumn, row.PlaceOf(i));
                continue;
            }

            string column = cell.Value.Trim();
            if (!_positions.TryAdd(column, i))
            {
                findings.Add(
                    Catalogue.DuplicateKey,
                    cell.Place,
                    ("key", column),
                    ("other", row.PlaceOf(_positions[column]).ToString())
                );
            }
            else if (Shapes.Row.Find(column) is null && !IsDescriptive(column))
            {
                ReportUnknown(column, cell.Place, findings);
                meant.UnionWith(Nearest.To(column, Shapes.Row.Keys.Select(key => key.Name), 1));
            }
        }

        foreach (Key missing in Shapes.Row.Keys.Where(key => key.IsRequired))
        {
            if (!_positions.ContainsKey(missing.Name) && !meant.Contains(missing.Name))
            {
                findings.Add(
                    Catalogue.CsvColumnMissing,
                    row.Place,
                    ("column", missing.Name),
                    ("columns", Columns()),
                    ("delimiter", Show(Delimiter))
                );
            }
        }
    }

    private static void ReportUnknown(string column, Place place, Findings findings) =>
        findings.Add(
            Catalogue.UnknownKey,
            place,
            [
                ("key", column),
                ("node", Shapes.Row.Name),
                .. Suggestion.For(column, Shapes.Row.Keys.Select(key => key.Name)),
                ("keys", Columns()),
            ]
        );

    private static string Columns() => string.Join(", ", Shapes.Row.Keys.Select(key => key.Name));

    private static bool IsDescriptive(string column) =>
        Descriptive.Contains(column)
        || column.StartsWith(DescriptiveCriterion, StringComparison.Ordinal);
}
