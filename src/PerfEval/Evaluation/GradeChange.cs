using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;

namespace PerfEval.Evaluation;

/// <summary>A result that would be another one, and what a node above it would then be.</summary>
internal sealed record GradeChange
{
    internal GradeChange(IndicatorEvaluation indicator, Grade to, Grade nodeGrade)
    {
        (Indicator, To, NodeGrade) = (indicator, to, nodeGrade);
    }

    /// <summary>The indicator as it stands; it has a grade.</summary>
    public IndicatorEvaluation Indicator { get; internal init; }

    /// <summary>The grade that it would have.</summary>
    public Grade To { get; internal init; }

    /// <summary>The grade that the node would then have.</summary>
    public Grade NodeGrade { get; internal init; }

    /// <summary>The grade that the indicator has.</summary>
    public Grade From => Indicator.Grade!;

    /// <summary>
    /// The number that would have to be measured, in the unit of the ladder and after any rounding: the nearest end of
    /// <see cref="To"/>. If it is not included, the number has to go beyond it. Null for what is no number.
    /// </summary>
    public Bound? Needed =>
        Indicator is { Ladder: NumericLadder ladder, Value: MeasuredValue.OfNumber number }
            ? ladder.NearestOf(To, number.Compared)
            : null;

    /// <summary>Returns what would have to become of which indicator: <c>error-rate: good → excellent</c>.</summary>
    public override string ToString() => $"{Indicator.Indicator.Path}: {From} → {To}";
}
