using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>Builds the tree of a subject from its graded indicators up, rolled up where there is a roll-up.</summary>
internal sealed class TreeOf
{
    private readonly NodeEvaluation[] _indicators;
    private readonly RollUpPass? _rollUp;
    private int _next;

    private TreeOf(NodeEvaluation[] indicators, RollUpPlan? plan, Findings findings)
    {
        _indicators = indicators;
        _rollUp = plan is null ? null : new RollUpPass(plan, indicators, 0, findings);
    }

    /// <summary>Builds the tree.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indicators">Its indicators, graded, in the document's order.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    /// <param name="findings">Where to say what the roll-up finds.</param>
    public static NodeEvaluation Graded(
        PublishedTable table,
        NodeEvaluation[] indicators,
        RollUpPlan? plan,
        Findings findings
    )
    {
        var tree = new TreeOf(indicators, plan, findings);
        IReadOnlyList<Responsibility> responsibilities = table.Responsibilities;
        var children = new NodeEvaluation[responsibilities.Count];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = tree.Above(responsibilities[i], plan?.Root.Children[i]);
        }

        return tree.Above(null, plan?.Root, children);
    }

    private NodeEvaluation Above(Responsibility responsibility, WeighedNode? weighed)
    {
        var children = new NodeEvaluation[responsibility.Activities.Count];
        for (int i = 0; i < children.Length; i++)
        {
            Activity activity = responsibility.Activities[i];
            int first = _next;
            _next += activity.Indicators.Count;
            children[i] = Above(activity, weighed?.Children[i], _indicators[first.._next]);
        }

        return Above(responsibility, weighed, children);
    }

    private NodeEvaluation Above(Node? node, WeighedNode? weighed, NodeEvaluation[] children) =>
        new()
        {
            Node = node,
            Children = children,
            RollUp = _rollUp?.Make(node, weighed!, children),
        };
}
