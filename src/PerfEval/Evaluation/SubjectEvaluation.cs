using System.Text.Json.Serialization;
using PerfEval.Evaluation;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The graded tree of one subject (评价结果).</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class SubjectEvaluation
{
    private readonly GradedTree _tree;
    private NodeEvaluation? _root;

    internal SubjectEvaluation(
        string? subject,
        IReadOnlyList<Assessor> assessors,
        GradedTree tree,
        IReadOnlyList<Diagnostic> diagnostics
    ) =>
        (Subject, Assessors, _tree, Diagnostics) = (
            subject,
            FixedList.Of(assessors),
            tree,
            diagnostics
        );

    /// <summary>Whose results they are; null if not said.</summary>
    public string? Subject { get; }

    /// <summary>Who assessed, in the order of the files; none if not said.</summary>
    public IReadOnlyList<Assessor> Assessors { get; }

    /// <summary>Who said something of an indicator; null if not said.</summary>
    internal Assessor? AssessorOf(string path) =>
        Assessors is [{ File: null } only]
            ? only
            : Assessors.FirstOrDefault(assessor => assessor.Indicators.Contains(path));

    /// <summary>What the department says that it earned altogether; null for nothing.</summary>
    internal Claim? Claimed { get; init; }

    /// <summary>The money of the project, line by line; none where the results state none.</summary>
    internal IReadOnlyList<FundLine> Funds
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<FundLine>.Empty;

    /// <summary>What the head of a project's form says of it.</summary>
    internal ProjectFacts Project { get; init; } = ProjectFacts.None;

    /// <summary>The tree, from the department down.</summary>
    public NodeEvaluation Root
    {
        get
        {
            // Two threads that come at once get the same nodes.
            if (_root is null)
            {
                Interlocked.CompareExchange(ref _root, NodeEvaluation.RootOf(_tree), null);
            }

            return _root;
        }
    }

    /// <summary>Returns the node with a path.</summary>
    /// <param name="path">The path of a responsibility, an activity or an indicator, such as <c>employment/startup-support</c>; empty for the department.</param>
    /// <exception cref="ArgumentException">There is no such node; the message names the nearest.</exception>
    public NodeEvaluation GetNode(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        NodeEvaluation node = Root;
        while (node.Path != path)
        {
            node =
                node.Children.FirstOrDefault(child => child.Leads(path))
                ?? throw new ArgumentException(
                    $"The rule book has no node '{path}'{Guess(path)}",
                    nameof(path)
                );
        }

        return node;
    }

    private string Guess(string path) =>
        _tree.Table.NearestTo(path, 1) is [var nearest] ? $"; did you mean '{nearest.Path}'?" : ".";

    /// <summary>All indicators, in the document's order.</summary>
    public IReadOnlyList<IndicatorEvaluation> Indicators => _tree.FixedIndicators;

    /// <summary>What was found in the subject's results, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Returns the subject and how it stands as a whole: <c>高新区: good</c>.</summary>
    public override string ToString() => Subject is null ? $"{Root}" : $"{Subject}: {Root}";
}
