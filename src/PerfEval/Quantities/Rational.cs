using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace PerfEval.Quantities;

/// <summary>An exact number: a whole number divided by another, such as <c>57/60</c> or <c>99.999</c>.</summary>
/// <remarks>
/// <para>
/// Kept in lowest terms with a positive denominator, so that equal numbers are equal in memory.
/// Comparison cross-multiplies; nothing is ever rounded or approximated on the way.
/// </para>
/// <para>
/// Numbers whose terms fit in 64 bits need no allocation; others are held as big integers.
/// <c>default</c> is 0.
/// </para>
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public readonly partial struct Rational
    : IEquatable<Rational>,
        IComparable<Rational>,
        IComparable,
        ISpanFormattable,
        IUtf8SpanFormattable,
        ISpanParsable<Rational>
{
    // The most digits behind the point for which a power of ten fits in 64 bits.
    private const int MostSmallPlaces = 18;

    private readonly long _numerator;
    private readonly long _denominatorLessOne; // so that default(Rational) is 0/1
    private readonly BigTerms? _big;

    private sealed record BigTerms(BigInteger Numerator, BigInteger Denominator);

    /// <summary>Creates a fraction from its terms.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by; its sign moves to the numerator.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction has no denominator 0.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        if (IsSmall(numerator) && IsSmall(denominator))
        {
            _numerator = (long)numerator;
            _denominatorLessOne = (long)denominator - 1;
        }
        else
        {
            _big = new BigTerms(numerator, denominator);
        }
    }

    private Rational(long numerator, long positiveDenominator)
    {
        _numerator = numerator;
        _denominatorLessOne = positiveDenominator - 1;
    }

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(1, 1L);

    /// <summary>What is divided, in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _big?.Numerator ?? _numerator;

    /// <summary>What it is divided by, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _big?.Denominator ?? _denominatorLessOne + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => _big is null ? _denominatorLessOne == 0 : _big.Denominator.IsOne;

    /// <summary>The whole number as a fraction over 1.</summary>
    public static implicit operator Rational(long value) => new(value, 1L);

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] == 0 && bits[1] >= 0 && scale <= MostSmallPlaces)
        {
            long digits = ((long)bits[1] << 32) | (uint)bits[0];
            return Reduced(bits[3] < 0 ? -digits : digits, SmallPowerOfTen(scale));
        }

        BigInteger mantissa =
            ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._big is null && right._big is null)
        {
            if (left.HasHalfWords && right.HasHalfWords)
            {
                if (left._denominatorLessOne == right._denominatorLessOne)
                {
                    return Reduced(
                        left._numerator + right._numerator,
                        left._denominatorLessOne + 1
                    );
                }

                if (left.IsWhole || right.IsWhole)
                {
                    // A whole number leaves the other's lowest terms the lowest.
                    return new Rational(
                        left._numerator * (right._denominatorLessOne + 1)
                            + right._numerator * (left._denominatorLessOne + 1),
                        Math.Max(left._denominatorLessOne, right._denominatorLessOne) + 1
                    );
                }

                return Reduced(
                    left._numerator * (right._denominatorLessOne + 1)
                        + right._numerator * (left._denominatorLessOne + 1),
                    (left._denominatorLessOne + 1) * (right._denominatorLessOne + 1)
                );
            }

            if (left._denominatorLessOne == right._denominatorLessOne)
            {
                Int128 both = (Int128)left._numerator + right._numerator;
                if (both > long.MinValue && both < long.MaxValue)
                {
                    return Reduced((long)both, left._denominatorLessOne + 1);
                }
            }

            Int128 numerator =
                (Int128)left._numerator * (right._denominatorLessOne + 1)
                + (Int128)right._numerator * (left._denominatorLessOne + 1);
            Int128 denominator =
                (Int128)(left._denominatorLessOne + 1) * (right._denominatorLessOne + 1);
            if (TryReduce(numerator, denominator, out Rational sum))
            {
                return sum;
            }
        }

        return new Rational(
            left.Numerator * right.Denominator + right.Numerator * left.Denominator,
            left.Denominator * right.Denominator
        );
    }

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        left._big is null
        && right._big is null
        && left.HasHalfWords
        && right.HasHalfWords
        && (left.IsWhole || right.IsWhole)
            ? new Rational(
                left._numerator * (right._denominatorLessOne + 1)
                    - right._numerator * (left._denominatorLessOne + 1),
                Math.Max(left._denominatorLessOne, right._denominatorLessOne) + 1
            )
            : left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) =>
        value._big is null && value._numerator != long.MinValue
            ? new Rational(-value._numerator, value._denominatorLessOne + 1)
            : new Rational(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._big is null && right._big is null)
        {
            if (left.HasHalfWords && right.HasHalfWords)
            {
                return Reduced(
                    left._numerator * right._numerator,
                    (left._denominatorLessOne + 1) * (right._denominatorLessOne + 1)
                );
            }

            Int128 numerator = (Int128)left._numerator * right._numerator;
            Int128 denominator =
                (Int128)(left._denominatorLessOne + 1) * (right._denominatorLessOne + 1);
            if (TryReduce(numerator, denominator, out Rational product))
            {
                return product;
            }
        }

        return new Rational(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if (left._big is null && right._big is null && right._numerator != 0)
        {
            if (left.HasHalfWords && right.HasHalfWords)
            {
                long part = left._numerator * (right._denominatorLessOne + 1);
                long whole = (left._denominatorLessOne + 1) * right._numerator;
                return whole < 0 ? Reduced(-part, -whole) : Reduced(part, whole);
            }

            Int128 numerator = (Int128)left._numerator * (right._denominatorLessOne + 1);
            Int128 denominator = (Int128)(left._denominatorLessOne + 1) * right._numerator;
            if (
                TryReduce(
                    denominator < 0 ? -numerator : numerator,
                    Int128.Abs(denominator),
                    out Rational quotient
                )
            )
            {
                return quotient;
            }
        }

        return new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Whether the two numbers are the same.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether the two numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Compares exactly, by cross-multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(Rational other) =>
        _big is null && other._big is null && HasHalfWords && other.HasHalfWords
            ? (_numerator * (other._denominatorLessOne + 1)).CompareTo(
                other._numerator * (_denominatorLessOne + 1)
            )
            : CompareWide(other);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The other is no <see cref="Rational"/>.</exception>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Rational other => CompareTo(other),
            _ => throw new ArgumentException("A number compares with a number.", nameof(obj)),
        };

    private int CompareWide(Rational other)
    {
        if (_big is not null || other._big is not null)
        {
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        }

        return ((Int128)_numerator * (other._denominatorLessOne + 1)).CompareTo(
            (Int128)other._numerator * (_denominatorLessOne + 1)
        );
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        _numerator == other._numerator
        && _denominatorLessOne == other._denominatorLessOne
        && Equals(_big, other._big);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _big);

    /// <summary>The largest whole number that is not larger than this.</summary>
    public BigInteger Floor()
    {
        if (_big is null)
        {
            return SmallFloor(_numerator, _denominatorLessOne + 1);
        }

        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The largest whole number that is not larger than this, as a fraction over 1.</summary>
    internal Rational Whole =>
        _big is null
            ? new Rational(SmallFloor(_numerator, _denominatorLessOne + 1), 1L)
            : new Rational(Floor(), 1);

    /// <summary>Whether the number is whole, and twice another whole number.</summary>
    internal bool IsEven =>
        IsWhole && (_big is null ? (_numerator & 1) == 0 : _big.Numerator.IsEven);

    /// <summary>Returns the smallest whole number by which all of some numbers become whole; 1 for none.</summary>
    internal static BigInteger CommonDenominator(IEnumerable<Rational> numbers)
    {
        BigInteger common = BigInteger.One;
        foreach (Rational number in numbers)
        {
            common *= new Rational(number.Denominator, common).Numerator;
        }

        return common;
    }

    /// <summary>Counts how many times a step fits into the size of this number, and what is left, if all of it fits in 64 bits.</summary>
    /// <param name="step">The step, above 0.</param>
    /// <param name="steps">How many whole steps.</param>
    /// <param name="rest">What is left, less than a step.</param>
    /// <param name="partsOfStep">How many of what is left would be a step.</param>
    internal bool TryCountSteps(Rational step, out long steps, out long rest, out long partsOfStep)
    {
        if (_big is not null || step._big is not null || !HasHalfWords || !step.HasHalfWords)
        {
            (steps, rest, partsOfStep) = (0, 0, 0);
            return false;
        }

        partsOfStep = (_denominatorLessOne + 1) * step._numerator;
        (steps, rest) = Math.DivRem(
            Math.Abs(_numerator) * (step._denominatorLessOne + 1),
            partsOfStep
        );
        return true;
    }

    /// <summary>Returns the terms, if both fit in 32 bits: products of two such, and sums of two of these products, fit in 64.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by.</param>
    internal bool TryGetHalfWords(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, _denominatorLessOne + 1);
        return _big is null && HasHalfWords;
    }

    /// <summary>The fraction of two whole numbers of 64 bits.</summary>
    /// <param name="numerator">What is divided; larger than the smallest of 64 bits.</param>
    /// <param name="positiveDenominator">What it is divided by; above 0.</param>
    internal static Rational Of(long numerator, long positiveDenominator) =>
        Reduced(numerator, positiveDenominator);

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    // Of two such numbers, in lowest terms, every product and sum of products fits in 64 bits, and so does its size.
    private bool HasHalfWords =>
        (int)_numerator == _numerator && (int)_denominatorLessOne == _denominatorLessOne;

    private static long SmallFloor(long numerator, long denominator)
    {
        (long quotient, long remainder) = Math.DivRem(numerator, denominator);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private static bool IsSmall(BigInteger value) => value > long.MinValue && value < long.MaxValue;

    private static bool TryReduce(Int128 numerator, Int128 denominator, out Rational value)
    {
        if (numerator == Int128.MinValue)
        {
            value = Zero;
            return false;
        }

        Int128 divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        bool fits =
            numerator > long.MinValue && numerator < long.MaxValue && denominator < long.MaxValue;
        value = fits ? new Rational((long)numerator, (long)denominator) : Zero;
        return fits;
    }

    private static Rational Reduced(long numerator, long positiveDenominator)
    {
        if (positiveDenominator == 1)
        {
            return new Rational(numerator, 1L);
        }

        var divisor = (long)GreatestCommonDivisor(
            (ulong)Math.Abs(numerator),
            (ulong)positiveDenominator
        );
        return divisor == 1
            ? new Rational(numerator, positiveDenominator)
            : new Rational(numerator / divisor, positiveDenominator / divisor);
    }

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right > ulong.MaxValue || (right != 0 && left > ulong.MaxValue))
        {
            (left, right) = (right, left % right);
        }

        return right == 0 ? left : GreatestCommonDivisor((ulong)left, (ulong)right);
    }

    // Most numbers fit in machine words, and many in half ones, whose remainders are several times faster each.
    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right != 0 && (left | right) > uint.MaxValue)
        {
            (left, right) = (right, left % right);
        }

        return right == 0 ? left : GreatestCommonDivisor((uint)left, (uint)right);
    }

    private static uint GreatestCommonDivisor(uint left, uint right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    private static long SmallPowerOfTen(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
