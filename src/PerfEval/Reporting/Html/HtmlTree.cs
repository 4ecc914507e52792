using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Reporting.Scores;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>The whole tree as a table: budgets, weights, shares, scores, coverage and grades.</summary>
internal sealed class HtmlTree(
    HtmlReport report,
    string id,
    string whole,
    SubjectEvaluation subject
)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;

    public void Write()
    {
        List<Row> rows = [];
        AddRows(subject.Root, null, rows);
        // A column in which nothing stands is none, as of weights without a roll-up.
        List<Column> columns =
        [
            .. Columns().Where(column => rows.Any(row => column.Text(row).Length > 0)),
        ];
        _page.Line($"<table class='tree'>");
        _page.Part($"<thead><tr><th scope='col'>{_phrases.Title(Terms.Node)}</th>");
        foreach (Column column in columns)
        {
            _page.Part($"<th scope='col' class='number'>{column.Title}</th>");
        }

        _page.Line($"<th scope='col'>{_phrases.Title(Terms.Grade)}</th></tr></thead>");
        _page.Line($"<tbody>");
        foreach (Row row in rows)
        {
            Write(row, columns);
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private void Write(Row row, List<Column> columns)
    {
        NodeEvaluation node = row.Node;
        string target = node.Node is null ? $"{id}/result" : $"{id}/{node.Path}";
        _page.Part(
            $"<tr class='level{(int)node.Level}'><th scope='row'><a href='#{target}'>{(node.Node is null ? whole : report.Titled(node))}</a></th>"
        );
        foreach (Column column in columns)
        {
            string text = column.Text(row);
            string kind = text.Length == 0 ? "empty" : "number";
            _page.Part($"<td class='{kind}' data-title='{column.Title}'>{text}</td>");
        }

        _page.Part($"<td>");
        if (node.Status is null)
        {
            report.Counts(node.Counts);
        }
        else
        {
            report.Mark(node.Grade, node.Status);
            _page.Part($"{Range(node.RollUp)}");
        }

        _page.Line($"</td></tr>");
    }

    private static void AddRows(NodeEvaluation node, RollUpPart? part, List<Row> rows)
    {
        rows.Add(new Row(node, part));
        Dictionary<NodeEvaluation, RollUpPart> parts = (node.RollUp?.Parts ?? []).ToDictionary(
            one => one.Node
        );
        foreach (NodeEvaluation child in node.Children)
        {
            AddRows(child, parts.GetValueOrDefault(child), rows);
        }
    }

    private IEnumerable<Column> Columns()
    {
        // Beside weights and scores there is no room for it.
        if (report.Plan is null || report.HasPoints)
        {
            yield return new Column(
                _phrases.Title(Terms.Value),
                row =>
                    row.Node.Indicator is { } indicator
                        ? ValueText.Read(indicator, _phrases.Language)
                        : ""
            );
        }

        if (report.HasPoints)
        {
            var points = new PointsText(_phrases);
            yield return new Column(
                _phrases.Title(Terms.PointsPossible),
                row => PointsText.FullOf(row.Node)
            );
            yield return new Column(_phrases.Title(Terms.PointsEarned), row => points.Of(row.Node));
        }

        yield return new Column(
            _phrases.Title(Terms.PointsClaimed),
            row => ClaimText.Points(ClaimText.Of(subject, row.Node))
        );
        if (HasBudgets)
        {
            string currency = report.Table.Currency ?? "";
            yield return new Column(
                _phrases.Title(Terms.Budget)
                    + (
                        currency.Length > 0 ? _phrases.Say($" ({currency})", $"（{currency}）") : ""
                    ),
                row => Budget(row.Node.Node)
            );
        }

        yield return new Column(
            _phrases.Title(Terms.Weight),
            row => row.Part?.Weight is { } weight ? Arithmetic.Number(weight) : ""
        );
        yield return new Column(
            _phrases.Title(Terms.Share),
            row =>
                row.Part switch
                {
                    { LeftOut: { } why } => _phrases.Of(why),
                    { Share: { } share } => ValueText.Percent(share),
                    _ => "",
                }
        );
        yield return new Column(_phrases.Title(Terms.Score), row => Score(row.Node));
        yield return new Column(
            _phrases.Title(Terms.Coverage),
            row => ValueText.Coverage(row.Node)
        );
        yield return new Column(
            _phrases.Title(Terms.GradeClaimed),
            row => report.Claims.Grade(ClaimText.Of(subject, row.Node))
        );
    }

    // What bands see of points that are summed is said with the node itself.
    private string Score(NodeEvaluation node) =>
        report.Plan is { IsSum: true } ? "" : _phrases.Score(node, report.Plan);

    private bool HasBudgets =>
        report.Table.Nodes.Any(node => node is FundedNode { Budget: not null });

    private string Budget(Node? node)
    {
        switch (node)
        {
            case null:
                Rational sum = BudgetSum.Of(report.Table.Responsibilities).Sum;
                return _phrases.Say($"sum {sum}", $"合计 {sum}");
            case FundedNode funded:
                return funded.Budget?.Text.Value ?? _phrases.Of(Terms.Absent);
            default:
                return "";
        }
    }

    private string Range(NodeRollUp? rollUp) =>
        rollUp is { Grade: null, Lowest.Grade: { } low, Highest.Grade: { } high }
            ? $" {_phrases.StillPossible(low, high)}"
            : "";

    private sealed record Row(NodeEvaluation Node, RollUpPart? Part);

    private sealed record Column(string Title, Func<Row, string> Text);
}
