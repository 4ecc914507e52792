using System.Text.Json.Serialization;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What responsibilities, activities and indicators have in common.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public abstract record Node
{
    private protected Node() { }

    /// <summary>The id, unique among siblings.</summary>
    public required SourcedText Id { get; init; }

    /// <summary>The path of ids from the top, such as <c>employment/startup-support</c>: the node's key everywhere.</summary>
    public required string Path { get; init; }

    /// <summary>The published name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where the name stands in the rule book.</summary>
    public Place NamePlace { get; internal init; }

    /// <summary>The list number as printed, such as <c>四</c>; null for none.</summary>
    public string? Number { get; internal init; }

    /// <summary>Where the node stands in the published document; null if that is not said.</summary>
    public SourceReference? Source { get; internal init; }

    /// <summary>What the node weighs among its siblings; null where nothing is declared.</summary>
    internal Weight? Weight { get; init; }

    /// <summary>The points of the node (分值); null where none are stated.</summary>
    internal StatedAmount? Points { get; init; }

    /// <summary>What the points below the node sum to, where they count for its own; null where they sum to these.</summary>
    internal StatedAmount? OutOf { get; init; }

    /// <summary>The least that the node can earn; null where nothing is stated.</summary>
    internal StatedAmount? Least { get; init; }

    /// <summary>The most that the node can earn; null where nothing is stated.</summary>
    internal StatedAmount? Most { get; init; }

    /// <summary>The findings under this node that somebody decided to live with.</summary>
    internal IReadOnlyList<AcceptedFinding> Accepted
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<AcceptedFinding>.Empty;

    /// <summary>Returns the path.</summary>
    public sealed override string ToString() => Path;
}

/// <summary>What responsibilities and activities have in common: money and words.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public abstract record FundedNode : Node
{
    private protected FundedNode() { }

    /// <summary>The budget in the rule book's currency; null where none was published, which is not 0.</summary>
    public Budget? Budget { get; internal init; }

    /// <summary>Whether a budget is written that cannot be read, which is not the same as an absent one.</summary>
    internal bool IsBudgetUnread { get; init; }

    /// <summary>内容描述, as published; null for none.</summary>
    public LocalizedText? Description { get; internal init; }

    /// <summary>绩效目标, as published; null for none.</summary>
    public LocalizedText? Goal { get; internal init; }
}

/// <summary>A responsibility (职责): the first level of a table.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Responsibility : FundedNode
{
    internal Responsibility() { }

    /// <summary>The activities, in the document's order.</summary>
    public required IReadOnlyList<ActivityNode> Activities
    {
        get;
        init => field = FixedList.Of(value);
    }
}

/// <summary>An activity (活动): the second level of a table.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record ActivityNode : FundedNode
{
    internal ActivityNode() { }

    /// <summary>The indicators, in the document's order.</summary>
    public required IReadOnlyList<Indicator> Indicators
    {
        get;
        init => field = FixedList.Of(value);
    }
}

/// <summary>Where something stands in the published document.</summary>
/// <param name="Document">The document's name; null for the rule book's.</param>
/// <param name="Section">The section's heading; null if not said.</param>
/// <param name="Page">The page, counted from 1; null if not said.</param>
/// <param name="Line">The line, counted from 1; null if not said.</param>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record SourceReference(string? Document, string? Section, int? Page, int? Line);
