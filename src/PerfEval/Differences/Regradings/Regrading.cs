using PerfEval.Diagnostics;

namespace PerfEval.Differences;

/// <summary>The same results graded by two rule books: what the rules alone change.</summary>
public sealed record Regrading
{
    /// <summary>How the rule books differ.</summary>
    public required TableDifference Difference { get; init; }

    /// <summary>The evaluation by the old rule book.</summary>
    public required EvaluationResult Old { get; init; }

    /// <summary>The evaluation by the new rule book.</summary>
    public required EvaluationResult New { get; init; }

    /// <summary>Whether the results were measured for the new rule book; else for the old one.</summary>
    public required bool IsMeasuredForNew { get; init; }

    /// <summary>The subjects, in the order of the results, each with what changes; none if the results were refused as a whole.</summary>
    public required IReadOnlyList<SubjectRegrading> Subjects { get; init; }

    /// <summary>
    /// What is wrong with the results, found by the rule book they were measured for, and what kept either rule book
    /// from rolling up. What only the other book finds wrong with a result is no fault of the results: it is the cause of a change.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            (EvaluationResult home, EvaluationResult other) = IsMeasuredForNew
                ? (New, Old)
                : (Old, New);
            return Findings.InOrder(
                home.Diagnostics.Concat(other.GeneralDiagnostics)
                    .DistinctBy(finding => finding.ToString())
            );
        }
    }
}

/// <summary>What the rules alone change for one subject.</summary>
/// <param name="Subject">Whose results they are; null if not said.</param>
/// <param name="Nodes">The nodes in both rule books that stand differently, in the new one's order; the department first.</param>
public sealed record SubjectRegrading(string? Subject, IReadOnlyList<NodeRegrading> Nodes);

/// <summary>A node that stands differently by the new rules.</summary>
/// <param name="Old">How it stands by the old rule book.</param>
/// <param name="New">How it stands by the new one.</param>
/// <param name="Causes">Why, in the order of the rule books.</param>
public sealed record NodeRegrading(
    NodeEvaluation Old,
    NodeEvaluation New,
    IReadOnlyList<RegradingCause> Causes
)
{
    /// <summary>Whether a person's decision counts by one rule book only, because the other one leaves nothing open, or not that grade.</summary>
    public bool IsDecisionMoot => Old.Indicator?.Decided is null != New.Indicator?.Decided is null;
}

/// <summary>Something that makes a node stand differently.</summary>
/// <param name="Path">Where it stands: in the new rule book, or in the old one of what was removed; empty for the whole book.</param>
/// <param name="Key">The key that differs, such as <c>criteria.poor</c> or <c>weight</c>; or <c>grade</c>, <c>score</c>, <c>added</c>, <c>removed</c>, <c>moved</c>.</param>
public sealed record RegradingCause(string Path, string Key)
{
    /// <summary>Returns <c>employment/startup-support (grade)</c>, or the key alone for the whole book.</summary>
    public override string ToString() => Path.Length == 0 ? Key : $"{Path} ({Key})";
}
