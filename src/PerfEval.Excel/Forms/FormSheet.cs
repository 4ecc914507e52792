using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Excel.Sheets;
using PerfEval.Quantities;
using PerfEval.Reporting;
using PerfEval.Reporting.Templates;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Excel.Forms;

/// <summary>The sheet of a form to fill in: the criteria beside each cell, and labels to choose from.</summary>
/// <remarks>
/// It is not protected, so that its rows can be sorted and filtered: what belongs to the form is guarded by rules that
/// refuse whatever is typed there, and reading checks it.
/// </remarks>
internal sealed class FormSheet
{
    // Under the title, and what to do; beside the numbers, whose column is narrow.
    private const int FirstFact = 3;
    private const int ColumnOfFacts = 3;
    private const int ColumnsOfFacts = 5;

    private readonly PublishedTable _table;
    private readonly string _owner;
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly Phrases _phrases;
    private readonly IReadOnlyList<FormColumn> _columns;
    private readonly FormMessages _messages;
    private readonly LevelColumns _levels;
    private readonly IReadOnlyList<FormRow> _rows;
    private readonly IReadOnlyList<FormHeading> _facts;
    private readonly bool _hasPoints;
    private readonly RuleText _rules;
    private readonly IReadOnlyList<string> _funds;

    // The nodes above each indicator, by its path: the responsibility, and the activity if there is one.
    private readonly Dictionary<string, IReadOnlyList<Node>> _above = new(StringComparer.Ordinal);

    /// <summary>Creates the sheet.</summary>
    /// <param name="table">The table, or the part of it that one office fills in.</param>
    /// <param name="phrases">The reader's language.</param>
    public FormSheet(PublishedTable table, Phrases phrases)
    {
        (_table, _phrases) = (table, phrases);
        _owner = table.OnlyOwner?.In(phrases.Language) ?? "";
        _indicators = [.. table.Indicators];
        _rows = [.. FormRow.Of(_indicators)];
        _hasPoints = _indicators.Any(indicator => indicator.Score is not null);
        _facts = _hasPoints
            ? [.. FormHeadings.Facts, .. FormHeadings.Project, .. FormHeadings.TotalClaim]
            : FormHeadings.Facts;
        _rules = new RuleText(phrases);
        _funds = FundsHead.IdsOf(_indicators);
        _messages = new FormMessages(table, phrases);
        _levels = new LevelColumns(table, phrases);
        foreach (Responsibility responsibility in table.Responsibilities)
        {
            Place(responsibility, []);
        }

        _columns = FormColumn.All(
            hasActivities: table.HasActivities,
            hasShares: _rows.Any(row => row.Kind == MeasureKind.Percent),
            hasDates: _rows.Any(row => row.Kind == MeasureKind.Timing),
            hasDueDates: _indicators.Any(indicator => indicator.IsDueAsked),
            _hasPoints,
            hasJudged: _rows.Any(row => row.IsJudged)
        );
    }

    private void Place(Node node, IReadOnlyList<Node> above)
    {
        if (node is Indicator indicator)
        {
            _above.Add(indicator.Path, above);
        }

        foreach (Node child in node.Children)
        {
            Place(child, [.. above, node]);
        }
    }

    /// <summary>Plans the sheet.</summary>
    /// <param name="name">Its name.</param>
    public SheetPlan Plan(string name)
    {
        IReadOnlyList<IReadOnlyList<SheetCell>> above = [.. Above()];
        return new SheetPlan
        {
            Name = name,
            Columns = [.. _columns.Select(Column)],
            Above = above,
            Rows = _rows.Select(Row),
            Below = _hasPoints ? [.. Below()] : [],
            FrozenColumns = PositionOf("name"),
            PrintedColumns = _columns.Count(column => column.Kind != FormColumnKind.Aside),
            HasFilter = true,
            HasNarrowMargins = true,
            HasNumbersAsText = true,
            Choices = [.. Choices()],
            Rules = [.. FactRules(), .. FundRules(), .. ColumnRules(above.Count + 2)],
        };
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Above()
    {
        string owner = _owner.Length > 0 ? $" · {_owner}" : "";
        yield return [Text(_table.Title.In(_phrases.Language) + owner, Look.Title)];
        yield return [Text(FormMessages.Hint.In(_phrases.Language), Look.Line)];
        foreach (FormHeading fact in _facts)
        {
            string given = Given(fact.Key);
            CellStyle style = fact.Key switch
            {
                "rulebook" => Look.Value,
                "asOf" => Look.InputDate,
                _ => Look.Input,
            };
            yield return
            [
                Text("", Look.Line),
                Text(fact.In(_phrases.Language), Look.Heading),
                Text(given, style) with
                {
                    Across = _hasPoints ? ColumnsOfFacts : 1,
                },
                .. Enumerable.Repeat(Text("", style), _hasPoints ? ColumnsOfFacts - 1 : 0),
            ];
        }

        yield return [];
        foreach (FormHeading money in _funds.Count > 0 ? FormHeadings.Funds : [])
        {
            yield return
            [
                Text("", Look.Line),
                Text(money.In(_phrases.Language), Look.Heading),
                .. _funds.Select(id =>
                    money.Key == "funds"
                        ? Text(FundsHead.NameOf(id, _phrases.Language), Look.Value)
                        : Text("", Look.Input)
                ),
            ];
        }

        if (_funds.Count > 0)
        {
            yield return [];
        }
    }

    // What is known beforehand; who fills in the form may write something else.
    private string Given(string fact) =>
        fact switch
        {
            "rulebook" => _table.Id,
            "subject" => _table.Department?.Name.In(_phrases.Language) ?? "",
            "assessor" => _owner,
            _ => "",
        };

    private SheetColumn Column(FormColumn column) =>
        new(Broken(HeadingOf(column)), column.Width)
        {
            Narrowest = column.Width,
            Style = column.Kind is FormColumnKind.Filled or FormColumnKind.Date
                ? Look.InputHeading
                : Look.Heading,
        };

    // Of the three levels, as the table calls them.
    private string HeadingOf(FormColumn column) =>
        column.Key switch
        {
            "responsibility" => _levels.Headings.First(),
            "activity" => _levels.Headings.ElementAt(1),
            "name" => _levels.Headings.Last(),
            _ => column.Heading.In(_phrases.Language),
        };

    // Before what stands in brackets; a heading is known however it is broken.
    private static string Broken(string heading) =>
        heading.Replace("（", "\n（", StringComparison.Ordinal);

    private IReadOnlyList<SheetCell> Row(FormRow row) =>
        [
            .. _columns.Select(column =>
                row.Item is null ? Cell(column, row) : ItemCell(column, row)
            ),
        ];

    // What all rows are worth, and who signs for them.
    private IEnumerable<IReadOnlyList<SheetCell>> Below()
    {
        Rational full = _indicators.Aggregate(
            Rational.Zero,
            (sum, indicator) => sum + (indicator.Points?.Value ?? Rational.Zero)
        );
        yield return
        [
            .. _columns.Select(column =>
                column.Key switch
                {
                    "name" => Text(_phrases.Say("Total", "总分"), Look.Heading),
                    "pointsPossible" => Text(full.ToMixedString(), Look.Heading),
                    _ => Text("", Look.Unfit),
                }
            ),
        ];
        yield return Workbooks.Signatures(_columns.Count, _phrases);
    }

    private SheetCell Cell(FormColumn column, FormRow row)
    {
        Indicator indicator = row.Indicator;
        IReadOnlyList<Node> above = _above[indicator.Path];
        return column.Key switch
        {
            "number" => new SheetCell(
                row.Number.ToString(CultureInfo.InvariantCulture),
                Look.Number,
                IsNumber: true
            ),
            "responsibility" => Text(_phrases.Titled(above[0]), Look.Small),
            "activity" => Text(above.Count > 1 ? _phrases.Titled(above[1]) : "", Look.Text),
            "name" => Text(indicator.Name.In(_phrases.Language), Look.Text),
            "criteria" => Text(Criteria(indicator), Look.Lines),
            "unit" => Text(
                row.IsAnsweredBelow ? "" : _messages.Unit(indicator.Measure),
                Look.Centred
            ),
            "target" => Text(indicator.Target?.Value ?? "", Look.Text),
            "pointsPossible" => Text(indicator.Points?.Value.ToMixedString() ?? "", Look.Centred),
            "allowed" => Text(_messages.Allowed(indicator), Look.Small),
            FormHeadings.Indicator => Text(indicator.Path, Look.Small),
            _ => Empty(column, row),
        };
    }

    private SheetCell ItemCell(FormColumn column, FormRow row)
    {
        Item item = row.Item!;
        return column.Key switch
        {
            "name" => Text($"· {item.Name}", Look.Text),
            "criteria" => Text(_rules.Of(item), Look.Lines),
            "unit" => Text(
                item.Rule is not null ? item.Measure?.Unit?.ToString() ?? ""
                    : item.IsCounted ? _phrases.Say("times", "次")
                    : _phrases.Say("yes or no", "是或否"),
                Look.Centred
            ),
            "pointsPossible" => Text(item.Points?.Value.ToMixedString() ?? "", Look.Centred),
            FormHeadings.Indicator => Text(row.Path, Look.Small),
            _ when column.Kind is FormColumnKind.Told or FormColumnKind.Aside => Text(
                "",
                Look.Text
            ),
            _ => Empty(column, row),
        };
    }

    private SheetCell Empty(FormColumn column, FormRow row) =>
        Text(
            "",
            !Fits(column.Key, row) ? Look.Unfit
                : column.Kind == FormColumnKind.Date ? Look.InputDate
                : Look.Input
        );

    // One below the other, as they are compared; and how they, or the value, earn points.
    private string Criteria(Indicator indicator) =>
        string.Join(
            '\n',
            [
                .. indicator.Criteria.Select(cell =>
                    _phrases.Label(cell.Grade)
                    + _phrases.Say(": ", "：")
                    + cell.Criterion.Text.Value
                    + EarnedBy(cell.Grade, indicator)
                ),
                .. indicator.Score is { } rule and not TierRule { IsOfGrades: true }
                    ? (string[])[_rules.Of(rule)]
                    : [],
            ]
        );

    private string EarnedBy(Grade grade, Indicator indicator) =>
        indicator.Score is TierRule { IsOfGrades: true } rule
        && rule.Tiers.FirstOrDefault(tier => tier.Rank == grade.Rank) is { } tier
            ? _phrases.Say(
                $" ({tier.Points.Value.ToMixedString()})",
                $"（{tier.Points.Value.ToMixedString()}分）"
            )
            : "";

    // Whether anything may stand there; a due date that the table fixes need not be repeated.
    private static bool Fits(string column, FormRow row) =>
        column switch
        {
            "value" => !row.IsAnsweredBelow
                && row.Indicator.Measure.Fund is null
                && (row.Item is null || !row.IsJudged || row.Labels.Any())
                && row.Indicator
                    is not {
                        Score: JudgedRule { Bands: [{ Label: null }, ..] },
                        Criteria.Count: 0
                    },
            "done" or "of" => row.Kind == MeasureKind.Percent && row.Indicator.Measure.Fund is null,
            "due" => row.Item is null && row.Indicator.IsDueAsked,
            "completed" => row.Item is null && row.Kind == MeasureKind.Timing,
            "points" or "reason" or "by" => row.IsJudged,
            "claimed" => row.Item is null && row.Indicator.Score is not null,
            _ => row.Item is null,
        };

    private IEnumerable<(string Path, string Label)> Choices() =>
        from row in _rows
        from label in row.Labels
        select (row.Path, label);

    private IEnumerable<CellRule> FactRules()
    {
        for (int i = 0; i < _facts.Count; i++)
        {
            string key = _facts[i].Key;
            string cell = CellAddress.Of(FirstFact + i, ColumnOfFacts);
            yield return new CellRule(cell)
            {
                Kind = key switch
                {
                    "rulebook" => CellRuleKind.Nothing,
                    "asOf" => CellRuleKind.Date,
                    "role" => CellRuleKind.List,
                    _ => CellRuleKind.Anything,
                },
                Source =
                    $"\"{string.Join(',', FormHeadings.Roles.Select(role => role.In(_phrases.Language)))}\"",
                Prompt = _messages.PromptOf(key),
                Refusal = _messages.RefusalOf(key),
            };
        }
    }

    private IEnumerable<CellRule> FundRules()
    {
        int first = FirstFact + _facts.Count + 1;
        for (int i = 0; i < _funds.Count; i++)
        {
            yield return new CellRule(CellAddress.Of(first, ColumnOfFacts + i))
            {
                Kind = CellRuleKind.Nothing,
                Refusal = _messages.RefusalOf(FormHeadings.Indicator),
            };
            for (int row = 1; row < FormHeadings.Funds.Count; row++)
            {
                yield return new CellRule(CellAddress.Of(first + row, ColumnOfFacts + i))
                {
                    Kind = CellRuleKind.Anything,
                    Prompt = _messages.PromptOf(FormHeadings.Funds[row].Key),
                };
            }
        }
    }

    private IEnumerable<CellRule> ColumnRules(int firstRow)
    {
        int lastRow = firstRow + _rows.Count - 1;
        string own = string.Join(
            ' ',
            _columns
                .Select((column, i) => (column.Kind, Range: RangeOf(i + 1)))
                .Where(column => column.Kind is FormColumnKind.Told or FormColumnKind.Aside)
                .Select(column => column.Range)
        );
        yield return new CellRule(own)
        {
            Kind = CellRuleKind.Nothing,
            Refusal = _messages.RefusalOf(FormHeadings.Indicator),
        };
        for (int i = 0; i < _columns.Count; i++)
        {
            FormColumn column = _columns[i];
            if (column.Kind is FormColumnKind.Filled or FormColumnKind.Date)
            {
                yield return new CellRule(RangeOf(i + 1))
                {
                    Kind =
                        column.Kind == FormColumnKind.Date ? CellRuleKind.Date
                        : column.Key == "value" && Choices().Any() ? CellRuleKind.List
                        : CellRuleKind.Anything,
                    Source = column.Key == "value" ? LabelsOf(firstRow) : "",
                    Prompt = _messages.PromptOf(column.Key),
                    Refusal = _messages.RefusalOf(column.Key),
                };
            }
        }

        string RangeOf(int column) =>
            $"{CellAddress.Of(firstRow, column)}:{CellAddress.Of(lastRow, column)}";
    }

    // Those of the path that stands in the row, wherever sorting brought it; where it has none, whatever stands in the cell itself.
    private string LabelsOf(int row)
    {
        const string Paths = $"{WorkbookWriter.Lists}!$A:$A";
        string path = FormattableString.Invariant(
            $"${CellAddress.Column(PositionOf(FormHeadings.Indicator))}{row}"
        );
        string value = CellAddress.Of(row, PositionOf("value"));
        return $"IF(COUNTIF({Paths},{path})=0,{value},OFFSET({WorkbookWriter.Lists}!$B$1,MATCH({path},{Paths},0)-1,0,COUNTIF({Paths},{path}),1))";
    }

    private int PositionOf(string key) =>
        _columns.TakeWhile(column => column.Key != key).Count() + 1;

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, _phrases), style);
}
