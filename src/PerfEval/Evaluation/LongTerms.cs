using System.Numerics;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>The weights of a node's indicators, and the points of grades, as whole numbers of which every sum fits in 64 bits.</summary>
/// <remarks>Nearly all are such. A fraction is then made when the sum is done, and not for each term.</remarks>
internal sealed class LongTerms
{
    private const long LeftOut = -1;

    private readonly long[] _weights;
    private readonly long[] _points;
    private readonly long _denominator;

    private LongTerms(long[] weights, long[] points, long denominator) =>
        (_weights, _points, _denominator) = (weights, points, denominator);

    /// <summary>Puts weights and points into 64 bits.</summary>
    /// <param name="weights">Whole numbers of at least 0; null for what is left out.</param>
    /// <param name="points">The points by rank; none where there are no scores.</param>
    /// <returns>The terms; null if a sum of them might not fit.</returns>
    public static LongTerms? Of(Rational?[] weights, Rational[] points)
    {
        BigInteger denominator = Rational.CommonDenominator(points);
        BigInteger[] parts =
        [
            .. points.Select(one => one.Numerator * (denominator / one.Denominator)),
        ];
        BigInteger most = parts.Select(BigInteger.Abs).Append(denominator).Max();
        BigInteger whole = BigInteger.One;
        foreach (Rational weight in weights.OfType<Rational>())
        {
            whole += weight.Numerator;
        }

        if (whole * most > long.MaxValue)
        {
            return null;
        }

        // What weighs 0 counts for nothing, except where the worst decides.
        bool hasScores = points.Length > 0;
        return new LongTerms(
            [
                .. weights.Select(weight =>
                    weight is not { } own || (hasScores && own.Sign == 0)
                        ? LeftOut
                        : (long)own.Numerator
                ),
            ],
            hasScores ? [.. parts.Select(part => (long)part)] : new long[GradeScale.MostGrades],
            (long)denominator
        );
    }

    /// <summary>Returns what a node is made of its indicators.</summary>
    public Contribution Mean(ReadOnlySpan<IndicatorEvaluation> indicators, RollUpPlan plan)
    {
        Standing standing = default;
        (long whole, long measured, long counted, long lowest, long highest) = (0, 0, 0, 0, 0);
        for (int i = 0; i < _weights.Length; i++)
        {
            long weight = _weights[i];
            var part = Standing.Of(indicators[i], plan);
            if (weight == LeftOut || !part.Applies)
            {
                continue;
            }

            standing = standing.With(part);
            whole += weight;
            measured += part.IsCovered ? weight : 0;
            if (part.Counts)
            {
                counted += weight;
                lowest += weight * _points[part.WorstRank];
                highest += weight * _points[part.BestRank];
            }
        }

        Rational low = Mean(lowest, counted);
        return new Contribution
        {
            Standing = standing,
            HasWeight = whole != 0,
            Lowest = low,
            Highest = lowest == highest ? low : Mean(highest, counted),
            Coverage = measured == whole ? Math.Sign(whole) : Rational.Of(measured, whole),
        };
    }

    private Rational Mean(long sum, long counted) =>
        sum == 0 ? Rational.Zero : Rational.Of(sum, counted * _denominator);
}
