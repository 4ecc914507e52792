using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>A place between two neighbouring values: just before a number, or just behind it.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsBehind">Whether the cut lies behind the number, which then is not beyond it.</param>
internal readonly record struct Cut(Rational Value, bool IsBehind) : IComparable<Cut>
{
    /// <summary>Adds the cuts at the ends of an interval.</summary>
    public static void AddEnds(ICollection<Cut> cuts, ValueRange range)
    {
        if (range.Lower is { } lower)
        {
            cuts.Add(new Cut(lower.Value, !lower.IsIncluded));
        }

        if (range.Upper is { } upper)
        {
            cuts.Add(new Cut(upper.Value, upper.IsIncluded));
        }
    }

    /// <summary>Returns the smallest whole number that lies beyond the cut.</summary>
    /// <param name="factor">By what the number line is stretched first; above 0.</param>
    public BigInteger FirstWhole(Rational factor)
    {
        Rational scaled = Value * factor;
        return IsBehind || !scaled.IsWhole ? scaled.Floor() + 1 : scaled.Floor();
    }

    /// <summary>Returns a value before the cut; the nearest one if there is a nearest.</summary>
    public Rational Before() => IsBehind ? Value : Value - 1;

    /// <summary>Returns a value beyond the cut, and before the next.</summary>
    /// <param name="next">The next cut; null if there is none.</param>
    public Rational Beyond(Cut? next) =>
        !IsBehind ? Value
        : next is { } other ? (Value + other.Value) / 2
        : Value + 1;

    /// <inheritdoc/>
    public int CompareTo(Cut other) =>
        Value != other.Value ? Value.CompareTo(other.Value) : IsBehind.CompareTo(other.IsBehind);
}
