using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What a case expects of one indicator; what is null is not expected to be anything.</summary>
internal sealed record Expectation
{
    /// <summary>The indicator as named: its path, or a name that only one indicator bears.</summary>
    public required SourcedText Indicator { get; init; }

    /// <summary>The id of the grade; null for any, or none.</summary>
    public SourcedText? Grade { get; init; }

    /// <summary>The points that are earned, exactly, such as <c>9.5</c> or <c>25/3</c>; null for any, or none.</summary>
    public SourcedText? Points { get; init; }

    /// <summary>The status, such as <c>Refused</c>; null for any.</summary>
    public SourcedText? Status { get; init; }

    /// <summary>The codes of the findings about the value and the result, in any order; null for any, empty for none.</summary>
    public IReadOnlyList<SourcedText>? Flags
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>Where the expectation stands.</summary>
    public Place Place { get; init; }

    /// <summary>Returns the expectation as it is written: <c>fair</c>, or <c>{grade: fair, flags: [PE3001]}</c>.</summary>
    public override string ToString()
    {
        if (this is { Grade: { } grade, Points: null, Status: null, Flags: null })
        {
            return grade.Value;
        }

        string?[] parts =
        [
            Grade is null ? null : $"grade: {Grade}",
            Points is null ? null : $"points: {Points}",
            Status is null ? null : $"status: {Status}",
            Flags is null ? null : $"flags: [{string.Join(", ", Flags)}]",
        ];
        return $"{{{string.Join(", ", parts.OfType<string>())}}}";
    }
}
