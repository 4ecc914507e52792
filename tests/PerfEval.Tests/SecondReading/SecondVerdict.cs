namespace PerfEval.Tests.SecondReading;

/// <summary>What the second reading says of one measured result.</summary>
/// <param name="Grade">The id of the grade, or null where there is none.</param>
/// <param name="Because">Why.</param>
public sealed record SecondVerdict(string? Grade, SecondReason Because);

/// <summary>Why a result has its grade, or none.</summary>
public enum SecondReason
{
    /// <summary>One criterion, or several of which each satisfies the next, claim it.</summary>
    Claimed,

    /// <summary>Two criteria claim it, of which the worse should have ended before: the better one counts.</summary>
    Contested,

    /// <summary>No criterion claims it, and it lies between two of them: the worse one counts.</summary>
    Uncovered,

    /// <summary>It lies beyond the end of the best criterion: reached or exceeded.</summary>
    Reached,

    /// <summary>It lies beyond the worst criterion: clamped to it.</summary>
    Clamped,

    /// <summary>It lies outside what can be measured at all; no grade.</summary>
    OutsideDomain,

    /// <summary>It is finer than what is counted, such as half a person; no grade.</summary>
    FinerThanResolution,

    /// <summary>It is none of the labels; no grade.</summary>
    UnknownLabel,

    /// <summary>It has not been completed; no grade yet.</summary>
    NotCompleted,
}
