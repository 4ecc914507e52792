using System.Globalization;
using System.Numerics;

namespace PerfEval.Tests.SecondReading.Points;

/// <summary>A number as one whole number over another, as at school: nothing is rounded, and nothing of the engine is used.</summary>
public readonly record struct Quotient : IComparable<Quotient>
{
    private readonly BigInteger _below;

    public Quotient(BigInteger above, BigInteger below)
    {
        if (below.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (Above, _below) = (above / common, below / common);
    }

    public BigInteger Above { get; }

    public BigInteger Below => _below.IsZero ? BigInteger.One : _below;

    public static implicit operator Quotient(int whole) => new(whole, 1);

    public static Quotient operator +(Quotient one, Quotient other) =>
        new((one.Above * other.Below) + (other.Above * one.Below), one.Below * other.Below);

    public static Quotient operator -(Quotient one, Quotient other) => one + (other * -1);

    public static Quotient operator *(Quotient one, Quotient other) =>
        new(one.Above * other.Above, one.Below * other.Below);

    public static Quotient operator /(Quotient one, Quotient other) =>
        new(one.Above * other.Below, one.Below * other.Above);

    public static bool operator <(Quotient one, Quotient other) => one.CompareTo(other) < 0;

    public static bool operator >(Quotient one, Quotient other) => one.CompareTo(other) > 0;

    public static bool operator <=(Quotient one, Quotient other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Quotient one, Quotient other) => one.CompareTo(other) >= 0;

    public static Quotient Min(Quotient one, Quotient other) => one < other ? one : other;

    public static Quotient Max(Quotient one, Quotient other) => one > other ? one : other;

    /// <summary>Reads a decimal such as <c>-0.5</c>, or the mixed form <c>6 2/3</c>.</summary>
    public static Quotient Parse(string text)
    {
        string[] parts = text.Split([' ', '/']);
        if (parts.Length == 3)
        {
            Quotient whole = Parse(parts[0]);
            Quotient rest = new(Integer(parts[1]), Integer(parts[2]));
            return parts[0].StartsWith('-') ? whole - rest : whole + rest;
        }

        if (parts.Length == 2)
        {
            return new(Integer(parts[0]), Integer(parts[1]));
        }

        string[] digits = text.Split('.');
        string fraction = digits.Length > 1 ? digits[1] : "";
        return new(Integer(digits[0] + fraction), BigInteger.Pow(10, fraction.Length));
    }

    /// <summary>The greatest whole number not above it.</summary>
    public Quotient Floor()
    {
        BigInteger whole = BigInteger.DivRem(Above, Below, out BigInteger rest);
        return new(rest.Sign < 0 ? whole - 1 : whole, 1);
    }

    /// <summary>The least whole number not below it.</summary>
    public Quotient Ceiling() => (this * -1).Floor() * -1;

    public int CompareTo(Quotient other) => (Above * other.Below).CompareTo(other.Above * Below);

    /// <summary>The decimal of a number that has one; any other as <c>20/3</c>.</summary>
    public override string ToString()
    {
        for (int digits = 0; digits < 8; digits++)
        {
            Quotient shifted = new(Above * BigInteger.Pow(10, digits), Below);
            if (shifted.Below.IsOne)
            {
                string all = BigInteger
                    .Abs(shifted.Above)
                    .ToString(CultureInfo.InvariantCulture)
                    .PadLeft(digits + 1, '0');
                string sign = Above.Sign < 0 ? "-" : "";
                return digits == 0 ? sign + all : $"{sign}{all[..^digits]}.{all[^digits..]}";
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");
    }

    private static BigInteger Integer(string text) =>
        BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
