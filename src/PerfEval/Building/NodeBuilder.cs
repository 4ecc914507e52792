using System.Globalization;
using NodaTime;
using PerfEval.Building;
using PerfEval.Reporting.Templates;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What the builders of responsibilities, activities and indicators have in common.</summary>
/// <typeparam name="TSelf">The builder itself, so that calls can follow each other.</typeparam>
public abstract class NodeBuilder<TSelf>
    where TSelf : NodeBuilder<TSelf>
{
    private readonly List<YamlDraft> _accepted = [];

    private protected NodeBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        Keys.Add("id", id).Add("name", name);
    }

    private protected YamlDraft Keys { get; } = new();

    private protected TSelf Self => (TSelf)this;

    /// <summary>Gives the list number as printed.</summary>
    /// <param name="number">The number, such as <c>四</c>.</param>
    public TSelf Number(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        Keys.Add("number", number);
        return Self;
    }

    /// <summary>Says who fills in what lies here, unless a node below names another.</summary>
    /// <param name="owner">The office, such as <c>就业处</c>.</param>
    public TSelf Owner(LocalizedText owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Keys.Add("owner", owner);
        return Self;
    }

    /// <inheritdoc cref="Owner(LocalizedText)"/>
    public TSelf Owner(string owner) => Owner(LocalizedText.Of(owner));

    /// <summary>Gives the weight for a roll-up by declared weights.</summary>
    /// <param name="weight">The weight; not below 0.</param>
    public TSelf Weight(decimal weight)
    {
        Keys.Add("weight", weight.ToString(CultureInfo.InvariantCulture));
        return Self;
    }

    /// <summary>Says where it stands in the published document.</summary>
    /// <param name="source">The place.</param>
    public TSelf Source(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Keys.Add("source", KeyDrafts.Of(source));
        return Self;
    }

    /// <summary>Says whose duties it serves, and which goals; holds for all that lies below.</summary>
    /// <param name="offices">The ids of offices; null for none.</param>
    /// <param name="duties">Duties by the id of their office and their number, such as <c>personnel/1</c>; null for none.</param>
    /// <param name="goals">The ids of goals; null for none.</param>
    public TSelf Serves(
        IReadOnlyList<string>? offices = null,
        IReadOnlyList<string>? duties = null,
        IReadOnlyList<string>? goals = null
    )
    {
        Keys.Add("offices", NoNulls.Check(offices ?? []))
            .Add("duties", NoNulls.Check(duties ?? []))
            .Add("goals", NoNulls.Check(goals ?? []));
        return Self;
    }

    /// <inheritdoc cref="RuleBookBuilder.Accept"/>
    public TSelf Accept(string code, string reason, string by, LocalDate on, string? regions = null)
    {
        _accepted.Add(KeyDrafts.Acceptance(code, reason, by, on, regions));
        return Self;
    }

    internal virtual YamlDraft Draft() => Keys.Add("accept", _accepted);
}

/// <summary>What the builders of responsibilities and activities have in common: money and words.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class FundedNodeBuilder<TSelf> : NodeBuilder<TSelf>
    where TSelf : FundedNodeBuilder<TSelf>
{
    private protected FundedNodeBuilder(string id, LocalizedText name)
        : base(id, name) { }

    /// <summary>Gives the budget in the rule book's currency; without it there is none, which is not 0.</summary>
    /// <param name="amount">The amount.</param>
    public TSelf Budget(decimal amount)
    {
        Keys.Add("budget", amount.ToString(CultureInfo.InvariantCulture));
        return Self;
    }

    /// <summary>Gives 内容描述 and 绩效目标.</summary>
    /// <param name="description">The description; null for none.</param>
    /// <param name="goal">The goal; null for none.</param>
    public TSelf Describe(LocalizedText? description, LocalizedText? goal = null)
    {
        Keys.Add("description", description).Add("goal", goal);
        return Self;
    }
}
