using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Import.Tables;

namespace PerfEval.Import.Forms;

/// <summary>Reads what stands in the rows above the headings of a table: labels with what they say, and the money of a project.</summary>
internal sealed class FormReading
{
    private static readonly string[] OfProject =
    [
        FormWords.Subject,
        FormWords.Department,
        FormWords.Unit,
        FormWords.Goal,
        FormWords.Achieved,
    ];

    private static readonly string[] OfMoney =
    [
        FormWords.Initial,
        FormWords.Adjusted,
        FormWords.Executed,
    ];

    private readonly IReadOnlyList<IReadOnlyList<GridCell>> _rows;
    private readonly FormHead _head = new();

    private FormReading(Grid grid, Header header) => _rows = [.. grid.Rows.Take(header.FirstRow)];

    /// <summary>Reads the head of a form.</summary>
    /// <param name="part">The table and its headings.</param>
    /// <param name="table">Where the indicator goes that the money measures, if the head gives points for it.</param>
    /// <param name="findings">Where to say what was assumed.</param>
    public static FormHead Read(
        (Grid Grid, Header Header) part,
        DraftTable table,
        Findings findings
    )
    {
        var reading = new FormReading(part.Grid, part.Header);
        for (int r = 0; r < reading._rows.Count; r++)
        {
            if (reading.ColumnsOfMoney(r) is { } columns)
            {
                reading.TakeFunds(r, columns, table, findings);
            }
            else
            {
                reading.TakeTexts(r);
            }
        }

        return reading._head;
    }

    private static bool IsOwn(GridCell cell) => cell is { IsBlank: false, IsRepeated: false };

    private static string? LabelOf(GridCell cell) => IsOwn(cell) ? FormWords.Find(cell.Text) : null;

    // What a label says stands to its right, or below it where only labels stand there.
    private void TakeTexts(int row)
    {
        IReadOnlyList<GridCell> cells = _rows[row];
        for (int c = 0; c < cells.Count; c++)
        {
            if (
                LabelOf(cells[c]) is { } key
                && OfProject.Contains(key)
                && !_head.Texts.ContainsKey(key)
                && (Right(cells, c) ?? Below(row, c)) is { } said
            )
            {
                _head.Texts[key] = said;
                _head.Taken.UnionWith([cells[c], said]);
            }
        }
    }

    private static GridCell? Right(IReadOnlyList<GridCell> cells, int column) =>
        cells.Skip(column + 1).FirstOrDefault(IsOwn) is { } next && LabelOf(next) is null
            ? next
            : null;

    private GridCell? Below(int row, int column) =>
        row + 1 < _rows.Count
        && _rows[row + 1][column] is var below
        && IsOwn(below)
        && LabelOf(below) is null
            ? below
            : null;

    // The columns of amounts, if the row names what was granted and what was spent.
    private List<(string Key, int Column)>? ColumnsOfMoney(int row)
    {
        List<(string Key, int Column)> columns =
        [
            .. _rows[row]
                .Select((cell, c) => (Key: LabelOf(cell), Column: c))
                .Where(one => OfMoney.Contains(one.Key))
                .Select(one => (one.Key!, one.Column))
                .DistinctBy(one => one.Item1),
        ];
        return
            columns.Exists(one => one.Key == FormWords.Adjusted)
            && columns.Exists(one => one.Key == FormWords.Executed)
            ? columns
            : null;
    }

    private void TakeFunds(
        int row,
        List<(string Key, int Column)> columns,
        DraftTable table,
        Findings findings
    )
    {
        if (_head.Funds.Count > 0)
        {
            return;
        }

        IReadOnlyList<GridCell> headings = _rows[row];
        int first = columns.Min(one => one.Column);
        List<(FormFund Fund, int Row)> lines = [];
        for (int r = row + 1; r < _rows.Count && ColumnsOfMoney(r) is null; r++)
        {
            List<(string, GridCell)> amounts =
            [
                .. from column in columns
                let cell = _rows[r][column.Column]
                where IsOwn(cell) && cell.Number is not null
                select (column.Key, cell),
            ];
            if (amounts.Count > 0)
            {
                GridCell? name = _rows[r].Take(first).LastOrDefault(IsOwn);
                lines.Add((new FormFund("", name, amounts), r));
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        int total = Math.Max(
            lines.FindIndex(line =>
                line.Fund.Name is { } name && FormWords.Find(name.Text) == FormWords.Total
            ),
            0
        );
        foreach ((FormFund fund, int i) in lines.Select((line, i) => (line.Fund, i)))
        {
            string id = i == total ? FormWords.Total : FormattableString.Invariant($"f{i + 1}");
            _head.Funds.Add(fund with { Id = id });
            _head.Taken.UnionWith(fund.Amounts.Select(amount => amount.Cell));
            _head.Taken.UnionWith(fund.Name is { } name ? [name] : []);
        }

        _head.Taken.UnionWith(columns.Select(column => headings[column.Column]));
        TakeIndicator(headings, first, _rows[lines[total].Row], table, findings);
    }

    // Where the head gives points for the money, it is an indicator, and the first of the book.
    private void TakeIndicator(
        IReadOnlyList<GridCell> headings,
        int first,
        IReadOnlyList<GridCell> total,
        DraftTable table,
        Findings findings
    )
    {
        GridCell? At(Func<GridCell, bool> isHeading)
        {
            int column = headings.ToList().FindIndex(cell => IsOwn(cell) && isHeading(cell));
            if (column < 0 || !IsOwn(total[column]))
            {
                return null;
            }

            return total[column];
        }

        GridCell? points = At(cell => HeadingWords.Find(cell.Text)?.Role == Role.Points);
        GridCell? claimed = At(cell => HeadingWords.Find(cell.Text)?.Role == Role.Claimed);
        GridCell? rate = At(cell => FormWords.Find(cell.Text) == FormWords.Rate);
        GridCell? label = headings.Take(first).FirstOrDefault(IsOwn);
        GridCell? name = headings.FirstOrDefault(cell =>
            IsOwn(cell) && FormWords.Find(cell.Text) == FormWords.Rate
        );
        name ??= label;
        if (points?.Number is null || name is null)
        {
            return;
        }

        GridCell over = label ?? name;
        string id = FormattableString.Invariant($"r{table.Responsibilities.Count + 1}");
        var node = new DraftNode(id, over) { Name = over.OnOneLine };
        bool isShare = rate?.Text.Contains('%', StringComparison.Ordinal) == true;
        var indicator = new DraftIndicator("i01", name)
        {
            Name = name.OnOneLine,
            Points = points,
            Fund = FormWords.Total,
            Actual = isShare ? rate : null,
            Claimed = claimed?.Number is null ? null : claimed,
        };
        if (rate is not null && !isShare)
        {
            indicator.Comments.Add((name.OnOneLine, rate.OnOneLine));
        }

        node.Indicators.Add(indicator);
        table.Responsibilities.Add(node);
        _head.Taken.UnionWith(
            from cell in (GridCell?[])[over, name, points, rate, indicator.Claimed]
            where cell is not null
            select cell
        );
        _head.Taken.UnionWith(
            headings.Where(cell =>
                HeadingWords.Find(cell.Text)?.Role is Role.Points or Role.Claimed
            )
        );
        findings.Add(Catalogue.MeasuredByFunds, points.Place, ("name", name.OnOneLine));
    }
}
