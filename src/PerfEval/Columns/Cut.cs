using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.Columns;

/// <summary>A place between two neighbouring values of the number line.</summary>
/// <param name="Value">The value at the cut.</param>
/// <param name="IsAfter">Whether the cut lies behind the value, which then is not beyond it.</param>
internal readonly record struct Cut(Rational Value, bool IsAfter) : IComparable<Cut>
{
    /// <summary>Returns the smallest whole number that lies beyond the cut.</summary>
    /// <param name="factor">By what the number line is stretched first; above 0.</param>
    public BigInteger FirstWhole(Rational factor)
    {
        Rational scaled = Value * factor;
        return IsAfter || !scaled.IsWhole ? scaled.Floor() + 1 : scaled.Floor();
    }

    /// <summary>Returns a value before the cut; the nearest one if there is a nearest.</summary>
    public Rational Before() => IsAfter ? Value : Value - 1;

    /// <summary>Returns a value beyond the cut, and before the next.</summary>
    /// <param name="next">The next cut; null if there is none.</param>
    public Rational Beyond(Cut? next) =>
        !IsAfter ? Value
        : next is { } other ? (Value + other.Value) / 2
        : Value + 1;

    /// <inheritdoc/>
    public int CompareTo(Cut other) =>
        Value != other.Value ? Value.CompareTo(other.Value) : IsAfter.CompareTo(other.IsAfter);
}
