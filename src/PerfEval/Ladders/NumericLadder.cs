using System.Text.Json.Serialization;
using PerfEval.Criteria;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>A ladder over numbers: the domain cut into segments.</summary>
/// <remarks>
/// The segments are disjoint, cover the domain, and their grades get no better from the first to the last; in a middle
/// ladder no better away from the best criterion, on both sides.
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class NumericLadder : Ladder
{
    private readonly Segment[] _segments;

    // Where each segment but the last ends on its worse side; the next begins there, for they cover the domain.
    private readonly Bound[] _cuts;
    private readonly bool _isMonotone;
    private readonly Rational _middle;
    private bool? _isUnitReadPlainly;
    private SegmentEnds[]? _ends;

    internal NumericLadder(
        Indicator indicator,
        ReadingPolicy policy,
        Direction direction,
        Segment[] segments,
        Rational middle
    )
        : base(indicator, policy)
    {
        (Direction, _segments, _middle) = (direction, segments, middle);
        _cuts = new Bound[segments.Length - 1];
        for (int i = 0; i < _cuts.Length; i++)
        {
            ValueRange range = segments[i].Range;
            _cuts[i] = (direction == Direction.Higher ? range.Lower : range.Upper)!.Value;
        }

        Segments = new FixedList<Segment>(segments);
        _isMonotone = AreMonotone(segments);
    }

    /// <summary>Which values are the better ones.</summary>
    public Direction Direction { get; }

    /// <summary>The segments, best first; in a middle ladder from the least values to the greatest.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Returns the segment at a position of <see cref="Segments"/>.</summary>
    internal Segment SegmentAt(int position) => _segments[position];

    /// <summary>The unit of all numbers; null for none.</summary>
    public Unit? Unit => Indicator.Measure.Unit;

    /// <summary>The unit, if it may stand behind digits and mean nothing else there; null for none.</summary>
    internal Unit? PlainUnit =>
        Unit is { } unit && (_isUnitReadPlainly ??= QuantityReader.IsReadPlainly(unit))
            ? unit
            : null;

    /// <summary>The values that can be measured at all.</summary>
    public ValueRange Domain => Indicator.Measure.Domain;

    /// <summary>By the position of a segment, the grades that it leaves open.</summary>
    /// <remarks>Kept beside each other, so that grading a value need not visit its ruling.</remarks>
    internal SegmentEnds[] Ends =>
        _ends ??= Array.ConvertAll(_segments, segment => SegmentEnds.Of(segment.Ruling));

    /// <summary>Returns the position of the segment in which a value lies.</summary>
    /// <param name="value">A value in the unit of the ladder.</param>
    /// <returns>The position in <see cref="Segments"/>, or -1 outside the domain.</returns>
    public int IndexOf(in Rational value)
    {
        for (int i = 0; i < _cuts.Length; i++)
        {
            if (IsOnBetterSide(in value, in _cuts[i]))
            {
                return i > 0 || IsInDomain(in value) ? i : -1;
            }
        }

        return IsInDomain(in value) ? _cuts.Length : -1;
    }

    /// <summary>Returns how far a value is from the nearest value with a better grade.</summary>
    /// <param name="value">A value in the unit of the ladder.</param>
    /// <returns>The distance, or null if the value has no grade or no better grade can be earned.</returns>
    public Distance? DistanceToBetter(Rational value) =>
        DistanceFrom(value, IndexOf(value), towardsBetter: true);

    /// <summary>Returns how far a value is from the nearest value with a worse grade.</summary>
    /// <param name="value">A value in the unit of the ladder.</param>
    /// <returns>The distance, or null if the value has no grade or no worse grade can be earned.</returns>
    public Distance? DistanceToWorse(Rational value) =>
        DistanceFrom(value, IndexOf(value), towardsBetter: false);

    /// <summary>Returns where a value would have to go to earn a grade: the nearest end of the values that earn it.</summary>
    /// <param name="grade">A grade of the scale.</param>
    /// <param name="value">A value in the unit of the ladder, inside the domain.</param>
    /// <returns>That end, with a resolution the first value of it, and the value itself if it earns the grade; null if no value does.</returns>
    public Bound? NearestOf(Grade grade, Rational value)
    {
        ArgumentNullException.ThrowIfNull(grade);
        int at = IndexOf(value);
        IEnumerable<Bound?> ends =
            from i in Enumerable.Range(0, _segments.Length)
            where at >= 0 && _segments[i].Ruling.Grade == grade
            select i == at ? new Bound(value, true) : NearestEnd(i, at);
        return ends.OfType<Bound>()
            .OrderBy(end => (end.Value - value).Abs())
            .ThenBy(end => !end.IsIncluded)
            .Select(end => (Bound?)end)
            .FirstOrDefault();
    }

    /// <summary>Returns the set that one of the criteria denotes, in its unit; of a rest, what the others leave it.</summary>
    internal override string SetOf(GradedCriterion cell) =>
        cell.Criterion.Meaning is Meaning.Rest
            ? string.Join(", ", ClaimedBy(cell).Select(range => range.ToString(Unit)))
            : base.SetOf(cell);

    /// <summary>Returns the values of the domain that a criterion claims: one range, or for the rest of a middle ladder two.</summary>
    /// <param name="cell">A criterion of this ladder.</param>
    public IReadOnlyList<ValueRange> ClaimedBy(GradedCriterion cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        List<ValueRange> claimed = [];
        bool goesOn = false;
        foreach (Segment segment in _segments)
        {
            bool isClaimed = segment.Ruling.Claims.Contains(cell);
            if (isClaimed && goesOn)
            {
                claimed[^1] =
                    Direction == Direction.Higher
                        ? new ValueRange(segment.Range.Lower, claimed[^1].Upper)
                        : new ValueRange(claimed[^1].Lower, segment.Range.Upper);
            }
            else if (isClaimed)
            {
                claimed.Add(segment.Range);
            }

            goesOn = isClaimed;
        }

        return claimed.AsReadOnly();
    }

    /// <summary>Returns how far a value is from a better or a worse grade.</summary>
    /// <param name="value">A value in the unit of the ladder.</param>
    /// <param name="at">The position of its segment; -1 outside the domain.</param>
    /// <param name="towardsBetter">Whether the better grade is meant.</param>
    internal Distance? DistanceFrom(in Rational value, int at, bool towardsBetter)
    {
        if (at < 0 || Ends[at].IsRefused)
        {
            return null;
        }

        if (Direction == Direction.Middle && value != _middle)
        {
            return Along(in value, at, value < _middle == towardsBetter ? 1 : -1, towardsBetter);
        }

        Distance? nearest = Along(in value, at, towardsBetter ? -1 : 1, towardsBetter);
        if (_isMonotone)
        {
            return nearest;
        }

        // Read literally, what lies beyond the top is worse than the top; and from the middle itself both sides are open.
        // The nearer of the two counts.
        Distance? other = Along(in value, at, towardsBetter ? 1 : -1, towardsBetter);
        return nearest is null || other?.Amount < nearest.Value.Amount ? other : nearest;
    }

    private static bool AreMonotone(Segment[] segments)
    {
        int before = 0;
        foreach (Segment segment in segments)
        {
            if (segment.Ruling.Grade is { } grade)
            {
                if (grade.Rank < before)
                {
                    return false;
                }

                before = grade.Rank;
            }
        }

        return true;
    }

    private Distance? Along(in Rational value, int at, int step, bool towardsBetter)
    {
        SegmentEnds[] ends = Ends;
        int from = ends[at].BestRank;
        for (int i = at + step; i >= 0 && i < ends.Length; i += step)
        {
            if (
                !ends[i].IsRefused
                && (towardsBetter ? ends[i].BestRank < from : ends[i].BestRank > from)
                && TryFindEnd(i, at, out Rational end, out bool isIncluded)
            )
            {
                Grade grade = _segments[i].Ruling.Grade!;
                return new Distance((end - value).Abs(), !isIncluded, grade);
            }
        }

        return null;
    }

    private Bound? NearestEnd(int to, int from) =>
        TryFindEnd(to, from, out Rational end, out bool isIncluded)
            ? new Bound(end, isIncluded)
            : null;

    // The end of a segment at which one arrives from another; with a resolution, the first value of it, if there is one.
    private bool TryFindEnd(int to, int from, out Rational end, out bool isIncluded)
    {
        ref readonly Bound cut = ref _cuts[to < from ? to : to - 1];
        end = cut.Value;
        isIncluded = to < from ? cut.IsIncluded : !cut.IsIncluded;
        return !Indicator.Measure.Resolution.HasValue
            || TryFindFirst(to, to < from, ref end, ref isIncluded);
    }

    private bool TryFindFirst(int segment, bool fromWorse, ref Rational end, ref bool isIncluded)
    {
        Resolution resolution = Indicator.Measure.Resolution!.Value;
        bool fromBelow = fromWorse == (Direction == Direction.Higher);
        Rational first = fromBelow ? resolution.AtOrAbove(end) : resolution.AtOrBelow(end);
        if (first == end && !isIncluded)
        {
            first += fromBelow ? resolution.Step : -resolution.Step;
        }

        (end, isIncluded) = (first, true);
        return _segments[segment].Range.Contains(first);
    }

    private bool IsInDomain(in Rational value) =>
        ReferenceEquals(Domain, ValueRange.Everything) || Domain.Contains(value);

    private bool IsOnBetterSide(in Rational value, in Bound cut)
    {
        int order = value.CompareTo(cut.Value);
        return order == 0 ? cut.IsIncluded : order > 0 == (Direction == Direction.Higher);
    }
}
