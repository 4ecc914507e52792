using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using PerfEval.Columns;
using PerfEval.Ladders;

namespace PerfEval.Benchmarks;

/// <summary>One ladder over columns of 40 million values.</summary>
public class ColumnBenchmarks
{
    private const int Count = 40_000_000;
    private const int Scale = 1;

    private readonly Department _department = Department.Create();
    private readonly long[] _longs = new long[Count];
    private readonly long[] _wholes = new long[Count];
    private readonly decimal[] _decimals = new decimal[Count];
    private readonly byte[] _codes = new byte[Count];
    private NumberGrader? _grader;

    /// <summary>Fills the columns, and holds all contenders against grading one by one.</summary>
    /// <exception cref="InvalidOperationException">Two contenders differ.</exception>
    [GlobalSetup]
    public void Prepare()
    {
        _grader = new NumberGrader((NumericLadder)_department.Book.Proof.Ladders[0]);
        var random = new Random(2019);
        for (int i = 0; i < Count; i++)
        {
            _longs[i] = random.Next(0, 1051);
            _wholes[i] = 1000;
            _decimals[i] = new decimal((int)_longs[i], 0, 0, false, Scale);
        }

        byte[] wanted = new byte[Count];
        for (int i = 0; i < Count; i++)
        {
            wanted[i] = _grader.Grade(_decimals[i]).Value;
        }

        foreach (
            Action contender in (Action[])
                [Limit, IfElse, Longs, Decimals, Shares, LongsOnTwoThreads, DecimalsOnTwoThreads]
        )
        {
            Array.Clear(_codes);
            contender();
            if (!_codes.AsSpan().SequenceEqual(wanted))
            {
                throw new InvalidOperationException($"{contender.Method.Name} gives other grades.");
            }
        }
    }

    /// <summary>Adds all numbers up: what reading the memory costs.</summary>
    [Benchmark(Description = "reading the longs")]
    public long Read()
    {
        Vector512<long> sum = default;
        foreach (Vector512<long> eight in MemoryMarshal.Cast<long, Vector512<long>>(_longs))
        {
            sum += eight;
        }

        return Vector512.Sum(sum);
    }

    /// <summary>Three comparisons with 512-bit vectors, written for this ladder alone.</summary>
    [Benchmark(Baseline = true, Description = "512-bit limit on longs")]
    public void Limit()
    {
        Span<Vector512<byte>> codes = MemoryMarshal.Cast<byte, Vector512<byte>>(_codes.AsSpan());
        ReadOnlySpan<Vector512<long>> longs = MemoryMarshal.Cast<long, Vector512<long>>(_longs);
        for (int i = 0; i < codes.Length; i++)
        {
            ReadOnlySpan<Vector512<long>> block = longs.Slice(8 * i, 8);
            codes[i] = Vector512
                .Narrow(
                    Vector512.Narrow(
                        Vector512.Narrow(Ranks(block[0]), Ranks(block[1])),
                        Vector512.Narrow(Ranks(block[2]), Ranks(block[3]))
                    ),
                    Vector512.Narrow(
                        Vector512.Narrow(Ranks(block[4]), Ranks(block[5])),
                        Vector512.Narrow(Ranks(block[6]), Ranks(block[7]))
                    )
                )
                .AsByte();
        }
    }

    /// <summary>What somebody would write by hand.</summary>
    [Benchmark(Description = "if/else on decimals")]
    public void IfElse()
    {
        for (int i = 0; i < _decimals.Length; i++)
        {
            _codes[i] = (byte)ByHandForm.Cascade(_decimals[i]);
        }
    }

    /// <summary>The ladder over whole numbers with a scale.</summary>
    [Benchmark(Description = "longs")]
    public void Longs() => _grader!.Grade(_longs, Scale, _codes);

    /// <summary>The ladder over decimals.</summary>
    [Benchmark(Description = "decimals")]
    public void Decimals() => _grader!.Grade(_decimals, _codes);

    /// <summary>The ladder over shares, a part and a whole each.</summary>
    [Benchmark(Description = "shares")]
    public void Shares() => _grader!.GradeShares(_longs, _wholes, _codes);

    /// <summary>Half the column on each of two threads.</summary>
    [Benchmark(Description = "longs on two threads")]
    public void LongsOnTwoThreads() =>
        InHalves(range => _grader!.Grade(_longs.AsSpan(range), Scale, _codes.AsSpan(range)));

    /// <summary>Half the column on each of two threads.</summary>
    [Benchmark(Description = "decimals on two threads")]
    public void DecimalsOnTwoThreads() =>
        InHalves(range => _grader!.Grade(_decimals.AsSpan(range), _codes.AsSpan(range)));

    private static void InHalves(Action<Range> half) =>
        Parallel.Invoke(() => half(..(Count / 2)), () => half((Count / 2)..));

    // 0 from 95 on, and one more for each of the ends that are not reached.
    private static Vector512<long> Ranks(Vector512<long> values) =>
        -(
            Vector512.LessThan(values, Vector512.Create(950L))
            + Vector512.LessThan(values, Vector512.Create(900L))
            + Vector512.LessThan(values, Vector512.Create(850L))
        );
}
