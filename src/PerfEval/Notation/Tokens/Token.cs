using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>What a piece of a criterion's text is.</summary>
internal enum TokenKind
{
    /// <summary>A number, without its unit.</summary>
    Number,

    /// <summary>∞, as canonical sets write it.</summary>
    Infinity,

    /// <summary>A unit, directly behind a number.</summary>
    Unit,

    /// <summary>A sign such as <c>≥</c>, or words such as 不低于, directly before a number.</summary>
    Comparison,

    /// <summary>Words such as 以上, directly behind a number and its unit.</summary>
    ComparisonBehind,

    /// <summary>A mark such as （含）.</summary>
    Mark,

    /// <summary>What stands between the ends of a range: <c>-</c>, <c>~</c>, <c>..</c>, <c>to</c>, 至.</summary>
    Range,

    /// <summary>What stands between two comparisons: <c>and</c>, 且, a comma.</summary>
    Link,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Words that are none of these.</summary>
    Words,

    /// <summary>A sign that belongs to no form.</summary>
    Other,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>What a comparison asks of a value.</summary>
internal enum Sense
{
    Equal,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
}

/// <summary>A piece of a criterion's text with its position in it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>The number.</summary>
    public Rational Value { get; init; }

    /// <summary>Of a unit: the unit; null where 千, 万 or 亿 stands alone.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Of a unit: whether 千, 万 or 亿 before it has multiplied the number.</summary>
    public bool IsMultiplied { get; init; }

    /// <summary>What the comparison asks.</summary>
    public Sense Sense { get; init; }

    /// <summary>Of a mark: whether it includes. Of a bracket: whether it is a square one.</summary>
    public bool Includes { get; init; }

    /// <summary>The sign of a bracket, range or link; how a number was written.</summary>
    public NumberForm Form { get; init; }

    /// <summary>The first character.</summary>
    public char Sign { get; init; }

    public int End => Start + Length;
}

/// <summary>How a number was written.</summary>
internal enum NumberForm
{
    Plain,

    /// <summary>Minutes and seconds: <c>2:24</c>.</summary>
    Clock,

    /// <summary>More digits than a number may have.</summary>
    TooLong,

    /// <summary>A year, month or day: <c>2019年</c>.</summary>
    Date,
}
