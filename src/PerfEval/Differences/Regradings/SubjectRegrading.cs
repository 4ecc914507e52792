using System.Text.Json.Serialization;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Differences.Regradings;

/// <summary>What the rules alone change for one subject.</summary>
internal sealed record SubjectRegrading
{
    internal SubjectRegrading(string? subject, IReadOnlyList<NodeRegrading> nodes)
    {
        (Subject, Nodes) = (subject, nodes);
    }

    /// <summary>Whose results they are; null if not said.</summary>
    public string? Subject { get; internal init; }

    /// <summary>The nodes in both rule books that stand differently, in the new one's order; the department first.</summary>
    public IReadOnlyList<NodeRegrading> Nodes
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>Returns the subject, and how many nodes stand differently.</summary>
    public override string ToString() => FormattableString.Invariant($"{Subject}: {Nodes.Count}");
}

/// <summary>A node that stands differently by the new rules.</summary>
internal sealed record NodeRegrading
{
    internal NodeRegrading(
        NodeEvaluation old,
        NodeEvaluation @new,
        IReadOnlyList<RegradingCause> causes
    )
    {
        (Old, New, Causes) = (old, @new, causes);
    }

    /// <summary>How it stands by the old rule book.</summary>
    public NodeEvaluation Old { get; internal init; }

    /// <summary>How it stands by the new one.</summary>
    public NodeEvaluation New { get; internal init; }

    /// <summary>Why, in the order of the rule books.</summary>
    public IReadOnlyList<RegradingCause> Causes
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>Whether a person's decision counts by one rule book only, because the other one leaves nothing open, or not that grade.</summary>
    public bool IsDecisionMoot => Old.Indicator?.Decided is null != New.Indicator?.Decided is null;

    /// <summary>Returns both: <c>employment: good → employment: fair</c>.</summary>
    public override string ToString() => $"{Old} → {New}";
}

/// <summary>Something that makes a node stand differently.</summary>
internal sealed record RegradingCause
{
    internal RegradingCause(string path, string key)
    {
        (Path, Key) = (path, key);
    }

    /// <summary>Where it stands: in the new rule book, or in the old one of what was removed; empty for the whole book.</summary>
    public string Path { get; internal init; }

    /// <summary>The key that differs, such as <c>criteria.poor</c> or <c>weight</c>; or <c>grade</c>, <c>score</c>, <c>added</c>, <c>removed</c>, <c>moved</c>.</summary>
    public string Key { get; internal init; }

    /// <summary>Returns <c>employment/startup-support (grade)</c>, or the key alone for the whole book.</summary>
    public override string ToString() => Path.Length == 0 ? Key : $"{Path} ({Key})";
}
