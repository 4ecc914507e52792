using PerfEval.Results;

namespace PerfEval.Cases;

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Mismatches">The expectations that were not met, in the file's order; empty if all were.</param>
public sealed record CaseResult(Case Case, IReadOnlyList<Mismatch> Mismatches)
{
    /// <summary>Whether everything that the case expects came true.</summary>
    public bool IsMet => Mismatches.Count == 0;
}

/// <summary>An expectation that was not met.</summary>
/// <param name="Case">The case.</param>
/// <param name="Wanted">What its author expects.</param>
/// <param name="Got">What would have to be expected, in the same terms.</param>
/// <param name="Evaluation">The evaluation of the indicator, which explains itself.</param>
public sealed record Mismatch(
    Case Case,
    Expectation Wanted,
    Expectation Got,
    IndicatorEvaluation Evaluation
)
{
    /// <summary>Returns place, case and difference: <c>2019.cases.yaml(7,14): case: path: wanted good, got fair</c>.</summary>
    public override string ToString() =>
        $"{Wanted.Place}: {Case.Name}: {Wanted.Indicator}: wanted {Wanted}, got {Got}";
}
