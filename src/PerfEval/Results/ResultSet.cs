using NodaTime;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>The measured results of one subject, as they were written.</summary>
public sealed record ResultSet
{
    /// <summary>The id of the rule book they were measured for; null where the form has no place for it.</summary>
    public SourcedText? RuleBook { get; init; }

    /// <summary>Whose results they are; null if not said.</summary>
    public string? Subject { get; init; }

    /// <summary>The date as of which they hold; null if not said.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where that date stands.</summary>
    public Place AsOfPlace { get; init; }

    /// <summary>Who assessed; null if not said.</summary>
    public Assessor? Assessor { get; init; }

    /// <summary>The measurements, in the file's order.</summary>
    public required IReadOnlyList<Measurement> Measurements { get; init; }

    /// <summary>What was found when they were read: single results of a wrong shape, which are then invalid.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Who measured or checked.</summary>
/// <param name="Name">The person or office; null if not said.</param>
/// <param name="Role">In which role.</param>
public sealed record Assessor(string? Name, AssessorRole Role);

/// <summary>The role of whoever assessed.</summary>
public enum AssessorRole
{
    /// <summary>The department itself: <c>self</c>.</summary>
    Self,

    /// <summary>A reviewer: <c>review</c>.</summary>
    Review,

    /// <summary>An auditor: <c>audit</c>.</summary>
    Audit,
}
