using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Tests.Ladders;

/// <summary>Grades a value by asking every criterion, as the specification words it; slow, and shares no code with the ladders.</summary>
/// <remarks>Ends lie on whole numbers, so that between any two of them lies a half: neighbours are found by steps of a half.</remarks>
/// <param name="criteria">The criteria, best first; null for the rest.</param>
/// <param name="scale">How many grades there are.</param>
/// <param name="policy">The reading policy.</param>
/// <param name="direction">Which values are better.</param>
internal sealed class BruteForce(
    IReadOnlyList<ValueRange?> criteria,
    int scale,
    ReadingPolicy policy,
    Direction direction
)
{
    private static readonly Rational Half = new(1, 2);

    private ValueRange Best => criteria[0]!;

    /// <summary>The value on whose lower side higher values are better in a middle ladder, and lower ones on its upper side.</summary>
    public Rational Middle => (Best.Lower!.Value.Value + Best.Upper!.Value.Value) / 2;

    /// <summary>Returns the rank of the grade, or -1 for a refused value.</summary>
    public int Grade(Rational value)
    {
        if (LiesBeyondTop(value) && policy.Top != TopPolicy.Literal)
        {
            return policy.Top == TopPolicy.Reached ? 0 : -1;
        }

        List<int> claims = Claims(value);
        return claims.Count > 0 ? OfClaims(claims) : OfNone(value);
    }

    /// <summary>Tells whether the criteria alone settle the grade: one claim or a cascade, and not beyond the top.</summary>
    public bool IsSettled(Rational value) =>
        !LiesBeyondTop(value)
        && Claims(value) is { Count: > 0 } claims
        && claims.Skip(1).All(rank => !IsBounded(rank));

    /// <summary>Whether higher values are better where a value lies.</summary>
    private bool IsHigherBetter(Rational value) =>
        direction == Direction.Middle ? value <= Middle : direction == Direction.Higher;

    // Of several alarms that go off, the most severe counts: those are the criteria without a worse end, if there are several.
    private List<int> Claims(Rational value)
    {
        List<int> claims =
        [
            .. Enumerable.Range(0, criteria.Count).Where(rank => Claims(rank, value)),
        ];
        List<int> ringing = claims.FindAll(rank =>
            direction != Direction.Middle
            && criteria[rank] is { } one
            && WorseEnd(one, value) is null
        );
        return [.. claims.Except(ringing.SkipLast(1))];
    }

    private bool Claims(int rank, Rational value) =>
        criteria[rank] is { } one
            ? one.Contains(value)
            : criteria
                .OfType<ValueRange>()
                .All(other =>
                    !other.Contains(value)
                    && WorseEnd(other, value) is { } end
                    && (IsHigherBetter(value) ? value <= end.Value : value >= end.Value)
                );

    private int OfClaims(List<int> claims)
    {
        List<int> candidates = [claims[0], .. claims.Skip(1).Where(IsBounded)];
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        if (policy.Overlap == OverlapPolicy.Refuse)
        {
            return -1;
        }

        List<int> points = candidates.FindAll(rank => criteria[rank] is { IsPoint: true });
        List<int> winners = points.Count > 0 ? points : candidates;
        return policy.Overlap == OverlapPolicy.Better ? winners[0] : winners[^1];
    }

    private int OfNone(Rational value)
    {
        Rational up = IsHigherBetter(value) ? Half : -Half;
        int? better = Neighbour(value, up);
        int? worse = Neighbour(value, -up);
        if (better is { } above && worse is { } below)
        {
            return policy.Gap switch
            {
                GapPolicy.Worse => below,
                GapPolicy.Better => above,
                _ => -1,
            };
        }

        if (policy.Beyond == BeyondPolicy.Refuse)
        {
            return -1;
        }

        return better is not null
            ? (better == scale - 1 ? better.Value : -1) // beyond the worst band
            : (worse == 0 ? 0 : -1); // beyond the best band
    }

    // The grade of the nearest claimed value on one side, be it outside the domain; null if there is none.
    private int? Neighbour(Rational value, Rational step)
    {
        IEnumerable<Rational> ends = criteria
            .OfType<ValueRange>()
            .SelectMany(one => new[] { one.Lower, one.Upper })
            .OfType<Bound>()
            .Select(end => end.Value);
        Rational last = step.Sign > 0 ? ends.Max() + step : ends.Min() + step;
        for (Rational at = value + step; step.Sign > 0 ? at <= last : at >= last; at += step)
        {
            if (Claims(at) is { Count: > 0 } claims)
            {
                return OfClaims(claims);
            }
        }

        return null;
    }

    private bool LiesBeyondTop(Rational value)
    {
        if (direction == Direction.Middle)
        {
            return false;
        }

        bool isTopClosed =
            Best.IsPoint || Enumerable.Range(1, criteria.Count - 1).Any(rank => !IsBounded(rank));
        return BetterEnd(Best) is { } top
            && isTopClosed
            && !Best.Contains(value)
            && (direction == Direction.Higher ? value >= top.Value : value <= top.Value);
    }

    // Towards the middle nothing ends; the rest ends where the others begin.
    private bool IsBounded(int rank) =>
        direction != Direction.Middle
        && (criteria[rank] is not { } one || BetterEnd(one) is not null);

    private Bound? BetterEnd(ValueRange interval) =>
        direction == Direction.Higher ? interval.Upper : interval.Lower;

    private Bound? WorseEnd(ValueRange interval, Rational value) =>
        IsHigherBetter(value) ? interval.Lower : interval.Upper;
}
