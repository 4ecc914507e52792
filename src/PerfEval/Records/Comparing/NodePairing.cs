namespace PerfEval.Records.Comparing;

/// <summary>Goes through two trees of nodes together, and keeps what moved.</summary>
internal sealed class NodePairing
{
    // The ids of the grades, best first; empty where the scales differ, so that no grade is better than another.
    private readonly List<string> _scale;

    public NodePairing(IReadOnlyList<RecordedGrade> before, IReadOnlyList<RecordedGrade> after)
    {
        List<string> scale = [.. after.Select(grade => grade.Id)];
        _scale = before.Select(grade => grade.Id).SequenceEqual(scale) ? scale : [];
    }

    /// <summary>Returns the nodes that moved or stand in one tree only, from the top down.</summary>
    public IReadOnlyList<NodeComparison> Moved(RecordedNode before, RecordedNode after)
    {
        List<NodeComparison> moved = [];
        Pair(new Side(before, null), new Side(after, null), moved);
        return moved;
    }

    private Effect Pair(Side? before, Side? after, List<NodeComparison> moved)
    {
        int place = moved.Count;
        Effect effect = Own(before?.Node, after?.Node);
        foreach ((Side? left, Side? right) in Children(before, after))
        {
            effect += Pair(left, right, moved);
        }

        (RecordedPart? partBefore, RecordedPart? partAfter) = (before?.Part, after?.Part);
        List<Aspect> aspects =
            before is not null && after is not null
                ? [.. AspectPass.Run((before.Node, partBefore), (after.Node, partAfter))]
                : [];
        if (before is null || after is null || aspects.Count > 0)
        {
            moved.Insert(
                place,
                new NodeComparison
                {
                    Before = before?.Node,
                    After = after?.Node,
                    PartBefore = partBefore,
                    PartAfter = partAfter,
                    Aspects = aspects,
                    Better = effect.Better,
                    Worse = effect.Worse,
                    Unmatched = effect.Unmatched,
                }
            );
        }

        return effect;
    }

    private Effect Own(RecordedNode? before, RecordedNode? after)
    {
        if ((after ?? before)!.Level != Level.Indicator)
        {
            return default;
        }

        (string? from, string? to) = (before?.Grade, after?.Grade);
        int steps =
            from is null || to is null ? 0 : _scale.IndexOf(from).CompareTo(_scale.IndexOf(to));
        return new Effect(
            steps > 0 ? 1 : 0,
            steps < 0 ? 1 : 0,
            (from is null) != (to is null) ? 1 : 0
        );
    }

    // In the order of the second tree; what stands in the first only follows.
    private static IEnumerable<(Side?, Side?)> Children(Side? before, Side? after)
    {
        List<Side> left = [.. before?.Children ?? []];
        List<Side> right = [.. after?.Children ?? []];
        Dictionary<string, Side> byPath = left.ToDictionary(side => side.Node.Path);
        HashSet<string> paths = [.. right.Select(side => side.Node.Path)];
        return right
            .Select(side => (byPath.GetValueOrDefault(side.Node.Path), (Side?)side))
            .Concat(
                left.Where(side => !paths.Contains(side.Node.Path))
                    .Select(side => ((Side?)side, (Side?)null))
            );
    }

    /// <summary>A node in one tree.</summary>
    /// <param name="node">The node.</param>
    /// <param name="above">The node above it; null for the department.</param>
    private sealed class Side(RecordedNode node, Side? above)
    {
        private readonly Lazy<Dictionary<string, RecordedPart>> _parts = new(() => PartsOf(node));

        public RecordedNode Node => node;

        public IEnumerable<Side> Children => node.Children.Select(child => new Side(child, this));

        // Where every indicator counts once, it is a part of all nodes above; the nearest is as good as any.
        public RecordedPart? Part
        {
            get
            {
                string path = node.Path;
                for (Side? side = above; side is not null; side = side.Above)
                {
                    if (side._parts.Value.TryGetValue(path, out RecordedPart? part))
                    {
                        return part;
                    }
                }

                return null;
            }
        }

        private Side? Above => above;

        private static Dictionary<string, RecordedPart> PartsOf(RecordedNode node)
        {
            Dictionary<string, RecordedPart> parts = new(StringComparer.Ordinal);
            foreach (RecordedPart part in node.Parts)
            {
                parts.TryAdd(part.Path, part);
            }

            return parts;
        }
    }

    private readonly record struct Effect(int Better, int Worse, int Unmatched)
    {
        public static Effect operator +(Effect left, Effect right) =>
            new(
                left.Better + right.Better,
                left.Worse + right.Worse,
                left.Unmatched + right.Unmatched
            );
    }
}
