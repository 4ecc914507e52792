using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>The columns in which a sheet names, for each indicator, the nodes above it and itself: one a level.</summary>
/// <param name="table">The table. Where it has no activities, they have no column.</param>
/// <param name="phrases">The reader's language.</param>
internal sealed class LevelColumns(PublishedTable table, Phrases phrases)
{
    private readonly Level[] _levels = table.HasActivities
        ? [Level.Responsibility, Level.Activity, Level.Indicator]
        : [Level.Responsibility, Level.Indicator];

    /// <summary>How many there are.</summary>
    public int Count => _levels.Length;

    /// <summary>What stands above them.</summary>
    public IEnumerable<string> Headings =>
        _levels.Select(
            (level, number) =>
                FormHeadings.OfLevel(
                    level == Level.Indicator ? 2 : number,
                    NameOf(level),
                    phrases.Language
                )
        );

    // The third level of a table of two would be called so only.
    private LocalizedText? NameOf(Level level) =>
        table.Levels.StatedOf(level)
        ?? (level == Level.Indicator && Count == 2 ? Terms.Title(Terms.Indicator) : null);

    /// <summary>Returns what stands in them for a node: the names on the way to it, each on its level; empty where there is none.</summary>
    /// <param name="way">The nodes from the top to the node, itself included.</param>
    public IEnumerable<string> NamesOf(IReadOnlyList<Node> way) =>
        _levels.Select(level =>
            way.FirstOrDefault(node => node.Level == level) is { } node ? phrases.Titled(node) : ""
        );

    /// <summary>Returns the way to every indicator, in the document's order.</summary>
    public IEnumerable<IReadOnlyList<Node>> Ways => table.Responsibilities.SelectMany(WaysFrom);

    private static IEnumerable<IReadOnlyList<Node>> WaysFrom(Node node) =>
        node is Indicator
            ?
            [
                [node],
            ]
            : node.Children.SelectMany(WaysFrom).Select(way => (Node[])[node, .. way]);
}
