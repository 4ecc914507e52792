using PerfEval.Evaluation;

namespace PerfEval.Comparing;

/// <summary>The findings of an evaluation that somebody decided to live with, by the node they are about.</summary>
internal sealed class AcceptedFindings(IReadOnlyList<Diagnostic> aboutBook)
{
    private readonly BookFindings _aboutBook = new(aboutBook);

    // Few books have any, and most of their nodes have none.
    private readonly HashSet<string?> _paths =
    [
        .. aboutBook
            .Where(finding => finding.Acceptance is not null)
            .Select(finding => finding.Path),
    ];

    /// <summary>Returns those about a node: of an indicator, about the values that stand like the one measured, and about the whole.</summary>
    public IReadOnlyList<Diagnostic> Of(NodeEvaluation node) =>
        _paths.Contains(node.Path)
            ? [.. _aboutBook.About(node).Where(finding => finding.Acceptance is not null)]
            : [];
}
