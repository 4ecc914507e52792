using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;

namespace PerfEval.Grading;

/// <summary>Doubts a bare number of money that is out of all proportion to its ladder: 元 for 万元?</summary>
internal static class MoneyDoubt
{
    private const int MostTimes = 1_000;

    /// <summary>Returns the greatest limit of a ladder of money, if a bare number is more than 1,000 times as much.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="value">The number, which was written without a unit.</param>
    /// <returns>The limit, in the unit of the ladder; null if there is nothing to doubt.</returns>
    public static Rational? LimitFarBelow(NumericLadder ladder, in Rational value)
    {
        if (ladder.Unit is not { } unit || !Units.IsMoney(unit))
        {
            return null;
        }

        Rational greatest = Rational.Zero;
        foreach (GradedCriterion cell in ladder.Indicator.Criteria)
        {
            if (cell.Criterion.Meaning is Meaning.Range { Interval: var range })
            {
                greatest = Greater(greatest, range.Lower);
                greatest = Greater(greatest, range.Upper);
            }
        }

        return greatest.Sign > 0 && value.Abs() > greatest * MostTimes ? greatest : null;
    }

    private static Rational Greater(Rational greatest, Bound? end) =>
        end is { Value: var limit } && limit.Abs() > greatest ? limit.Abs() : greatest;
}
