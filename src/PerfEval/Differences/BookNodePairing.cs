using PerfEval.Criteria;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Which node of one rule book is which of the other.</summary>
/// <remarks>
/// The path decides; then, below a parent that has moved, the id; then the name, of indicators together with their
/// criteria. Names repeat in real tables: where several nodes come into question, none is taken.
/// </remarks>
internal sealed class BookNodePairing
{
    private readonly Dictionary<string, string> _newPaths = new(StringComparer.Ordinal)
    {
        [""] = "",
    };
    private readonly Dictionary<string, string> _oldPaths = new(StringComparer.Ordinal)
    {
        [""] = "",
    };
    private readonly Dictionary<string, NodePair> _pairs = new(StringComparer.Ordinal);

    private BookNodePairing(PublishedTable old, PublishedTable revised)
    {
        List<ActivityNode> oldActivities =
        [
            .. old.Responsibilities.SelectMany(node => node.Activities),
        ];
        List<ActivityNode> newActivities =
        [
            .. revised.Responsibilities.SelectMany(node => node.Activities),
        ];
        List<Indicator> oldIndicators = [.. old.Indicators];
        List<Indicator> newIndicators = [.. revised.Indicators];
        Pair(Level.Responsibility, old.Responsibilities, revised.Responsibilities, Name);
        Pair(Level.Activity, oldActivities, newActivities, Name);
        Pair(
            Level.Indicator,
            oldIndicators,
            newIndicators,
            indicator => $"{indicator.Id} {NameAndCriteria(indicator)}",
            NameAndCriteria
        );
        Pairs =
        [
            .. revised.Nodes.Select(node => _pairs[node.Path]),
            .. old
                .Nodes.Where(node => !_newPaths.ContainsKey(node.Path))
                .Select(node => new NodePair(node.Level, node, null)),
        ];
    }

    /// <summary>All nodes of both books: those of the new one in its order, then those of the old one that it lacks.</summary>
    public IReadOnlyList<NodePair> Pairs { get; }

    public static BookNodePairing Of(PublishedTable old, PublishedTable revised) =>
        new(old, revised);

    /// <summary>Returns the path in the new book of a node of the old one; null if it was removed.</summary>
    public string? NewPathOf(string oldPath) => _newPaths.GetValueOrDefault(oldPath);

    /// <summary>Returns the path in the old book of a node of the new one; null if it was added.</summary>
    public string? OldPathOf(string newPath) => _oldPaths.GetValueOrDefault(newPath);

    private void Pair<T>(
        Level level,
        IReadOnlyList<T> old,
        IReadOnlyList<T> revised,
        params IReadOnlyList<Func<T, string>> likeness
    )
        where T : Node
    {
        Match(level, old, revised, node => node.Path, node => node.Path);
        Match(level, old, revised, PathBelowMovedParent, node => node.Path);
        foreach (Func<T, string> key in likeness)
        {
            Match(level, old, revised, key, key);
        }

        foreach (T node in revised.Where(node => !_pairs.ContainsKey(node.Path)))
        {
            _pairs.Add(node.Path, new NodePair(level, null, node));
        }
    }

    // Pairs the nodes that have not been paired yet and alone have a key in common.
    private void Match<T>(
        Level level,
        IReadOnlyList<T> old,
        IReadOnlyList<T> revised,
        Func<T, string?> oldKey,
        Func<T, string> newKey
    )
        where T : Node
    {
        ILookup<string?, T> open = old.Where(node => !_newPaths.ContainsKey(node.Path))
            .ToLookup(oldKey, StringComparer.Ordinal);
        IEnumerable<IGrouping<string, T>> wanted = revised
            .Where(node => !_oldPaths.ContainsKey(node.Path))
            .GroupBy(newKey, StringComparer.Ordinal)
            .ToList();
        foreach (IGrouping<string, T> group in wanted)
        {
            List<T> found = [.. open[group.Key]];
            if (found.Count == 1 && group.Count() == 1)
            {
                T node = group.First();
                _newPaths.Add(found[0].Path, node.Path);
                _oldPaths.Add(node.Path, found[0].Path);
                _pairs.Add(node.Path, new NodePair(level, found[0], node));
            }
        }
    }

    private string? PathBelowMovedParent(Node old)
    {
        int end = old.Path.LastIndexOf('/');
        return end >= 0 && NewPathOf(old.Path[..end]) is { } parent ? $"{parent}/{old.Id}" : null;
    }

    private static string Name(Node node) => node.Name.In(Language.Chinese);

    private static string NameAndCriteria(Indicator indicator) =>
        string.Join(
            '\n',
            indicator
                .Criteria.Select(cell =>
                    $"{cell.Grade}: {(cell.Criterion.Meaning is Meaning.Label label ? Folding.FoldLabel(label.Text) : cell.Criterion.Meaning)}"
                )
                .Prepend($"{indicator.Measure.Kind} {indicator.Measure.Unit}")
                .Prepend(Name(indicator))
        );
}

/// <summary>A node of the old rule book, and the same of the new one.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Old">The old node; null if it was added.</param>
/// <param name="New">The new node; null if it was removed.</param>
internal sealed record NodePair(Level Level, Node? Old, Node? New);
