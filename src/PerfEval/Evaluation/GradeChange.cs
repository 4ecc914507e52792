using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;

namespace PerfEval.Evaluation;

/// <summary>A result that would be another one, and what a node above it would then be.</summary>
/// <param name="Indicator">The indicator as it stands; it has a grade.</param>
/// <param name="To">The grade that it would have.</param>
/// <param name="NodeGrade">The grade that the node would then have.</param>
public sealed record GradeChange(IndicatorEvaluation Indicator, Grade To, Grade NodeGrade)
{
    /// <summary>The grade that the indicator has.</summary>
    public Grade From => Indicator.Grade!;

    /// <summary>
    /// The number that would have to be measured, in the unit of the ladder and after any rounding: the nearest end of
    /// <see cref="To"/>. If it is not included, the number has to go beyond it. Null for what is no number.
    /// </summary>
    public Bound? Needed =>
        Indicator is { Ladder: NumericLadder ladder, Value: MeasuredValue.Number number }
            ? ladder.NearestOf(To, number.Compared)
            : null;
}
