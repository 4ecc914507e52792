using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>Checks that were not made, since something that they need is blank.</summary>
internal static class NotMade
{
    public static FigureCheck Of(CheckKind kind, Figure figure, string english, string chinese) =>
        Of(kind, figure, figure, english, chinese);

    /// <summary>Makes the check.</summary>
    /// <param name="kind">What would have been compared.</param>
    /// <param name="figure">The figure that it is about.</param>
    /// <param name="blank">The figure that is blank.</param>
    /// <param name="english">With what it would have been compared: <c>against its parts</c>.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public static FigureCheck Of(
        CheckKind kind,
        Figure figure,
        Figure blank,
        string english,
        string chinese
    ) =>
        new(
            kind,
            figure.Path,
            "",
            new Diagnostic(
                Catalogue.CheckNotMade,
                blank.Place,
                ("figure", Said.Of(blank)),
                ("what", new LocalizedText(english, chinese))
            )
            {
                Path = blank.Path,
            }
        );

    /// <summary>Says in which rows a check was not made; null for none, and where a row says nothing at all of it.</summary>
    public static FigureCheck? InRows(
        FigureTable table,
        CheckKind kind,
        IEnumerable<int> rows,
        IReadOnlyList<SourcedText> columns,
        LocalizedText what,
        string? divisor = null
    )
    {
        // What is no number has been refused where it stands.
        bool Lacks(int row, SourcedText column) =>
            table.TextAt(row, column.Value).Length == 0
            || (column.Value == divisor && table.NumberAt(row, divisor) is { Value.Sign: <= 0 });
        int[] lacking =
        [
            .. rows.Where(row =>
                    columns.Any(column => Lacks(row, column))
                    && columns.Any(column => table.TextAt(row, column.Value).Length > 0)
                )
                .Order(),
        ];
        if (lacking.Length == 0)
        {
            return null;
        }

        LocalizedText numbers = NamedList.Of(
            lacking.Select(row => (row + 1).ToString(CultureInfo.InvariantCulture)),
            lacking.Length
        );
        SourcedText[] blank = [.. columns.Where(column => lacking.Any(row => Lacks(row, column)))];
        return new FigureCheck(
            kind,
            table.Id,
            "",
            new Diagnostic(
                Catalogue.RowsNotMade,
                table
                    .CellAt(lacking[0], columns.First(column => Lacks(lacking[0], column)).Value)
                    .Place,
                ("table", table.Id),
                ("what", what),
                (
                    "rows",
                    new LocalizedText(
                        (lacking.Length == 1 ? "row " : "rows ") + numbers.In(Language.English),
                        $"第 {numbers.In(Language.Chinese)} 行"
                    )
                ),
                ("columns", string.Join(", ", blank.Select(column => column.Value))),
                (
                    "lack",
                    divisor is not null
                        ? new LocalizedText("blank or 0", "为空或为 0")
                        : new LocalizedText("blank", "为空")
                )
            )
            {
                Path = table.Id,
            }
        );
    }
}
