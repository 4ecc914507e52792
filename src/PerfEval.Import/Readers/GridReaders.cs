using PerfEval.Import.Grids;

namespace PerfEval.Import.Readers;

/// <summary>The formats that are read. A further one is a line here.</summary>
internal static class GridReaders
{
    private static readonly IReadOnlyList<IGridReader> All =
    [
        new TextGridReader(),
        new CsvGridReader(),
        new WordReader(),
        new HtmlReader(),
        new SheetReader(),
    ];

    /// <summary>Returns the reader of a format.</summary>
    /// <param name="ending">How names of its files end, in lower case with the dot.</param>
    /// <returns>The reader; null where none reads it.</returns>
    public static IGridReader? For(string ending) =>
        All.FirstOrDefault(reader => reader.Reads(ending));
}
