using System.Numerics;
using System.Runtime.InteropServices;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Columns;

/// <summary>Turns the numbers of one ladder into codes, in whatever form they are given.</summary>
/// <remarks>
/// A form is how many places the point of what is given lies to the left of that in the unit of the ladder: 0 for the
/// unit itself, 2 for fractions of a ladder in per cent.
/// </remarks>
internal sealed class NumberCodes
{
    private const int MostScale = 28;
    private const int MostPlaces = 4;
    private const int MostOnStack = 64;

    // Decimals are read as they lie in memory, which no document promises: elsewhere they are taken one by one.
    private static readonly bool HasKnownLayout = MemoryMarshal
        .Cast<decimal, ulong>([-1.5m])
        .SequenceEqual([0x8001_0000UL, 15UL]);

    private readonly NumericLadder _ladder;
    private readonly Stretches _stretches;
    private readonly Resolution? _resolution;
    private readonly bool _isStepwise;

    // By the digits behind the point that a number has in the unit of the ladder, which are negative for 950 of 0.95.
    private readonly ScaledCuts?[] _byScale = new ScaledCuts?[MostScale + 1 + MostPlaces];

    public NumberCodes(NumericLadder ladder)
    {
        _ladder = ladder;
        _stretches = Stretches.Of(ladder);
        Measure measure = ladder.Indicator.Measure;
        _resolution = measure.Resolution;
        if (measure is { Rounding: { } rounding, Resolution: { } resolution })
        {
            // Rounded values keep the resolution, or each has to be rounded and looked at.
            _isStepwise = !resolution.Holds(rounding.Step);
            _resolution = null;
        }
    }

    /// <summary>The number line, cut wherever the code changes.</summary>
    public Stretches Stretches => _stretches;

    /// <summary>Returns the code of a number.</summary>
    public byte CodeOf(in decimal value, int places)
    {
        // The upper half holds the sign, the scale and what does not fit the lower one.
        ReadOnlySpan<ulong> halves = MemoryMarshal.Cast<decimal, ulong>(new(in value));
        (ulong head, ulong digits) = (halves[0], halves[1]);
        if (head > uint.MaxValue || digits > long.MaxValue || !HasKnownLayout || _isStepwise)
        {
            return CodeOf((Rational)value * PowerOfTen(places));
        }

        int scale = ScaleOf(head);
        ScaledCuts cuts = _byScale[scale - places + MostPlaces] ?? CutsOf(scale, places);
        return cuts.CodeOf((int)head < 0 ? -(long)digits : (long)digits);
    }

    /// <summary>Returns the code of a number that is given without its point.</summary>
    public byte CodeOf(long value, int scale, int places) =>
        CodeOf(value, CutsOf(scale, places), scale, places);

    /// <summary>Takes the codes of a column of numbers.</summary>
    public void Take(ReadOnlySpan<decimal> values, int places, Span<byte> codes)
    {
        int i = 0;
        while (HasKnownLayout && !_isStepwise && values.Length - i >= LongColumn.BlockSize)
        {
            i += TakeAlike(values[i..], places, codes[i..]);
            // What is not alike goes one by one, and enough of it that looking again costs little.
            int end = Math.Min(values.Length, i + (4 * LongColumn.BlockSize));
            for (; i < end; i++)
            {
                codes[i] = CodeOf(in values[i], places);
            }
        }

        for (; i < values.Length; i++)
        {
            codes[i] = CodeOf(in values[i], places);
        }
    }

    /// <summary>Takes the codes of a column of numbers that are given without their points.</summary>
    public void Take(ReadOnlySpan<long> values, int scale, int places, Span<byte> codes)
    {
        ScaledCuts cuts = CutsOf(scale, places);
        int i = 0;
        if (cuts.AllKeepResolution && !_isStepwise)
        {
            int count = 2 * cuts.Firsts.Length;
            Span<Vector<long>> room =
                count <= MostOnStack ? stackalloc Vector<long>[count] : new Vector<long>[count];
            var column = new LongColumn(cuts, Vector<long>.AllBitsSet, room);
            Span<Vector<byte>> blocks = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
            ReadOnlySpan<Vector<long>> vectors = MemoryMarshal.Cast<long, Vector<long>>(values);
            for (int block = 0; block < blocks.Length; block++)
            {
                blocks[block] = column.CodesOf(
                    vectors.Slice(block * LongColumn.VectorsInBlock, LongColumn.VectorsInBlock)
                );
            }

            i = blocks.Length * LongColumn.BlockSize;
        }

        for (; i < values.Length; i++)
        {
            codes[i] = CodeOf(values[i], cuts, scale, places);
        }
    }

    // How many of the first values were alike, and have their codes.
    private int TakeAlike(ReadOnlySpan<decimal> values, int places, Span<byte> codes)
    {
        ulong head = MemoryMarshal.Cast<decimal, ulong>(values)[0];
        ScaledCuts cuts = CutsOf(ScaleOf(head), places);
        if (!cuts.AllKeepResolution)
        {
            return 0;
        }

        int count = 2 * cuts.Firsts.Length;
        Span<Vector<long>> room =
            count <= MostOnStack ? stackalloc Vector<long>[count] : new Vector<long>[count];
        var column = new DecimalColumn(cuts, head, room);
        int i = 0;
        for (; i <= values.Length - LongColumn.BlockSize; i += LongColumn.BlockSize)
        {
            if (!column.TryGrade(values.Slice(i, LongColumn.BlockSize), out Vector<byte> block))
            {
                break;
            }

            block.CopyTo(codes[i..]);
        }

        return i;
    }

    private byte CodeOf(long value, ScaledCuts cuts, int scale, int places) =>
        _isStepwise ? CodeOf(value * PowerOfTen(places - scale)) : cuts.CodeOf(value);

    private byte CodeOf(Rational value)
    {
        Measure measure = _ladder.Indicator.Measure;
        Rational compared = measure.Rounding?.Apply(value) ?? value;
        return measure.Resolution is { } resolution && !resolution.Holds(compared)
            ? GradeCode.Invalid.Value
            : _stretches.CodeOf(value);
    }

    private ScaledCuts CutsOf(int scale, int places)
    {
        if ((uint)scale > MostScale)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "A scale is from 0 to 28.");
        }

        return _byScale[scale - places + MostPlaces] ??= new ScaledCuts(
            _stretches,
            _resolution,
            PowerOfTen(scale - places)
        );
    }

    private static Rational PowerOfTen(int exponent) =>
        exponent < 0
            ? new Rational(1, BigInteger.Pow(10, -exponent))
            : new Rational(BigInteger.Pow(10, exponent), 1);

    private static int ScaleOf(ulong head) => (int)(head >> 16) & 0xFF;
}
