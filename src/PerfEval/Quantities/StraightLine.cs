namespace PerfEval.Quantities;

/// <summary>a·x + b for many x, with one common denominator, so that what comes out is brought to lowest terms once.</summary>
internal readonly struct StraightLine
{
    private readonly Rational _slope;
    private readonly Rational _atZero;

    // Both over one denominator, each below 2³¹; a denominator of 0 where they do not fit.
    private readonly long _rise;
    private readonly long _start;
    private readonly long _common;

    /// <summary>Prepares a line.</summary>
    /// <param name="slope">a.</param>
    /// <param name="atZero">b.</param>
    public StraightLine(Rational slope, Rational atZero)
    {
        (_slope, _atZero) = (slope, atZero);
        Rational common = new(Rational.CommonDenominator([slope, atZero]), 1);
        bool fits =
            (slope * common).TryGetHalfWords(out _rise, out _)
            & (atZero * common).TryGetHalfWords(out _start, out _)
            & common.TryGetHalfWords(out _common, out _);
        _common = fits ? _common : 0;
    }

    /// <summary>Returns a·x + b.</summary>
    public Rational At(in Rational x) =>
        _common != 0 && x.TryGetHalfWords(out long part, out long whole)
            ? Rational.Of((_rise * part) + (_start * whole), _common * whole)
            : (x * _slope) + _atZero;
}
