using PerfEval.Quantities;
using PerfEval.RollUps.Sums;

namespace PerfEval.RollUps;

/// <summary>Adds up what the parts of a node bring: their scores, each times its weight, or the points that they earn.</summary>
/// <param name="hasScores">Whether the roll-up has scores, and not grades alone.</param>
internal struct WeightedSum(bool hasScores)
{
    private PartState _standing;
    private Rational _whole;
    private Rational _measured;
    private Rational _counted;
    private Rational _lowest;
    private Rational _highest;
    private bool _isOpen;
    private PointsSum _points;
    private bool _hasPoints;

    /// <summary>Adds a part.</summary>
    /// <param name="weight">Its weight, a whole number of at least 0.</param>
    /// <param name="part">What it brings.</param>
    public void Add(Rational weight, Contribution part)
    {
        if (part.Points is { } points)
        {
            // What does not apply may earn points all the same.
            _standing = _standing.With(part.Standing);
            _points.Add(points);
            _hasPoints = true;
            return;
        }

        // What weighs 0 counts for nothing, except where the worst decides.
        if (!part.Standing.Applies || (weight.Sign == 0 && hasScores))
        {
            return;
        }

        _standing = _standing.With(part.Standing);
        _whole += weight;
        _measured += weight * part.Coverage;
        if (part.Standing.Counts)
        {
            _counted += weight;
            if (!_isOpen && !part.HasOneScore)
            {
                (_isOpen, _highest) = (true, _lowest);
            }

            _lowest += weight * part.Lowest;
            _highest = _isOpen ? _highest + (weight * part.Highest) : _lowest;
        }
    }

    /// <summary>Adds a row of points that was measured, and of which it is settled what it earns.</summary>
    /// <param name="standing">How it stands.</param>
    /// <param name="full">Its points, above 0.</param>
    /// <param name="earned">What it passes up.</param>
    public void AddRow(PartState standing, in Rational full, in Rational earned)
    {
        _standing = _standing.With(standing);
        _points.AddRow(in full, in earned);
        _hasPoints = true;
    }

    /// <summary>Returns the sum of the parts of this sum and of those of another.</summary>
    public readonly WeightedSum With(WeightedSum other) =>
        this with
        {
            _standing = _standing.With(other._standing),
            _whole = _whole + other._whole,
            _measured = _measured + other._measured,
            _counted = _counted + other._counted,
            _lowest = _lowest + other._lowest,
            _highest = _highest + other._highest,
            _isOpen = _isOpen || other._isOpen,
        };

    /// <summary>Returns what the node brings: the mean of the scores, or the sum of the points.</summary>
    /// <param name="limits">On what scale points count, and between which limits.</param>
    public readonly Contribution Result(PointsLimits limits)
    {
        if (_hasPoints)
        {
            return new Contribution(_standing, _points.Total.Within(limits));
        }

        bool hasScore = _standing.Counts && hasScores;
        Rational low = hasScore ? _lowest / _counted : Rational.Zero;
        return new Contribution(
            _standing,
            low,
            hasScore && _isOpen ? _highest / _counted : low,
            _whole.Sign == 0 ? null
                : _measured == _whole ? Rational.One
                : _measured / _whole
        );
    }
}
