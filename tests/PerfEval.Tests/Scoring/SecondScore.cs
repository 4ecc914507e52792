using System.Globalization;
using System.Numerics;

namespace PerfEval.Tests.Scoring;

/// <summary>A second reading of score rules, by fractions of whole numbers: it shares no code with the engine.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line, above 0.</param>
public readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(long hundredths) => new(hundredths, 100);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(
            (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator),
            a.Denominator * b.Denominator
        );

    public static Fraction operator -(Fraction a, Fraction b) =>
        a + new Fraction(-b.Numerator, b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        b.Numerator.Sign > 0
            ? new(a.Numerator * b.Denominator, a.Denominator * b.Numerator)
            : new(-a.Numerator * b.Denominator, a.Denominator * -b.Numerator);

    public bool IsBelow(Fraction other) =>
        Numerator * other.Denominator < other.Numerator * Denominator;

    public bool Is(Fraction other) =>
        Numerator * other.Denominator == other.Numerator * Denominator;

    /// <summary>The greatest whole number not above it.</summary>
    public Fraction Floor()
    {
        BigInteger whole = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return new(rest.Sign < 0 ? whole - 1 : whole, 1);
    }

    /// <summary>The least whole number not below it.</summary>
    public Fraction Ceiling()
    {
        Fraction floor = new Fraction(-Numerator, Denominator).Floor();
        return new(-floor.Numerator, 1);
    }

    public Fraction Within(Fraction least, Fraction most) =>
        IsBelow(least) ? least
        : most.IsBelow(this) ? most
        : this;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}

/// <summary>What a rule of one of the kinds gives, computed straight from the specification.</summary>
public static class SecondScore
{
    private static readonly Fraction Zero = new(0, 1);
    private static readonly Fraction Two = new(2, 1);

    public static Fraction Ratio(
        Fraction x,
        Fraction points,
        string sign,
        Fraction target,
        string over
    )
    {
        bool isShort = sign is "≥" or "=" && x.IsBelow(target);
        bool isOver = sign is "≤" or "=" && target.IsBelow(x);
        Fraction earned =
            isShort ? points * x / target
            : !isOver || over == "full" ? points
            : over == "target/actual" ? points * target / x
            : points * (Two - (x / target));
        return earned.Within(Zero, points);
    }

    public static Fraction Steps(
        Fraction x,
        Fraction start,
        string sign,
        Fraction standard,
        (Fraction Points, Fraction Per, string Counting, Fraction? Most)? minus,
        (Fraction Points, Fraction Per, string Counting, Fraction? Most)? plus,
        Fraction most
    )
    {
        Fraction beyond = sign == "≥" ? x - standard : standard - x;
        Fraction earned = start;
        if (beyond.IsBelow(Zero) && minus is { } off)
        {
            earned = start - Counted(Zero - beyond, off);
        }
        else if (Zero.IsBelow(beyond) && plus is { } on)
        {
            earned = start + Counted(beyond, on);
        }

        return earned.Within(Zero, most);
    }

    public static Fraction Line(Fraction x, (Fraction Value, Fraction Points)[] line, bool holds)
    {
        for (int i = 1; i < line.Length; i++)
        {
            (Fraction from, Fraction y0) = line[i - 1];
            (Fraction to, Fraction y1) = line[i];
            if (!x.IsBelow(from) && !to.IsBelow(x))
            {
                return y0 + ((x - from) / (to - from) * (y1 - y0));
            }
        }

        return !holds ? Zero
            : x.IsBelow(line[0].Value) ? line[0].Points
            : line[^1].Points;
    }

    private static Fraction Counted(
        Fraction distance,
        (Fraction Points, Fraction Per, string Counting, Fraction? Most) terms
    )
    {
        Fraction steps = distance / terms.Per;
        Fraction n = terms.Counting switch
        {
            "whole" => steps.Floor(),
            "started" => steps.Ceiling(),
            _ => steps,
        };
        Fraction points = n * terms.Points;
        return terms.Most is { } most && most.IsBelow(points) ? most : points;
    }
}
