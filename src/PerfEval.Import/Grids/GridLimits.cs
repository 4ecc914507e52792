namespace PerfEval.Import.Grids;

/// <summary>How much is read of one file, so that none takes more than seconds and some hundred megabytes.</summary>
internal static class GridLimits
{
    /// <summary>How many columns a table may have.</summary>
    public const int MostColumns = 256;

    /// <summary>How many rows a table may have.</summary>
    public const int MostRows = 20_000;

    /// <summary>How many cells all tables of a file may have, merged ones counted as often as they are seen.</summary>
    public const int MostCells = 500_000;

    /// <summary>How many characters the cells may show together.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>The limits in words.</summary>
    public static LocalizedText InWords { get; } =
        new(
            "256 columns, 20,000 rows and 500,000 cells, 16 MB unpacked",
            "256 列、20,000 行、500,000 格，解压后 16 MB"
        );
}
