using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Decisions;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>The sections of a subject about choices: what people decided, and what the grades depend on.</summary>
/// <param name="report">The report.</param>
/// <param name="id">The id of the subject, under which nodes are linked.</param>
internal sealed class HtmlDecisions(HtmlReport report, string id)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;
    private readonly DecisionList _decisions = new(report.BookDiagnostics, report.Phrases);
    private readonly DependencyLines _dependencies = new(report.Phrases);

    /// <summary>The name of the list of decisions.</summary>
    public string DecisionsTitle => _decisions.Title;

    /// <summary>The name of the list of what grades depend on.</summary>
    public string DependenciesTitle => _dependencies.Title;

    /// <summary>Writes everything that a person decided.</summary>
    public void WriteDecisions(SubjectEvaluation subject, EvaluationRecord record)
    {
        List<DecisionLine> decisions = [.. _decisions.Of(subject, record)];
        if (decisions.Count == 0)
        {
            _page.Line($"<p>{_decisions.Nothing}</p>");
            return;
        }

        IReadOnlyList<string> columns = _decisions.Columns;
        _page.Line($"<table class='decisions'>");
        _page.Part(
            $"<thead><tr><th scope='col'>{columns[1]}</th><th scope='col'>{columns[0]}</th>"
        );
        foreach (string column in columns.Skip(2))
        {
            _page.Part($"<th scope='col'>{column}</th>");
        }

        _page.Line($"</tr></thead>");
        _page.Line($"<tbody>");
        foreach (DecisionLine decision in decisions)
        {
            _page.Part($"<tr>");
            WriteNode(decision.Node);
            _page.Part($"<td>{decision.Kind}</td>");
            WriteCell(columns[2], decision.By);
            WriteCell(columns[3], decision.On);
            WriteCell(columns[4], decision.Why);
            WriteCell(columns[5], decision.Effect);
            _page.Line($"</tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    // The name of the column is shown where there is no room for columns.
    private void WriteCell(string column, string text)
    {
        if (text.Length == 0)
        {
            _page.Part($"<td class='empty'></td>");
        }
        else
        {
            _page.Part($"<td data-title='{column}'>{text}</td>");
        }
    }

    /// <summary>Writes what the grades depend on, a table for each choice.</summary>
    public void WriteDependencies(IReadOnlyList<Dependency> dependencies)
    {
        if (dependencies.Count == 0)
        {
            _page.Line($"<p>{_dependencies.Nothing}</p>");
            return;
        }

        _page.Line($"<p>{_dependencies.Introduction}</p>");
        foreach (Dependency dependency in dependencies)
        {
            WriteDependency(dependency);
        }
    }

    private void WriteDependency(Dependency dependency)
    {
        _page.Line($"<details><summary>{_dependencies.Summary(dependency)}</summary>");
        _page.Line($"<table class='dependency'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Node)}</th><th scope='col'>{_dependencies.NowTitle}</th><th scope='col'>{_dependencies.ThenTitle}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach (DependentNode node in dependency.Nodes)
        {
            _page.Part($"<tr>");
            WriteNode(node.Now);
            WriteStanding(node.Now);
            WriteStanding(node.Then);
            _page.Line($"</tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
        _page.Line($"</details>");
    }

    private void WriteStanding(NodeEvaluation node) =>
        _page.Part(
            $"<td><span class='mark {report.Colour(node.Grade)}'>{_dependencies.Standing(node)}</span></td>"
        );

    private void WriteNode(NodeEvaluation node)
    {
        string target = node.Node is null ? "result" : node.Path;
        _page.Part(
            $"<th scope='row'><a href='#{id}/{target}'>{report.Titled(node)}</a><span class='where'>{node.Path}</span></th>"
        );
    }
}
