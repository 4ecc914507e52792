using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What was written for one indicator (实际完成值), to the letter; what it means is read against the ladder.</summary>
/// <remarks>A measurement in which nothing is written is one that is missing.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Measurement
{
    internal Measurement() { }

    /// <summary>The indicator as named: its path, or a name that only one indicator bears.</summary>
    public required SourcedText Indicator { get; init; }

    /// <summary>The value, such as <c>96.5%</c>, <c>57/60</c>, <c>312人</c> or a label; null for none.</summary>
    public SourcedText? Value { get; internal init; }

    /// <summary>What was done of a share, or a date that stood there; null for none.</summary>
    public SourcedText? Done { get; internal init; }

    /// <summary>What a share is a part of; null for none.</summary>
    public SourcedText? Of { get; internal init; }

    /// <summary>The due date as written; null for none.</summary>
    public SourcedText? Due { get; internal init; }

    /// <summary>The date of completion as written; null for none, or for not completed.</summary>
    public SourcedText? Completed { get; internal init; }

    /// <summary>The name that the row gives the indicator beside its path; null for none, or where the form has no place for it.</summary>
    internal SourcedText? Name { get; init; }

    /// <summary>Why the indicator does not apply; null if it does.</summary>
    public SourcedText? NotApplicable { get; internal init; }

    /// <summary>What was answered item by item, where the indicator has items; null for nothing.</summary>
    internal IReadOnlyList<ItemAnswer>? Items
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>The points that a person judged; null for none.</summary>
    internal JudgedPoints? Judged { get; init; }

    /// <summary>What the department says that it earned; null for nothing.</summary>
    internal Claim? Claimed { get; init; }

    /// <summary>The target that a form repeats beside the result; null for none.</summary>
    internal SourcedText? Target { get; init; }

    /// <summary>What a person decided about a contested or refused value; null for nothing.</summary>
    public Decision? Decided { get; internal init; }

    /// <summary>Whether the result has keys or values of a wrong shape; what they are is a finding of the reading.</summary>
    public bool IsMalformed { get; internal init; }

    /// <summary>Where the evidence lies, such as <c>发放台账.xlsx#B7</c>; null for none.</summary>
    public string? Evidence { get; internal init; }

    /// <summary>Where <see cref="Evidence"/> stands.</summary>
    internal Place EvidencePlace { get; init; }

    /// <summary>A note; null for none.</summary>
    public string? Note { get; internal init; }

    /// <summary>偏差原因分析及改进措施; null for none.</summary>
    public string? Deviation { get; internal init; }

    /// <summary>
    /// The cells of a workbook whose formulas gave the value, a part of the share or a date, such as <c>填报表!I29</c>,
    /// parted by commas; null where somebody wrote them.
    /// </summary>
    public string? Computed { get; internal init; }

    /// <summary>Where the value stands, whatever its form.</summary>
    public Place Place { get; internal init; }

    /// <summary>The value or the share as written.</summary>
    internal string Written => Value?.Value ?? $"{Done}/{Of}";

    /// <summary>
    /// What is stated as the result, on one line: <c>96.5%</c>, <c>57/60</c>, <c>2019-09-30/2019-10-15</c>, or why there is none;
    /// where nothing is stated, what stands there in its place.
    /// </summary>
    internal string Stated =>
        StatedPoints
        ?? Value?.Value
        ?? (Done is not null || Of is not null ? $"{Done}/{Of}" : null)
        ?? (Due is not null || Completed is not null ? $"{Due}/{Completed}" : null)
        ?? NotApplicable?.Value
        ?? Decided?.Stated.Value
        ?? Evidence
        ?? Note
        ?? Deviation
        ?? Claimed?.ToString()
        ?? "";

    // What is answered item by item, or judged.
    private string? StatedPoints =>
        Items is { Count: > 0 } items
            ? string.Join(
                ", ",
                items.Select(one => $"{one.Item}: {one.Value ?? one.Judged?.Points}")
            )
        : Judged is { } judged ? $"{Value} {judged.Points}".Trim()
        : null;

    /// <summary>Whether the row states a result: a value, a share, dates, answers to items, points, or why there is none.</summary>
    internal bool StatesResult =>
        Value is not null
        || Done is not null
        || Of is not null
        || Due is not null
        || Completed is not null
        || NotApplicable is not null
        || Items is { Count: > 0 }
        || Judged is not null
        || IsMalformed;

    /// <summary>Whether nothing at all is said, as in a row of a form that somebody else fills in.</summary>
    internal bool SaysNothing =>
        !StatesResult
        && Decided is null
        && Claimed is null
        && Evidence is null
        && Note is null
        && Deviation is null;

    /// <summary>Returns the indicator and what was measured: <c>employment/startup-support/error-rate: 0.4%</c>.</summary>
    public override string ToString() =>
        $"{Indicator}: {Value ?? NotApplicable ?? Done ?? Completed}";
}

/// <summary>A person's decision about the grade of a value that the criteria leave open, or about the points of a result.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Decision
{
    internal Decision(
        SourcedText? grade,
        SourcedText? points,
        string reason,
        string by,
        LocalDate on
    )
    {
        (Grade, Points, Reason, By, On) = (grade, points, reason, by, on);
    }

    /// <summary>The grade as named, by its id or a label; null where the points alone were decided.</summary>
    public SourcedText? Grade { get; internal init; }

    /// <summary>The points as written, such as <c>8.5</c>; null where the grade alone was decided.</summary>
    public SourcedText? Points { get; internal init; }

    /// <summary>Why.</summary>
    public string Reason { get; internal init; }

    /// <summary>Who decided.</summary>
    public string By { get; internal init; }

    /// <summary>When it was decided.</summary>
    public LocalDate On { get; internal init; }

    /// <summary>What was decided: the grade, or else the points.</summary>
    internal SourcedText Stated => (Grade ?? Points)!;

    /// <summary>Returns the grade or the points, and who decided, when and why: <c>fair: board on 2020-01-01: as agreed</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{string.Join(' ', new[] { Grade?.Value, Points?.Value }.OfType<string>())}: {By} on {On:uuuu-MM-dd}: {Reason}"
        );
}
