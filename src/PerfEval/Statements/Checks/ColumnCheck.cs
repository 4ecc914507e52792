using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>A figure is the sum of a column; and as many as it says are in one.</summary>
internal static class ColumnCheck
{
    public static IEnumerable<FigureCheck> Of(Figure figure, StatementSet set, Findings findings)
    {
        if (figure.Sum is { } name && ColumnOf(name, set, findings) is var (table, column))
        {
            yield return figure.Value is { } whole
                ? Sum(figure, whole, name.Value, table, column)
                : NotMade.Of(
                    CheckKind.Column,
                    figure,
                    $"against '{name.Value}'",
                    $"与“{name.Value}”合计"
                );
        }

        foreach (StatedCount count in figure.Counts)
        {
            if (ColumnOf(count.Of, set, findings) is var (counted, of))
            {
                yield return Count(figure, count, counted, of);
            }
        }
    }

    private static (FigureTable Table, string Column)? ColumnOf(
        SourcedText name,
        StatementSet set,
        Findings findings
    )
    {
        if (set.ColumnAt(name.Value) is { } found)
        {
            return found;
        }

        findings.AddUnknown(
            Catalogue.UnknownFigure,
            name.Place,
            name.Value,
            set.Tables.SelectMany(table =>
                table.Columns.Select(column => $"{table.Id}/{column.Value}")
            )
        );
        return null;
    }

    private static FigureCheck Sum(
        Figure figure,
        StatedNumber whole,
        string name,
        FigureTable table,
        string column
    )
    {
        (Rational sum, int blank) = table.SumOf(column);
        Rational difference = whole.Value - sum;
        IEnumerable<string> terms = Enumerable
            .Range(0, table.Rows.Count)
            .Select(row => table.NumberAt(row, column)?.ToString())
            .OfType<string>();
        return new FigureCheck(
            CheckKind.Column,
            figure.Path,
            Said.Equation(terms, sum, whole.Value),
            difference.Abs() <= figure.Tolerance
                ? null
                : new Diagnostic(
                    Catalogue.ColumnSumDiffers,
                    figure.Place,
                    ("figure", Said.Of(figure)),
                    ("whole", figure.InUnit(whole.Value)),
                    ("column", name),
                    ("sum", figure.InUnit(sum)),
                    ("difference", figure.InUnit(difference.Abs())),
                    ("more", Said.More(difference)),
                    ("blank", Said.Blank(blank))
                )
                {
                    Path = figure.Path,
                }
        );
    }

    private static FigureCheck Count(
        Figure figure,
        StatedCount count,
        FigureTable table,
        string column
    )
    {
        int distinct = Enumerable
            .Range(0, table.Rows.Count)
            .Select(row => table.TextAt(row, column))
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count();
        int rows = table.Rows.Count;
        Rational? pieces = table.QuantityColumn is { } quantity ? table.SumOf(quantity).Sum : null;
        var readings = new LocalizedText(
            FormattableString.Invariant($"{distinct} of them in {rows} rows")
                + (pieces is { } many ? $", {many} pieces" : ""),
            FormattableString.Invariant($"{distinct} 个、{rows} 行")
                + (pieces is { } all ? $"、{all} 件" : "")
        );
        return new FigureCheck(
            CheckKind.Count,
            figure.Path,
            $"{count.Of.Value}: {distinct.ToString(CultureInfo.InvariantCulture)}{(count.Says.Value == distinct ? "" : $" ≠ {count.Says}")}",
            count.Says.Value == distinct
                ? null
                : new Diagnostic(
                    Catalogue.CountDiffers,
                    count.Says.Text.Place,
                    ("figure", Said.Of(figure)),
                    ("says", count.Says.ToString()),
                    ("column", count.Of.Value),
                    ("readings", readings)
                )
                {
                    Path = figure.Path,
                }
        );
    }
}
