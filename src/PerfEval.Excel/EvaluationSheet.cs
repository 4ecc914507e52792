using NodaTime.Text;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet that is filed: every node with what was aimed at, what was measured, and what it earned.</summary>
internal sealed class EvaluationSheet(EvaluationResult result, Phrases phrases)
{
    private const string OfResponsibility = "DDEBF7";
    private const string OfActivity = "F5F9FD";
    private const string OfWhole = "D9E2F3";

    private static readonly int[] WidestNames = [22, 24, 30];

    private readonly bool _hasSubjects = result.Subjects.Count != 1;
    private readonly IReadOnlyList<Grade> _grades = result.Table.Scale.Grades;
    private readonly bool _hasOwners = result.Table.Owners.Count > 0;
    private readonly bool _hasPoints = result.Proof.HasPoints;
    private readonly ClaimText _claims = new(result.Subjects, result.Table.Scale, phrases);
    private readonly PointsText _points = new(phrases);
    private readonly LevelColumns _levels = new(result.Table, phrases);

    /// <summary>Plans the sheet.</summary>
    public SheetPlan Plan()
    {
        int subject = _hasSubjects ? 1 : 0;
        return new SheetPlan
        {
            Name = phrases.Say("Self-evaluation", "自评表"),
            Columns = [.. Columns()],
            Above = [.. Above()],
            Rows = result.Subjects.SelectMany(RowsOf),
            FrozenColumns = subject + _levels.Count,
            PrintedColumns = subject + _levels.Count + 9 + Added,
            HasFilter = true,
        };
    }

    // The columns that not every table has.
    private int Added =>
        new[] { _hasPoints, _claims.HasPoints, _claims.HasGrades }.Count(isThere => isThere);

    private IEnumerable<SheetColumn> Columns()
    {
        if (_hasSubjects)
        {
            yield return new SheetColumn(phrases.Title(Terms.Subject), 20);
        }

        foreach ((string heading, int widest) in _levels.Headings.Zip(WidestNames))
        {
            yield return new SheetColumn(heading, widest);
        }

        yield return new SheetColumn(
            phrases.Say("Target for the year", Terms.Target.In(Language.Chinese)),
            20
        );
        yield return new SheetColumn(phrases.Title(Terms.Value), 20);
        yield return new SheetColumn(phrases.Title(Terms.PointsPossible), 12);
        yield return new SheetColumn(phrases.Title(Terms.PointsEarned), 12);
        if (_claims.HasPoints)
        {
            yield return new SheetColumn(phrases.Title(Terms.PointsClaimed), 12);
        }

        yield return new SheetColumn(phrases.Title(Terms.Deviation), 28);
        yield return new SheetColumn(phrases.Title(Terms.Grade), 12);
        if (_claims.HasGrades)
        {
            yield return new SheetColumn(phrases.Title(Terms.GradeClaimed), 12);
        }

        yield return new SheetColumn(phrases.Title(Terms.Score), 10);
        yield return new SheetColumn(phrases.Title(Terms.Reason), 48);
        if (_hasPoints)
        {
            yield return new SheetColumn(_points.ArithmeticTitle, 48);
        }

        yield return new SheetColumn(phrases.Title(Terms.Findings), 12);
        foreach (Grade grade in _grades)
        {
            string heading = FormHeadings.Criterion.In(phrases.Language) + phrases.Label(grade);
            yield return new SheetColumn(heading, 20);
        }

        if (_hasPoints)
        {
            yield return new SheetColumn(_points.RuleTitle, 30);
        }

        yield return new SheetColumn(phrases.Title(Terms.Evidence), 24);
        yield return new SheetColumn(phrases.Title(Terms.Note), 24);
        if (_hasOwners)
        {
            yield return new SheetColumn(phrases.Title(Terms.Owner), 18);
        }

        string currency = result.Table.Currency is { } unit
            ? phrases.Say($" ({unit})", $"（{unit}）")
            : "";
        yield return new SheetColumn(phrases.Title(Terms.Budget) + currency, 16);
        yield return new SheetColumn(FormHeadings.Path.In(phrases.Language), 44);
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Above()
    {
        yield return [new SheetCell(result.Table.Title.In(phrases.Language), Look.Title)];
        yield return [new SheetCell(Heading(), Look.Line)];
        yield return [new SheetCell(Summary(), Look.Line)];
    }

    private string Heading()
    {
        string asOf = LocalDatePattern.Iso.Format(result.Record.AsOf);
        List<string> parts = [phrases.Say($"As of {asOf}", $"截至 {asOf}")];
        if (result.Subjects is [var only])
        {
            parts.InsertRange(0, new[] { only.Subject }.OfType<string>());
            parts.AddRange(
                only.Assessors.Select(assessor => RecordLines.Assessed(assessor, phrases))
            );
        }

        return string.Join(phrases.Say(", ", "，"), parts);
    }

    private string Summary() =>
        result.Subjects switch
        {
            [] => phrases.Say("Nothing was evaluated", "未作评价"),
            [var only] => phrases.Title(Terms.Altogether)
                + phrases.Say(": ", "：")
                + Standing(only.Root),
            var all => phrases.Say(
                $"{Phrases.Number(all.Count)} subjects",
                $"{Phrases.Number(all.Count)} 个被评价单位"
            ),
        };

    private string Standing(NodeEvaluation node)
    {
        string counts = phrases.Of(node.Counts, result.Table.Scale);
        return node.RollUp is { } rollUp
            ? phrases.Standing(rollUp) + phrases.Say("; ", "；") + counts
            : counts;
    }

    private IEnumerable<IReadOnlyList<SheetCell>> RowsOf(SubjectEvaluation subject)
    {
        var points = new EarnedPoints(subject.Root, result.RollUp);
        return subject
            .Root.Children.SelectMany(child => RowsOf(subject, child, [], points))
            .Append(Group(subject, subject.Root, [], points));
    }

    private IEnumerable<IReadOnlyList<SheetCell>> RowsOf(
        SubjectEvaluation subject,
        NodeEvaluation node,
        Node[] above,
        EarnedPoints points
    )
    {
        Node[] way = [.. above, node.Node!];
        return node.Indicator is not null
            ? [Row(subject, node, way, points)]
            : node
                .Children.SelectMany(child => RowsOf(subject, child, way, points))
                .Prepend(Group(subject, node, way, points));
    }

    private IReadOnlyList<SheetCell> Group(
        SubjectEvaluation subject,
        NodeEvaluation node,
        Node[] way,
        EarnedPoints points
    )
    {
        string fill = way.Length switch
        {
            0 => OfWhole,
            1 => OfResponsibility,
            _ => OfActivity,
        };
        CellStyle text = Look.Text with { Fill = fill };
        CellStyle bold = way.Length == 2 ? text : text with { Font = CellFont.Bold };
        CellStyle amount = bold with { Alignment = CellAlignment.Right };
        return
        [
            .. Subject(subject, text),
            .. NamesOf(way).Select(name => Text(name, bold)),
            Text("", text),
            Text("", text),
            .. Points(node, points, amount),
            .. PointsClaimed(subject, node, amount),
            Text("", text),
            Text(
                Grade(node),
                bold with
                {
                    Alignment = CellAlignment.Centre,
                    Fill = Noted(node) ?? fill,
                }
            ),
            .. GradeClaimed(subject, node, bold with { Alignment = CellAlignment.Centre }),
            SheetCell.Amount(node.RollUp?.Score?.ToString() ?? "", amount),
            Text(Standing(node), text),
            .. OfPoints("", text),
            Text(string.Join(' ', node.Codes), text),
            .. _grades.Select(_ => Text("", text)),
            .. OfPoints("", text),
            Text("", text),
            Text("", text),
            .. Owner(node, text),
            SheetCell.Amount((node.Node as FundedNode)?.Budget?.Text.Value ?? "", amount),
            Text(node.Path, text with { Font = CellFont.Small }),
        ];
    }

    private IEnumerable<string> NamesOf(Node[] way) =>
        way.Length > 0
            ? _levels.NamesOf(way)
            : _levels.NamesOf([]).Skip(1).Prepend(phrases.Say("Total", "总分"));

    // The whole is shown as it is graded; its parts are exact.
    private static string Earned(NodeEvaluation node, EarnedPoints points) =>
        node.Level == Level.Department && points.EarnedOf(node) is not null
            ? node.RollUp!.Score!.Value.ToString()
            : ValueText.Points(points.EarnedOf(node));

    private IReadOnlyList<SheetCell> Row(
        SubjectEvaluation subject,
        NodeEvaluation node,
        Node[] way,
        EarnedPoints points
    )
    {
        IndicatorEvaluation indicator = node.Indicator!;
        Measurement? measurement = indicator.Measurement;
        string reason = string.Join(
            phrases.Say("; ", "；"),
            new[]
            {
                phrases.Reason(indicator),
                phrases.Distances(indicator),
                measurement?.Computed is { } cells
                    ? phrases.Of(Terms.Computed) + phrases.Say(" ", "：") + cells
                    : "",
            }.Where(text => text.Length > 0)
        );
        return
        [
            .. Subject(subject, Look.Text),
            .. _levels.NamesOf(way).Select(name => Text(name, Look.Text)),
            Text(Target(indicator), Look.Text),
            Text(ValueText.Read(indicator, phrases.Language), Look.Value),
            .. Points(node, points, Look.Text),
            .. PointsClaimed(subject, node, Look.Text),
            Text(measurement?.Deviation ?? "", Look.Text),
            Text(Grade(node), Look.Centred with { Fill = Noted(node) }),
            .. GradeClaimed(subject, node, Look.Centred),
            SheetCell.Amount(node.Score?.ToString() ?? "", Look.Text),
            Text(reason, Look.Text),
            .. OfPoints(string.Join('\n', _points.Arithmetic(indicator, result.RollUp)), Look.Text),
            Text(string.Join(' ', indicator.Codes), Look.Text),
            .. _grades.Select(grade =>
                Text(indicator.Indicator.PublishedUnder(grade) ?? "", Look.Text)
            ),
            .. OfPoints(_points.Rule(indicator), Look.Text),
            Text(measurement?.Evidence ?? "", Look.Text),
            Text(measurement?.Note ?? "", Look.Text),
            .. Owner(node, Look.Text),
            Text("", Look.Text),
            Text(node.Path, Look.Small),
        ];
    }

    // What a form asks for as 年度指标值: the target, where there is none the best criterion.
    internal static string Target(IndicatorEvaluation indicator) =>
        indicator.Score?.Terms.Target
        ?? (indicator.Indicator.Criteria is [var best, ..] ? best.Criterion.Text.Value : "");

    // By score rules and their sum, or what is still possible; else what the roll-up makes of the grade.
    private SheetCell[] Points(NodeEvaluation node, EarnedPoints points, CellStyle style) =>
        PointsText.FullOf(node) is { Length: > 0 } full
            ? [SheetCell.Amount(full, style), SheetCell.Amount(_points.Of(node), style)]
            :
            [
                SheetCell.Amount(ValueText.Points(points.PossibleOf(node)), style),
                SheetCell.Amount(Earned(node, points), style),
            ];

    private SheetCell[] PointsClaimed(
        SubjectEvaluation subject,
        NodeEvaluation node,
        CellStyle style
    ) =>
        _claims.HasPoints
            ?
            [
                SheetCell.Amount(
                    Workbooks.Fit(ClaimText.Points(ClaimText.Of(subject, node)), phrases),
                    style
                ),
            ]
            : [];

    private SheetCell[] GradeClaimed(
        SubjectEvaluation subject,
        NodeEvaluation node,
        CellStyle style
    ) => _claims.HasGrades ? [Text(_claims.Grade(ClaimText.Of(subject, node)), style)] : [];

    private SheetCell[] OfPoints(string text, CellStyle style) =>
        _hasPoints ? [Text(text, style)] : [];

    private IEnumerable<SheetCell> Subject(SubjectEvaluation subject, CellStyle style) =>
        _hasSubjects ? [Text(subject.Subject ?? "", style)] : [];

    private IEnumerable<SheetCell> Owner(NodeEvaluation node, CellStyle style) =>
        _hasOwners ? [Text(node.Node?.Owner?.In(phrases.Language) ?? "", style)] : [];

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, phrases), style);

    private string Grade(NodeEvaluation node) =>
        node.Grade is { } grade ? phrases.Label(grade)
        : node.Status is { } status ? phrases.Of(status)
        : "";

    // What has neither grade nor points and should have them.
    private static string? Noted(NodeEvaluation node) =>
        node.Status is null or Status.Graded or Status.Scored or Status.NotApplicable
            ? null
            : Look.Open;
}
