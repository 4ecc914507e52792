using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.Columns;

/// <summary>A chain of lines for numbers with a fixed count of digits behind the point, all as whole numbers.</summary>
/// <remarks>
/// What comes out lies far inside of 64 bits, so that products and sums on the way may go round: the last bits are right.
/// A number is placed by counting the stretches that it has reached, and then takes one multiplication.
/// </remarks>
internal sealed class ScaledLines
{
    private const int MostVectorCuts = 32;

    // Where each stretch but the first begins, and what each gives: slope · value + start.
    private readonly long[] _firsts;
    private readonly long[] _slopes;
    private readonly long[] _starts;
    private readonly bool _hasSlopes;

    /// <summary>Scales the stretches of a curve.</summary>
    /// <param name="stretches">The stretches.</param>
    /// <param name="grain">What a whole number stands for, in the unit of the curve.</param>
    /// <param name="parts">How many parts one point has; by it every slope and start becomes whole.</param>
    /// <param name="none">What stands for no points.</param>
    public ScaledLines(
        IReadOnlyList<CurveStretch> stretches,
        Rational grain,
        Rational parts,
        long none
    )
    {
        List<long> firsts = [];
        List<long> slopes = [];
        List<long> starts = [];
        foreach (CurveStretch stretch in stretches)
        {
            BigInteger? first = stretch.Begin?.FirstWhole(1 / grain);
            if (first > long.MaxValue)
            {
                break;
            }

            // No whole number lies before the stretch, or none between its beginning and that of the one before.
            if (slopes.Count > 0)
            {
                if (first > long.MinValue && (firsts.Count == 0 || firsts[^1] != first))
                {
                    firsts.Add((long)first);
                }
                else
                {
                    slopes.RemoveAt(slopes.Count - 1);
                    starts.RemoveAt(starts.Count - 1);
                }
            }

            slopes.Add(stretch.HasPoints ? LastBits(stretch.Slope * grain * parts) : 0);
            starts.Add(stretch.HasPoints ? LastBits(stretch.Start * parts) : none);
        }

        (_firsts, _slopes, _starts) = ([.. firsts], [.. slopes], [.. starts]);
        _hasSlopes = slopes.Exists(slope => slope != 0);
    }

    /// <summary>Returns the parts of a number.</summary>
    public long PartsOf(long value)
    {
        int at = Array.BinarySearch(_firsts, value);
        at = at < 0 ? ~at : at + 1;
        return unchecked((_slopes[at] * value) + _starts[at]);
    }

    /// <summary>Takes the parts of a column of numbers.</summary>
    public void Take(ReadOnlySpan<long> values, Span<long> parts)
    {
        int i = 0;
        if (_firsts.Length <= MostVectorCuts)
        {
            Span<Vector<long>> room = stackalloc Vector<long>[3 * _firsts.Length];
            var column = new LineColumn(_firsts, _slopes, _starts, _hasSlopes, room);
            i = column.Take(values, parts);
        }

        for (; i < values.Length; i++)
        {
            parts[i] = PartsOf(values[i]);
        }
    }

    private static long LastBits(Rational whole) =>
        unchecked((long)(ulong)(whole.Numerator & ulong.MaxValue));
}
