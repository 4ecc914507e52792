using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Scoring;

/// <summary>What the kinds of a score rule look at while they make their pieces, and where they say what is wrong.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Ladder">Its ladder, which gives no grades where it has no criteria.</param>
/// <param name="Period">The time that the table is about.</param>
/// <param name="Findings">Where findings go.</param>
internal sealed record ScoreContext(
    Indicator Indicator,
    Ladder Ladder,
    EvaluationPeriod Period,
    Findings Findings
)
{
    /// <summary>The unit of the values; null for none.</summary>
    public Unit? Unit => Indicator.Measure.Unit;

    /// <summary>The values that can be measured at all.</summary>
    public ValueRange Domain => Indicator.Measure.Domain;

    /// <summary>Says something about the rule.</summary>
    public void Add(Wording wording, Place place, params IReadOnlyList<Argument> arguments) =>
        Findings.Add(new Diagnostic(wording, place, arguments) { Path = Indicator.Path });

    /// <summary>Returns a value with its unit, as findings show it.</summary>
    public string Shown(Rational value) => $"{value.ToMixedString()}{Unit}";

    /// <summary>Returns a set in the unit of the values.</summary>
    public string Shown(ValueRange range) => range.ToString(Unit);

    /// <summary>Returns the example of a region.</summary>
    public Rational WitnessOf(ValueRange region) =>
        Witness.Of(region, Indicator.Measure.Resolution);
}
