using System.Text.Json.Serialization;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A node of the tree, with all that lies under it.</summary>
/// <remarks>Without a roll-up, nodes above the indicators have no status and no grade of their own, only counts.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class NodeEvaluation
{
    private FixedList<NodeEvaluation>? _children;
    private NodeRollUp? _rollUp;

    private NodeEvaluation(GradedTree tree, Node? node, int number, int firstIndicator) =>
        (Tree, Node, Number, FirstIndicator) = (tree, node, number, firstIndicator);

    /// <summary>The level.</summary>
    public Level Level => LevelOf(Node);

    /// <summary>The node of the table; null for the department.</summary>
    public Node? Node { get; }

    /// <summary>The nodes below, in the document's order; none below an indicator.</summary>
    public IReadOnlyList<NodeEvaluation> Children
    {
        get
        {
            if (Node is PerfEval.Indicator)
            {
                return [];
            }

            // Two threads that come at once get the same nodes.
            if (_children is null)
            {
                Interlocked.CompareExchange(ref _children, new(MakeChildren()), null);
            }

            return _children;
        }
    }

    /// <summary>The evaluation of the indicator; null above the indicators.</summary>
    public IndicatorEvaluation? Indicator =>
        Node is PerfEval.Indicator ? Tree.Indicators[FirstIndicator] : null;

    /// <summary>What the roll-up makes of the nodes below; null for an indicator, and without a roll-up.</summary>
    public NodeRollUp? RollUp =>
        Tree.Plan is { } plan && Node is not PerfEval.Indicator
            ? _rollUp ??= new NodeRollUp(plan, this)
            : null;

    /// <summary>How the node stands; null above the indicators without a roll-up.</summary>
    public Status? Status => Indicator?.Status ?? RollUp?.Status;

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade => Indicator is { } indicator ? indicator.Grade : RollUp?.Grade;

    /// <summary>How many indicators at or below this node have which grade and status.</summary>
    public Counts Counts =>
        Counts.Of(
            Tree.Table.Scale,
            SelfAndBelow().Select(node => node.Indicator).OfType<IndicatorEvaluation>()
        );

    /// <summary>The path of ids; empty for the department.</summary>
    public string Path => Node?.Path ?? "";

    /// <summary>The codes of what was found about its value or its roll-up; also those of the values, or of the bands, where it lies.</summary>
    internal IEnumerable<string> Codes => Indicator?.Codes ?? RollUp?.Codes ?? [];

    /// <summary>The published name; null where the department has none.</summary>
    internal LocalizedText? Name =>
        Node?.Name ?? (Node is null ? Tree.Table.Department?.Name : null);

    /// <summary>The score of the node, or the points that an indicator's grade earns; null where there is neither, or it is open.</summary>
    internal RollUpScore? Score =>
        Indicator is not { } indicator ? RollUp?.Score
        : Tree.Plan is { IsSum: false } plan ? plan.EarnedBy(indicator)
        : null;

    /// <summary>The points that the node earns, or that an indicator passes up; null where none are summed, or they are open.</summary>
    internal RollUpScore? Points =>
        Indicator is not { } indicator ? RollUp?.Points
        : Tree.Plan is { IsSum: true } plan ? plan.EarnedBy(indicator)
        : null;

    /// <summary>Of how many points that is; null where none are summed, and where an indicator earns none.</summary>
    internal Rational? Full =>
        Indicator is not { } indicator ? RollUp?.Full
        : Tree.Plan is { IsSum: true } ? indicator.FullPoints
        : null;

    /// <summary>What the ladder says about the value, or the bands about a score for which they need a policy; null for neither.</summary>
    internal Ruling? Ruling => Indicator?.Ruling ?? RollUp?.PolicySegment?.Ruling;

    internal GradedTree Tree { get; }

    /// <summary>The number of a node above the indicators in a roll-up's plan.</summary>
    internal int Number { get; }

    /// <summary>The position of the first indicator at or below this node.</summary>
    internal int FirstIndicator { get; }

    /// <summary>Returns the level of a node of the table; null is the department.</summary>
    internal static Level LevelOf(Node? node) => node?.Level ?? Level.Department;

    /// <summary>Returns the department.</summary>
    internal static NodeEvaluation RootOf(GradedTree tree)
    {
        int below = tree.Table.Responsibilities.Sum(one => one.CountAboveIndicators);
        return new NodeEvaluation(tree, null, below, 0);
    }

    /// <summary>All nodes at and below this one, in the document's order.</summary>
    public IEnumerable<NodeEvaluation> SelfAndBelow()
    {
        List<NodeEvaluation> nodes = [];
        AddTo(nodes);
        return nodes.AsReadOnly();
    }

    /// <summary>Tells whether a path is that of this node, or of one that may lie below.</summary>
    internal bool Leads(string path) =>
        path.StartsWith(Path, StringComparison.Ordinal)
        && (path.Length == Path.Length || path[Path.Length] == '/');

    private void AddTo(List<NodeEvaluation> nodes)
    {
        nodes.Add(this);
        foreach (NodeEvaluation child in Children)
        {
            child.AddTo(nodes);
        }
    }

    // Nodes above the indicators are numbered as they are rolled up: each right behind all that lie below it.
    private NodeEvaluation[] MakeChildren()
    {
        IReadOnlyList<Node> nodes = Node?.Children ?? Tree.Table.Responsibilities;
        var children = new NodeEvaluation[nodes.Count];
        int before = Number - nodes.Sum(node => node.CountAboveIndicators);
        int first = FirstIndicator;
        for (int i = 0; i < children.Length; i++)
        {
            Node node = nodes[i];
            before += node.CountAboveIndicators;
            children[i] = new NodeEvaluation(Tree, node, before - 1, first);
            first += node.CountOfIndicators;
        }

        return children;
    }

    /// <summary>Returns the path and the grade, or else the status: <c>employment/startup-support: good</c>.</summary>
    public override string ToString() =>
        $"{(Path.Length == 0 ? "department" : Path)}: {Grade?.Id ?? Status?.ToString() ?? $"{Counts}"}";
}
