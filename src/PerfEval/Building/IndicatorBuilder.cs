using NodaTime;
using NodaTime.Text;
using PerfEval.Building;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Reporting.Templates;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Makes an indicator of a <see cref="RuleBookBuilder"/>.</summary>
public sealed class IndicatorBuilder : NodeBuilder<IndicatorBuilder>
{
    private readonly YamlDraft _measure = new();
    private readonly YamlDraft _aliases = new();
    private readonly YamlDraft _criteria = new();

    internal IndicatorBuilder(string id, LocalizedText name)
        : base(id, name) { }

    /// <summary>Makes an indicator, as it stands in a list.</summary>
    internal static YamlDraft Draft(string id, LocalizedText name, Action<IndicatorBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var indicator = new IndicatorBuilder(id, name);
        build(indicator);
        return indicator.Draft();
    }

    /// <summary>Lets the indicator cap the grade of every node above it (一票否决).</summary>
    /// <param name="when">The id of the grade at which, and below which, the gate closes.</param>
    /// <param name="cap">The id of the best grade that it then leaves.</param>
    public IndicatorBuilder Gate(string when, string cap)
    {
        ArgumentNullException.ThrowIfNull(when);
        ArgumentNullException.ThrowIfNull(cap);
        Keys.Add("gate", new YamlDraft().Add("when", when).Add("cap", cap));
        return this;
    }

    /// <summary>Says what kind of value is measured; without it the criteria show it.</summary>
    /// <param name="kind">The kind.</param>
    public IndicatorBuilder Kind(MeasureKind kind)
    {
        _measure.Add("kind", KeyDrafts.Written(kind));
        return this;
    }

    /// <summary>Gives the unit; without it the criteria show it.</summary>
    /// <param name="unit">The unit, such as <c>人</c>.</param>
    public IndicatorBuilder Unit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        _measure.Add("unit", unit);
        return this;
    }

    /// <summary>Gives the words that stand around the numbers of the criteria.</summary>
    /// <param name="noun">The words, such as <c>差错率</c>.</param>
    public IndicatorBuilder Noun(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        _measure.Add("noun", noun);
        return this;
    }

    /// <summary>Gives the values that can be measured at all, both ends included.</summary>
    /// <param name="min">The smallest, such as <c>0%</c>; null for none.</param>
    /// <param name="max">The largest, such as <c>100%</c>; null for none.</param>
    public IndicatorBuilder Domain(string? min, string? max)
    {
        _measure.Add("min", min).Add("max", max);
        return this;
    }

    /// <summary>Gives the smallest step of a measured value.</summary>
    /// <param name="step">The step, such as <c>1</c> for people; above 0.</param>
    public IndicatorBuilder Resolution(string step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _measure.Add("resolution", step);
        return this;
    }

    /// <summary>Says which end of the ladder is the better one, where the criteria do not show it.</summary>
    /// <param name="direction">The direction.</param>
    public IndicatorBuilder Direction(Direction direction)
    {
        _measure.Add("direction", KeyDrafts.Written(direction));
        return this;
    }

    /// <summary>Says how values are rounded before they are compared; without it they are not.</summary>
    /// <param name="to">The step, such as <c>0.1%</c>; above 0.</param>
    /// <param name="mode">What happens between two steps.</param>
    public IndicatorBuilder Rounding(string to, RoundingMode mode = RoundingMode.HalfUp)
    {
        ArgumentNullException.ThrowIfNull(to);
        string written = Choice.Check(mode) switch
        {
            RoundingMode.HalfUp => "half-up",
            RoundingMode.HalfEven => "half-even",
            RoundingMode.Up => "up",
            _ => "down",
        };
        _measure.Add("rounding", new YamlDraft().Add("to", to).Add("mode", written));
        return this;
    }

    /// <summary>Gives other words that count as a label of a category.</summary>
    /// <param name="label">The label.</param>
    /// <param name="words">The words.</param>
    public IndicatorBuilder Aliases(string label, params IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(label);
        NoNulls.Check(words);
        _aliases.Add(label, words);
        return this;
    }

    /// <summary>Names the calendar by which working days are counted.</summary>
    /// <param name="path">Its path, relative to the folder that is given when the rule book is read.</param>
    public IndicatorBuilder Calendar(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _measure.Add("calendar", path);
        return this;
    }

    /// <summary>Fixes the due date; without it the results give it.</summary>
    /// <param name="due">The due date.</param>
    public IndicatorBuilder Due(LocalDate due)
    {
        _measure.Add("due", LocalDatePattern.Iso.Format(due));
        return this;
    }

    /// <summary>Adds a criterion, in any order; the scale's order counts.</summary>
    /// <param name="grade">The id of the grade that it earns.</param>
    /// <param name="text">The criterion as published.</param>
    /// <param name="means">What counts where the text cannot be read as it stands, such as <c>&gt;= 95%</c>; null for nothing.</param>
    /// <param name="when">When something had to be done, such as <c>by due</c>; null where dates do not count.</param>
    public IndicatorBuilder Criterion(
        string grade,
        string text,
        string? means = null,
        string? when = null
    )
    {
        ArgumentNullException.ThrowIfNull(grade);
        ArgumentNullException.ThrowIfNull(text);
        _ =
            means is null && when is null
                ? _criteria.Add(grade, text)
                : _criteria.Add(
                    grade,
                    new YamlDraft().Add("text", text).Add("means", means).Add("when", when)
                );
        return this;
    }

    /// <summary>Gives the indicator a reading policy of its own.</summary>
    /// <param name="policy">The policy.</param>
    public IndicatorBuilder Reading(ReadingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Keys.Add("reading", KeyDrafts.Of(policy));
        return this;
    }

    internal override YamlDraft Draft() =>
        base.Draft().Add("measure", _measure.Add("aliases", _aliases)).Add("criteria", _criteria);
}
