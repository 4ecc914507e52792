namespace PerfEval.Excel.Sheets;

/// <summary>A sheet to be written: some lines, a row of headings that stays in view, and rows under it.</summary>
internal sealed class SheetPlan
{
    public required string Name { get; init; }

    /// <summary>The columns, from the left.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The rows above the headings.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Above { get; init; } = [];

    /// <summary>The rows under the headings, each of as many cells as there are columns; they are gone through twice.</summary>
    public required IEnumerable<IReadOnlyList<SheetCell>> Rows { get; init; }

    /// <summary>The rows that close the sheet; they are no part of what is sorted and filtered.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Below { get; init; } = [];

    /// <summary>How many columns stay in view when the sheet is moved sideways.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How many columns are printed.</summary>
    public int PrintedColumns { get; init; }

    /// <summary>Whether the headings have buttons to filter by.</summary>
    public bool HasFilter { get; init; }

    /// <summary>What may be typed into which cells.</summary>
    public IReadOnlyList<CellRule> Rules { get; init; } = [];

    /// <summary>Values to choose from, with the key by which rules find them; those of one key stand together.</summary>
    public IReadOnlyList<(string Key, string Value)> Choices { get; init; } = [];

    /// <summary>Whether a printed page leaves little room beside the columns.</summary>
    public bool HasNarrowMargins { get; init; }

    /// <summary>Whether numbers that are kept as text are meant so.</summary>
    public bool HasNumbersAsText { get; init; }

    /// <summary>The row of the headings, counted from 1.</summary>
    public int HeadingRow => Above.Count + 1;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Widest">How wide it may become, in characters of which a Chinese one takes two; longer texts are broken.</param>
internal sealed record SheetColumn(string Heading, int Widest)
{
    /// <summary>How wide it is at least.</summary>
    public int Narrowest { get; init; } = 8;

    public CellStyle Style { get; init; } = Look.Heading;
}
