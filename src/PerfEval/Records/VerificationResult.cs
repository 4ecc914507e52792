using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What came of making a recorded evaluation again.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record VerificationResult
{
    internal VerificationResult() { }

    /// <summary>How far the recorded evaluation and the new one agree.</summary>
    public required VerificationDegree Degree { get; init; }

    /// <summary>Whether the document is as it was sealed. Whoever alters a document can seal it again.</summary>
    public required bool IsSealIntact { get; init; }

    /// <summary>The version of PerfEval that made the recorded evaluation.</summary>
    public required string RecordedVersion { get; init; }

    /// <summary>The version that made it again.</summary>
    public required string FoundVersion { get; init; }

    /// <summary>
    /// Whether the files that results name as evidence were looked for when the recorded evaluation was made. Where they were not,
    /// none is looked for now.
    /// </summary>
    public required bool IsEvidenceRecorded { get; init; }

    /// <summary>
    /// What of the recorded evidence changed or is gone (<c>PE5027</c>), in the order of the record; none where no folder was given.
    /// The evaluation is made again as if it were there still.
    /// </summary>
    public required IReadOnlyList<Diagnostic> Evidence
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>
    /// The inputs that differ, be it by their name alone, in the order of the record; of evidence those that are not told by
    /// <see cref="Evidence"/>.
    /// </summary>
    public required IReadOnlyList<InputDifference> Inputs
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>Everything else that differs, in the document's order.</summary>
    public required IReadOnlyList<RecordedDifference> Differences
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>How many differences there are; of more than 100,000 the rest is only counted.</summary>
    public required long DifferenceCount { get; init; }

    /// <summary>
    /// The differences that no other explains, one for each cause: what kind it is of, and how much follows from it. They
    /// stand by their kind, and then in the document's order.
    /// </summary>
    public required IReadOnlyList<RecordedDifference> Causes
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>Whether reports list every difference, and not only the causes; whoever writes them says so.</summary>
    public bool ListsAll { get; init; }

    /// <summary>Whether nothing speaks against the document: it is identical, and its seal intact.</summary>
    public bool IsVerified => Degree == VerificationDegree.Identical && IsSealIntact;

    /// <summary>Returns the degree and how much differs: <c>Different: 3</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Degree}: {DifferenceCount}");
}

/// <summary>How far a recorded evaluation and the one made again agree.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum VerificationDegree
{
    /// <summary>All is the same, but for the names by which files are called.</summary>
    Identical,

    /// <summary>Every node has the same status, grade, score and range, from other inputs, with other evidence or by another version.</summary>
    SameGrades,

    /// <summary>They differ in what inputs and version do not account for, or in grades.</summary>
    Different,
}

/// <summary>An input that differs from the recorded one.</summary>
public sealed record InputDifference
{
    internal InputDifference(InputKind kind, InputFile? recorded, InputFile? found)
    {
        (Kind, Recorded, Found) = (kind, recorded, found);
    }

    /// <summary>What it was read as.</summary>
    public InputKind Kind { get; internal init; }

    /// <summary>The file that the record names; null where it names none.</summary>
    public InputFile? Recorded { get; internal init; }

    /// <summary>The file that was given, under the name it was given; null where none was.</summary>
    public InputFile? Found { get; internal init; }

    /// <summary>Whether the bytes are the same, and only the name differs; never of evidence, which results name.</summary>
    public bool IsNameOnly => Kind != InputKind.Evidence && Recorded?.Sha256 == Found?.Sha256;

    /// <summary>Returns the kind and both files.</summary>
    public override string ToString() => $"{Kind}: {Recorded} → {Found}";
}
