using System.Numerics;
using System.Runtime.InteropServices;

namespace PerfEval.Columns;

/// <summary>Takes the points of many whole numbers at once, with the vectors of the machine.</summary>
/// <remarks>A cut that is reached turns slope and start of the stretch before it into those of the stretch behind it, as in <see cref="LongColumn"/> it turns the code.</remarks>
internal readonly ref struct LineColumn
{
    private const int VectorsInBlock = 4;

    private readonly ReadOnlySpan<Vector<long>> _lasts;
    private readonly ReadOnlySpan<Vector<long>> _slopes;
    private readonly ReadOnlySpan<Vector<long>> _starts;
    private readonly Vector<long> _firstSlope;
    private readonly Vector<long> _firstStart;
    private readonly bool _hasSlopes;

    /// <summary>Prepares the lines for vectors.</summary>
    /// <param name="firsts">Where each stretch but the first begins.</param>
    /// <param name="slopes">The slopes of the stretches.</param>
    /// <param name="starts">What they give at 0.</param>
    /// <param name="hasSlopes">Whether any slope is not 0.</param>
    /// <param name="room">Room for three vectors a cut.</param>
    public LineColumn(
        ReadOnlySpan<long> firsts,
        ReadOnlySpan<long> slopes,
        ReadOnlySpan<long> starts,
        bool hasSlopes,
        Span<Vector<long>> room
    )
    {
        Span<Vector<long>> lasts = room[..firsts.Length];
        Span<Vector<long>> ofSlopes = room.Slice(firsts.Length, firsts.Length);
        Span<Vector<long>> ofStarts = room.Slice(2 * firsts.Length, firsts.Length);
        for (int i = 0; i < firsts.Length; i++)
        {
            lasts[i] = new Vector<long>(firsts[i] - 1);
            ofSlopes[i] = new Vector<long>(slopes[i] ^ slopes[i + 1]);
            ofStarts[i] = new Vector<long>(starts[i] ^ starts[i + 1]);
        }

        _lasts = lasts;
        _slopes = ofSlopes;
        _starts = ofStarts;
        _hasSlopes = hasSlopes;
        _firstSlope = new Vector<long>(slopes[0]);
        _firstStart = new Vector<long>(starts[0]);
    }

    /// <summary>Takes the parts of as many numbers as fill whole blocks.</summary>
    /// <returns>How many these are.</returns>
    public int Take(ReadOnlySpan<long> values, Span<long> parts)
    {
        ReadOnlySpan<Vector<long>> given = MemoryMarshal.Cast<long, Vector<long>>(values);
        Span<Vector<long>> taken = MemoryMarshal.Cast<long, Vector<long>>(parts)[..given.Length];
        int i = 0;
        for (; i <= given.Length - VectorsInBlock; i += VectorsInBlock)
        {
            ReadOnlySpan<Vector<long>> block = given.Slice(i, VectorsInBlock);
            Span<Vector<long>> result = taken.Slice(i, VectorsInBlock);
            if (_hasSlopes)
            {
                TakeLines(block, result);
            }
            else
            {
                TakeStairs(block, result);
            }
        }

        return i * Vector<long>.Count;
    }

    private void TakeLines(ReadOnlySpan<Vector<long>> block, Span<Vector<long>> parts)
    {
        (Vector<long> x, Vector<long> y, Vector<long> z, Vector<long> w) = (
            block[0],
            block[1],
            block[2],
            block[3]
        );
        Vector<long> ofX = _firstSlope;
        Vector<long> ofY = _firstSlope;
        Vector<long> ofZ = _firstSlope;
        Vector<long> ofW = _firstSlope;
        Vector<long> a = _firstStart;
        Vector<long> b = _firstStart;
        Vector<long> c = _firstStart;
        Vector<long> d = _firstStart;
        for (int i = 0; i < _lasts.Length; i++)
        {
            Vector<long> last = _lasts[i];
            Vector<long> slope = _slopes[i];
            Vector<long> start = _starts[i];
            Vector<long> isX = Vector.GreaterThan(x, last);
            Vector<long> isY = Vector.GreaterThan(y, last);
            Vector<long> isZ = Vector.GreaterThan(z, last);
            Vector<long> isW = Vector.GreaterThan(w, last);
            ofX ^= isX & slope;
            ofY ^= isY & slope;
            ofZ ^= isZ & slope;
            ofW ^= isW & slope;
            a ^= isX & start;
            b ^= isY & start;
            c ^= isZ & start;
            d ^= isW & start;
        }

        parts[0] = (ofX * x) + a;
        parts[1] = (ofY * y) + b;
        parts[2] = (ofZ * z) + c;
        parts[3] = (ofW * w) + d;
    }

    private void TakeStairs(ReadOnlySpan<Vector<long>> block, Span<Vector<long>> parts)
    {
        (Vector<long> x, Vector<long> y, Vector<long> z, Vector<long> w) = (
            block[0],
            block[1],
            block[2],
            block[3]
        );
        Vector<long> a = _firstStart;
        Vector<long> b = _firstStart;
        Vector<long> c = _firstStart;
        Vector<long> d = _firstStart;
        for (int i = 0; i < _lasts.Length; i++)
        {
            Vector<long> last = _lasts[i];
            Vector<long> start = _starts[i];
            a ^= Vector.GreaterThan(x, last) & start;
            b ^= Vector.GreaterThan(y, last) & start;
            c ^= Vector.GreaterThan(z, last) & start;
            d ^= Vector.GreaterThan(w, last) & start;
        }

        (parts[0], parts[1], parts[2], parts[3]) = (a, b, c, d);
    }
}
