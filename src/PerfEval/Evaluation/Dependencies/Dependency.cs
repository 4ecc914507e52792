using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Evaluation.Dependencies;

/// <summary>
/// One choice on which grades depend: a part of the reading policy that could be set otherwise, or a person's decision that
/// could be left out. Everything else stays what it is.
/// </summary>
/// <remarks>
/// Choices that would change nothing are none. Nor is a policy by which the rule book would be in error, so that nothing
/// could be graded. An accepted finding changes no grade.
/// </remarks>
internal sealed partial record Dependency
{
    internal Dependency(NodeEvaluation? indicator, IReadOnlyList<DependentNode> nodes) =>
        (Indicator, Nodes) = (indicator, nodes);

    /// <summary>The choice of the policy that holds, as a rule book writes it: <c>overlap: better</c>; null for a person's decision.</summary>
    public string? Policy => Change?.Now.ToString();

    /// <summary>The other choice: <c>overlap: worse</c>; null for a person's decision, which would be left out.</summary>
    public string? OtherPolicy => Change?.Then.ToString();

    /// <summary>
    /// The indicator that a person decided about, its grade or that it does not apply; or whose own policy it is; null for the
    /// policy of the rule book, and of <c>--strict</c>.
    /// </summary>
    public NodeEvaluation? Indicator { get; internal init; }

    /// <summary>The nodes that would stand otherwise, in the document's order from the department down; at least one.</summary>
    public IReadOnlyList<DependentNode> Nodes
    {
        get;
        internal init => field = FixedList.Of(value);
    } = [];

    /// <summary>The policy's part and its choices; null for a person's decision.</summary>
    internal PolicyChange? Change { get; init; }

    /// <summary>The decided grade or points that would be left out; null for a policy, and for what does not apply.</summary>
    internal Decision? Decided =>
        Change is null
            ? Indicator?.Indicator is { } indicator
                ? indicator.Decided ?? indicator.PointsDecided
                : null
            : null;

    /// <summary>Finds what the grades and scores of a subject depend on: first policies, of the rule book and then of indicators, then decisions.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <returns>
    /// For every part of a policy that decided somewhere, each of its other choices; then every decision of a person; as far as
    /// they would change anything.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Dependency> Of(
        EvaluationResult evaluation,
        SubjectEvaluation subject
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(subject);
        return new Search(evaluation).Of(subject);
    }

    /// <summary>Returns what would be chosen otherwise, and how many nodes that changes: <c>overlap: worse: 7</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{OtherPolicy ?? $"undecided {Indicator?.Path}"}: {Nodes.Count}"
        );
}
