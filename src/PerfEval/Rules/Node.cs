using System.Text.Json.Serialization;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
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

    /// <summary>Who fills in what lies here: the node's own owner, or that of the nearest node above that has one; null where nobody is named.</summary>
    public LocalizedText? Owner { get; internal init; }

    /// <summary>The owner that the node itself names; null where it inherits one, or has none.</summary>
    internal LocalizedText? StatedOwner { get; init; }

    /// <summary>The level of the table on which the node stands.</summary>
    internal abstract Level Level { get; }

    /// <summary>The nodes right below, in the document's order; none below an indicator.</summary>
    internal abstract IReadOnlyList<Node> Children { get; }

    /// <summary>The node and all that lie below it, in the document's order.</summary>
    internal IEnumerable<Node> SelfAndBelow =>
        Children.SelectMany(child => child.SelfAndBelow).Prepend(this);

    /// <summary>How many nodes at and below this one stand above the indicators.</summary>
    internal abstract int CountAboveIndicators { get; }

    /// <summary>How many indicators stand at and below this node.</summary>
    internal abstract int CountOfIndicators { get; }

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

    /// <summary>Whose duties the node serves, and which goals: its own links, and those of the nodes above it.</summary>
    internal DutyLinks Links { get; init; } = DutyLinks.None;

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

/// <summary>A responsibility (职责): the first level of a table. It holds activities or, in a table of two levels, indicators.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Responsibility : FundedNode
{
    internal Responsibility() { }

    /// <summary>The activities, in the document's order; none where it holds indicators.</summary>
    public IReadOnlyList<ActivityNode> Activities
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<ActivityNode>.Empty;

    /// <summary>The indicators that it holds without an activity between, in the document's order; none where it holds activities.</summary>
    public IReadOnlyList<Indicator> Indicators
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<Indicator>.Empty;

    internal override Level Level => Level.Responsibility;

    internal override IReadOnlyList<Node> Children =>
        Activities.Count > 0 ? Activities : Indicators;

    internal override int CountAboveIndicators => 1 + Activities.Count;

    internal override int CountOfIndicators =>
        Activities.Count > 0
            ? Activities.Sum(activity => activity.CountOfIndicators)
            : Indicators.Count;
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

    internal override Level Level => Level.Activity;

    internal override IReadOnlyList<Node> Children => Indicators;

    internal override int CountAboveIndicators => 1;

    internal override int CountOfIndicators => Indicators.Count;
}
