using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>The points that are still possible: from the least to the most, both the same once they are settled.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
internal readonly record struct PointsRange(Rational Least, Rational Most)
{
    /// <summary>Whether one amount is left.</summary>
    public bool IsSettled => Least == Most;

    /// <summary>Returns the range that holds one amount.</summary>
    public static PointsRange At(Rational points) => new(points, points);

    /// <summary>Returns the range between two amounts in either order.</summary>
    public static PointsRange Between(Rational one, Rational other) =>
        one <= other ? new PointsRange(one, other) : new PointsRange(other, one);

    /// <summary>Returns the range from the least of both to the most of both.</summary>
    public PointsRange Or(PointsRange other) =>
        new(Least <= other.Least ? Least : other.Least, Most >= other.Most ? Most : other.Most);

    /// <summary>Returns the range with both ends brought inside of another.</summary>
    public PointsRange Clamped(PointsRange bounds) =>
        new(bounds.Nearest(Least), bounds.Nearest(Most));

    /// <summary>Returns the amount of this range that is nearest to an amount.</summary>
    public Rational Nearest(Rational points) =>
        points < Least ? Least
        : points > Most ? Most
        : points;

    /// <summary>Returns the range with both ends times a number of at least 0.</summary>
    public PointsRange Times(Rational factor) => new(Least * factor, Most * factor);

    /// <summary>Returns the sum of what is possible in two places.</summary>
    public static PointsRange operator +(PointsRange one, PointsRange other) =>
        new(one.Least + other.Least, one.Most + other.Most);

    /// <summary>Returns the amount, or both: <c>9.5</c>, <c>2 to 10</c>.</summary>
    public override string ToString() => IsSettled ? $"{Least}" : $"{Least} to {Most}";
}
