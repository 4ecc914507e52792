using PerfEval.Diagnostics;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>What the tree of one subject consists of: its graded indicators, and what the roll-up makes of the nodes above.</summary>
/// <remarks>Nodes are views of it, which are made when somebody walks there; most callers never do.</remarks>
internal sealed class GradedTree
{
    private readonly Diagnostic?[] _tooLow;

    /// <summary>Rolls graded indicators up.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ruleBookDiagnostics">What was found about the rule book.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    /// <param name="indicators">The indicators of the table, graded, in the document's order.</param>
    public GradedTree(
        PublishedTable table,
        IReadOnlyList<Diagnostic> ruleBookDiagnostics,
        RollUpPlan? plan,
        IndicatorEvaluation[] indicators
    )
    {
        (Table, RuleBookDiagnostics) = (table, ruleBookDiagnostics);
        (Plan, Indicators) = (plan, indicators);
        FixedIndicators = new FixedList<IndicatorEvaluation>(indicators);
        Above = plan is null ? [] : RollUpPass.Run(plan, indicators);
        _tooLow = plan?.Rule.MinCoverage is null ? [] : [.. Above.Select(TooLow)];
    }

    public PublishedTable Table { get; }

    /// <summary>What was found about the rule book, some of which belongs to nodes.</summary>
    public IReadOnlyList<Diagnostic> RuleBookDiagnostics { get; }

    public RollUpPlan? Plan { get; }

    public IndicatorEvaluation[] Indicators { get; }

    /// <summary>The same for callers.</summary>
    public FixedList<IndicatorEvaluation> FixedIndicators { get; }

    /// <summary>The nodes above the indicators, by their number in the plan; none without a roll-up.</summary>
    public RolledUp[] Above { get; }

    /// <summary>Says of which nodes too little was measured.</summary>
    public void AddFindings(Findings findings)
    {
        foreach (Diagnostic? finding in _tooLow)
        {
            if (finding is not null)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>Returns what was found about a node above the indicators: the same that is said of the subject.</summary>
    public IReadOnlyList<Diagnostic> FindingsOf(int number) =>
        _tooLow.Length > 0 && _tooLow[number] is { } finding ? [finding] : [];

    /// <summary>Returns what nodes above the indicators would be if an indicator had another grade; not without a roll-up.</summary>
    public ChangedGrades Changes() => new(Plan!, Indicators, Above);

    private Diagnostic? TooLow(RolledUp node, int number) =>
        Plan!.Covers(node.Own)
            ? null
            : RollUpPass.TooLow(Plan, Plan.Nodes[number].Node, node.Own.Coverage);
}
