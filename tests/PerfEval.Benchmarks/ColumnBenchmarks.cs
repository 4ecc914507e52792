using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;

namespace PerfEval.Benchmarks;

/// <summary>One ladder over columns of 40 million values.</summary>
public class ColumnBenchmarks
{
    private readonly ColumnSet _columns = ColumnSet.Shared.Value;
    private readonly NumberGrader _grader = ColumnSet.Shared.Value.Grader;

    /// <summary>Holds all contenders against grading one by one, once.</summary>
    /// <exception cref="InvalidOperationException">Two contenders differ.</exception>
    [GlobalSetup]
    public void Check() =>
        _columns.CheckOnce([
            Limit,
            IfElse,
            Longs,
            Decimals,
            Shares,
            LongsOnTwoThreads,
            DecimalsOnTwoThreads,
        ]);

    /// <summary>Adds all numbers up: what reading the memory costs.</summary>
    [Benchmark(Description = "reading the longs")]
    public long Read()
    {
        Vector512<long> sum = default;
        foreach (Vector512<long> eight in MemoryMarshal.Cast<long, Vector512<long>>(_columns.Longs))
        {
            sum += eight;
        }

        return Vector512.Sum(sum);
    }

    /// <summary>Three comparisons with 512-bit vectors, written for this ladder alone.</summary>
    [Benchmark(Baseline = true, Description = "512-bit limit on longs")]
    public void Limit()
    {
        Span<Vector512<byte>> codes = MemoryMarshal.Cast<byte, Vector512<byte>>(
            _columns.Codes.AsSpan()
        );
        ReadOnlySpan<Vector512<long>> longs = MemoryMarshal.Cast<long, Vector512<long>>(
            _columns.Longs
        );
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
        for (int i = 0; i < _columns.Decimals.Length; i++)
        {
            _columns.Codes[i] = (byte)ByHandForm.Cascade(_columns.Decimals[i]);
        }
    }

    /// <summary>The ladder over whole numbers with a scale.</summary>
    [Benchmark(Description = "longs")]
    public void Longs() => _grader.GradePercents(_columns.Longs, ColumnSet.Scale, _columns.Codes);

    /// <summary>The ladder over decimals.</summary>
    [Benchmark(Description = "decimals")]
    public void Decimals() => _grader.GradePercents(_columns.Decimals, _columns.Codes);

    /// <summary>The ladder over shares, a part and a whole each.</summary>
    [Benchmark(Description = "shares")]
    public void Shares() => _grader.GradeShares(_columns.Longs, _columns.Wholes, _columns.Codes);

    /// <summary>Half the column on each of two threads.</summary>
    [Benchmark(Description = "longs on two threads")]
    public void LongsOnTwoThreads() =>
        InHalves(range =>
            _grader.GradePercents(
                _columns.Longs.AsSpan(range),
                ColumnSet.Scale,
                _columns.Codes.AsSpan(range)
            )
        );

    /// <summary>Half the column on each of two threads.</summary>
    [Benchmark(Description = "decimals on two threads")]
    public void DecimalsOnTwoThreads() =>
        InHalves(range =>
            _grader.GradePercents(_columns.Decimals.AsSpan(range), _columns.Codes.AsSpan(range))
        );

    private static void InHalves(Action<Range> half) =>
        Parallel.Invoke(() => half(..(ColumnSet.Count / 2)), () => half((ColumnSet.Count / 2)..));

    // 0 from 95 on, and one more for each of the ends that are not reached.
    private static Vector512<long> Ranks(Vector512<long> values) =>
        -(
            Vector512.LessThan(values, Vector512.Create(950L))
            + Vector512.LessThan(values, Vector512.Create(900L))
            + Vector512.LessThan(values, Vector512.Create(850L))
        );
}
