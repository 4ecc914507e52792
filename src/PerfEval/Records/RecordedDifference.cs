using System.Text.Json.Serialization;
using PerfEval.Records;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A member of the document that differs from what was computed again.</summary>
public sealed record RecordedDifference
{
    internal RecordedDifference() { }

    /// <summary>The subject; null if it has no name, or the member belongs to none.</summary>
    public string? Subject { get; internal init; }

    /// <summary>The path of the node, empty for the department; null if the member belongs to none.</summary>
    public string? Path { get; internal init; }

    /// <summary>The member, seen from its node, subject or else the document: <c>grade</c>, <c>claims[2].set</c>, <c>record.asOf</c>.</summary>
    public required string Member { get; init; }

    /// <summary>What is recorded, as JSON; null if nothing is.</summary>
    public required string? Recorded { get; init; }

    /// <summary>What was computed again, as JSON; null if nothing was.</summary>
    public required string? Recomputed { get; init; }

    /// <summary>What kind of cause it is, or that it follows from one.</summary>
    internal CauseKind Kind { get; init; }

    /// <summary>
    /// Of a cause, how many differences follow from it: those of its indicator and of the nodes above. What follows from
    /// several is counted with each.
    /// </summary>
    public int Following { get; internal init; }

    /// <summary>Whether it stands at another place, and nothing else: then both values say where, or in what order.</summary>
    public bool IsMoved { get; internal init; }

    /// <summary>Where the indicator, its criterion or the node stands in the rule book; nowhere for what belongs to no node.</summary>
    public Place Rule { get; internal init; }

    /// <summary>Whether it is about what the evaluation comes to: a status, grade, score or range, or who was evaluated.</summary>
    public bool IsOutcome { get; internal init; }

    /// <summary>Returns the member and both values: <c>grade: "good" → "fair"</c>.</summary>
    public override string ToString() => $"{Path} {Member}: {Recorded} → {Recomputed}".TrimStart();
}
