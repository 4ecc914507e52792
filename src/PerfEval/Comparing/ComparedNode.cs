using PerfEval.Evaluation;

namespace PerfEval.Comparing;

/// <summary>A node in one of two evaluations, with what does not stand at the node itself.</summary>
/// <param name="Node">The node.</param>
/// <param name="Part">What it weighs in the node above it; null without a roll-up, and for the department.</param>
/// <param name="Accepted">The findings about it that somebody decided to live with.</param>
internal sealed record ComparedNode(
    NodeEvaluation Node,
    RollUpPart? Part,
    IReadOnlyList<Diagnostic> Accepted
);
