using BenchmarkDotNet.Attributes;
using PerfEval.Ladders;
using PerfEval.Quantities;

namespace PerfEval.Benchmarks;

/// <summary>What exactness costs: shares against decimals, and the terms of a roll-up.</summary>
public class ExactnessBenchmarks
{
    private const int Count = 1_000;

    private readonly long[] _done = new long[Count];
    private readonly long[] _of = new long[Count];
    private readonly decimal[] _percents = new decimal[Count];

    // Whole, as a roll-up makes them when it is bound.
    private readonly decimal[] _decimalWeights = [12, 25, 18, 45];
    private readonly decimal[] _decimalScores = [100m, 92.5m, 85m, 77.75m];
    private readonly byte[] _codes = new byte[Count];
    private Rational[] _weights = [];
    private Rational[] _scores = [];
    private NumberGrader? _grader;

    /// <summary>Prepares both sides, and holds their results against each other.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    [GlobalSetup]
    public void Prepare()
    {
        _grader = new NumberGrader((NumericLadder)Department.Create().Book.Proof.Ladders[0]);
        var random = new Random(2019);
        for (int i = 0; i < Count; i++)
        {
            _of[i] = 20 * random.Next(1, 50);
            _done[i] = random.NextInt64((_of[i] * 4 / 5) - 1, _of[i] + 1);
            _percents[i] = 100m * _done[i] / _of[i];
        }

        _weights = [.. _decimalWeights.Select(weight => (Rational)weight)];
        _scores = [.. _decimalScores.Select(score => (Rational)score)];
        byte[] byDecimals = [.. DecimalComparisons()];
        if (
            !Shares().AsSpan().SequenceEqual(byDecimals)
            || DecimalTerms() is var sum && RationalTerms() != sum
        )
        {
            throw new InvalidOperationException("Exact numbers give other results.");
        }
    }

    /// <summary>The ladder on percents that were divided before.</summary>
    [Benchmark(OperationsPerInvoke = Count, Description = "decimal comparisons")]
    public byte[] DecimalComparisons()
    {
        for (int i = 0; i < Count; i++)
        {
            _codes[i] = (byte)ByHandForm.Cascade(_percents[i]);
        }

        return _codes;
    }

    /// <summary>The ladder on the shares themselves.</summary>
    [Benchmark(OperationsPerInvoke = Count, Description = "shares")]
    public byte[] Shares()
    {
        _grader!.GradeShares(_done, _of, _codes);
        return _codes;
    }

    /// <summary>Weight times score, added up in decimals.</summary>
    [Benchmark(OperationsPerInvoke = Count, Description = "roll-up terms in decimals")]
    public decimal DecimalTerms()
    {
        decimal sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += _decimalWeights[i & 3] * _decimalScores[(i >> 1) & 3];
        }

        return sum;
    }

    /// <summary>Weight times score, added up exactly.</summary>
    [Benchmark(OperationsPerInvoke = Count, Description = "roll-up terms, exact")]
    public Rational RationalTerms()
    {
        Rational sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += _weights[i & 3] * _scores[(i >> 1) & 3];
        }

        return sum;
    }
}
