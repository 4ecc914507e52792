using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>The level of a node in the tree of an evaluation.</summary>
public enum Level
{
    /// <summary>The whole table: the department.</summary>
    Department,

    /// <summary>A responsibility.</summary>
    Responsibility,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>An indicator.</summary>
    Indicator,
}

/// <summary>A node of the tree, with all that lies under it.</summary>
/// <remarks>Without a roll-up, nodes above the indicators have no status and no grade of their own, only counts.</remarks>
public sealed record NodeEvaluation
{
    /// <summary>The level.</summary>
    public Level Level =>
        Node switch
        {
            null => Level.Department,
            Responsibility => Level.Responsibility,
            Activity => Level.Activity,
            _ => Level.Indicator,
        };

    /// <summary>The node of the table; null for the department.</summary>
    public required Node? Node { get; init; }

    /// <summary>The nodes below, in the document's order; none below an indicator.</summary>
    public IReadOnlyList<NodeEvaluation> Children { get; init; } = [];

    /// <summary>The evaluation of the indicator; null above the indicators.</summary>
    public IndicatorEvaluation? Indicator { get; init; }

    /// <summary>What the roll-up makes of the nodes below; null for an indicator, and without a roll-up.</summary>
    public NodeRollUp? RollUp { get; init; }

    /// <summary>How the node stands; null above the indicators without a roll-up.</summary>
    public Status? Status => Indicator?.Status ?? RollUp?.Status;

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade => Indicator is { } indicator ? indicator.Grade : RollUp?.Grade;

    /// <summary>How many indicators at or below this node have which grade and status.</summary>
    public Counts Counts => Counts.Of(this);

    /// <summary>The path of ids; empty for the department.</summary>
    public string Path => Node?.Path ?? "";

    /// <summary>All nodes at and below this one, in the document's order.</summary>
    public IEnumerable<NodeEvaluation> SelfAndBelow()
    {
        List<NodeEvaluation> nodes = [];
        AddTo(nodes);
        return nodes;
    }

    private void AddTo(List<NodeEvaluation> nodes)
    {
        nodes.Add(this);
        foreach (NodeEvaluation child in Children)
        {
            child.AddTo(nodes);
        }
    }
}
