namespace PerfEval.Excel.Sheets;

/// <summary>The looks of cells that all sheets share.</summary>
internal static class Look
{
    public static readonly CellStyle Title = new()
    {
        Font = CellFont.Title,
        HasBorder = false,
        Wraps = false,
    };

    public static readonly CellStyle Line = new() { HasBorder = false, Wraps = false };

    public static readonly CellStyle Heading = new()
    {
        Font = CellFont.Bold,
        Fill = "D9E2F3",
        Alignment = CellAlignment.Centre,
    };

    public static readonly CellStyle Text = new();

    public static readonly CellStyle Centred = new() { Alignment = CellAlignment.Centre };

    /// <summary>Several lines that belong together.</summary>
    public static readonly CellStyle Lines = new() { Font = CellFont.Dense };

    /// <summary>A number that counts rows.</summary>
    public static readonly CellStyle Number = new()
    {
        Alignment = CellAlignment.Centre,
        Format = "0",
    };

    public static readonly CellStyle Small = new() { Font = CellFont.Small };

    /// <summary>A value as it was measured, or is to be: text, also when it is typed again.</summary>
    public static readonly CellStyle Value = new() { Format = CellStyle.AsText };

    public static readonly CellStyle Input = new()
    {
        Format = CellStyle.AsText,
        Fill = "FFF9E5",
        IsInput = true,
    };

    /// <summary>A date that is to be filled in: a date to the spreadsheet, the year first.</summary>
    public static readonly CellStyle InputDate = Input with { Format = "yyyy-mm-dd" };

    public static readonly CellStyle InputHeading = Heading with { Fill = "FFE699" };

    /// <summary>A cell in which nothing fits the indicator.</summary>
    public static readonly CellStyle Unfit = new() { Format = CellStyle.AsText, Fill = "E7E6E6" };

    /// <summary>The colour of what needs somebody's attention.</summary>
    public const string Open = "FCE4D6";
}
