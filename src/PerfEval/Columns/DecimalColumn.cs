using System.Numerics;
using System.Runtime.InteropServices;

namespace PerfEval.Columns;

/// <summary>Grades many decimals at once, where they are alike: not negative, with one scale, and below 2⁶³ without the point.</summary>
/// <remarks>
/// Such decimals differ in the lower half of their 128 bits only, which is compared as a whole number. The upper
/// half, which holds scale and sign, is compared with that of the others and else left alone.
/// </remarks>
internal readonly ref struct DecimalColumn
{
    private readonly LongColumn _numbers;
    private readonly Vector<long> _common;

    /// <summary>Prepares the cuts for vectors.</summary>
    /// <param name="cuts">The cuts, at the scale of the decimals.</param>
    /// <param name="head">The upper half of the decimals.</param>
    /// <param name="room">Room for two vectors a cut.</param>
    public DecimalColumn(ScaledCuts cuts, ulong head, Span<Vector<long>> room)
    {
        _numbers = new LongColumn(cuts, LowerHalves, room);
        _common = Vector.AndNot(new Vector<long>((long)head), LowerHalves);
    }

    // Bits that alike decimals have in common: the upper halves, and the sign bit of the lower.
    private static Vector<long> Common => ~LowerHalves | new Vector<long>(long.MinValue);

    private static Vector<long> LowerHalves =>
        Vector.Equals(Vector<long>.Indices & Vector<long>.One, Vector<long>.One);

    /// <summary>Grades a block of decimals.</summary>
    /// <param name="block">As many decimals as <see cref="LongColumn.BlockSize"/>.</param>
    /// <param name="codes">The codes, if the decimals are alike.</param>
    /// <returns>Whether they are.</returns>
    public bool TryGrade(ReadOnlySpan<decimal> block, out Vector<byte> codes)
    {
        ReadOnlySpan<Vector<long>> halves = MemoryMarshal.Cast<decimal, Vector<long>>(block);
        Vector<long> different = default;
        codes = Vector.AsVectorByte(
            Vector.Narrow(
                Vector.Narrow(IntsOf(halves, ref different), IntsOf(halves[4..], ref different)),
                Vector.Narrow(
                    IntsOf(halves[8..], ref different),
                    IntsOf(halves[12..], ref different)
                )
            )
        );
        return (different & Common) == default;
    }

    // Of each decimal nothing comes out for its upper half, and its code for the lower one: a number with the code above.
    private Vector<int> IntsOf(ReadOnlySpan<Vector<long>> halves, ref Vector<long> different)
    {
        (Vector<long> a, Vector<long> b, Vector<long> c, Vector<long> d) = (
            halves[0],
            halves[1],
            halves[2],
            halves[3]
        );
        different |= (a ^ _common) | (b ^ _common) | (c ^ _common) | (d ^ _common);
        return Vector.AsVectorInt32(_numbers.CodesOf(a, b, c, d)) >> 16;
    }
}
