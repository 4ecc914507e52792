using System.Numerics;
using System.Runtime.InteropServices;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;

namespace PerfEval.Columns;

/// <summary>Points of columns of numbers of one indicator, by its curve alone and exactly: whole parts of a point, as many a point for all values.</summary>
/// <remarks>
/// With <c>score: {ratio: ≥95%}</c> of 10 points and a digit behind the point, a point has 95 parts: 60.5% earns 605 of them, which
/// are 6 35/95 points. Immutable, and safe to share between threads; nothing is allocated, except where a number does not fit a
/// machine word or has to be rounded first.
/// </remarks>
internal sealed class PointsColumn
{
    /// <summary>What stands for no points: the value lies outside the domain or is finer than the resolution, or the reading leaves its tier open.</summary>
    public const long NoPoints = long.MinValue;

    private const int MostScale = 28;
    private const int BufferSize = 256;

    // Decimals are read as they lie in memory, which no document promises: elsewhere they are taken one by one.
    private static readonly bool HasKnownLayout = MemoryMarshal
        .Cast<decimal, ulong>([-1.5m])
        .SequenceEqual([0x8001_0000UL, 15UL]);

    private readonly Curve _curve;
    private readonly Measure _measure;
    private readonly Rational _grain;
    private readonly ScaledLines? _lines;

    /// <summary>Prepares a curve for columns.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="scale">How many digits of the numbers stand behind the point.</param>
    /// <param name="places">How many places that point lies to the left of the one in the unit of the indicator.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public PointsColumn(Curve curve, Indicator indicator, int scale, int places)
    {
        if ((uint)scale > MostScale)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "A scale is from 0 to 28.");
        }

        (_curve, _measure, Scale, Path) = (curve, indicator.Measure, scale, indicator.Path);
        _grain = PowerOfTen(places - scale);
        // What is rounded lies on the steps of its rounding, wherever the numbers lie.
        bool isRounded = _measure.Rounding is { } rounding && !(_grain / rounding.Step).IsWhole;
        Rational compared = isRounded ? _measure.Rounding!.Step : _grain;
        PartsInPoint = PartsOf(curve, compared);
        bool mayBeFiner = _measure.Resolution is { } resolution && !resolution.Holds(_grain);
        if (
            PartsInPoint is { } parts
            && !isRounded
            && !mayBeFiner
            && CurveStretch.Of(curve) is { } stretches
        )
        {
            _lines = new ScaledLines(stretches, _grain, parts, NoPoints);
        }
    }

    /// <summary>The path of the indicator.</summary>
    public string Path { get; }

    /// <summary>How many digits of the numbers stand behind the point, from 0 to 28.</summary>
    public int Scale { get; }

    /// <summary>How many parts a point has; null where no number of 64 bits makes all points whole, as with <c>over: target/actual</c>.</summary>
    public long? PartsInPoint { get; }

    /// <summary>Takes the points of a column of numbers without their points.</summary>
    /// <param name="values">The numbers: 605 with <see cref="Scale"/> 1 is 60.5.</param>
    /// <param name="parts">Takes the parts of a point that each earns, at the same position; <see cref="NoPoints"/> for none.</param>
    /// <exception cref="InvalidOperationException">There is no <see cref="PartsInPoint"/>.</exception>
    /// <exception cref="ArgumentException">There is no room for all points.</exception>
    public void Take(ReadOnlySpan<long> values, Span<long> parts)
    {
        parts = RoomFor(values.Length, parts);
        if (_lines is { } lines)
        {
            lines.Take(values, parts);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            parts[i] = PartsAt(values[i] * _grain);
        }
    }

    /// <summary>Takes the points of a column of numbers.</summary>
    /// <param name="values">The numbers, none with more digits behind the point than <see cref="Scale"/>; zeros do not count.</param>
    /// <param name="parts">Takes the parts of a point that each earns, at the same position; <see cref="NoPoints"/> for none.</param>
    /// <exception cref="InvalidOperationException">There is no <see cref="PartsInPoint"/>.</exception>
    /// <exception cref="ArgumentException">A number has more digits, or there is no room for all points.</exception>
    public void Take(ReadOnlySpan<decimal> values, Span<long> parts)
    {
        parts = RoomFor(values.Length, parts);
        Span<long> buffer = stackalloc long[BufferSize];
        while (!values.IsEmpty)
        {
            int count = Math.Min(values.Length, BufferSize);
            if (_lines is { } lines && AreAlike(values[..count], buffer))
            {
                lines.Take(buffer[..count], parts);
            }
            else
            {
                for (int i = 0; i < count; i++)
                {
                    parts[i] = PartsAt(values[i]);
                }
            }

            values = values[count..];
            parts = parts[count..];
        }
    }

    /// <summary>Returns the path of the indicator.</summary>
    public override string ToString() => Path;

    // Decimals with this scale, not negative and below 2⁶³ without the point, differ in the lower half of their bits only.
    private bool AreAlike(ReadOnlySpan<decimal> values, Span<long> numbers)
    {
        if (!HasKnownLayout)
        {
            return false;
        }

        ReadOnlySpan<ulong> halves = MemoryMarshal.Cast<decimal, ulong>(values);
        ulong head = (ulong)Scale << 16;
        ulong different = 0;
        for (int i = 0; i < values.Length; i++)
        {
            ulong digits = halves[(2 * i) + 1];
            different |= (halves[2 * i] ^ head) | (digits >> 63);
            numbers[i] = (long)digits;
        }

        return different == 0;
    }

    private long PartsAt(decimal value)
    {
        Rational number = (Rational)value * PowerOfTen(Scale);
        return !number.IsWhole
                ? throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{value} has more digits behind the point than {Scale}, for which the column was made."
                    ),
                    nameof(value)
                )
            : _lines is { } lines
            && number.Numerator is var whole
            && whole >= long.MinValue
            && whole <= long.MaxValue
                ? lines.PartsOf((long)whole)
            : PartsAt(number * _grain);
    }

    private long PartsAt(Rational value) =>
        CurveValues.PointsOf(_curve, _measure, value) is { } points
            ? (long)(points * PartsInPoint!.Value).Numerator
            : NoPoints;

    private Span<long> RoomFor(int count, Span<long> parts) =>
        PartsInPoint is null
            ? throw new InvalidOperationException(
                $"The points of '{Path}' have no common parts: take them one at a time."
            )
        : parts.Length >= count ? parts[..count]
        : throw new ArgumentException("There is no room for all points.", nameof(parts));

    // The least number that makes whole what every value earns.
    private static long? PartsOf(Curve curve, Rational grain)
    {
        List<Rational> terms = [];
        foreach (CurvePiece piece in curve.Pieces)
        {
            switch (piece.Formula)
            {
                case Formula.Inverse:
                    return null;
                case Formula.Straight line:
                    terms.AddRange([line.Slope * grain, line.AtZero]);
                    break;
                case Formula.Stairs stairs:
                    terms.AddRange([stairs.Start, stairs.Points]);
                    break;
                default:
                    terms.Add(piece.Formula.At(Rational.Zero));
                    break;
            }
        }

        BigInteger parts = Rational.CommonDenominator(terms);
        Rational most =
            curve.Reach is var (least, greatest) && -least > greatest ? -least : greatest;
        return parts <= long.MaxValue && most * new Rational(parts, 1) < long.MaxValue
            ? (long)parts
            : null;
    }

    private static Rational PowerOfTen(int exponent) =>
        exponent < 0
            ? new Rational(1, BigInteger.Pow(10, -exponent))
            : new Rational(BigInteger.Pow(10, exponent), 1);
}
