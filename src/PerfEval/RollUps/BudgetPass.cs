using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.RollUps;

/// <summary>Adds up published budgets, and says where they do not agree.</summary>
internal static class BudgetPass
{
    /// <summary>Compares every responsibility with its activities.</summary>
    public static void Run(PublishedTable table, Findings findings)
    {
        foreach (Responsibility responsibility in table.Responsibilities)
        {
            if (responsibility.Budget is not { } own)
            {
                continue;
            }

            BudgetSum sum = BudgetSum.Of(responsibility.Activities);
            Rational difference = sum.Sum - own.Amount;
            bool isOpen = sum.Absent.Count > 0 || responsibility.Activities.Count == 0;
            if (difference.Sign == 0 || (difference.Sign < 0 && isOpen))
            {
                continue;
            }

            findings.Add(
                new Diagnostic(
                    isOpen ? Catalogue.BudgetsExceed : Catalogue.BudgetsDiffer,
                    own.Text.Place,
                    ("path", responsibility.Path),
                    ("sum", Money(sum.Sum, table)),
                    ("budget", Money(own.Amount, table)),
                    ("difference", Money(difference.Abs(), table)),
                    ("absent", Paths(sum))
                )
                {
                    Path = responsibility.Path,
                }
            );
        }
    }

    /// <summary>Compares the responsibilities together with amounts that were published elsewhere.</summary>
    public static void Reconcile(
        PublishedTable table,
        IReadOnlyList<ControlTotal> totals,
        Findings findings
    )
    {
        BudgetSum sum = BudgetSum.Of(table.Responsibilities);
        bool isNamed = table.Levels.StatedOf(Level.Responsibility) is not null;
        foreach (ControlTotal total in totals)
        {
            Rational difference = total.Amount.Amount - sum.Sum;
            if (difference.Sign == 0)
            {
                continue;
            }

            findings.Add(
                isNamed ? Catalogue.ControlTotalOfLevel : Catalogue.ControlTotal,
                total.Amount.Text.Place,
                [
                    .. isNamed
                        ? new Argument[] { ("level", table.Levels.SeveralOf(Level.Responsibility)) }
                        : [],
                    ("name", total.Name.Value),
                    ("sum", Money(sum.Sum, table)),
                    ("total", Money(total.Amount.Amount, table)),
                    ("difference", Money(difference.Abs(), table)),
                    (
                        "absent",
                        sum.Absent.Count == 0
                            ? new LocalizedText("")
                            : new LocalizedText(
                                $"; without a budget: {Paths(sum).In(Language.English)}",
                                $"；没有预算的{table.Levels.Of(Level.Responsibility).In(Language.Chinese)}：{Paths(sum).In(Language.Chinese)}"
                            )
                    ),
                ]
            );
        }
    }

    private static string Money(Rational amount, PublishedTable table) =>
        $"{amount}{table.Currency}";

    private static LocalizedText Paths(BudgetSum sum) =>
        NamedList.Of(sum.Absent.Select(node => node.Path), sum.Absent.Count);
}
