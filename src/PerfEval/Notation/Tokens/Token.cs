using PerfEval.Notation.Words;
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

    /// <summary>A bracket that only says its number or unit again: ninety percent (90%), 97 %(百分比).</summary>
    Repeat,

    /// <summary>A currency directly before a number: £5.</summary>
    Currency,

    /// <summary>±, before the size of a tolerance.</summary>
    PlusMinus,

    /// <summary>A word such as <c>between</c> before both ends of a range.</summary>
    Between,

    /// <summary>之间, behind both ends.</summary>
    BetweenEnd,

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

/// <summary>A piece of a criterion's text with its position in it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>The number.</summary>
    public Rational Value { get; init; }

    /// <summary>Of a number: what it is as a ratio, if it may be one.</summary>
    public Ratio? Ratio { get; init; }

    /// <summary>Of a unit, a currency or a number: the unit; null where 千, 万 or million stands alone.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Of a unit: what multiplies the number, such as 万 or <c>million</c>; null for nothing.</summary>
    public string? Multiplier { get; init; }

    /// <summary>What the comparison asks.</summary>
    public Sense Sense { get; init; }

    /// <summary>Of a mark: whether it includes. Of a bracket: whether it is a square one.</summary>
    public bool Includes { get; init; }

    /// <summary>Of a mark: the number that it names; null where it names none.</summary>
    public Rational? Named { get; init; }

    /// <summary>Of a mark: whether it speaks of both ends of a range, as <c>inclusive</c> does.</summary>
    public bool IsOfBothEnds { get; init; }

    /// <summary>Of a number: how it was written.</summary>
    public NumberForm Form { get; init; }

    /// <summary>The first character.</summary>
    public char Sign { get; init; }

    public int End => Start + Length;
}
