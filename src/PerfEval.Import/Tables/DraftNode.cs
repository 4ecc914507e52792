using PerfEval.Import.Grids;

namespace PerfEval.Import.Tables;

/// <summary>A responsibility or an activity while the table is read: it grows row by row.</summary>
/// <param name="id">Its id in the draft, such as <c>a2</c>.</param>
/// <param name="name">The cell of its name.</param>
internal sealed class DraftNode(string id, GridCell name)
{
    /// <summary>The id by which the draft calls it.</summary>
    public string Id { get; } = id;

    /// <summary>The cell of its name.</summary>
    public GridCell Cell { get; } = name;

    /// <summary>The name on one line, its number taken off.</summary>
    public required string Name { get; init; }

    /// <summary>The number before the name; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>Its texts by key of the rule book: <c>budget</c>, <c>description</c>, <c>goal</c>, <c>owner</c>.</summary>
    public Dictionary<string, GridCell> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands in cells of which nothing is made: heading and text.</summary>
    public List<(string Heading, string Text)> Comments { get; } = [];

    /// <summary>The activities below it.</summary>
    public List<DraftNode> Activities { get; } = [];

    /// <summary>The indicators directly below it.</summary>
    public List<DraftIndicator> Indicators { get; } = [];
}
