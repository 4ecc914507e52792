using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.Columns;

/// <summary>The stretches of a number line for shares, compared without a division.</summary>
/// <remarks>
/// 57/60 has reached 95% where 57 · 100 is at least 95 · 60. All cuts are brought to one denominator, so that the
/// left side is multiplied once. Machine words are used as far as the products fit, 128 bits beyond.
/// </remarks>
internal sealed class ShareCuts
{
    private const long MostProduct = 1L << 62;

    private readonly byte[] _codes;
    private readonly long[] _parts;
    private readonly long[] _margins;
    private readonly long _whole;
    private readonly ulong _mostDone;
    private readonly ulong _mostOf;

    private ShareCuts(long whole, long[] parts, long[] margins, byte[] codes)
    {
        (_whole, _parts, _margins, _codes) = (whole, parts, margins, codes);
        _mostDone = (ulong)(MostProduct / whole);
        _mostOf = MostProduct;
        foreach (long part in parts)
        {
            _mostOf = Math.Min(_mostOf, (ulong)MostProduct / Math.Max(1, Magnitude(part)));
        }
    }

    /// <summary>Prepares the cuts of a number line.</summary>
    /// <param name="stretches">The number line.</param>
    /// <param name="unit">The unit of its values, in which a share is expressed.</param>
    /// <returns>The cuts, or null if they do not fit machine words.</returns>
    public static ShareCuts? Of(Stretches stretches, Unit unit)
    {
        Rational one = 1 / unit.Factor;
        BigInteger denominator = one.Denominator;
        foreach (Cut cut in stretches.Cuts)
        {
            BigInteger other = cut.Value.Denominator;
            denominator *= other / BigInteger.GreatestCommonDivisor(denominator, other);
        }

        var scale = new Rational(denominator, 1);
        BigInteger[] numbers =
        [
            (one * scale).Numerator,
            .. stretches.Cuts.Select(cut => (cut.Value * scale).Numerator),
        ];
        return Array.TrueForAll(numbers, number => BigInteger.Abs(number) <= MostProduct)
            ? new ShareCuts(
                (long)numbers[0],
                [.. numbers.Skip(1).Select(number => (long)number)],
                [.. stretches.Cuts.Select(cut => cut.IsAfter ? 1L : 0L)],
                [.. stretches.Codes]
            )
            : null;
    }

    /// <summary>Returns the code of a share.</summary>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole; above 0.</param>
    public byte CodeOf(long done, long of)
    {
        if (Magnitude(done) > _mostDone || (ulong)of > _mostOf)
        {
            return CodeOfLarge(done, of);
        }

        long left = done * _whole;
        int reached = 0;
        for (int i = 0; i < _parts.Length; i++)
        {
            reached += left - (_parts[i] * of) >= _margins[i] ? 1 : 0;
        }

        return _codes[reached];
    }

    private byte CodeOfLarge(long done, long of)
    {
        Int128 left = (Int128)done * _whole;
        int reached = 0;
        for (int i = 0; i < _parts.Length; i++)
        {
            reached += left - ((Int128)_parts[i] * of) >= _margins[i] ? 1 : 0;
        }

        return _codes[reached];
    }

    private static ulong Magnitude(long value) => value < 0 ? 0 - (ulong)value : (ulong)value;
}
