using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;

namespace PerfEval.RollUps;

/// <summary>A gate of an indicator, in a plan.</summary>
/// <param name="Position">The indicator's position in the document.</param>
/// <param name="Gate">Its gate.</param>
/// <param name="Missing">What becomes of results that are not there.</param>
/// <param name="Rounding">How the points of the indicator are rounded; null for not at all.</param>
internal readonly record struct PlannedGate(
    int Position,
    Gate Gate,
    MissingPolicy Missing,
    Rounding? Rounding
)
{
    /// <summary>Whether the gate is closed, whatever is still open.</summary>
    public bool IsClosedBy(PartState standing, IndicatorEvaluation indicator) =>
        standing.Applies
        && Gate.When switch
        {
            GateCondition.OfGrade { Grade: var grade } => standing.BestRank >= grade.Rank,
            GateCondition.OfPoints { Percent.Range: var range } => PartsOf(indicator) is { } parts
                && range.Contains(parts.Least)
                && range.Contains(parts.Most),
            GateCondition.OfItem { Item: var item } => indicator.Happened(item.Value)
                ?? IsWorstTaken(indicator),
            _ => false,
        };

    /// <summary>Whether the gate is closed or may still close.</summary>
    public bool MayBeClosedBy(PartState standing, IndicatorEvaluation indicator) =>
        standing.Applies
        && Gate.When switch
        {
            GateCondition.OfGrade { Grade: var grade } => standing.WorstRank >= grade.Rank,
            GateCondition.OfPoints { Percent.Range: var range } => PartsOf(indicator) is { } parts
                && range.Meets(new(new(parts.Least, true), new(parts.Most, true))),
            GateCondition.OfItem { Item: var item } => indicator.Happened(item.Value) ?? true,
            _ => false,
        };

    // The points that are possible, in percent of those of the indicator.
    private PointsRange? PartsOf(IndicatorEvaluation indicator)
    {
        if (indicator is not { PossiblePoints: { } possible, Score.Terms.Full: { Sign: > 0 } full })
        {
            return null;
        }

        PointsRange counted = IsWorstTaken(indicator) ? PointsRange.At(possible.Least) : possible;
        Rational percent = 100 / full;
        return Rounding is { } rounding
            ? new PointsRange(
                rounding.Apply(counted.Least) * percent,
                rounding.Apply(counted.Most) * percent
            )
            : counted.Times(percent);
    }

    private bool IsWorstTaken(IndicatorEvaluation indicator) =>
        Missing == MissingPolicy.Worst && indicator.Status is Status.Missing or Status.Invalid;
}
