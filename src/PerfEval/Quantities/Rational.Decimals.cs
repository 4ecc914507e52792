using System.Numerics;

namespace PerfEval.Quantities;

// How numbers become decimals of .NET: by name, since that may lose something.
public readonly partial struct Rational
{
    private const int MostDecimalPlaces = 28;

    private static readonly BigInteger LargestMantissa = (BigInteger.One << 96) - 1;

    /// <summary>Returns the number as a decimal, if it is one exactly.</summary>
    /// <param name="value">The same number, or 0.</param>
    /// <returns>False where a decimal cannot hold the number: <c>1/3</c>, or with more than 28 digits.</returns>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        return DecimalPlaces is { } places
            && places <= MostDecimalPlaces
            && TryToDecimal(Steps(places, RoundingMode.Down), places, out value);
    }

    /// <summary>Returns the number rounded to a count of digits behind the point.</summary>
    /// <param name="decimals">How many digits, 0 to 28.</param>
    /// <param name="mode">What happens between two of them.</param>
    /// <exception cref="OverflowException">A decimal cannot hold so many digits of a number so large.</exception>
    public decimal ToDecimal(int decimals, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimalPlaces);
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such rounding.");
        }

        return TryToDecimal(Steps(decimals, mode), decimals, out decimal value)
            ? value
            : throw new OverflowException(
                $"No decimal holds {decimals} digits behind the point of a number so large."
            );
    }

    private bool TryToDecimal(BigInteger mantissa, int places, out decimal value)
    {
        if (mantissa > LargestMantissa)
        {
            value = 0;
            return false;
        }

        value = new decimal(
            (int)(uint)(mantissa & uint.MaxValue),
            (int)(uint)((mantissa >> 32) & uint.MaxValue),
            (int)(uint)(mantissa >> 64),
            Sign < 0,
            (byte)places
        );
        return true;
    }
}
