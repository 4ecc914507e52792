using System.Numerics;
using System.Runtime.InteropServices;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Columns;

/// <summary>Grades numbers of one indicator, one at a time or a column of millions, and says no more than the grade.</summary>
/// <remarks>
/// <para>
/// Every value earns what an evaluation would give it: rounding, domain, resolution and reading policy are those of
/// the ladder, and all is exact. What an evaluation explains and records is not made.
/// </para>
/// <para>
/// Immutable to its callers, and safe to share between threads; a column may be parted among them. Grading allocates nothing,
/// except where a number has more digits than a machine word holds.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var grader = new NumberGrader((NumericLadder)book.Proof.Ladders[0]);
/// decimal[] values = [0m, 0.4m, 5m];
/// byte[] codes = new byte[values.Length];
/// grader.Grade(values, codes);
/// </code>
/// </example>
public sealed class NumberGrader
{
    private const int MostScale = 28;
    private const int MostOnStack = 64;

    // Decimals are read as they lie in memory, which no document promises: elsewhere they are taken one by one.
    private static readonly bool HasKnownLayout = MemoryMarshal
        .Cast<decimal, ulong>([-1.5m])
        .SequenceEqual([0x8001_0000UL, 15UL]);

    private readonly Stretches _stretches;
    private readonly ShareCuts? _shares;
    private readonly Resolution? _resolution;
    private readonly bool _isStepwise;
    private readonly ScaledCuts?[] _byScale = new ScaledCuts?[MostScale + 1];

    /// <summary>Prepares a ladder for many values.</summary>
    /// <param name="ladder">The ladder.</param>
    public NumberGrader(NumericLadder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        Ladder = ladder;
        Measure measure = ladder.Indicator.Measure;
        _stretches = Stretches.Of(ladder);
        _shares = IsPercent ? ShareCuts.Of(_stretches, ladder.Unit ?? Unit.Percent) : null;
        _resolution = measure.Resolution;
        if (measure is { Rounding: { } rounding, Resolution: { } resolution })
        {
            // Rounded values keep the resolution, or each has to be rounded and looked at.
            _isStepwise = !resolution.Holds(rounding.Step);
            _resolution = null;
        }
    }

    /// <summary>The ladder.</summary>
    public NumericLadder Ladder { get; }

    private bool IsPercent => Ladder.Indicator.Measure.Kind == MeasureKind.Percent;

    /// <summary>Grades a number.</summary>
    /// <param name="value">A value in the unit of the ladder; for percents 95.5 stands for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    public GradeCode Grade(in decimal value) => new(CodeOf(in value));

    /// <summary>Grades a number.</summary>
    /// <param name="value">A value in the unit of the ladder, without its point.</param>
    /// <param name="scale">How many of its digits stand behind the point, from 0 to 28: 955 with 1 is 95.5.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public GradeCode Grade(long value, int scale) => new(CodeOf(value, CutsOf(scale), scale));

    /// <summary>Grades a share, by whole numbers and without a division.</summary>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if the whole is not above 0.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    public GradeCode GradeShare(long done, long of)
    {
        RequirePercent();
        return new GradeCode(CodeOf(done, of));
    }

    /// <summary>Grades a column of numbers.</summary>
    /// <param name="values">Values in the unit of the ladder; for percents 95.5 stands for 95.5%.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void Grade(ReadOnlySpan<decimal> values, Span<byte> codes)
    {
        codes = RoomFor(values.Length, codes);
        int i = 0;
        while (HasKnownLayout && !_isStepwise && values.Length - i >= LongColumn.BlockSize)
        {
            i += GradeAlike(values[i..], codes[i..]);
            // What is not alike goes one by one, and enough of it that looking again costs little.
            int end = Math.Min(values.Length, i + (4 * LongColumn.BlockSize));
            for (; i < end; i++)
            {
                codes[i] = CodeOf(in values[i]);
            }
        }

        for (; i < values.Length; i++)
        {
            codes[i] = CodeOf(in values[i]);
        }
    }

    /// <summary>Grades a column of numbers with a fixed count of digits behind the point.</summary>
    /// <param name="values">Values in the unit of the ladder, without their points.</param>
    /// <param name="scale">How many of their digits stand behind the point, from 0 to 28.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void Grade(ReadOnlySpan<long> values, int scale, Span<byte> codes)
    {
        ScaledCuts cuts = CutsOf(scale);
        codes = RoomFor(values.Length, codes);
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
            codes[i] = CodeOf(values[i], cuts, scale);
        }
    }

    /// <summary>Grades a column of shares, by whole numbers and without a division.</summary>
    /// <param name="done">The parts.</param>
    /// <param name="of">The wholes, each at the position of its part.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each share, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentException">There are not as many wholes as parts, or there is no room for all codes.</exception>
    public void GradeShares(ReadOnlySpan<long> done, ReadOnlySpan<long> of, Span<byte> codes)
    {
        RequirePercent();
        if (of.Length != done.Length)
        {
            throw new ArgumentException("There are not as many wholes as parts.", nameof(of));
        }

        codes = RoomFor(done.Length, codes);
        if (_shares is { } shares)
        {
            shares.Grade(done, of, codes);
            return;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = CodeOf(done[i], of[i]);
        }
    }

    // How many of the first values were alike, and have their codes.
    private int GradeAlike(ReadOnlySpan<decimal> values, Span<byte> codes)
    {
        ulong head = MemoryMarshal.Cast<decimal, ulong>(values)[0];
        ScaledCuts cuts = CutsOf(ScaleOf(head));
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

    // The upper half holds the sign, the scale and what does not fit the lower one.
    private byte CodeOf(in decimal value)
    {
        ReadOnlySpan<ulong> halves = MemoryMarshal.Cast<decimal, ulong>(new(in value));
        (ulong head, ulong digits) = (halves[0], halves[1]);
        if (head > uint.MaxValue || digits > long.MaxValue || !HasKnownLayout || _isStepwise)
        {
            return CodeOf((Rational)value);
        }

        ScaledCuts cuts = _byScale[ScaleOf(head)] ?? CutsOf(ScaleOf(head));
        return cuts.CodeOf((int)head < 0 ? -(long)digits : (long)digits);
    }

    private byte CodeOf(long value, ScaledCuts cuts, int scale) =>
        _isStepwise ? CodeOf(new Rational(value, BigInteger.Pow(10, scale))) : cuts.CodeOf(value);

    private byte CodeOf(long done, long of) =>
        _shares is { } shares ? shares.CodeOf(done, of)
        : of <= 0 ? GradeCode.Invalid.Value
        : _stretches.CodeOf(new Rational(done, of) / (Ladder.Unit ?? Unit.Percent).Factor);

    private byte CodeOf(Rational value)
    {
        Measure measure = Ladder.Indicator.Measure;
        Rational compared = measure.Rounding?.Apply(value) ?? value;
        return measure.Resolution is { } resolution && !resolution.Holds(compared)
            ? GradeCode.Invalid.Value
            : _stretches.CodeOf(value);
    }

    private ScaledCuts CutsOf(int scale)
    {
        if ((uint)scale > MostScale)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "A scale is from 0 to 28.");
        }

        return _byScale[scale] ??= new ScaledCuts(_stretches, _resolution, scale);
    }

    private void RequirePercent()
    {
        if (!IsPercent)
        {
            throw new InvalidOperationException(
                $"'{Ladder.Indicator.Path}' is no percent: a share of it has no meaning."
            );
        }
    }

    private static Span<byte> RoomFor(int count, Span<byte> codes) =>
        codes.Length >= count
            ? codes[..count]
            : throw new ArgumentException("There is no room for all codes.", nameof(codes));

    private static int ScaleOf(ulong head) => (int)(head >> 16) & 0xFF;
}
