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
    private readonly HashSet<int> _unused;
    private readonly bool _hasLevels;
    private readonly List<GridCell> _filled = [];
    private readonly List<GridCell> _numbered = [];
    private readonly List<GridCell> _left = [];
    private Role? _numberedLevel;
    private RowCells? _row;
    private string? _topStyle;
    private DraftNode? _top;
    private DraftNode? _activity;
    private DraftIndicator? _indicator;

    private RowReading(Header header, DraftTable table, Findings findings)
    {
        (_header, _table, _findings) = (header, table, findings);
        _hasLevels = header.ColumnOf(Role.Activity) is not null;
        _unused =
        [
            .. header
                .Columns.Where(column =>
                    column.Role is null && column.Heading is { IsBlank: false, IsRepeated: false }
                )
                .Select(column => column.Position),
        ];
    }

    /// <summary>Makes nodes of all rows.</summary>
    /// <param name="parts">The table and those joined to it.</param>
    /// <param name="isFirst">Whether it is the table from which the head of the draft is made.</param>
    /// <param name="table">Where the nodes go.</param>
    /// <param name="findings">Where to say what was assumed.</param>
    public static void Read(
        IReadOnlyList<(Grid Grid, Header Header)> parts,
        bool isFirst,
        DraftTable table,
        Findings findings
    )
    {
        var reading = new RowReading(parts[0].Header, table, findings);
        reading.FindNumberedLevel(parts);
        reading.TellHeader(parts[0].Grid);
        foreach ((Grid grid, Header header) in parts)
        {
            // What stands above the headings of the first table is kept at the head of the draft.
            int first = grid == parts[0].Grid && isFirst ? header.FirstRow : 0;
            for (int i = first; i < grid.Rows.Count; i++)
            {
                IReadOnlyList<GridCell> row = grid.Rows[i];
                if (i < header.FirstRow)
                {
                    reading.KeepApart(new RowCells(row, header));
                }
                else if (i < header.NextRow)
                {
                    i = header.NextRow - 1;
                }
                else if (reading.IsHeaderAgain(grid, parts[0].Grid, i))
                {
                    findings.Add(Catalogue.HeaderRepeated, row[0].Place);
                    i += header.Rows - 1;
                }
                else
                {
                    reading.Take(new RowCells(row, header));
                }
            }
        }

        reading.TellRows();
    }

    // A column of numbers is that of the level whose names stand in just the rows in which it says something.
    private void FindNumberedLevel(IReadOnlyList<(Grid Grid, Header Header)> parts)
    {
        if (_header.ColumnOf(Role.Number) is not { } column)
        {
            return;
        }

        List<RowCells> rows =
        [
            .. parts
                .SelectMany(part =>
                    part.Grid.Rows.Skip(part.Header.NextRow)
                        .Select(row => new RowCells(row, part.Header))
                )
                .Where(row => row.First is { } first && !IsTotal(first) && !IsNote(row, first)),
        ];
        foreach (Role level in (Role[])[Role.Indicator, Role.Activity, Role.Responsibility])
        {
            bool isIts = rows.TrueForAll(row =>
                row.Own(level) is null == row.Own(Role.Number) is null
            );
            if (isIts && _header.ColumnOf(level) is not null)
            {
                _numberedLevel = level;
                return;
            }
        }

        _unused.Add(column);
    }

    private void TellHeader(Grid grid)
    {
        HashSet<GridCell> headings = new(
            _header.Columns.Select(column => column.Heading),
            ReferenceEqualityComparer.Instance
        );
        foreach (
            GridCell cell in grid
                .Rows.Skip(_header.FirstRow)
                .Take(_header.Rows)
                .SelectMany(row => row)
                .Where(cell => cell is { IsBlank: false, IsRepeated: false })
                .Where(cell => !headings.Contains(cell) && HeadingWords.Find(cell.Text) is null)
        )
        {
            _findings.Add(Catalogue.HeadingNotUsed, cell.Place, ("heading", cell.OnOneLine));
        }

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

        foreach (
            HeaderColumn column in _header.Columns.Where(column =>
                _unused.Contains(column.Position)
            )
        )
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
        Tell(Catalogue.CellsNotUsed, _left);
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

    // Whether the headings stand again from a row on, and nothing else.
    private bool IsHeaderAgain(Grid grid, Grid headings, int row)
    {
        if (row + _header.Rows > grid.Rows.Count)
        {
            return false;
        }

        return _header.Columns.All(column =>
        {
            List<string> known =
            [
                .. headings
                    .Rows.Skip(_header.FirstRow)
                    .Take(_header.Rows)
                    .Select(one => HeadingWords.Key(one[column.Position].Text)),
            ];
            List<string> here =
            [
                .. grid
                    .Rows.Skip(row)
                    .Take(_header.Rows)
                    .Select(one => HeadingWords.Key(one[column.Position].Text))
                    .Where(key => key.Length > 0),
            ];
            return here.LastOrDefault("") == column.Key && here.TrueForAll(known.Contains);
        });
    }

    private void Take(RowCells row)
    {
        _row = row;
        if (row.First is not { } first)
        {
            return;
        }

        if (IsTotal(first))
        {
            TakeTotal(row, first);
            return;
        }

        if (IsNote(row, first))
        {
            Keep(row);
            return;
        }

        bool isBegun = TakeNodes(row);
        if (row.TakeOwn(Role.Indicator) is { } name)
        {
            TakeIndicator(row, name, isBegun);
        }
        else
        {
            bool goesOn = !isBegun && row.GoesOn(Role.Indicator);
            Keep(row, goesOn ? _indicator?.Comments : null);
        }
    }

    private static bool IsTotal(GridCell first) => HeadingWords.Is(HeadingWords.Totals, first.Text);

    private static bool IsNote(RowCells row, GridCell first) =>
        row.IsAlone && HeadingWords.IsNote(first.Text);

    // What nothing was made of is kept where it stands: at an indicator, at the node that is open, or at the head.
    private void Keep(RowCells row, List<(string, string)>? at = null, string before = "")
    {
        List<(string, string)> comments = at ?? (_activity ?? _top)?.Comments ?? _table.Notes;
        bool isTold = true;
        foreach ((HeaderColumn column, string text) in row.Left)
        {
            string heading = HeadingWords.IsNote(text) ? "" : column.Heading.OnOneLine;
            comments.Add(($"{before} {heading}".Trim(), text));
            isTold &= _unused.Contains(column.Position);
        }

        if (!isTold)
        {
            _left.Add(row.First!);
        }
    }

    private void KeepApart(RowCells row)
    {
        List<string> left = [.. row.Left.Select(one => one.Text)];
        if (left.Count > 0)
        {
            _table.Notes.Add(("", string.Join(" | ", left)));
            _left.Add(row.First!);
        }
    }

    private void TakeTotal(RowCells row, GridCell first)
    {
        row.Take(first);
        bool isSubtotal =
            row.GoesOnInFirstColumn || HeadingWords.Is(HeadingWords.Subtotals, first.Text);
        GridCell? budget =
            row.GoesOnInFirstColumn || _table.Totals.Exists(total => total.Name == first.OnOneLine)
                ? null
                : row.TakeOwn(Role.Budget);
        GridCell? points = null;
        if (!isSubtotal)
        {
            points = _table.Points is null ? TakeNumber(row, Role.Points) : null;
            _table.Points ??= points;
            _table.Claimed ??= TakeNumber(row, Role.Claimed);
        }

        if (budget is not null)
        {
            _table.Totals.Add((first.OnOneLine, budget));
        }

        Wording wording =
            budget is null && points is null ? Catalogue.TotalWithoutAmount : Catalogue.TotalTaken;
        _findings.Add(wording, first.Place, ("name", first.OnOneLine));
        Keep(row, before: first.OnOneLine);
    }

    private static GridCell? TakeNumber(RowCells row, Role role) =>
        row.Own(role)?.Number is null ? null : row.TakeOwn(role);

    // Whether the row begins a responsibility or an activity.
    private bool TakeNodes(RowCells row)
    {
        GridCell? top = row.TakeOwn(Role.Responsibility);
        GridCell? activity = row.TakeOwn(Role.Activity);
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
            else if (!IsSame(_top, top, number))
            {
                BeginTop(top, number);
                isBegun = true;
            }
        }

        if (activity is not null)
        {
            ListNumber? number = ListNumber.Of(activity.OnOneLine);
            if (!IsSame(_activity, activity, number))
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
                bool isOfIndicator = role == Role.Owner && row.Own(Role.Indicator) is not null;
                if (!isOfIndicator && row.TakeOwn(role) is { } cell)
                {
                    node.Texts[key] = cell;
                }
            }
        }

        return isBegun;
    }

    // A name that stands again is the same node, unless another number stands before it.
    private static bool IsSame(DraftNode? node, GridCell cell, ListNumber? number) =>
        node is not null
        && node.Name == (number?.Name ?? cell.OnOneLine)
        && (number is null || node.Number == number.Number);

    private void BeginTop(GridCell cell, ListNumber? number)
    {
        string id = $"r{_table.Responsibilities.Count + 1}";
        _top = NodeOf(id, cell, number, Role.Responsibility);
        (_activity, _indicator) = (null, null);
        _table.Responsibilities.Add(_top);
    }

    private void BeginActivity(GridCell cell, ListNumber? number)
    {
        _activity = NodeOf($"a{_top!.Activities.Count + 1}", cell, number, Role.Activity);
        _top.Activities.Add(_activity);
        _indicator = null;
    }

    private DraftNode NodeOf(string id, GridCell cell, ListNumber? number, Role level)
    {
        CountNumber(cell, number);
        return new DraftNode(id, cell)
        {
            Name = number?.Name ?? cell.OnOneLine,
            Number = NumberOf(number, level),
        };
    }

    // The number before the name, else that in the column of numbers; where both differ the column's is kept apart.
    private string? NumberOf(ListNumber? number, Role level)
    {
        if (
            _numberedLevel == level
            && _row!.Own(Role.Number) is { } cell
            && (number is null || number.Number == cell.OnOneLine)
        )
        {
            return _row.Take(cell)!.OnOneLine;
        }

        return number?.Number;
    }

    private void CountNumber(GridCell cell, ListNumber? number)
    {
        if (number is not null)
        {
            _numbered.Add(cell);
        }
    }

    private void TakeIndicator(RowCells row, GridCell name, bool isBegun)
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
        _indicator = new DraftIndicator(id, name)
        {
            Name = number?.Name ?? name.OnOneLine,
            Number = NumberOf(number, Role.Indicator),
            Criteria =
            [
                .. from column in _header.Grades
                let cell = row.TakeAt(column.Position)
                where cell is not null
                select (column.Grade!, cell),
            ],
            Owner = row.TakeAt(Role.Owner),
            Points = row.TakeAt(Role.Points),
            Target = row.TakeAt(Role.Target),
            Score = row.TakeAt(Role.Score),
            Actual = row.TakeAt(Role.Actual),
            Claimed = row.TakeAt(Role.Claimed),
            Deviation = row.TakeAt(Role.Deviation),
        };
        node.Indicators.Add(_indicator);
        Keep(row, _indicator.Comments);
    }

    // A name that is merged goes on; one that is empty is taken from above, which is told.
    private void NoteFilled(RowCells row, GridCell name)
    {
        if (_top is not null && row.IsBlank(_hasLevels ? Role.Activity : Role.Responsibility))
        {
            _filled.Add(name);
        }
    }
}
