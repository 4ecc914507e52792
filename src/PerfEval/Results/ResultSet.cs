using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>The measured results of one subject, as they were written.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed record ResultSet
{
    internal ResultSet() { }

    /// <summary>The id of the rule book they were measured for; null where the form has no place for it.</summary>
    public SourcedText? RuleBook { get; internal init; }

    /// <summary>The name of the file they come from; null where it is not one of many.</summary>
    public string? File { get; internal init; }

    /// <summary>Whose results they are; null if not said.</summary>
    public string? Subject { get; internal init; }

    /// <summary>The date as of which they hold; null if not said.</summary>
    public LocalDate? AsOf { get; internal init; }

    /// <summary>Where that date stands.</summary>
    public Place AsOfPlace { get; internal init; }

    /// <summary>Who assessed; null if not said.</summary>
    public Assessor? Assessor { get; internal init; }

    /// <summary>Where the role of the assessor stands, or else the assessor.</summary>
    public Place AssessorPlace { get; internal init; }

    /// <summary>What the department says that it earned altogether; null for nothing.</summary>
    public Claim? Claimed { get; internal init; }

    /// <summary>The money of the project, line by line; none where the form has none.</summary>
    public IReadOnlyList<FundLine> Funds
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<FundLine>.Empty;

    /// <summary>What the head of a project's form says of it.</summary>
    internal ProjectFacts Project { get; init; } = ProjectFacts.None;

    /// <summary>The measurements, in the file's order.</summary>
    public required IReadOnlyList<Measurement> Measurements
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>What was found when they were read: single results of a wrong shape, which are then invalid.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<Diagnostic>.Empty;

    /// <summary>Returns the subject, or else how many values there are.</summary>
    public override string ToString() =>
        Subject ?? FormattableString.Invariant($"values {Measurements.Count}");
}

/// <summary>Who measured or checked.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Assessor
{
    internal Assessor(string? name, AssessorRole role)
    {
        (Name, Role) = (name, role);
    }

    /// <summary>The person or office; null if not said.</summary>
    public string? Name { get; internal init; }

    /// <summary>In which role.</summary>
    public AssessorRole Role { get; internal init; }

    /// <summary>The file that came from this assessor; null where all results of the subject come from one.</summary>
    public string? File { get; internal init; }

    /// <summary>The paths of the indicators of which that file says something, in the document's order; none where all results come from one file.</summary>
    public IReadOnlyList<string> Indicators
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<string>.Empty;

    /// <summary>Returns the role and the name: <c>Audit: 审计局</c>.</summary>
    public override string ToString() => Name is null ? $"{Role}" : $"{Role}: {Name}";
}

/// <summary>The role of whoever assessed.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum AssessorRole
{
    /// <summary>The department itself: <c>self</c>.</summary>
    Self,

    /// <summary>A reviewer: <c>review</c>.</summary>
    Review,

    /// <summary>An auditor: <c>audit</c>.</summary>
    Audit,
}
