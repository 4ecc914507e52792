using System.Text.RegularExpressions;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Import.Tables;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Import.Forms;

/// <summary>Reads what stands in the rows above the headings of a table: labels with what they say, and the money of a project.</summary>
internal sealed partial class FormReading
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

    private static Role? RoleOf(GridCell cell) => HeadingWords.Find(cell.Text)?.Role;

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
            if (LineOf(_rows[r], columns, first) is { } line)
            {
                lines.Add((line, r));
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

    // A line has amounts, and is called what stands last before them; what is no number stays where it is.
    private static FormFund? LineOf(
        IReadOnlyList<GridCell> cells,
        List<(string Key, int Column)> columns,
        int first
    )
    {
        List<(string Key, GridCell Cell)> said =
        [
            .. from column in columns
            let cell = cells[column.Column]
            where IsOwn(cell)
            select (column.Key, cell),
        ];
        GridCell? name = cells.Take(first).LastOrDefault(IsOwn);
        bool isLine =
            said.Exists(one => IsAmount(one.Cell))
            || (name is not null && FormWords.Find(name.Text) == FormWords.Total);
        return isLine ? new FormFund("", name, [.. said.Where(one => IsAmount(one.Cell))]) : null;
    }

    private static bool IsAmount(GridCell cell)
    {
        string amount = Folding.Fold(cell.Trimmed);
        return Rational.TryParse(
            Grouped().IsMatch(amount) ? amount.Replace(",", "", StringComparison.Ordinal) : amount,
            out _
        );
    }

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$", RegexOptions.None, 1000)]
    private static partial Regex Grouped();

    // Where the head gives points for the money, it is an indicator, and the first of the book.
    private void TakeIndicator(
        IReadOnlyList<GridCell> headings,
        int first,
        IReadOnlyList<GridCell> total,
        DraftTable table,
        Findings findings
    )
    {
        GridCell? Under(GridCell? heading) =>
            headings.ToList().FindIndex(cell => ReferenceEquals(cell, heading))
                is >= 0
                    and var column
            && IsOwn(total[column])
                ? total[column]
                : null;
        GridCell? Heading(Func<GridCell, bool> isIt) =>
            headings.FirstOrDefault(cell => IsOwn(cell) && isIt(cell));

        GridCell? rateHeading = Heading(cell => FormWords.Find(cell.Text) == FormWords.Rate);
        GridCell? pointsHeading = Heading(cell => RoleOf(cell) == Role.Points);
        GridCell? claimedHeading = Heading(cell => RoleOf(cell) == Role.Claimed);
        GridCell? points = Under(pointsHeading);
        GridCell? claimed = Under(claimedHeading);
        GridCell? rate = Under(rateHeading);
        GridCell? label = headings.Take(first).FirstOrDefault(IsOwn);
        GridCell? name = rateHeading ?? label;
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
            from cell in (GridCell?[])
                [over, name, points, rate, indicator.Claimed, pointsHeading, claimedHeading]
            where cell is not null
            select cell
        );
        findings.Add(Catalogue.MeasuredByFunds, points.Place, ("name", name.OnOneLine));
    }
}
