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

    /// <summary>The words before the numbers; empty for none.</summary>
    public string NounBefore { get; init; } = "";

    /// <summary>The words behind the numbers; empty for none.</summary>
    public string NounBehind { get; init; } = "";

    /// <summary>Where the words stand that surround the numbers.</summary>
    public (int Start, int Length) NounAt { get; init; }

    /// <summary>Whether words surround the numbers.</summary>
    public bool HasNoun => NounBefore.Length > 0 || NounBehind.Length > 0;

    /// <summary>All words that surround the numbers.</summary>
    public string Noun =>
        NounBefore.Length > 0 && NounBehind.Length > 0
            ? $"{NounBefore}…{NounBehind}"
            : NounBefore + NounBehind;

    /// <summary>Both ends that there are; a point has one.</summary>
    public IEnumerable<WrittenEnd> Ends =>
        new[] { Lower, ReferenceEquals(Lower, Upper) ? null : Upper }.OfType<WrittenEnd>();
}

/// <summary>An end as it is written.</summary>
internal sealed record WrittenEnd
{
    public required Rational Value { get; init; }

    public Unit? Unit { get; init; }

    public required bool IsIncluded { get; init; }

    /// <summary>Whether a mark on the other end leaves this one open, unless the domain ends here.</summary>
    public bool OpensInsideDomain { get; init; }

    /// <summary>Whether 千, 万 or 亿 has multiplied the number.</summary>
    public bool IsMultiplied { get; init; }

    /// <summary>Whether it is written as minutes and seconds.</summary>
    public bool IsClock { get; init; }

    /// <summary>Where the number begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>How long the number is, with its unit.</summary>
    public required int Length { get; init; }
}
