using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>The columns of rows of results: which there are, and where they stand.</summary>
internal sealed class RowColumns
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private RowColumns(Row names, char? delimiter)
    {
        (Count, Place, Delimiter) = (names.Count, names.Place, delimiter);
        for (int i = 0; i < names.Count; i++)
        {
            _positions.TryAdd(NameOf(names, i), i);
        }

        Subject = PositionOf("subject");
        Indicator = PositionOf("indicator");
        Value = PositionOf("value");
        Done = PositionOf("done");
        Of = PositionOf("of");
        Due = PositionOf("due");
        Completed = PositionOf("completed");
        NotApplicable = PositionOf("notApplicable");
        Evidence = PositionOf("evidence");
        Note = PositionOf("note");
        Deviation = PositionOf("deviation");
        Points = PositionOf("points");
        Reason = PositionOf("reason");
        By = PositionOf("by");
        Target = PositionOf("target");
        Claimed = PositionOf("claimed");
        ClaimedGrade = PositionOf("claimedGrade");
        Name = PositionOf(FormHeadings.NameKey);
    }

    /// <summary>The columns that are read, in the canonical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. FormHeadings.Columns.Select(heading => heading.Key)];

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>Where their names stand.</summary>
    public Place Place { get; }

    /// <summary>What parts the cells of a file; null where the rows lie in none.</summary>
    public char? Delimiter { get; }

    // Where the columns stand, counted from 0; -1 for one that there is not.
    public int Subject { get; }

    public int Indicator { get; }

    public int Value { get; }

    public int Done { get; }

    public int Of { get; }

    public int Due { get; }

    public int Completed { get; }

    public int NotApplicable { get; }

    public int Evidence { get; }

    public int Note { get; }

    public int Deviation { get; }

    public int Points { get; }

    public int Reason { get; }

    public int By { get; }

    public int Target { get; }

    public int Claimed { get; }

    public int ClaimedGrade { get; }

    public int Name { get; }

    /// <summary>Reads the names of columns.</summary>
    /// <param name="names">The row that holds them.</param>
    /// <param name="delimiter">What parts the cells of a file; null where the rows lie in none.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The columns, or null if an error was found.</returns>
    public static RowColumns? Read(Row names, char? delimiter, Findings findings)
    {
        int before = findings.ErrorCount;
        var columns = new RowColumns(names, delimiter);
        columns.Check(names, findings);
        return findings.ErrorCount > before ? null : columns;
    }

    /// <summary>Returns the position of a column, counted from 0; -1 for one that there is not.</summary>
    public int PositionOf(string column) => _positions.GetValueOrDefault(column, -1);

    /// <summary>Tells whether anything is read from the column at a position.</summary>
    public bool IsRead(int position) =>
        _positions.Any(column => column.Value == position && IsKnown(column.Key));

    /// <summary>Tells whether a text is the name of a column that is read, in whatever language.</summary>
    public static bool IsKnown(string written) =>
        FormHeadings.Find(FormHeadings.Columns, written) is not null;

    /// <summary>Returns a delimiter as findings and reports show it.</summary>
    public static LocalizedText Show(char delimiter) =>
        delimiter switch
        {
            ',' => new LocalizedText("commas", "逗号"),
            ';' => new LocalizedText("semicolons", "分号"),
            _ => new LocalizedText("tabs", "制表符"),
        };

    private void Check(Row names, Findings findings)
    {
        // A required column that is misspelled is not missing as well.
        HashSet<string> missing =
        [
            .. Shapes
                .Row.Keys.Where(key => key.IsRequired && PositionOf(key.Name) < 0)
                .Select(key => key.Name),
        ];
        for (int i = 0; i < names.Count; i++)
        {
            string column = NameOf(names, i);
            Place place = names.PlaceOf(i);
            if (column.Length == 0)
            {
                findings.Add(Catalogue.CsvUnnamedColumn, place);
            }
            else if (PositionOf(column) is var first && first != i)
            {
                findings.Add(
                    Catalogue.DuplicateKey,
                    place,
                    ("key", column),
                    ("other", names.PlaceOf(first).ToString())
                );
            }
            else if (!IsKnown(column) && !FormHeadings.IsDescriptive(column))
            {
                bool isMissing = Nearest
                    .To(column, Headings(), 1)
                    .Select(KeyOf)
                    .Any(missing.Remove);
                ReportUnknown(
                    isMissing ? Catalogue.MisspelledColumn : Catalogue.UnknownColumn,
                    column,
                    place,
                    findings
                );
            }
        }

        foreach (string column in missing)
        {
            ReportMissing(column, names.Place, findings);
        }
    }

    private void ReportMissing(string column, Place place, Findings findings)
    {
        if (Delimiter is { } delimiter)
        {
            findings.Add(
                Catalogue.CsvColumnMissing,
                place,
                ("column", column),
                ("columns", Listed()),
                ("delimiter", Show(delimiter))
            );
        }
        else
        {
            findings.Add(
                Catalogue.RowsColumnMissing,
                place,
                ("column", column),
                ("columns", Listed())
            );
        }
    }

    private static void ReportUnknown(
        Wording wording,
        string column,
        Place place,
        Findings findings
    ) =>
        findings.Add(
            wording,
            place,
            [("key", column), .. Suggestion.For(column, Headings()), ("keys", Listed())]
        );

    private static string Listed() => string.Join(", ", Shapes.Row.Keys.Select(key => key.Name));

    // Keys first, which are proposed where a heading is as near.
    private static IEnumerable<string> Headings() =>
        Shapes
            .Row.Keys.Select(key => key.Name)
            .Concat(FormHeadings.Columns.SelectMany(heading => heading.Words));

    private static string NameOf(Row names, int column) =>
        KeyOf(names.Text(column).Trim().ToString());

    private static string KeyOf(string written) =>
        FormHeadings.Find(FormHeadings.Columns, written)?.Key
        ?? (FormHeadings.IsName(written) ? FormHeadings.NameKey : written);
}
