using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval.Evaluation;

/// <summary>The graded tree of one subject (评价结果).</summary>
/// <param name="Subject">Whose results they are; null if not said.</param>
/// <param name="Assessor">Who assessed; null if not said.</param>
/// <param name="Root">The tree, from the department down.</param>
/// <param name="Diagnostics">What was found in the subject's results, in the order of the places.</param>
public sealed record SubjectEvaluation(
    string? Subject,
    Assessor? Assessor,
    NodeEvaluation Root,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    /// <summary>All indicators, in the document's order.</summary>
    public IEnumerable<IndicatorEvaluation> Indicators =>
        Root.SelfAndBelow().Select(node => node.Indicator).OfType<IndicatorEvaluation>();
}
