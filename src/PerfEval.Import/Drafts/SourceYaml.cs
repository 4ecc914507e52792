using System.Globalization;
using PerfEval.Import.Grids;

namespace PerfEval.Import.Drafts;

/// <summary>Where a text came from, as the draft says it.</summary>
internal static class SourceYaml
{
    /// <summary>Returns the key and the text under <c>source</c>: the line of a text, or the address in a sheet or a table.</summary>
    public static (string Key, string Text) Of(GridCell cell) =>
        cell.Line is { } line
            ? ("line", line.ToString(CultureInfo.InvariantCulture))
            : ("section", cell.Address);
}
