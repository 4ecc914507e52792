using PerfEval.Evaluation;

namespace PerfEval.Comparing;

/// <summary>Goes through two trees of nodes together, and keeps what moved.</summary>
/// <remarks>What does not depend on the subject is looked up once for all of them.</remarks>
internal sealed class NodePairing
{
    // The ids of the grades, best first; empty where the scales differ, so that no grade is better than another.
    private readonly List<string> _scale;
    private readonly AspectPass _aspects = new();
    private readonly AcceptedFindings _acceptedBefore;
    private readonly AcceptedFindings _acceptedAfter;

    public NodePairing(EvaluationResult before, EvaluationResult after)
    {
        List<string> scale = IdsOf(after);
        _scale = IdsOf(before).SequenceEqual(scale) ? scale : [];
        _acceptedBefore = new AcceptedFindings(before.RuleBookDiagnostics);
        _acceptedAfter = new AcceptedFindings(after.RuleBookDiagnostics);

        static List<string> IdsOf(EvaluationResult evaluation) =>
            [.. evaluation.Table.Scale.Grades.Select(grade => grade.Id)];
    }

    /// <summary>Returns the nodes that moved or stand in one tree only, from the top down.</summary>
    public IReadOnlyList<NodeComparison> Moved(NodeEvaluation before, NodeEvaluation after) =>
        [.. All(before, after).Where(node => node.HasMoved)];

    /// <summary>Returns all nodes of both trees, from the top down.</summary>
    public IReadOnlyList<NodeComparison> All(NodeEvaluation before, NodeEvaluation after)
    {
        List<NodeComparison> all = [];
        Pair(new Side(before, null), new Side(after, null), all);
        return all;
    }

    private Effect Pair(Side? before, Side? after, List<NodeComparison> all)
    {
        ComparedNode? from = before?.Compared(_acceptedBefore);
        ComparedNode? to = after?.Compared(_acceptedAfter);
        int place = all.Count;
        var node = new NodeComparison(from, to)
        {
            Aspects = from is null || to is null ? [] : [.. _aspects.Run(from, to)],
        };
        all.Add(node);
        Effect effect = Own(from?.Node, to?.Node);
        foreach ((Side? left, Side? right) in Children(before, after))
        {
            effect += Pair(left, right, all);
        }

        if (effect != default)
        {
            all[place] = node with
            {
                Better = effect.Better,
                Worse = effect.Worse,
                Unmatched = effect.Unmatched,
            };
        }

        return effect;
    }

    private Effect Own(NodeEvaluation? before, NodeEvaluation? after)
    {
        if ((after ?? before)!.Level != Level.Indicator)
        {
            return default;
        }

        (string? from, string? to) = (before?.Grade?.Id, after?.Grade?.Id);
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
        IEnumerable<string> paths = right.Select(side => side.Path);
        if (left.Select(side => side.Path).SequenceEqual(paths))
        {
            return left.Zip(right, (one, other) => ((Side?)one, (Side?)other));
        }

        Dictionary<string, Side> byPath = left.ToDictionary(side => side.Path);
        HashSet<string> known = [.. paths];
        return right
            .Select(side => (byPath.GetValueOrDefault(side.Path), (Side?)side))
            .Concat(
                left.Where(side => !known.Contains(side.Path))
                    .Select(side => ((Side?)side, (Side?)null))
            );
    }

    /// <summary>A node in one tree.</summary>
    /// <param name="node">The node.</param>
    /// <param name="above">The node above it; null for the department.</param>
    private sealed class Side(NodeEvaluation node, Side? above)
    {
        private Dictionary<string, RollUpPart>? _parts;

        public string Path => node.Path;

        public IEnumerable<Side> Children => node.Children.Select(child => new Side(child, this));

        public ComparedNode Compared(AcceptedFindings accepted) =>
            new(node, Part(), accepted.Of(node));

        // Where every indicator counts once, it is a part of all nodes above; the nearest is as good as any.
        private RollUpPart? Part()
        {
            for (Side? side = above; side is not null; side = side.Above)
            {
                if (side.Parts.TryGetValue(node.Path, out RollUpPart? part))
                {
                    return part;
                }
            }

            return null;
        }

        private Side? Above => above;

        private Dictionary<string, RollUpPart> Parts => _parts ??= PartsOf(node);

        private static Dictionary<string, RollUpPart> PartsOf(NodeEvaluation node)
        {
            Dictionary<string, RollUpPart> parts = new(StringComparer.Ordinal);
            foreach (RollUpPart part in node.RollUp?.Parts ?? [])
            {
                parts.TryAdd(part.Node.Path, part);
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
