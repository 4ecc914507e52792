using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;

namespace PerfEval.Import.Tables;

/// <summary>Makes nodes of the rows of a table.</summary>
internal sealed class RowReading
{
    private const int MostRowsNamed = 40;

    private static readonly (Role Role, string Key)[] NodeTexts =
    [
        (Role.Budget, "budget"),
        (Role.Description, "description"),
        (Role.Goal, "goal"),
        (Role.Owner, "owner"),
    ];

    private readonly Header _header;
    private readonly DraftTable _table;
    private readonly Findings _findings;
    private readonly List<HeaderColumn> _unused;
    private readonly bool _hasLevels;
    private readonly List<GridCell> _filled = [];
    private readonly List<GridCell> _numbered = [];
    private string? _topStyle;
    private DraftNode? _top;
    private DraftNode? _activity;

    private RowReading(Header header, DraftTable table, Findings findings)
    {
        (_header, _table, _findings) = (header, table, findings);
        _hasLevels = header.ColumnOf(Role.Activity) is not null;
        _unused =
        [
            .. header.Columns.Where(column =>
                column.Role is null && !column.Heading.IsBlank && !column.Heading.IsRepeated
            ),
        ];
    }

    /// <summary>Makes nodes of all rows.</summary>
    /// <param name="parts">The table and those joined to it.</param>
    /// <param name="table">Where the nodes go.</param>
    /// <param name="findings">Where to say what was assumed.</param>
    public static void Read(
        IReadOnlyList<(Grid Grid, Header Header)> parts,
        DraftTable table,
        Findings findings
    )
    {
        var reading = new RowReading(parts[0].Header, table, findings);
        reading.TellHeader();
        foreach ((Grid grid, Header header) in parts)
        {
            for (int i = header.NextRow; i < grid.Rows.Count; i++)
            {
                if (reading.IsHeaderAgain(grid, i) is > 0 and var rows)
                {
                    findings.Add(Catalogue.HeaderRepeated, grid.Rows[i][0].Place);
                    i += rows - 1;
                }
                else if (grid.Rows[i].Any(cell => !cell.IsBlank && !cell.IsRepeated))
                {
                    reading.Take(grid.Rows[i]);
                }
            }
        }

        reading.TellRows();
    }

    private void TellHeader()
    {
        foreach (HeaderColumn column in _header.Columns)
        {
            if (column is { IsSynonym: true, Role: { } role })
            {
                _findings.Add(
                    Catalogue.HeadingBySynonym,
                    column.Heading.Place,
                    ("heading", column.Heading.OnOneLine),
                    ("role", RoleNames.Of(role))
                );
            }
        }

        foreach (HeaderColumn column in _unused)
        {
            _findings.Add(
                Catalogue.ColumnNotUsed,
                column.Heading.Place,
                ("heading", column.Heading.OnOneLine)
            );
        }

        foreach (HeaderColumn column in _header.Grades)
        {
            if (!_table.Grades.Contains(column.Grade!))
            {
                _table.Grades.Add(column.Grade!);
            }
        }

        if (
            _table.Levels.Count == 0
            && _hasLevels
            && _header.ColumnOf(Role.Responsibility) is not null
        )
        {
            _table.Levels.AddRange(
                from role in (Role[])[Role.Responsibility, Role.Activity, Role.Indicator]
                select _header.Columns[_header.ColumnOf(role)!.Value].Heading.OnOneLine
            );
        }
    }

    private void TellRows()
    {
        Tell(Catalogue.FilledFromAbove, _filled);
        Tell(Catalogue.NumberTakenOff, _numbered);
    }

    private void Tell(Wording wording, List<GridCell> cells)
    {
        if (cells.Count > 0)
        {
            string rows = string.Join(
                ", ",
                cells
                    .Take(MostRowsNamed)
                    .Select(cell =>
                        cell.Line?.ToString(CultureInfo.InvariantCulture) ?? cell.Address
                    )
            );
            _findings.Add(
                wording,
                cells[0].Place,
                ("count", cells.Count),
                ("rows", cells.Count > MostRowsNamed ? $"{rows}, …" : rows)
            );
        }
    }

    // How many rows from one on are the headings again; 0 for none.
    private int IsHeaderAgain(Grid grid, int row)
    {
        bool isAgain =
            row + _header.Rows <= grid.Rows.Count
            && _header.Columns.All(column =>
                Enumerable
                    .Range(row, _header.Rows)
                    .Select(r => grid.Rows[r][column.Position])
                    .LastOrDefault(cell => !cell.IsBlank)
                    is var cell
                && (
                    cell is null
                        ? column.Heading.IsBlank
                        : HeadingWords.Key(cell.Text) == column.Key
                )
            );
        return isAgain ? _header.Rows : 0;
    }

    private void Take(IReadOnlyList<GridCell> row)
    {
        GridCell first = row.First(cell => !cell.IsBlank);
        if (HeadingWords.Is(HeadingWords.Totals, first.Text))
        {
            TakeTotal(row, first);
            return;
        }

        bool isBegun = TakeNodes(row);
        if (Own(row, Role.Indicator) is { } name)
        {
            TakeIndicator(row, name, isBegun);
        }
        else if (!isBegun && _top is not null && row.Any(cell => !cell.IsBlank && !cell.IsRepeated))
        {
            // Of no indicator and of no node of its own: kept where it stands.
            (_activity ?? _top).Comments.AddRange(
                from cell in row
                where !cell.IsBlank && !cell.IsRepeated
                select ("", cell.OnOneLine)
            );
        }
    }

    private void TakeTotal(IReadOnlyList<GridCell> row, GridCell first)
    {
        GridCell? budget = Own(row, Role.Budget);
        GridCell? points = Own(row, Role.Points);
        _table.Points ??= points;
        _table.Claimed ??= Own(row, Role.Claimed);
        if (budget is not null)
        {
            _table.Totals.Add((first.OnOneLine, budget));
        }

        Wording wording =
            budget is null && points is null ? Catalogue.TotalWithoutAmount : Catalogue.TotalTaken;
        _findings.Add(wording, first.Place, ("name", first.OnOneLine));
    }

    // Whether the row begins a responsibility or an activity.
    private bool TakeNodes(IReadOnlyList<GridCell> row)
    {
        GridCell? top = Own(row, Role.Responsibility);
        GridCell? activity = Own(row, Role.Activity);
        bool isBegun = false;
        if (top is not null)
        {
            ListNumber? number = ListNumber.Of(top.OnOneLine);
            _topStyle ??= number?.Style;
            bool isActivity =
                !_hasLevels && number is not null && _top is not null && number.Style != _topStyle;
            if (isActivity)
            {
                BeginActivity(top, number);
                isBegun = true;
            }
            else if (_top is null || (number?.Name ?? top.OnOneLine) != _top.Name)
            {
                BeginTop(top, number);
                isBegun = true;
            }
        }

        if (activity is not null)
        {
            ListNumber? number = ListNumber.Of(activity.OnOneLine);
            if (_activity is null || (number?.Name ?? activity.OnOneLine) != _activity.Name)
            {
                if (_top is null)
                {
                    BeginTop(activity, number);
                }

                BeginActivity(activity, number);
                isBegun = true;
            }
        }

        if (isBegun)
        {
            DraftNode node = _activity ?? _top!;
            foreach ((Role role, string key) in NodeTexts)
            {
                bool isOfIndicator = role == Role.Owner && Own(row, Role.Indicator) is not null;
                if (!isOfIndicator && Own(row, role) is { } cell)
                {
                    node.Texts[key] = cell;
                }
            }

            if (Own(row, Role.Indicator) is null)
            {
                node.Comments.AddRange(Unused(row));
            }
        }

        return isBegun;
    }

    private void BeginTop(GridCell cell, ListNumber? number)
    {
        string id = $"r{_table.Responsibilities.Count + 1}";
        _top = NodeOf(id, cell, number);
        _activity = null;
        _table.Responsibilities.Add(_top);
    }

    private void BeginActivity(GridCell cell, ListNumber? number)
    {
        _activity = NodeOf($"a{_top!.Activities.Count + 1}", cell, number);
        _top.Activities.Add(_activity);
    }

    private DraftNode NodeOf(string id, GridCell cell, ListNumber? number)
    {
        CountNumber(cell, number);
        return new DraftNode(id, cell)
        {
            Name = number?.Name ?? cell.OnOneLine,
            Number = number?.Number,
        };
    }

    private void CountNumber(GridCell cell, ListNumber? number)
    {
        if (number is not null)
        {
            _numbered.Add(cell);
        }
    }

    private void TakeIndicator(IReadOnlyList<GridCell> row, GridCell name, bool isBegun)
    {
        if (!isBegun)
        {
            NoteFilled(row, name);
        }

        if (_top is null)
        {
            // A table of indicators alone has one responsibility, which is named by hand.
            _findings.Add(Catalogue.NoResponsibility, name.Place);
            BeginTop(name with { Text = "?" }, null);
        }

        DraftNode node = _activity ?? _top!;
        if (_activity is null && _top!.Activities.Count > 0)
        {
            node = _top.Activities[^1];
        }

        ListNumber? number = ListNumber.Of(name.OnOneLine);
        CountNumber(name, number);
        string id = string.Create(CultureInfo.InvariantCulture, $"i{node.Indicators.Count + 1:00}");
        node.Indicators.Add(
            new DraftIndicator(id, name)
            {
                Name = number?.Name ?? name.OnOneLine,
                Number = number?.Number,
                Criteria =
                [
                    .. from column in _header.Grades
                    let cell = row[column.Position]
                    where !cell.IsBlank
                    select (column.Grade!, cell),
                ],
                Owner = At(row, Role.Owner),
                Points = At(row, Role.Points),
                Target = At(row, Role.Target),
                Score = At(row, Role.Score),
                Actual = At(row, Role.Actual),
                Claimed = At(row, Role.Claimed),
                Deviation = At(row, Role.Deviation),
                Comments = [.. Unused(row)],
            }
        );
    }

    // A name that is merged goes on; one that is empty is taken from above, which is told.
    private void NoteFilled(IReadOnlyList<GridCell> row, GridCell name)
    {
        Role level = _hasLevels ? Role.Activity : Role.Responsibility;
        if (_top is not null && _header.ColumnOf(level) is { } column && row[column].IsBlank)
        {
            _filled.Add(name);
        }
    }

    private IEnumerable<(string Heading, string Text)> Unused(IReadOnlyList<GridCell> row) =>
        from column in _unused
        let cell = row[column.Position]
        where !cell.IsBlank && !cell.IsRepeated
        select (column.Heading.OnOneLine, cell.OnOneLine);

    // What the row itself says, and not a merged cell that began before it.
    private GridCell? Own(IReadOnlyList<GridCell> row, Role role) =>
        _header.ColumnOf(role) is { } column
        && row[column] is { IsBlank: false, IsRepeated: false } cell
            ? cell
            : null;

    // What holds for the row, be it merged over several.
    private GridCell? At(IReadOnlyList<GridCell> row, Role role) =>
        _header.ColumnOf(role) is { } column && row[column] is { IsBlank: false } cell
            ? cell
            : null;
}
