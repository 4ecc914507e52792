using System.Numerics;
using PerfEval.Criteria;
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
    private readonly (long Part, long Margin)[] _parts;
    private readonly long _whole;
    private readonly ulong _mostDone;
    private readonly ulong _mostOf;

    private ShareCuts(long whole, (long Part, long Margin)[] parts, byte[] codes)
    {
        (_whole, _parts, _codes) = (whole, parts, codes);
        _mostDone = (ulong)(MostProduct / whole);
        _mostOf = MostProduct;
        foreach ((long part, _) in parts)
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
                [
                    .. numbers
                        .Skip(1)
                        .Zip(
                            stretches.Cuts,
                            (number, cut) => ((long)number, cut.IsBehind ? 1L : 0L)
                        ),
                ],
                [.. stretches.Codes]
            )
            : null;
    }

    /// <summary>Returns the code of a share.</summary>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole.</param>
    public byte CodeOf(long done, long of)
    {
        if (of <= 0)
        {
            return GradeCode.Invalid.Value;
        }

        if (Magnitude(done) > _mostDone || (ulong)of > _mostOf)
        {
            return CodeOfLarge(done, of);
        }

        long left = done * _whole;
        int reached = 0;
        foreach ((long part, long margin) in _parts)
        {
            reached += left - (part * of) >= margin ? 1 : 0;
        }

        return _codes[reached];
    }

    /// <summary>Takes the codes of a column of shares.</summary>
    public void Grade(ReadOnlySpan<long> done, ReadOnlySpan<long> of, Span<byte> codes)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = CodeOf(done[i], of[i]);
        }
    }

    private byte CodeOfLarge(long done, long of)
    {
        Int128 left = (Int128)done * _whole;
        int reached = 0;
        foreach ((long part, long margin) in _parts)
        {
            reached += left - ((Int128)part * of) >= margin ? 1 : 0;
        }

        return _codes[reached];
    }

    private static ulong Magnitude(long value) => value < 0 ? 0 - (ulong)value : (ulong)value;
}
