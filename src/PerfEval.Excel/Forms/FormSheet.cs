using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
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

    private readonly PublishedTable _table;
    private readonly string _owner;
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly Phrases _phrases;
    private readonly IReadOnlyList<FormColumn> _columns;
    private readonly FormMessages _messages;
    private readonly LevelColumns _levels;

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
        _messages = new FormMessages(table, phrases);
        _levels = new LevelColumns(table, phrases);
        foreach (Responsibility responsibility in table.Responsibilities)
        {
            Place(responsibility, []);
        }

        _columns = FormColumn.All(
            hasActivities: table.HasActivities,
            hasShares: _indicators.Any(indicator => indicator.Measure.Kind == MeasureKind.Percent),
            hasDates: _indicators.Any(indicator => indicator.Measure.Kind == MeasureKind.Timing),
            hasDueDates: _indicators.Any(indicator => indicator.IsDueAsked)
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
            Rows = _indicators.Select(Row),
            FrozenColumns = PositionOf("name"),
            PrintedColumns = _columns.Count(column => column.Kind != FormColumnKind.Aside),
            HasFilter = true,
            HasNarrowMargins = true,
            HasNumbersAsText = true,
            Choices = [.. Choices()],
            Rules = [.. FactRules(), .. ColumnRules(above.Count + 2)],
        };
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Above()
    {
        string owner = _owner.Length > 0 ? $" · {_owner}" : "";
        yield return [Text(_table.Title.In(_phrases.Language) + owner, Look.Title)];
        yield return [Text(FormMessages.Hint.In(_phrases.Language), Look.Line)];
        foreach (FormHeading fact in FormHeadings.Facts)
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
                Text(given, style),
            ];
        }

        yield return [];
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

    private IReadOnlyList<SheetCell> Row(Indicator indicator, int index) =>
        [.. _columns.Select(column => Cell(column, indicator, index))];

    private SheetCell Cell(FormColumn column, Indicator indicator, int index)
    {
        IReadOnlyList<Node> above = _above[indicator.Path];
        return column.Key switch
        {
            "number" => new SheetCell(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                Look.Number,
                IsNumber: true
            ),
            "responsibility" => Text(_phrases.Titled(above[0]), Look.Small),
            "activity" => Text(above.Count > 1 ? _phrases.Titled(above[1]) : "", Look.Text),
            "name" => Text(indicator.Name.In(_phrases.Language), Look.Text),
            "criteria" => Text(Criteria(indicator), Look.Lines),
            "unit" => Text(_messages.Unit(indicator.Measure), Look.Centred),
            "allowed" => Text(_messages.Allowed(indicator), Look.Small),
            FormHeadings.Indicator => Text(indicator.Path, Look.Small),
            _ => Text(
                "",
                !Fits(column.Key, indicator) ? Look.Unfit
                    : column.Kind == FormColumnKind.Date ? Look.InputDate
                    : Look.Input
            ),
        };
    }

    // One below the other, as they are compared.
    private string Criteria(Indicator indicator) =>
        string.Join(
            '\n',
            indicator.Criteria.Select(cell =>
                _phrases.Label(cell.Grade) + _phrases.Say(": ", "：") + cell.Criterion.Text.Value
            )
        );

    // Whether anything may stand there; a due date that the table fixes need not be repeated.
    private static bool Fits(string column, Indicator indicator) =>
        column switch
        {
            "done" or "of" => indicator.Measure.Kind == MeasureKind.Percent,
            "due" => indicator.IsDueAsked,
            "completed" => indicator.Measure.Kind == MeasureKind.Timing,
            _ => true,
        };

    private IEnumerable<(string Path, string Label)> Choices() =>
        from indicator in _indicators
        where indicator.Measure.Kind is MeasureKind.Category or MeasureKind.Timing
        from cell in indicator.Criteria
        select (indicator.Path, cell.Criterion.Text.Value);

    private IEnumerable<CellRule> FactRules()
    {
        for (int i = 0; i < FormHeadings.Facts.Count; i++)
        {
            string key = FormHeadings.Facts[i].Key;
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

    private IEnumerable<CellRule> ColumnRules(int firstRow)
    {
        int lastRow = firstRow + _indicators.Count - 1;
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
