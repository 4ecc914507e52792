using System.Text.Json.Serialization;

namespace PerfEval.Quantities;

/// <summary>A unit of measurement, such as <c>%</c>, <c>人</c> or <c>万元</c>.</summary>
/// <remarks>
/// Units of one dimension convert exactly: <c>5‰</c> is <c>0.5%</c> and <c>1万元</c> is <c>10000元</c>.
/// A word that is not in the list of known units is a dimension of its own.
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Unit
{
    internal Unit(string symbol, string dimension, Rational factor, bool isKnown)
    {
        (Symbol, Dimension, Factor, IsKnown) = (symbol, dimension, factor, isKnown);
    }

    /// <summary>The unit as it is printed.</summary>
    public string Symbol { get; internal init; }

    /// <summary>What it measures; units convert within one dimension.</summary>
    public string Dimension { get; internal init; }

    /// <summary>How many of the dimension's base unit one of it is.</summary>
    public Rational Factor { get; internal init; }

    /// <summary>Whether it stands in the list of known units.</summary>
    public bool IsKnown { get; internal init; }

    /// <summary>Per cent: the unit of shares.</summary>
    public static Unit Percent { get; } = new("%", "share", new Rational(1, 100), true);

    /// <summary>Whether values in this unit can be expressed in another.</summary>
    public bool ConvertsTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension;
    }

    /// <summary>Expresses a value of this unit in another unit of the same dimension, exactly.</summary>
    /// <param name="value">A value in this unit.</param>
    /// <param name="unit">A unit of the same dimension.</param>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public Rational Convert(Rational value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return ConvertsTo(unit)
            ? value * (Factor / unit.Factor)
            : throw new ArgumentException($"'{Symbol}' does not convert to '{unit.Symbol}'.");
    }

    /// <summary>Returns the symbol as it stands behind a number: <c>人</c>, and <c> days</c> with a space before it.</summary>
    public override string ToString() => char.IsAsciiLetter(Symbol[0]) ? " " + Symbol : Symbol;
}
