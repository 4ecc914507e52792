using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.RollUps.Sums;

/// <summary>The points of one or many rows, added up; <c>default</c> for none.</summary>
/// <remarks>What rows with points earn stands apart from the rest, since that alone is rescaled where some of them are left out.</remarks>
/// <param name="Rows">What the rows earn that have points.</param>
/// <param name="Beside">What rows of 0 points add or take, and what the limits of nodes take.</param>
/// <param name="Full">The points of the rows that count.</param>
/// <param name="All">The same with those that are left out.</param>
/// <param name="Applicable">The points of the rows that apply.</param>
/// <param name="Measured">The points of those that were measured.</param>
internal readonly record struct SummedPoints(
    PointsRange Rows,
    PointsRange Beside,
    Rational Full,
    Rational All,
    Rational Applicable,
    Rational Measured
)
{
    /// <summary>What is earned, with nothing rescaled.</summary>
    public PointsRange Earned => Rows + Beside;

    /// <summary>Whether a row with points is left out, and the total rescaled.</summary>
    public bool IsRescaled => Full.Sign > 0 && Full != All;

    /// <summary>What the total is: the rows that count in the proportion of all rows, and what stands beside them.</summary>
    public PointsRange Total => IsRescaled ? Rows.Times(All / Full) + Beside : Earned;

    /// <summary>Returns the points of both.</summary>
    public static SummedPoints operator +(SummedPoints one, SummedPoints other) =>
        new(
            one.Rows + other.Rows,
            one.Beside + other.Beside,
            one.Full + other.Full,
            one.All + other.All,
            one.Applicable + other.Applicable,
            one.Measured + other.Measured
        );

    /// <summary>Returns what a node passes up: its points on the scale for which they count, and inside of its limits.</summary>
    public SummedPoints Within(PointsLimits limits)
    {
        SummedPoints scaled =
            limits.Factor == Rational.One
                ? this
                : new SummedPoints(
                    Rows.Times(limits.Factor),
                    Beside.Times(limits.Factor),
                    Full * limits.Factor,
                    All * limits.Factor,
                    Applicable * limits.Factor,
                    Measured * limits.Factor
                );
        PointsRange earned = scaled.Earned;
        PointsRange kept = limits.Limit(earned);
        return kept == earned
            ? scaled
            : scaled with
            {
                Beside = new(kept.Least - scaled.Rows.Least, kept.Most - scaled.Rows.Most),
            };
    }
}
