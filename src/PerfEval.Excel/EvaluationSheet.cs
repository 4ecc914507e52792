using NodaTime.Text;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
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
            FrozenColumns = subject + 3,
            PrintedColumns = subject + 12,
            HasFilter = true,
        };
    }

    private IEnumerable<SheetColumn> Columns()
    {
        if (_hasSubjects)
        {
            yield return new SheetColumn(phrases.Title(Terms.Subject), 20);
        }

        foreach ((FormHeading heading, int widest) in FormHeadings.Descriptive.Zip(WidestNames))
        {
            yield return new SheetColumn(heading.In(phrases.Language), widest);
        }

        yield return new SheetColumn(phrases.Say("Target for the year", "年度指标值"), 20);
        yield return new SheetColumn(phrases.Title(Terms.Value), 20);
        yield return new SheetColumn(phrases.Title(Terms.PointsPossible), 12);
        yield return new SheetColumn(phrases.Title(Terms.PointsEarned), 12);
        yield return new SheetColumn(phrases.Title(Terms.Deviation), 28);
        yield return new SheetColumn(phrases.Title(Terms.Grade), 12);
        yield return new SheetColumn(phrases.Title(Terms.Score), 10);
        yield return new SheetColumn(phrases.Title(Terms.Reason), 48);
        yield return new SheetColumn(phrases.Title(Terms.Findings), 12);
        foreach (Grade grade in _grades)
        {
            string heading = FormHeadings.Criterion.In(phrases.Language) + phrases.Label(grade);
            yield return new SheetColumn(heading, 20);
        }

        yield return new SheetColumn(phrases.Title(Terms.Evidence), 24);
        yield return new SheetColumn(phrases.Title(Terms.Note), 24);
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
            if (only.Assessor is { } assessor)
            {
                parts.Add(RecordLines.Assessed(assessor, phrases));
            }
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
        foreach (NodeEvaluation responsibility in subject.Root.Children)
        {
            yield return Group(subject, responsibility, [responsibility], points);
            foreach (NodeEvaluation activity in responsibility.Children)
            {
                yield return Group(subject, activity, [responsibility, activity], points);
                foreach (NodeEvaluation indicator in activity.Children)
                {
                    yield return Row(subject, indicator, [responsibility, activity], points);
                }
            }
        }

        yield return Group(subject, subject.Root, [], points);
    }

    private IReadOnlyList<SheetCell> Group(
        SubjectEvaluation subject,
        NodeEvaluation node,
        IReadOnlyList<NodeEvaluation> above,
        EarnedPoints points
    )
    {
        string fill = above.Count switch
        {
            0 => OfWhole,
            1 => OfResponsibility,
            _ => OfActivity,
        };
        CellStyle text = Look.Text with { Fill = fill };
        CellStyle bold = above.Count == 2 ? text : text with { Font = CellFont.Bold };
        CellStyle amount = bold with { Alignment = CellAlignment.Right };
        return
        [
            .. Subject(subject, text),
            .. NamesOf(above).Select(name => Text(name, bold)),
            Text("", text),
            Text("", text),
            SheetCell.Amount(ValueText.Points(points.PossibleOf(node)), amount),
            SheetCell.Amount(Earned(node, points), amount),
            Text("", text),
            Text(
                Grade(node),
                bold with
                {
                    Alignment = CellAlignment.Centre,
                    Fill = Noted(node) ?? fill,
                }
            ),
            SheetCell.Amount(node.RollUp?.Score?.ToString() ?? "", amount),
            Text(Standing(node), text),
            Text(string.Join(' ', node.Codes), text),
            .. _grades.Select(_ => Text("", text)),
            Text("", text),
            Text("", text),
            SheetCell.Amount((node.Node as FundedNode)?.Budget?.Text.Value ?? "", amount),
            Text(node.Path, text with { Font = CellFont.Small }),
        ];
    }

    private string[] NamesOf(IReadOnlyList<NodeEvaluation> group) =>
        group switch
        {
            [] => [phrases.Say("Total", "总分"), "", ""],
            [var responsibility] => [phrases.Titled(responsibility.Node!), "", ""],
            _ => [phrases.Titled(group[0].Node!), phrases.Titled(group[1].Node!), ""],
        };

    // The whole is shown as it is graded; its parts are exact.
    private static string Earned(NodeEvaluation node, EarnedPoints points) =>
        node.Level == Level.Department && points.EarnedOf(node) is not null
            ? node.RollUp!.Score!.Value.ToString()
            : ValueText.Points(points.EarnedOf(node));

    private IReadOnlyList<SheetCell> Row(
        SubjectEvaluation subject,
        NodeEvaluation node,
        IReadOnlyList<NodeEvaluation> above,
        EarnedPoints points
    )
    {
        IndicatorEvaluation indicator = node.Indicator!;
        Measurement? measurement = indicator.Measurement;
        string reason = string.Join(
            phrases.Say("; ", "；"),
            new[] { phrases.Reason(indicator), phrases.Distances(indicator) }.Where(text =>
                text.Length > 0
            )
        );
        return
        [
            .. Subject(subject, Look.Text),
            .. above.Select(parent => Text(phrases.Titled(parent.Node!), Look.Text)),
            Text(phrases.Titled(indicator.Indicator), Look.Text),
            Text(
                indicator.Indicator.Criteria is [var best, ..] ? best.Criterion.Text.Value : "",
                Look.Text
            ),
            Text(ValueText.Read(indicator, phrases.Language), Look.Value),
            SheetCell.Amount(ValueText.Points(points.PossibleOf(node)), Look.Text),
            SheetCell.Amount(ValueText.Points(points.EarnedOf(node)), Look.Text),
            Text(measurement?.Deviation ?? "", Look.Text),
            Text(Grade(node), Look.Centred with { Fill = Noted(node) }),
            SheetCell.Amount(result.RollUp?.EarnedBy(indicator)?.ToString() ?? "", Look.Text),
            Text(reason, Look.Text),
            Text(string.Join(' ', indicator.Codes), Look.Text),
            .. _grades.Select(grade =>
                Text(indicator.Indicator.PublishedUnder(grade) ?? "", Look.Text)
            ),
            Text(measurement?.Evidence ?? "", Look.Text),
            Text(measurement?.Note ?? "", Look.Text),
            Text("", Look.Text),
            Text(node.Path, Look.Small),
        ];
    }

    private IEnumerable<SheetCell> Subject(SubjectEvaluation subject, CellStyle style) =>
        _hasSubjects ? [Text(subject.Subject ?? "", style)] : [];

    private SheetCell Text(string text, CellStyle style) =>
        new(Workbooks.Fit(text, phrases), style);

    private string Grade(NodeEvaluation node) =>
        node.Grade is { } grade ? phrases.Label(grade)
        : node.Status is { } status ? phrases.Of(status)
        : "";

    // What has no grade and should have one.
    private static string? Noted(NodeEvaluation node) =>
        node.Status is null or Status.Graded or Status.NotApplicable ? null : Look.Open;
}
