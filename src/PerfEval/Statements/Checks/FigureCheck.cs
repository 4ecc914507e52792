using PerfEval.Diagnostics;

namespace PerfEval.Statements.Checks;

/// <summary>One check of declared figures: its arithmetic, and what it found.</summary>
/// <param name="Kind">What was compared.</param>
/// <param name="Path">The figure or the table it is about.</param>
/// <param name="Arithmetic">The arithmetic, which reads the same in every language: <c>575 + 806 = 1381</c>.</param>
/// <param name="Finding">What is odd; null where the check holds.</param>
internal sealed record FigureCheck(
    CheckKind Kind,
    string Path,
    string Arithmetic,
    Diagnostic? Finding
)
{
    /// <summary>Whether it was made: nothing that it needs is blank.</summary>
    public bool IsMade => Finding?.Code != Codes.PE6012.Id;
}

/// <summary>What a check compares.</summary>
internal enum CheckKind
{
    /// <summary>A figure with the sum of its parts.</summary>
    Parts,

    /// <summary>A figure with what is singled out of it.</summary>
    OfWhich,

    /// <summary>A figure with that of the year before.</summary>
    Change,

    /// <summary>One figure, said twice.</summary>
    Same,

    /// <summary>A figure with the sum of a column.</summary>
    Column,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>A product with its factors, in a row.</summary>
    Product,

    /// <summary>A sum with its terms, in a row.</summary>
    Row,

    /// <summary>A price with its step, or with that of the same item elsewhere.</summary>
    Price,

    /// <summary>A sum with its limit.</summary>
    Limit,
}
