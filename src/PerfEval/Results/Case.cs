using NodaTime;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>A test of a rule book (测试用例): what is measured, and what its author expects to come of it.</summary>
internal sealed record Case
{
    /// <summary>What the case is about, in its author's words; its place is that of the case.</summary>
    public required SourcedText Name { get; init; }

    /// <summary>The day as of which the results hold; null for the last day of the rule book's period.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The measurements, in the file's order; indicators without one are missing.</summary>
    public required IReadOnlyList<Measurement> Measurements
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>What is expected, in the file's order.</summary>
    public required IReadOnlyList<Expectation> Expectations
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>Whether a person has settled what is expected; false for what an engine wrote and nobody has looked at.</summary>
    public bool IsConfirmed { get; init; } = true;
}
