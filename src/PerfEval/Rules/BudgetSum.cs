using PerfEval.Quantities;

namespace PerfEval.Rules;

/// <summary>The budgets of some nodes, added up; one that is absent is named and not taken for 0.</summary>
/// <param name="Sum">The exact sum of the budgets that are there.</param>
/// <param name="Absent">The nodes without a budget, in the document's order.</param>
internal sealed record BudgetSum(Rational Sum, IReadOnlyList<FundedNode> Absent)
{
    /// <summary>Adds up the budgets of nodes.</summary>
    /// <param name="nodes">Nodes of one level.</param>
    public static BudgetSum Of(IEnumerable<FundedNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Rational sum = Rational.Zero;
        List<FundedNode> absent = [];
        foreach (FundedNode node in nodes)
        {
            if (node.Budget is { } budget)
            {
                sum += budget.Amount;
            }
            else
            {
                absent.Add(node);
            }
        }

        return new BudgetSum(sum, absent);
    }
}
