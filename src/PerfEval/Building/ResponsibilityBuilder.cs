using PerfEval.Reporting.Templates;

namespace PerfEval;

/// <summary>Makes a responsibility of a <see cref="RuleBookBuilder"/>.</summary>
public sealed class ResponsibilityBuilder : FundedNodeBuilder<ResponsibilityBuilder>
{
    private readonly List<YamlDraft> _activities = [];

    internal ResponsibilityBuilder(string id, LocalizedText name)
        : base(id, name) { }

    /// <summary>Adds an activity.</summary>
    /// <param name="id">Its id, unique among the activities of the responsibility.</param>
    /// <param name="name">Its published name.</param>
    /// <param name="build">Adds what belongs to it.</param>
    public ResponsibilityBuilder Activity(
        string id,
        LocalizedText name,
        Action<ActivityBuilder> build
    )
    {
        ArgumentNullException.ThrowIfNull(build);
        var activity = new ActivityBuilder(id, name);
        build(activity);
        _activities.Add(activity.Draft());
        return this;
    }

    /// <inheritdoc cref="Activity(string, LocalizedText, Action{ActivityBuilder})"/>
    public ResponsibilityBuilder Activity(string id, string name, Action<ActivityBuilder> build) =>
        Activity(id, LocalizedText.Of(name), build);

    internal override YamlDraft Draft() => base.Draft().Add("activities", _activities);
}
