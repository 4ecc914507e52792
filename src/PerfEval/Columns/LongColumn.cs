using System.Numerics;

namespace PerfEval.Columns;

/// <summary>Grades many whole numbers at once, with the vectors of the machine.</summary>
/// <remarks>
/// A cut that is reached turns the code of the stretch before it into that of the stretch behind it; both differ in a
/// known pattern of bits. So a vector of codes takes one comparison and two bit operations a cut, and no branch.
/// </remarks>
internal readonly ref struct LongColumn
{
    private readonly ReadOnlySpan<Vector<long>> _lasts;
    private readonly ReadOnlySpan<Vector<long>> _changes;
    private readonly Vector<long> _first;

    /// <summary>Prepares the cuts for vectors.</summary>
    /// <param name="cuts">The cuts, at the scale of the numbers.</param>
    /// <param name="lanes">Where a vector holds numbers: all bits set there, none elsewhere.</param>
    /// <param name="room">Room for two vectors a cut.</param>
    public LongColumn(ScaledCuts cuts, Vector<long> lanes, Span<Vector<long>> room)
    {
        ReadOnlySpan<long> firsts = cuts.Firsts;
        ReadOnlySpan<byte> codes = cuts.Codes;
        Span<Vector<long>> lasts = room[..firsts.Length];
        Span<Vector<long>> changes = room[firsts.Length..(2 * firsts.Length)];
        for (int i = 0; i < firsts.Length; i++)
        {
            lasts[i] = new Vector<long>(firsts[i] - 1);
            changes[i] = new Vector<long>(codes[i] ^ codes[i + 1]) & lanes;
        }

        _lasts = lasts;
        _changes = changes;
        _first = new Vector<long>(codes[0]) & lanes;
    }

    /// <summary>How many numbers are graded at once.</summary>
    public static int BlockSize => Vector<byte>.Count;

    /// <summary>How many vectors hold the numbers of a block.</summary>
    public static int VectorsInBlock => BlockSize / Vector<long>.Count;

    /// <summary>Returns the codes of a block of numbers.</summary>
    /// <param name="block">As many vectors as <see cref="VectorsInBlock"/>.</param>
    public Vector<byte> CodesOf(ReadOnlySpan<Vector<long>> block) =>
        Vector.AsVectorByte(
            Vector.Narrow(
                CodesOf(block[0], block[1], block[2], block[3]),
                CodesOf(block[4], block[5], block[6], block[7])
            )
        );

    /// <summary>Returns the codes of four vectors of numbers.</summary>
    public Vector<short> CodesOf(
        Vector<long> first,
        Vector<long> second,
        Vector<long> third,
        Vector<long> fourth
    )
    {
        (Vector<long> a, Vector<long> b, Vector<long> c, Vector<long> d) = (
            _first,
            _first,
            _first,
            _first
        );
        for (int i = 0; i < _lasts.Length; i++)
        {
            (Vector<long> last, Vector<long> change) = (_lasts[i], _changes[i]);
            a ^= Vector.GreaterThan(first, last) & change;
            b ^= Vector.GreaterThan(second, last) & change;
            c ^= Vector.GreaterThan(third, last) & change;
            d ^= Vector.GreaterThan(fourth, last) & change;
        }

        return Vector.Narrow(Vector.Narrow(a, b), Vector.Narrow(c, d));
    }
}
