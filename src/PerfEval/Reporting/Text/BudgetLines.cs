using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>The budgets below a node: each, those that are absent, their sum, and whether that is the node's own.</summary>
internal static class BudgetLines
{
    /// <summary>Writes a section; nothing where no budget was published.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="node">The node; null for the department.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Write(Page page, PublishedTable table, Node? node, Phrases phrases)
    {
        IReadOnlyList<FundedNode> children =
        [
            .. (node?.Children ?? table.Responsibilities).OfType<FundedNode>(),
        ];
        Budget? own = (node as FundedNode)?.Budget;
        if (own is null && children.All(child => child.Budget is null))
        {
            return;
        }

        string currency = table.Currency ?? "";
        page.Section(phrases.Title(Terms.Plural(Terms.Budget)));
        page.Table([
            .. children.Select(child =>
                (string[])
                    [
                        child.Budget is { } budget
                            ? $"{budget.Text}{currency}"
                            : phrases.Of(Terms.Absent),
                        $"{child.Path} {child.Name.In(phrases.Language)}",
                    ]
            ),
        ]);
        if (children.Count > 0)
        {
            page.Text(Sum(BudgetSum.Of(children), own, currency, phrases), "  ");
        }
        else
        {
            page.Text(
                phrases.Say($"its own: {own!.Text}{currency}", $"自身：{own.Text}{currency}"),
                "  "
            );
        }
    }

    private static string Sum(BudgetSum sum, Budget? own, string currency, Phrases phrases)
    {
        List<string> parts = [phrases.Say($"sum {sum.Sum}{currency}", $"合计 {sum.Sum}{currency}")];
        if (own is not null)
        {
            Rational difference = (sum.Sum - own.Amount).Abs();
            string amount = $"{own.Text}{currency}";
            parts.Add(
                difference.Sign == 0
                    ? phrases.Say($"its own {amount}: the same", $"自身 {amount}：一致")
                    : phrases.Say(
                        $"its own {amount}: a difference of {difference}{currency}",
                        $"自身 {amount}：相差 {difference}{currency}"
                    )
            );
        }

        if (sum.Absent.Count > 0)
        {
            string paths = string.Join(
                phrases.Say(", ", "、"),
                sum.Absent.Select(node => node.Path)
            );
            parts.Add(
                phrases.Say($"absent, which is not 0: {paths}", $"空缺（不等于 0）：{paths}")
            );
        }

        return string.Join(phrases.Say("; ", "；"), parts);
    }
}
