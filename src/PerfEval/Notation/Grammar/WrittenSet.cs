using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>The forms of the notation.</summary>
internal enum WrittenForm
{
    Point,
    Comparison,
    ClosedRange,
    TwoSided,
    Chained,
    Brackets,
    InclusiveWords,
    ExclusiveWords,
    InclusiveMark,
    Tolerance,
    Nothing,
}

/// <summary>The set that one text denotes, as it is written: units may be missing, ends may stand in either order.</summary>
internal sealed record WrittenSet
{
    /// <summary>The form in which it is written.</summary>
    public required WrittenForm Form { get; init; }

    /// <summary>The lower end; of a range, the end written first.</summary>
    public WrittenEnd? Lower { get; init; }

    /// <summary>The upper end; of a range, the end written last.</summary>
    public WrittenEnd? Upper { get; init; }

    /// <summary>Whether it is written as a range, so that its ends may stand in either order.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether a bare quantity is all there is, such as <c>95%</c>.</summary>
    public bool IsBareQuantity { get; init; }

    /// <summary>Whether a comparison stands in it.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether everything outside its ends is meant: 超过±15%, ±15%以外.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The words around the numbers, not yet judged.</summary>
    public IReadOnlyList<Stray> Strays { get; init; } = [];

    /// <summary>The noun around the numbers, as published; empty for none.</summary>
    public string Noun { get; init; } = "";

    /// <summary>What of the noun is neither declared nor in the name; empty for nothing.</summary>
    public string Undeclared { get; init; } = "";

    /// <summary>Where the noun stands.</summary>
    public (int Start, int Length) NounAt { get; init; }

    /// <summary>Whether the noun names the share of a target: 完成目标的90%.</summary>
    public bool IsShareOfTarget { get; init; }

    /// <summary>Both ends that there are; a point has one.</summary>
    public IEnumerable<WrittenEnd> Ends =>
        new[] { Lower, ReferenceEquals(Lower, Upper) ? null : Upper }.OfType<WrittenEnd>();

    /// <summary>The set of two sides, or of one.</summary>
    public static WrittenSet Of(WrittenForm form, WrittenEnd? lower, WrittenEnd? upper) =>
        new()
        {
            Form = form,
            Lower = lower,
            Upper = upper,
        };
}

/// <summary>An end as it is written.</summary>
internal sealed record WrittenEnd
{
    public required Rational Value { get; init; }

    public Unit? Unit { get; init; }

    public required bool IsIncluded { get; init; }

    /// <summary>Whether a mark on the other end leaves this one open, unless the domain ends here.</summary>
    public bool OpensInsideDomain { get; init; }

    /// <summary>What has multiplied the number, such as 万 or <c>million</c>; null for nothing.</summary>
    public string? Multiplier { get; init; }

    /// <summary>How much it has multiplied it.</summary>
    public Rational Factor { get; init; } = Rational.One;

    /// <summary>Whether 千, 万 or the like has multiplied the number.</summary>
    public bool IsMultiplied => Multiplier is not null;

    /// <summary>Whether it is written as minutes and seconds.</summary>
    public bool IsClock { get; init; }

    /// <summary>What it is as a ratio, if it may be one: 1:20, 0.5:1, 1/50.</summary>
    public Ratio? Ratio { get; init; }

    /// <summary>Where the number begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>How long the number is, with its unit.</summary>
    public required int Length { get; init; }
}
