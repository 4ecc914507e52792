using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>What the tree of one subject consists of: its graded indicators, and what the roll-up makes of the nodes above.</summary>
/// <remarks>Nodes are views of it, which are made when somebody walks there; most callers never do.</remarks>
internal sealed class GradedTree
{
    /// <summary>Rolls graded indicators up.</summary>
    /// <param name="table">The table.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    /// <param name="indicators">The indicators of the table, graded, in the document's order.</param>
    public GradedTree(PublishedTable table, RollUpPlan? plan, IndicatorEvaluation[] indicators)
    {
        (Table, Plan, Indicators) = (table, plan, indicators);
        Above = plan is null ? [] : RollUpPass.Run(plan, indicators);
    }

    public PublishedTable Table { get; }

    public RollUpPlan? Plan { get; }

    public IndicatorEvaluation[] Indicators { get; }

    /// <summary>The nodes above the indicators, by their number in the plan; none without a roll-up.</summary>
    public RolledUp[] Above { get; }

    /// <summary>Says of which nodes too little was measured.</summary>
    public void AddFindings(Findings findings)
    {
        for (int i = 0; i < Above.Length; i++)
        {
            if (!Plan!.Covers(Above[i].Own))
            {
                findings.Add(RollUpPass.TooLow(Plan, Plan.Nodes[i].Node, Above[i].Own.Coverage));
            }
        }
    }
}
