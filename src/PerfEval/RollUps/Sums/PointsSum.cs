using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.RollUps.Sums;

/// <summary>Adds up the points of many rows and nodes; <c>default</c> is none.</summary>
/// <remarks>Of most rows nothing is open, left out or limited: their points and what they earn are all there is to add.</remarks>
internal struct PointsSum
{
    private SummedPoints _others;
    private RunningSum _earned;
    private RunningSum _full;

    /// <summary>The sum.</summary>
    public readonly SummedPoints Total
    {
        get
        {
            Rational full = _full.Total;
            return _others
                + new SummedPoints(PointsRange.At(_earned.Total), default, full, full, full, full);
        }
    }

    /// <summary>Adds a row that was measured, and of which it is settled what it earns.</summary>
    /// <param name="full">Its points, above 0.</param>
    /// <param name="earned">What it passes up.</param>
    public void AddRow(in Rational full, in Rational earned)
    {
        _full.Add(in full);
        _earned.Add(in earned);
    }

    /// <summary>Adds any other row, or a node.</summary>
    public void Add(SummedPoints points) => _others += points;
}
