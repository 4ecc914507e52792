using PerfEval.Columns;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;

namespace PerfEval;

/// <summary>Grades numbers of one indicator, one at a time or a column of millions, and says no more than the grade.</summary>
/// <remarks>
/// <para>
/// Every value earns what an evaluation would give it: rounding, domain, resolution and reading policy are those of
/// the ladder, and all is exact. What an evaluation explains and records is not made.
/// </para>
/// <para>
/// A number for a percent says what it is by the door that takes it, since 0.95 may be 0.95% or 95%:
/// <see cref="GradePercent(in decimal)"/> takes 95 for 95%, <see cref="GradeFraction(in decimal)"/> takes 0.95, and
/// <see cref="GradeShare"/> 57 of 60. The doors called <c>Grade</c> alone refuse percents.
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
/// grader.GradePercents(values, codes);
/// </code>
/// </example>
public sealed class NumberGrader
{
    private const int PlacesOfFractions = 2;

    private readonly NumberCodes _codes;
    private readonly ShareCuts? _shares;
    private readonly int _placesOfPercents;

    /// <summary>Prepares a ladder for many values.</summary>
    /// <param name="ladder">The ladder.</param>
    public NumberGrader(NumericLadder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        Ladder = ladder;
        _codes = new NumberCodes(ladder);
        if (IsPercent)
        {
            Unit unit = ladder.Unit ?? Unit.Percent;
            _shares = ShareCuts.Of(_codes.Stretches, unit);
            _placesOfPercents = PercentPlaces.Of(unit, PercentForm.Percent);
        }
    }

    /// <summary>The ladder.</summary>
    public NumericLadder Ladder { get; }

    /// <summary>Whether the indicator is a percent, so that a number alone does not say what it is.</summary>
    public bool IsPercent => Ladder.Indicator.Measure.Kind == MeasureKind.Percent;

    /// <summary>Grades a number that is no percent.</summary>
    /// <param name="value">A value in the unit of the ladder.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is a percent.</exception>
    public GradeCode Grade(in decimal value) => new(_codes.CodeOf(in value, PlacesOfNumbers()));

    /// <summary>Grades a number that is no percent.</summary>
    /// <param name="value">A value in the unit of the ladder, without its point.</param>
    /// <param name="scale">How many of its digits stand behind the point, from 0 to 28: 955 with 1 is 95.5.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is a percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public GradeCode Grade(long value, int scale) =>
        new(_codes.CodeOf(value, scale, PlacesOfNumbers()));

    /// <summary>Grades a column of numbers that are no percents.</summary>
    /// <param name="values">Values in the unit of the ladder.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is a percent.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void Grade(ReadOnlySpan<decimal> values, Span<byte> codes) =>
        _codes.Take(values, PlacesOfNumbers(), RoomFor(values.Length, codes));

    /// <summary>Grades a column of numbers that are no percents, with a fixed count of digits behind the point.</summary>
    /// <param name="values">Values in the unit of the ladder, without their points.</param>
    /// <param name="scale">How many of their digits stand behind the point, from 0 to 28.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is a percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void Grade(ReadOnlySpan<long> values, int scale, Span<byte> codes) =>
        _codes.Take(values, scale, PlacesOfNumbers(), RoomFor(values.Length, codes));

    /// <summary>Grades a percent.</summary>
    /// <param name="percent">How many per cent: 95.5 for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    public GradeCode GradePercent(in decimal percent) =>
        new(_codes.CodeOf(in percent, PlacesOfPercents()));

    /// <summary>Grades a percent.</summary>
    /// <param name="percent">How many per cent, without the point.</param>
    /// <param name="scale">How many of the digits stand behind the point, from 0 to 28: 955 with 1 is 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public GradeCode GradePercent(long percent, int scale) =>
        new(_codes.CodeOf(percent, scale, PlacesOfPercents()));

    /// <summary>Grades a column of percents.</summary>
    /// <param name="percents">How many per cent each is: 95.5 for 95.5%.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void GradePercents(ReadOnlySpan<decimal> percents, Span<byte> codes) =>
        _codes.Take(percents, PlacesOfPercents(), RoomFor(percents.Length, codes));

    /// <summary>Grades a column of percents with a fixed count of digits behind the point.</summary>
    /// <param name="percents">How many per cent each is, without the points.</param>
    /// <param name="scale">How many of the digits stand behind the point, from 0 to 28.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void GradePercents(ReadOnlySpan<long> percents, int scale, Span<byte> codes) =>
        _codes.Take(percents, scale, PlacesOfPercents(), RoomFor(percents.Length, codes));

    /// <summary>Grades a percent that is given as a fraction of one.</summary>
    /// <param name="fraction">The fraction: 0.955 for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    public GradeCode GradeFraction(in decimal fraction) =>
        new(_codes.CodeOf(in fraction, PlacesOfPercents() + PlacesOfFractions));

    /// <summary>Grades a percent that is given as a fraction of one.</summary>
    /// <param name="fraction">The fraction, without its point.</param>
    /// <param name="scale">How many of its digits stand behind the point, from 0 to 28: 955 with 3 is 0.955, or 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public GradeCode GradeFraction(long fraction, int scale) =>
        new(_codes.CodeOf(fraction, scale, PlacesOfPercents() + PlacesOfFractions));

    /// <summary>Grades a column of percents that are given as fractions of one.</summary>
    /// <param name="fractions">The fractions: 0.955 for 95.5%.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void GradeFractions(ReadOnlySpan<decimal> fractions, Span<byte> codes) =>
        _codes.Take(
            fractions,
            PlacesOfPercents() + PlacesOfFractions,
            RoomFor(fractions.Length, codes)
        );

    /// <summary>Grades a column of fractions of one with a fixed count of digits behind the point.</summary>
    /// <param name="fractions">The fractions, without their points.</param>
    /// <param name="scale">How many of the digits stand behind the point, from 0 to 28.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each value, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="ArgumentException">There is no room for all codes.</exception>
    public void GradeFractions(ReadOnlySpan<long> fractions, int scale, Span<byte> codes) =>
        _codes.Take(
            fractions,
            scale,
            PlacesOfPercents() + PlacesOfFractions,
            RoomFor(fractions.Length, codes)
        );

    /// <summary>Grades a share, by whole numbers and without a division.</summary>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if the whole is not above 0.</returns>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    public GradeCode GradeShare(long done, long of)
    {
        _ = PlacesOfPercents();
        return new GradeCode(CodeOf(done, of));
    }

    /// <summary>Grades a column of shares, by whole numbers and without a division.</summary>
    /// <param name="done">The parts.</param>
    /// <param name="of">The wholes, each at the position of its part.</param>
    /// <param name="codes">Takes the <see cref="GradeCode"/> of each share, at the same position.</param>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    /// <exception cref="ArgumentException">There are not as many wholes as parts, or there is no room for all codes.</exception>
    public void GradeShares(ReadOnlySpan<long> done, ReadOnlySpan<long> of, Span<byte> codes)
    {
        _ = PlacesOfPercents();
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

    /// <summary>Returns the code of a number in a plan, whose form the plan has settled.</summary>
    /// <param name="value">The number.</param>
    /// <param name="percents">What the number is if the indicator is a percent.</param>
    internal byte CodeOf(in decimal value, PercentForm percents) =>
        _codes.CodeOf(
            in value,
            !IsPercent ? 0
                : percents == PercentForm.Fraction ? _placesOfPercents + PlacesOfFractions
                : _placesOfPercents
        );

    private byte CodeOf(long done, long of) =>
        _shares is { } shares ? shares.CodeOf(done, of)
        : of <= 0 ? GradeCode.Invalid.Value
        : _codes.Stretches.CodeOf(new Rational(done, of) / (Ladder.Unit ?? Unit.Percent).Factor);

    private int PlacesOfNumbers() =>
        IsPercent
            ? throw new InvalidOperationException(
                $"'{Ladder.Indicator.Path}' is a percent: say what the number is, a percent (95.5) or a fraction (0.955)."
            )
            : 0;

    private int PlacesOfPercents() =>
        IsPercent
            ? _placesOfPercents
            : throw new InvalidOperationException(
                $"'{Ladder.Indicator.Path}' is no percent: a share of it has no meaning."
            );

    private static Span<byte> RoomFor(int count, Span<byte> codes) =>
        codes.Length >= count
            ? codes[..count]
            : throw new ArgumentException("There is no room for all codes.", nameof(codes));

    /// <summary>Returns the path of the indicator.</summary>
    public override string ToString() => Ladder.Indicator.Path;
}
