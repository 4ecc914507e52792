using PerfEval.Diagnostics;

namespace PerfEval.Statements.Checks;

/// <summary>All checks of what a document declares of itself, in the order of the file.</summary>
internal static class StatementChecks
{
    /// <summary>Makes the checks.</summary>
    /// <param name="set">What is declared.</param>
    /// <param name="book">The rule book whose budgets it speaks of; null where there is none.</param>
    /// <param name="findings">Takes what is odd, and names that mean nothing.</param>
    public static IReadOnlyList<FigureCheck> Run(
        StatementSet set,
        PublishedTable? book,
        Findings findings
    )
    {
        List<FigureCheck> checks = [];
        foreach (Figure figure in set.AllFigures)
        {
            checks.AddRange(PartsCheck.Of(figure));
            checks.AddRange(OfWhichCheck.Of(figure));
            checks.AddRange(ChangeCheck.Of(figure));
            checks.AddRange(ColumnCheck.Of(figure, set, findings));
        }

        CellCheck.Run(set, findings);
        checks.AddRange(set.Tables.SelectMany(TableCheck.Of));
        checks.AddRange(SameCheck.Of(set, book, findings));
        checks.AddRange(PricesCheck.Of(set, findings));
        findings.AddAll([.. checks.Select(check => check.Finding).OfType<Diagnostic>()]);
        return checks;
    }
}
