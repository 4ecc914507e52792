using PerfEval.Reporting.Templates;

namespace PerfEval;

/// <summary>Makes a responsibility of a <see cref="RuleBookBuilder"/>.</summary>
public sealed class ResponsibilityBuilder : FundedNodeBuilder<ResponsibilityBuilder>
{
    private readonly List<YamlDraft> _activities = [];
    private readonly List<YamlDraft> _indicators = [];

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

    /// <summary>Adds an indicator without an activity between, for a table of two levels.</summary>
    /// <param name="id">Its id, unique among the indicators of the responsibility.</param>
    /// <param name="name">Its published name.</param>
    /// <param name="build">Adds what belongs to it; at least one criterion.</param>
    public ResponsibilityBuilder Indicator(
        string id,
        LocalizedText name,
        Action<IndicatorBuilder> build
    )
    {
        _indicators.Add(IndicatorBuilder.Draft(id, name, build));
        return this;
    }

    /// <inheritdoc cref="Indicator(string, LocalizedText, Action{IndicatorBuilder})"/>
    public ResponsibilityBuilder Indicator(
        string id,
        string name,
        Action<IndicatorBuilder> build
    ) => Indicator(id, LocalizedText.Of(name), build);

    internal override YamlDraft Draft() =>
        base.Draft().Add("activities", _activities).Add("indicators", _indicators);
}
