using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Scoring;

/// <summary>What every value of a domain earns: the domain cut into pieces, each with its formula.</summary>
/// <remarks>The pieces are disjoint, cover the domain and stand in the order of the values. From the curve alone come points, arithmetic and distances.</remarks>
internal sealed class Curve
{
    private readonly CurvePiece[] _pieces;

    // Where each piece but the first begins, and the line that it is; null for another formula.
    private readonly Bound[] _begins;
    private readonly StraightLine?[] _lines;

    /// <summary>Creates a curve.</summary>
    /// <param name="pieces">The pieces, in the order of the values.</param>
    /// <param name="direction">Which values earn more.</param>
    /// <param name="unit">The unit of the values; null for none.</param>
    /// <param name="resolution">The smallest step of a value; null for none.</param>
    public Curve(
        IReadOnlyList<CurvePiece> pieces,
        Direction direction,
        Unit? unit,
        Resolution? resolution
    )
    {
        _pieces = [.. pieces];
        (Pieces, Direction, Unit, Resolution) = (FixedList.Of(pieces), direction, unit, resolution);
        _begins = [.. _pieces.Skip(1).Select(piece => piece.Range.Lower!.Value)];
        _lines = Array.ConvertAll(_pieces, LineOf);
        IsOpenSomewhere = Array.Exists(_pieces, piece => piece.Formula is Formula.Open);
    }

    /// <summary>The pieces, in the order of the values.</summary>
    public IReadOnlyList<CurvePiece> Pieces { get; }

    /// <summary>Which values earn more.</summary>
    public Direction Direction { get; }

    /// <summary>The unit of the values; null for none.</summary>
    public Unit? Unit { get; }

    /// <summary>The smallest step of a value; null for none.</summary>
    public Resolution? Resolution { get; }

    /// <summary>Whether the reading of tiers leaves open what some values earn.</summary>
    public bool IsOpenSomewhere { get; }

    /// <summary>The least and the most that any value of the domain earns, or comes near to.</summary>
    public PointsRange Reach => ReachIn(_pieces);

    /// <summary>Returns the position of the piece in which a value lies; -1 outside the domain.</summary>
    public int IndexOf(Rational x)
    {
        int at = NearestTo(in x);
        return _pieces[at].Range.Contains(x) ? at : -1;
    }

    /// <summary>Returns what a value of the domain earns, where that is one amount; null where the tier is open.</summary>
    /// <param name="x">A value of the domain.</param>
    public Rational? SettledAt(in Rational x)
    {
        int at = NearestTo(in x);
        return _lines[at] is { } line ? line.At(in x)
            : _pieces[at].Formula is Formula.Open { Least: var least, Most: var most }
                ? (least == most ? least : null)
            : _pieces[at].Formula.At(x);
    }

    /// <summary>Returns what a value of the domain earns.</summary>
    public PointsRange Of(Rational x) => _pieces[IndexOf(x)].Of(x);

    /// <summary>Returns the least and the most that values of a set earn; null if none of them lies in the domain.</summary>
    public PointsRange? ReachIn(ValueRange set)
    {
        CurvePiece[] within = [.. _pieces.Select(piece => piece.Within(set)).OfType<CurvePiece>()];
        return within.Length == 0 ? null : ReachIn(within);
    }

    /// <summary>Returns where the points next become more: at the end of a stretch on which they rise, on the next stair, or beyond a jump.</summary>
    /// <param name="x">A value of the domain.</param>
    /// <returns>The nearest such place; null if no value earns more, or where it is open what this one earns.</returns>
    public PointsDistance? NextBetter(Rational x)
    {
        int at = IndexOf(x);
        if (at < 0 || !_pieces[at].Of(x).IsSettled)
        {
            return null;
        }

        // A curve that goes one way, or up and then down, leads to more on one side only.
        return Along(x, at, 1) ?? Along(x, at, -1);
    }

    // The last piece that begins at the value or below it; the first for what lies below all.
    private int NearestTo(in Rational x)
    {
        (int low, int high) = (0, _begins.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            ref readonly Bound begin = ref _begins[middle];
            int order = x.CompareTo(begin.Value);
            (low, high) =
                order > 0 || (order == 0 && begin.IsIncluded) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static StraightLine? LineOf(CurvePiece piece) =>
        piece.Formula is Formula.Straight straight
            ? new StraightLine(straight.Slope, straight.AtZero)
            : null;

    private PointsDistance? Along(Rational x, int at, int step)
    {
        Rational now = _pieces[at].Formula.At(x);
        for (int i = at; i >= 0 && i < _pieces.Length; i += step)
        {
            CurvePiece piece = _pieces[i];
            if (piece.Formula is Formula.Open)
            {
                continue;
            }

            // What is tried, nearest first: the next stair, the near end of the piece, its far end.
            foreach (Bound place in Places(piece, i == at ? x : null, step))
            {
                Rational points = PointsAt(piece, place, step);
                if (points > now && Reached(x, place, points, step) is { } found)
                {
                    return found;
                }
            }

            if (i != at && piece.Reach.Most < now)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<Bound> Places(CurvePiece piece, Rational? from, int step)
    {
        Bound? near = step > 0 ? piece.Range.Lower : piece.Range.Upper;
        Bound? far = step > 0 ? piece.Range.Upper : piece.Range.Lower;
        if (from is null && near is { } first)
        {
            yield return first;
        }

        if (
            piece.Formula is Formula.Stairs stairs
            && (from ?? near?.Value) is { } begin
            && NextStair(stairs, begin, step) is { } stair
            && (piece.Range.Contains(stair.Value) || far?.Value == stair.Value)
        )
        {
            yield return stair;
        }

        if (far is { } last)
        {
            yield return last;
        }
    }

    // Where the count of steps changes next in a direction, and whether the place itself already has it.
    private static Bound NextStair(Formula.Stairs stairs, Rational from, int step)
    {
        Rational counted = stairs.StepsAt(from);
        bool isAway = step > 0 == stairs.Per.Sign > 0;
        return stairs.CountsStarted
            ? isAway
                ? new Bound(stairs.From + (counted * stairs.Per), false)
                : new Bound(stairs.From + ((counted - 1) * stairs.Per), true)
            : isAway
                ? new Bound(stairs.From + ((counted + 1) * stairs.Per), true)
                : new Bound(stairs.From + (counted * stairs.Per), false);
    }

    private static Rational PointsAt(CurvePiece piece, Bound place, int step)
    {
        if (place.IsIncluded)
        {
            return piece.Formula.At(place.Value);
        }

        // Beyond an open place on the way, or short of an open end.
        bool isEnd = (step > 0 ? piece.Range.Upper : piece.Range.Lower)?.Value == place.Value;
        return piece.Formula.Towards(place.Value, isEnd == step > 0);
    }

    private PointsDistance? Reached(Rational x, Bound place, Rational points, int step)
    {
        (Rational value, bool isIncluded) = place;
        if (Resolution is { } resolution)
        {
            Rational first = step > 0 ? resolution.AtOrAbove(value) : resolution.AtOrBelow(value);
            // What the piece before only comes near to there, the value itself may earn.
            if (first == value && !isIncluded && !Earns(first, points))
            {
                first += step > 0 ? resolution.Step : -resolution.Step;
            }

            if (
                IndexOf(first) is >= 0 and var index
                && _pieces[index].Of(first) is { IsSettled: true } there
            )
            {
                (value, isIncluded, points) = (first, true, there.Least);
            }
        }

        // What a piece only comes near to, the next one may reach at that very value, or limit there.
        if (
            IndexOf(value) is >= 0 and var next
            && _pieces[next].Of(value) is { IsSettled: true } reached
            && (isIncluded || reached.Least >= points)
        )
        {
            (isIncluded, points) = (true, reached.Least);
        }

        Rational now = Of(x).Least;
        return points > now
            ? new PointsDistance(points - now, value, (value - x).Abs(), !isIncluded)
            : null;
    }

    private bool Earns(Rational x, Rational points) =>
        IndexOf(x) is >= 0 and var index
        && _pieces[index].Of(x) is { IsSettled: true } there
        && there.Least >= points;

    private static PointsRange ReachIn(IReadOnlyList<CurvePiece> pieces) =>
        pieces.Select(piece => piece.Reach).Aggregate((one, other) => one.Or(other));
}

/// <summary>How far a value is from earning more, such as <c>0.5 more points at 500人次</c>.</summary>
/// <param name="Gain">How many points more.</param>
/// <param name="At">The value at which they are earned.</param>
/// <param name="Amount">How far it is to that value.</param>
/// <param name="IsMoreThan">Whether that value has to be passed, since it is excluded.</param>
internal sealed record PointsDistance(Rational Gain, Rational At, Rational Amount, bool IsMoreThan);
