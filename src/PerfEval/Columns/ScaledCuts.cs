using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PerfEval.Quantities;

namespace PerfEval.Columns;

/// <summary>The stretches of a number line for numbers with a fixed count of digits behind the point, as whole numbers.</summary>
/// <remarks>
/// Whole numbers need no fractions: a cut is the first whole number beyond it. A value is then graded by counting
/// the cuts it has reached.
/// </remarks>
internal sealed class ScaledCuts
{
    private readonly long[] _firsts;
    private readonly Vector256<long>[] _lasts;
    private readonly byte[] _codes;
    private readonly ulong _step;

    /// <summary>Scales the cuts of a number line.</summary>
    /// <param name="stretches">The number line.</param>
    /// <param name="resolution">The resolution that the numbers must keep; null for none.</param>
    /// <param name="factor">How many of the whole numbers one of the number line is: 10 if they have a digit behind the point.</param>
    public ScaledCuts(Stretches stretches, Resolution? resolution, Rational factor)
    {
        List<long> firsts = [];
        List<byte> codes = [stretches.Codes[0]];
        for (int i = 0; i < stretches.Cuts.Count; i++)
        {
            BigInteger first = stretches.Cuts[i].FirstWhole(factor);
            if (first > long.MaxValue)
            {
                break;
            }

            // No whole number lies before the cut, or none between it and the one before.
            if (first <= long.MinValue || (firsts.Count > 0 && firsts[^1] == first))
            {
                codes[^1] = stretches.Codes[i + 1];
            }
            else
            {
                firsts.Add((long)first);
                codes.Add(stretches.Codes[i + 1]);
            }
        }

        (_firsts, _codes) = ([.. firsts], [.. codes]);
        _lasts = [.. firsts.Chunk(Vector256<long>.Count).Select(Lasts)];
        // n/d in lowest terms divides a whole number where n does.
        BigInteger step = resolution is { } kept ? (kept.Step * factor).Numerator : 1;
        _step = step > ulong.MaxValue ? ulong.MaxValue : (ulong)step;
    }

    /// <summary>Where each stretch but the first begins, in ascending order; none is the least long.</summary>
    public ReadOnlySpan<long> Firsts => _firsts;

    /// <summary>The codes of the stretches, one more than <see cref="Firsts"/>.</summary>
    public ReadOnlySpan<byte> Codes => _codes;

    /// <summary>Whether every whole number keeps the resolution.</summary>
    public bool AllKeepResolution => _step == 1;

    /// <summary>Returns the code of a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte CodeOf(long value)
    {
        var all = Vector256.Create(value);
        int reached = 0;
        foreach (Vector256<long> lasts in _lasts)
        {
            uint beyond = Vector256.GreaterThan(all, lasts).ExtractMostSignificantBits();
            reached += BitOperations.PopCount(beyond);
        }

        return _step == 1 || Magnitude(value) % _step == 0
            ? _codes[reached]
            : GradeCode.Invalid.Value;
    }

    // Greater than the last number before a cut is what has reached it; nothing is greater than what fills the rest.
    private static Vector256<long> Lasts(long[] firsts)
    {
        Span<long> lasts = stackalloc long[Vector256<long>.Count];
        lasts.Fill(long.MaxValue);
        for (int i = 0; i < firsts.Length; i++)
        {
            lasts[i] = firsts[i] - 1;
        }

        return Vector256.Create<long>(lasts);
    }

    private static ulong Magnitude(long value) => value < 0 ? 0 - (ulong)value : (ulong)value;
}
