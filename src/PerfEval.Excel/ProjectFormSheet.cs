using NodaTime.Text;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The official form of one project (项目支出绩效自评表): its head, its money, a row for each indicator, the total, and lines to sign on.</summary>
/// <remarks>What the money measures stands beside it in the head and not once more below, so that the rows and the head sum to the total.</remarks>
internal sealed class ProjectFormSheet
{
    private static readonly int[] WidestNames = [14, 14, 28];

    private readonly EvaluationResult _result;
    private readonly SubjectEvaluation _subject;
    private readonly Phrases _phrases;
    private readonly LevelColumns _levels;
    private readonly PointsText _points;

    private ProjectFormSheet(EvaluationResult result, SubjectEvaluation subject, Phrases phrases)
    {
        (_result, _subject, _phrases) = (result, subject, phrases);
        _levels = new LevelColumns(result.Table, phrases);
        _points = new PointsText(phrases);
    }

    // The levels, target, value, points possible and earned, and what is said of a deviation.
    private int Width => _levels.Count + 5;

    /// <summary>Plans the sheet; null unless one subject earned points.</summary>
    public static SheetPlan? Plan(EvaluationResult result, Phrases phrases) =>
        result.Proof.HasPoints && result.Subjects is [var only]
            ? new ProjectFormSheet(result, only, phrases).Plan()
            : null;

    private SheetPlan Plan() =>
        new()
        {
            Name = _phrases.Say("Form of the project", "项目自评表"),
            Columns =
            [
                .. _levels.Headings.Zip(
                    WidestNames,
                    (heading, widest) => new SheetColumn(heading, widest)
                ),
                new SheetColumn(_phrases.Title(Terms.Target), 18) { Narrowest = 14 },
                new SheetColumn(_phrases.Title(Terms.Value), 20) { Narrowest = 14 },
                new SheetColumn(_phrases.Title(Terms.PointsPossible), 10),
                new SheetColumn(_phrases.Title(Terms.PointsEarned), 12) { Narrowest = 10 },
                new SheetColumn(_phrases.Title(Terms.Deviation), 34) { Narrowest = 24 },
            ],
            Above = [.. Above()],
            Rows = [.. _subject.Root.Children.SelectMany(RowsOf)],
            Below = [Total(), Workbooks.Signatures(Width, _phrases)],
            PrintedColumns = Width,
        };

    private IEnumerable<IReadOnlyList<SheetCell>> Above()
    {
        yield return Line(Across(_result.Table.Title.In(_phrases.Language), Width, Look.Title));
        yield return Line(Across(AsOf(), Width, Look.Line));
        Dictionary<string, string> said = FormHeadings
            .Project.Zip(_subject.Project.Texts)
            .ToDictionary(
                fact => fact.First.Key,
                fact => fact.Second?.Value ?? "",
                StringComparer.Ordinal
            );
        yield return Line(
            Label(_phrases.Say("Project", "项目名称")),
            Across(_subject.Subject ?? "", Width - 1, Look.Text)
        );
        yield return Line(
            Label(HeadingOf("department")),
            Across(said["department"], _levels.Count, Look.Text),
            Label(HeadingOf("unit")),
            Across(said["unit"], Width - _levels.Count - 2, Look.Text)
        );
        foreach (IReadOnlyList<SheetCell> money in Funds())
        {
            yield return money;
        }

        yield return Line(
            Label(_phrases.Say("Goal for the year", "年度总体目标")) with
            {
                Down = 2,
            },
            Across(_phrases.Say("Expected", "预期目标"), _levels.Count, Look.Heading),
            Across(
                _phrases.Say("Achieved", "实际完成情况"),
                Width - _levels.Count - 1,
                Look.Heading
            )
        );
        yield return Line(
            Label(""),
            Across(said["goal"], _levels.Count, Look.Text),
            Across(said["achieved"], Width - _levels.Count - 1, Look.Text)
        );
    }

    private string AsOf()
    {
        string asOf = LocalDatePattern.Iso.Format(_result.Record.AsOf);
        string money = _result.Table.Currency is { } currency
            ? _phrases.Say($"; amounts in {currency}", $"，金额单位：{currency}")
            : "";
        return _phrases.Say($"As of {asOf}{money}", $"截至 {asOf}{money}");
    }

    // Year's beginning, year's end, executed, points possible, rate, points earned: the last six columns.
    private IEnumerable<IReadOnlyList<SheetCell>> Funds()
    {
        int names = Width - 6;
        if (_subject.Funds.Count == 0)
        {
            yield break;
        }

        yield return Line(
            Across(_phrases.Say("Project funds", "项目资金"), names, Look.Heading),
            Label(HeadingOfFunds("initial")),
            Label(HeadingOfFunds("adjusted")),
            Label(HeadingOfFunds("executed")),
            Label(_phrases.Title(Terms.PointsPossible)),
            Label(_phrases.Say("Rate", "执行率")),
            Label(_phrases.Title(Terms.PointsEarned))
        );
        foreach (FundLine line in _subject.Funds)
        {
            NodeEvaluation? row = _subject
                .Root.SelfAndBelow()
                .FirstOrDefault(node =>
                    node.Indicator is not null && FundOf(node) == line.Id.Value
                );
            yield return Line(
                Across(line.Name ?? line.Id.Value, names, Look.Text),
                SheetCell.Amount(line.Initial?.Value ?? "", Look.Text),
                SheetCell.Amount(line.Adjusted?.Value ?? "", Look.Text),
                SheetCell.Amount(line.Executed?.Value ?? "", Look.Text),
                SheetCell.Amount(row is null ? "" : PointsText.FullOf(row), Look.Text),
                new SheetCell(Rate(line), Look.Text with { Alignment = CellAlignment.Right }),
                SheetCell.Amount(_points.Of(row), Look.Text)
            );
        }
    }

    private static string Rate(FundLine line) =>
        FundLine.AmountOf(line.Executed) is { } executed
        && FundLine.AmountOf(line.Adjusted) is { Sign: > 0 } adjusted
            ? ValueText.Percent(executed / adjusted)
            : "";

    private static string? FundOf(NodeEvaluation node) => node.Indicator!.Indicator.Measure.Fund;

    private bool IsInHead(NodeEvaluation indicator) =>
        FundOf(indicator) is { } fund && _subject.Funds.Any(line => line.Id.Value == fund);

    private IEnumerable<IReadOnlyList<SheetCell>> RowsOf(NodeEvaluation responsibility)
    {
        List<IReadOnlyList<SheetCell>> rows = [];
        NodeEvaluation[] below = Listed(responsibility);
        foreach (NodeEvaluation child in responsibility.Children)
        {
            NodeEvaluation[] indicators = Listed(child);
            for (int i = 0; i < indicators.Length; i++)
            {
                NodeEvaluation indicator = indicators[i];
                List<SheetCell> cells = [Name(responsibility, rows.Count == 0 ? below.Length : 0)];
                if (_levels.Count > 2)
                {
                    cells.Add(
                        child == indicator ? Text("") : Name(child, i == 0 ? indicators.Length : 0)
                    );
                }

                rows.Add([.. cells, .. Row(indicator)]);
            }
        }

        return rows;
    }

    private NodeEvaluation[] Listed(NodeEvaluation node) =>
        [.. node.SelfAndBelow().Where(one => one.Indicator is not null && !IsInHead(one))];

    // A name stands in the first of the rows that it covers, with what the node is worth.
    private SheetCell Name(NodeEvaluation node, int rows)
    {
        string full = PointsText.FullOf(node);
        string worth = full.Length > 0 ? _phrases.Say($"\n({full})", $"\n（{full}分）") : "";
        return rows == 0
            ? Text("")
            : new SheetCell(_phrases.Titled(node.Node!) + worth, Look.Centred) { Down = rows };
    }

    private IReadOnlyList<SheetCell> Row(NodeEvaluation node)
    {
        IndicatorEvaluation indicator = node.Indicator!;
        string value = indicator.Value is null
            ? _phrases.Of(indicator.Status)
            : ValueText.Read(indicator, _phrases.Language);
        string answers = ValueText.Written(indicator, _phrases.Language);
        return
        [
            Text(_phrases.Titled(node.Node!)),
            Text(EvaluationSheet.Target(indicator)),
            Text(indicator.Value is null && answers.Length > 0 ? answers : value),
            SheetCell.Amount(PointsText.FullOf(node), Look.Text),
            SheetCell.Amount(_points.Of(node), Look.Text),
            Text(indicator.Measurement?.Deviation ?? ""),
        ];
    }

    private IReadOnlyList<SheetCell> Total()
    {
        CellStyle bold = Look.Heading with { Alignment = CellAlignment.Right };
        NodeEvaluation root = _subject.Root;
        return Line(
            Across(_phrases.Say("Total", "总分"), _levels.Count + 2, Look.Heading),
            SheetCell.Amount(PointsText.FullOf(root), bold),
            SheetCell.Amount(_points.Of(root), bold),
            new SheetCell(
                root.Grade is { } grade ? _phrases.Label(grade)
                    : root.Status is { } status ? _phrases.Of(status)
                    : "",
                Look.Heading
            )
        );
    }

    private static IReadOnlyList<SheetCell> Line(params IEnumerable<SheetCell> cells) =>
        [
            .. cells.SelectMany(cell =>
                Enumerable.Repeat(new SheetCell("", cell.Style), cell.Across - 1).Prepend(cell)
            ),
        ];

    private SheetCell Across(string text, int columns, CellStyle style) =>
        new(Workbooks.Fit(text, _phrases), style) { Across = columns };

    private SheetCell Text(string text) => new(Workbooks.Fit(text, _phrases), Look.Text);

    private static SheetCell Label(string text) => new(text, Look.Heading);

    private string HeadingOf(string key) =>
        FormHeadings.Project.First(fact => fact.Key == key).In(_phrases.Language);

    private string HeadingOfFunds(string key) =>
        FormHeadings.Funds.First(fact => fact.Key == key).In(_phrases.Language);
}
