using System.Text.Json.Serialization;
using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>The criteria of one indicator, compiled: every value has one grade, or is refused with candidates.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public abstract class Ladder
{
    private protected Ladder(Indicator indicator, ReadingPolicy policy) =>
        (Indicator, Policy) = (indicator, policy);

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The reading policy by which contested and uncovered values were resolved.</summary>
    public ReadingPolicy Policy { get; }

    /// <summary>Whether the indicator has criteria, by which values are graded; else it only earns points.</summary>
    internal bool HasGrades => Indicator.Criteria.Count > 0;

    /// <summary>Returns the set that one of the criteria denotes, in its unit.</summary>
    internal virtual string SetOf(GradedCriterion cell) =>
        cell.Criterion.SetIn(Indicator.Measure.Unit);

    /// <summary>Returns the path of the indicator.</summary>
    public override string ToString() => Indicator.Path;
}
