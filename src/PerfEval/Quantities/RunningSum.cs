namespace PerfEval.Quantities;

/// <summary>Adds up many fractions over one common denominator, and brings them to lowest terms once; <c>default</c> is 0.</summary>
internal struct RunningSum
{
    // Below this a further term of 62 bits still fits.
    private const long MostSum = 1L << 61;

    private Rational _rest;
    private long _sum;
    private long _commonLessOne;

    /// <summary>The sum.</summary>
    public readonly Rational Total =>
        _sum == 0 ? _rest : _rest + Rational.Of(_sum, _commonLessOne + 1);

    /// <summary>Adds a number.</summary>
    public void Add(in Rational value)
    {
        if (!value.TryGetHalfWords(out long part, out long whole))
        {
            _rest += value;
            return;
        }

        // Most have the same denominator.
        long common = _commonLessOne + 1;
        if (whole != common)
        {
            (long times, long rest) = Math.DivRem(common, whole);
            part *= rest == 0 ? times : Widened(common, whole) / whole;
        }

        _sum += part;
        if (Math.Abs(_sum) >= MostSum)
        {
            Settle();
        }
    }

    // The denominator by which both become whole; where it has more than 32 bits, what was added up begins anew.
    private long Widened(long common, long whole)
    {
        var least = (long)Rational.Of(common, whole).Numerator * whole;
        long factor = least / common;
        if (least > int.MaxValue || Math.Abs(_sum) >= MostSum / factor)
        {
            Settle();
            (least, factor) = (whole, 1);
        }

        _sum *= factor;
        _commonLessOne = least - 1;
        return least;
    }

    private void Settle() => (_rest, _sum, _commonLessOne) = (Total, 0, 0);
}
