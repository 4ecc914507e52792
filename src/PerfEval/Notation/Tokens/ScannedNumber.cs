using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>A number in a text, without its sign.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">The number; of minutes and seconds, the seconds.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct ScannedNumber(int Start, int End, Rational Value, NumberForm Form)
{
    /// <summary>The unit that is a part of it, as in 百分之九十; null for none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What it is as a ratio, if it may be one: 2:1 is 2, 1:20 and 1/50 are 5% and 2%.</summary>
    public Ratio? Ratio { get; init; }
}

/// <summary>A ratio of which one side is 1.</summary>
/// <param name="Value">The number; of 1:n the percent.</param>
/// <param name="Unit">Per cent, where the first side is 1; else null.</param>
internal readonly record struct Ratio(Rational Value, Unit? Unit);

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    Plain,

    /// <summary>Minutes and seconds: <c>2:24</c>.</summary>
    Clock,

    /// <summary>A ratio of which one side is 1: <c>0.5:1</c>, <c>1/50</c>.</summary>
    Ratio,

    /// <summary>More digits than a number may have.</summary>
    TooLong,

    /// <summary>A year, month or day: <c>2019年</c>.</summary>
    Date,

    /// <summary>A day that is a duration if 内 stands behind it, or a comparison before: 3日内.</summary>
    Day,

    /// <summary>A comma that parts no thousands: <c>0,500</c>.</summary>
    DecimalComma,

    /// <summary>A power of ten: <c>1e5</c>.</summary>
    Exponent,

    /// <summary>Digits of another script, or a number sign such as ①, beside a number.</summary>
    Foreign,
}
