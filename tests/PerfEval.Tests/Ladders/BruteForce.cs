using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Tests.Ladders;

/// <summary>Grades a value by asking every criterion, as the specification words it; slow, and shares no code with the ladders.</summary>
/// <remarks>Ends lie on whole numbers, so that between any two of them lies a half: neighbours are found by steps of a half.</remarks>
internal sealed class BruteForce(
    IReadOnlyList<Interval> criteria,
    int scale,
    ReadingPolicy policy,
    bool higherIsBetter
)
{
    private static readonly Rational Half = new(1, 2);

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
        && claims.Skip(1).All(rank => BetterEnd(criteria[rank]) is null);

    private List<int> Claims(Rational value) =>
        [.. Enumerable.Range(0, criteria.Count).Where(rank => criteria[rank].Contains(value))];

    private int OfClaims(List<int> claims)
    {
        List<int> candidates =
        [
            claims[0],
            .. claims.Skip(1).Where(rank => BetterEnd(criteria[rank]) is not null),
        ];
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        if (policy.Overlap == OverlapPolicy.Refuse)
        {
            return -1;
        }

        List<int> points = candidates.FindAll(rank => criteria[rank].IsPoint);
        List<int> winners = points.Count > 0 ? points : candidates;
        return policy.Overlap == OverlapPolicy.Better ? winners[0] : winners[^1];
    }

    private int OfNone(Rational value)
    {
        int? better = Neighbour(value, higherIsBetter ? Half : -Half);
        int? worse = Neighbour(value, higherIsBetter ? -Half : Half);
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
        bool isTopClosed =
            criteria[0].IsPoint || criteria.Skip(1).Any(one => BetterEnd(one) is null);
        return BetterEnd(criteria[0]) is { } top
            && isTopClosed
            && !criteria[0].Contains(value)
            && (higherIsBetter ? value >= top.Value : value <= top.Value);
    }

    private Bound? BetterEnd(Interval interval) => higherIsBetter ? interval.Upper : interval.Lower;
}
