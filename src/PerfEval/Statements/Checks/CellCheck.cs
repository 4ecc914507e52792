using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>Every cell of a column that is reckoned with is a number, or blank.</summary>
internal static class CellCheck
{
    public static void Run(StatementSet set, Findings findings)
    {
        foreach (
            (FigureTable table, string column) in set
                .Tables.SelectMany(table =>
                    table.NumberColumns.Select(column => (Table: table, Column: column))
                )
                .Concat(ColumnsMeant(set))
                .Distinct()
        )
        {
            foreach (
                SourcedText cell in Enumerable
                    .Range(0, table.Rows.Count)
                    .Where(row => table.NumberAt(row, column) is null)
                    .Select(row => table.CellAt(row, column))
                    .Where(cell => !Folding.IsBlank(cell.Value))
            )
            {
                findings.Add(
                    new Diagnostic(
                        Catalogue.CellIsNoNumber,
                        cell.Place,
                        ("text", cell.Value),
                        ("table", table.Id),
                        ("column", column)
                    )
                    {
                        Path = table.Id,
                    }
                );
            }
        }
    }

    // By a figure that is the sum of a column, and by what is said to be the same.
    private static IEnumerable<(FigureTable Table, string Column)> ColumnsMeant(StatementSet set) =>
        set
            .AllFigures.Select(figure => figure.Sum)
            .OfType<SourcedText>()
            .Concat(set.Same.SelectMany(group => group))
            .Select(name => set.FigureAt(name.Value) is null ? set.ColumnAt(name.Value) : null)
            .OfType<(FigureTable, string)>();
}
