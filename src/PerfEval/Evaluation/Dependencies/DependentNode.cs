namespace PerfEval.Evaluation.Dependencies;

/// <summary>A node whose grade, status or score would be another one.</summary>
internal sealed record DependentNode
{
    internal DependentNode(NodeEvaluation now, NodeEvaluation then) => (Now, Then) = (now, then);

    /// <summary>The node as it stands.</summary>
    public NodeEvaluation Now { get; internal init; }

    /// <summary>The node as it would stand.</summary>
    public NodeEvaluation Then { get; internal init; }

    /// <summary>Returns both: <c>employment: good → employment: fair</c>.</summary>
    public override string ToString() => $"{Now} → {Then}";
}
