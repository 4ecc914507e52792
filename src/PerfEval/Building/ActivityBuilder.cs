using PerfEval.Reporting.Templates;

namespace PerfEval;

/// <summary>Makes an activity of a <see cref="RuleBookBuilder"/>.</summary>
public sealed class ActivityBuilder : FundedNodeBuilder<ActivityBuilder>
{
    private readonly List<YamlDraft> _indicators = [];

    internal ActivityBuilder(string id, LocalizedText name)
        : base(id, name) { }

    /// <summary>Adds an indicator.</summary>
    /// <param name="id">Its id, unique among the indicators of the activity.</param>
    /// <param name="name">Its published name.</param>
    /// <param name="build">Adds what belongs to it; at least one criterion.</param>
    public ActivityBuilder Indicator(string id, LocalizedText name, Action<IndicatorBuilder> build)
    {
        _indicators.Add(IndicatorBuilder.Draft(id, name, build));
        return this;
    }

    /// <inheritdoc cref="Indicator(string, LocalizedText, Action{IndicatorBuilder})"/>
    public ActivityBuilder Indicator(string id, string name, Action<IndicatorBuilder> build) =>
        Indicator(id, LocalizedText.Of(name), build);

    internal override YamlDraft Draft() => base.Draft().Add("indicators", _indicators);
}
