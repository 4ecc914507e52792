using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.RollUps;

/// <summary>What every indicator below a node weighs, and the points of grades, as whole numbers of which every sum fits in 64 bits.</summary>
/// <remarks>
/// Where nothing is left out, a node is a weighted mean of all indicators below it, whatever the levels between. The
/// terms are nearly always small, so that a fraction is made once for a node, when the sum is done.
/// </remarks>
internal sealed class IntegerWeights
{
    private const long NeverCounts = -1;

    private readonly long[] _weights;
    private readonly long[] _points;
    private readonly long _pointsDenominator;
    private readonly bool _areParts;

    private IntegerWeights(long[] weights, long[] points, long pointsDenominator, bool areParts)
    {
        (_weights, _areParts) = (weights, areParts);
        (_points, _pointsDenominator) = (points, pointsDenominator);
    }

    /// <summary>Puts the terms of nodes into 64 bits.</summary>
    /// <param name="nodes">The nodes above the indicators, each behind those below it.</param>
    /// <param name="points">The points by rank; none where there are no scores.</param>
    /// <returns>The terms of each node; null where points are summed, and where they do not fit, or a node has a part that weighs nothing itself.</returns>
    public static IntegerWeights?[] Of(WeighedNode[] nodes, Rational[] points)
    {
        var terms = new IntegerWeights?[nodes.Length];
        bool hasScores = points.Length > 0;
        if (!TryMakeWhole([.. points], out long[] whole, out long denominator))
        {
            return terms;
        }

        long[] byRank = hasScores ? whole : new long[GradeScale.MostGrades];
        Int128 most = Math.Max(denominator, byRank.Max(Math.Abs));
        var shares = new Rational?[]?[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            shares[i] = SharesOf(nodes[i], nodes, shares, hasScores);
            if (
                shares[i] is { } own
                && TryMakeWhole(own, out long[] weights, out long sum)
                && sum * most <= long.MaxValue
            )
            {
                bool areParts = nodes[i].Children is null;
                terms[i] = new IntegerWeights(weights, byRank, denominator, areParts);
            }
        }

        return terms;
    }

    /// <summary>Returns what a node is made of the indicators below it.</summary>
    /// <param name="standings">How the indicators below stand.</param>
    /// <returns>What the node brings; null if something is left out, and its weight is to be spread level by level.</returns>
    public Contribution? Mean(ReadOnlySpan<PartState> standings)
    {
        PartState standing = default;
        (long whole, long unmeasured, long excluded) = (0, 0, 0);
        (long lowest, long highest) = (0, 0);
        for (int i = 0; i < _weights.Length; i++)
        {
            long weight = _weights[i];
            PartState part = standings[i];
            if (weight == NeverCounts || (_areParts && !part.Applies))
            {
                continue;
            }

            standing = standing.With(part);
            whole += weight;
            unmeasured += part.IsCovered ? 0 : weight;
            if (part.Counts)
            {
                lowest += weight * _points[part.WorstRank];
                highest += weight * _points[part.BestRank];
            }
            else if (_areParts)
            {
                excluded += weight;
            }
            else
            {
                return null;
            }
        }

        return new Contribution(
            standing,
            lowest,
            highest,
            (whole - excluded) * _pointsDenominator,
            whole - unmeasured,
            whole
        );
    }

    // What part of a node each indicator below it is if nothing is left out; null for those that never count.
    private static Rational?[]? SharesOf(
        WeighedNode node,
        WeighedNode[] nodes,
        Rational?[]?[] below,
        bool hasScores
    )
    {
        Rational whole = Rational.Zero;
        foreach (Rational? weight in node.Weights)
        {
            whole += weight ?? Rational.Zero;
        }

        if (whole.Sign == 0)
        {
            return null;
        }

        List<Rational?> shares = new(node.Count);
        for (int i = 0; i < node.Weights.Length; i++)
        {
            // What weighs 0 counts for nothing, except where the worst decides.
            Rational? share =
                hasScores && node.Weights[i] is { Sign: 0 } ? null : node.Weights[i] / whole;
            if (node.Children is not { } children)
            {
                shares.Add(share);
                continue;
            }

            Rational?[]? parts = below[children[i]];
            if (share is not null && parts is null)
            {
                return null;
            }

            for (int k = 0; k < nodes[children[i]].Count; k++)
            {
                shares.Add(share * parts?[k]);
            }
        }

        return [.. shares];
    }

    // Multiplies by the common denominator.
    private static bool TryMakeWhole(Rational?[] numbers, out long[] whole, out long common)
    {
        (whole, common) = ([], 0);
        BigInteger factor = Rational.CommonDenominator(numbers.OfType<Rational>());
        BigInteger[] large =
        [
            .. numbers.Select(number =>
                number is { } own ? own.Numerator * (factor / own.Denominator) : NeverCounts
            ),
        ];
        if (large.Append(factor).Any(number => BigInteger.Abs(number) > long.MaxValue))
        {
            return false;
        }

        (whole, common) = ([.. large.Select(number => (long)number)], (long)factor);
        return true;
    }
}
