namespace PerfEval.Excel.Sheets;

/// <summary>How a cell looks.</summary>
internal readonly record struct CellStyle()
{
    /// <summary>The format of a cell that holds text, and in which what is typed stays text.</summary>
    public const string AsText = "@";

    public CellFont Font { get; init; } = CellFont.Plain;

    /// <summary>The colour behind the text, as RRGGBB; null for none.</summary>
    public string? Fill { get; init; }

    public bool HasBorder { get; init; } = true;

    /// <summary>How numbers are shown.</summary>
    public string Format { get; init; } = "General";

    public bool Wraps { get; init; } = true;

    public CellAlignment Alignment { get; init; } = CellAlignment.Left;

    /// <summary>Whether it is to be filled in, also where the sheet is protected.</summary>
    public bool IsInput { get; init; }
}

/// <summary>The letters of a cell.</summary>
internal enum CellFont
{
    Plain,
    Bold,
    Title,
    Small,
    Quiet,
    Dense,
}

/// <summary>Where a text stands in its cell.</summary>
internal enum CellAlignment
{
    Left,
    Right,
    Centre,
}
