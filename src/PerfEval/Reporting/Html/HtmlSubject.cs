using PerfEval.Evaluation;
using PerfEval.Reporting.Calculations;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>The part of a report about one subject: contents, result, who has not answered, distribution, tree, notes, and every indicator.</summary>
internal sealed class HtmlSubject
{
    private readonly HtmlReport _report;
    private readonly HtmlPage _page;
    private readonly Phrases _phrases;
    private readonly SubjectEvaluation _subject;
    private readonly string _id;
    private readonly bool _hasOthers;
    private readonly List<NoteGroup> _notes;
    private readonly HtmlDecisions _decisions;
    private readonly IReadOnlyList<UnansweredGroup> _unanswered;

    public HtmlSubject(HtmlReport report, SubjectEvaluation subject, int number, bool hasOthers)
    {
        (_report, _subject, _id) = (report, subject, Phrases.Number(number));
        (_page, _phrases, _hasOthers) = (report.Page, report.Phrases, hasOthers);
        _decisions = new HtmlDecisions(report, _id);
        _unanswered = report.Unanswered.ByOffice(subject);
        _notes =
        [
            .. new NoteworthyResults(_phrases, report.Table.Levels, report.AboutBook).Of(subject),
        ];
    }

    private string Name => _subject.Subject ?? _report.Whole;

    private string ResultTitle => _phrases.Title(Terms.Altogether);

    private string DistributionTitle
    {
        get
        {
            string level = _phrases.Of(_report.Table.Levels.Of(Level.Responsibility));
            return _phrases.Say($"Grades by {level}", $"各{level}等级分布");
        }
    }

    private string TreeTitle => _phrases.Say("The whole table", "评价总表");

    private string NotesTitle => _phrases.Say("To be noted", "需要说明的事项");

    public static string AllSubjects(Phrases phrases) =>
        phrases.Say("All subjects", "各被评价单位");

    public void Write(EvaluationRecord record)
    {
        _page.Line($"<section class='subject' id='{_id}' aria-labelledby='{_id}/title'>");
        WriteContents();
        _page.Line($"<div class='body'>");
        _page.Line($"<h2 id='{_id}/title'>{Name}</h2>");
        _page.Line($"<ul class='heading'>");
        IEnumerable<string> heading = RecordLines.Heading(_subject, record, _phrases);
        foreach (string part in heading.Skip(_subject.Subject is null ? 0 : 1))
        {
            _page.Line($"<li>{part}</li>");
        }

        foreach ((string title, string text) in RecordLines.Project(_subject, _phrases))
        {
            _page.Line($"<li>{title}{_phrases.Say(": ", "：")}{text}</li>");
        }

        _page.Line($"</ul>");
        WriteResult();
        if (_unanswered.Count > 0)
        {
            Section("unanswered", _report.Unanswered.Title);
            new HtmlUnanswered(_report, _id).Write(_unanswered);
            _page.Line($"</section>");
        }

        Section("distribution", DistributionTitle);
        new HtmlDistribution(_report, _id).Write(_subject.Root);
        _page.Line($"</section>");
        Section("tree", TreeTitle);
        new HtmlTree(_report, _id, Name, _subject).Write();
        _page.Line($"</section>");
        WriteNotes();
        Section("decisions", _decisions.DecisionsTitle);
        _decisions.WriteDecisions(_subject, record);
        _page.Line($"</section>");
        WriteDependencies();
        foreach (NodeEvaluation responsibility in _subject.Root.Children)
        {
            WriteResponsibility(responsibility);
        }

        _page.Line($"</div>");
        _page.Line($"</section>");
    }

    private void Section(string part, string title)
    {
        _page.Line($"<section id='{_id}/{part}' aria-labelledby='{_id}/{part}/title'>");
        _page.Line($"<h3 id='{_id}/{part}/title'>{title}</h3>");
    }

    private void WriteContents()
    {
        _page.Line($"<nav aria-label='{_phrases.Say("Contents", "目录")} · {Name}'>");
        _page.Line($"<p>{_phrases.Say("Contents", "目录")}</p>");
        _page.Line($"<ol>");
        if (_hasOthers)
        {
            _page.Line($"<li><a href='#subjects'>{AllSubjects(_phrases)}</a></li>");
        }

        Entry("result", ResultTitle);
        if (_unanswered.Count > 0)
        {
            Entry("unanswered", _report.Unanswered.Title);
        }

        Entry("distribution", DistributionTitle);
        Entry("tree", TreeTitle);
        Entry("notes", NotesTitle);
        Entry("decisions", _decisions.DecisionsTitle);
        if (_report.Dependencies is not null)
        {
            Entry("depends", _decisions.DependenciesTitle);
        }

        foreach (NodeEvaluation responsibility in _subject.Root.Children)
        {
            Entry(responsibility.Path, _report.Titled(responsibility));
        }

        _page.Line($"<li><a href='#findings'>{_phrases.Title(Terms.Findings)}</a></li>");
        if (_report.Coverage.IsShown)
        {
            _page.Line($"<li><a href='#coverage'>{_report.Coverage.Title}</a></li>");
        }

        if (_report.HasFigures)
        {
            _page.Line($"<li><a href='#figures'>{_phrases.Title(Terms.Figures)}</a></li>");
        }

        if (_report.Glossary.All.Count > 0)
        {
            _page.Line($"<li><a href='#glossary'>{_report.Glossary.Title}</a></li>");
        }

        _page.Line($"<li><a href='#record'>{_phrases.Title(Terms.Record)}</a></li>");
        _page.Line($"</ol>");
        _page.Line($"</nav>");
    }

    private void Entry(string part, string title) =>
        _page.Line($"<li><a href='#{_id}/{part}'>{title}</a></li>");

    private void WriteResult()
    {
        NodeEvaluation root = _subject.Root;
        Section("result", ResultTitle);
        if (root.RollUp is { } rollUp)
        {
            _page.Part($"<p class='verdict'>");
            _report.Mark(root.Grade, root.Status);
            _page.Line($"</p>");
            _page.Line($"<p>{_phrases.Standing(rollUp)}</p>");
            if (_report.Plan?.Bands is { } bands)
            {
                new HtmlLadder(_report).WriteBands(bands, rollUp);
            }

            WriteArithmetic(root, rollUp);
        }
        else
        {
            string alone = _report.HasPoints
                ? _phrases.Say(
                    "No roll-up was asked for: every indicator is graded or earns its points, and the grades are counted; nothing is summed.",
                    "未指定汇总规则：逐项评定指标的等级或分数并计数，不作合计。"
                )
                : _phrases.Say(
                    "No roll-up was asked for: every indicator is graded, and the grades are counted; nothing is summed.",
                    "未指定汇总规则：逐项评定指标并计数，不计算评分。"
                );
            _page.Line($"<p>{alone}</p>");
        }

        _page.Part($"<p>{_phrases.AllOf(_report.Table.Levels)}{root.Counts.Total} ");
        _report.Counts(root.Counts);
        _page.Line($"</p>");
        _page.Line($"</section>");
    }

    private void WriteArithmetic(NodeEvaluation node, NodeRollUp rollUp)
    {
        List<(string Term, string Text)> facts =
        [
            .. Facts(node, rollUp).Where(fact => fact.Text.Length > 0),
        ];
        if (facts.Count == 0)
        {
            return;
        }

        if (node.Node is null)
        {
            _page.Part($"<details open='open'>");
        }
        else
        {
            _page.Part($"<details>");
        }

        _page.Line($"<summary>{_phrases.Say("How this comes about", "计算过程")}</summary>");
        _page.Line($"<dl>");
        foreach ((string term, string text) in facts)
        {
            _report.Fact(term, text);
        }

        _page.Line($"</dl>");
        _page.Line($"</details>");
    }

    private IEnumerable<(string Term, string Text)> Facts(NodeEvaluation node, NodeRollUp rollUp)
    {
        var arithmetic = new NodeArithmetic(rollUp, _phrases);
        foreach (NodeMean mean in arithmetic.Means())
        {
            string sum = string.Concat(mean.Pieces);
            yield return (
                _phrases.Title(Phrases.ScoreIn(rollUp.Plan)),
                $"{mean.Title}{sum}\n{mean.Result}"
            );
        }

        yield return (
            _phrases.Title(Terms.Coverage) + _phrases.Say(", in percent", "（%）"),
            string.Concat(arithmetic.Coverage())
        );
        yield return (_phrases.Title(Terms.Gates), string.Join('\n', arithmetic.Gates()));
        // Of the whole only: of every node it would fill the page.
        if (node.Node is null && node.Grade is not null && !rollUp.Plan.IsSum)
        {
            var sensitivity = Sensitivity.Of(node);
            yield return (
                _phrases.Say("Smallest change up", "升级的最小变动"),
                SensitivityLines.Of(sensitivity.Up, _phrases)
            );
            yield return (
                _phrases.Say("Smallest change down", "降级的最小变动"),
                SensitivityLines.Of(sensitivity.Down, _phrases)
            );
        }
    }

    private void WriteNotes()
    {
        Section("notes", NotesTitle);
        List<Diagnostic> others = [.. _subject.Diagnostics.Except(OfNodes())];
        if (others.Count > 0)
        {
            HtmlFindings.List(_report, others);
        }

        if (_notes.Count == 0)
        {
            _page.Line(
                $"<p>{_phrases.Say("Nothing: every result is measured, and plainly graded.", "无：各项结果均已测得，且等级明确。")}</p>"
            );
        }
        else
        {
            WriteNotesTable();
        }

        _page.Line($"</section>");
    }

    private void WriteDependencies()
    {
        if (_report.Dependencies is { } search)
        {
            Section("depends", _decisions.DependenciesTitle);
            _decisions.WriteDependencies(search.Of(_subject));
            _page.Line($"</section>");
        }
    }

    // Those that stand beside their node. A result whose form is in error stands beside none.
    private IEnumerable<Diagnostic> OfNodes() =>
        _subject
            .Root.SelfAndBelow()
            .SelectMany(node => node.Indicator?.Diagnostics ?? node.RollUp?.Diagnostics ?? []);

    private void WriteNotesTable()
    {
        _page.Line($"<table class='notes'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Node)}</th><th scope='col'>{_phrases.Title(Terms.Grade)}</th><th scope='col'>{_phrases.Say("Why it is noted", "说明")}</th></tr></thead>"
        );
        foreach (NoteGroup group in _notes)
        {
            _page.Line($"<tbody>");
            _page.Line(
                $"<tr class='group'><th scope='rowgroup' colspan='3'>{group.Title} <span class='number'>{group.Notes.Count}</span></th></tr>"
            );
            foreach (Note note in group.Notes)
            {
                string target = note.Node.Node is null ? "result" : note.Node.Path;
                _page.Part(
                    $"<tr><th scope='row'><a href='#{_id}/{target}'>{(note.Node.Node is null ? Name : _report.Titled(note.Node))}</a><span class='where'>{note.Node.Path}</span></th><td>"
                );
                _report.Mark(note.Node.Grade, note.Node.Status);
                _page.Line($"</td><td>{note.Why}</td></tr>");
            }

            _page.Line($"</tbody>");
        }

        _page.Line($"</table>");
    }

    private void WriteResponsibility(NodeEvaluation node)
    {
        Section(node.Path, _report.Titled(node));
        WriteNode(node);
        foreach (NodeEvaluation child in node.Children)
        {
            if (child.Indicator is not null)
            {
                new HtmlIndicator(_report, _id).Write(child);
            }
            else
            {
                WriteActivity(child);
            }
        }

        _page.Line($"</section>");
    }

    private void WriteActivity(NodeEvaluation activity)
    {
        _page.Line(
            $"<section class='activity' id='{_id}/{activity.Path}' aria-labelledby='{_id}/{activity.Path}/title'>"
        );
        _page.Line($"<h4 id='{_id}/{activity.Path}/title'>{_report.Titled(activity)}</h4>");
        WriteNode(activity);
        foreach (NodeEvaluation indicator in activity.Children)
        {
            new HtmlIndicator(_report, _id).Write(indicator);
        }

        _page.Line($"</section>");
    }

    private void WriteNode(NodeEvaluation node)
    {
        var funded = (FundedNode)node.Node!;
        _page.Line($"<p class='where'>{_report.Where(funded)}</p>");
        _page.Part($"<p class='standing'>");
        if (node.RollUp is { } standing)
        {
            _report.Standing(standing);
        }
        else
        {
            _report.Counts(node.Counts);
        }

        _page.Line($"</p>");
        List<Diagnostic> findings = [.. _report.AboutBook.About(node)];
        if (findings.Count > 0)
        {
            HtmlFindings.List(_report, findings);
        }

        WritePublished(funded);
        if (node.RollUp is { } rollUp)
        {
            WriteArithmetic(node, rollUp);
        }
    }

    private void WritePublished(FundedNode node)
    {
        if (
            node is { Budget: null, Description: null, Goal: null }
            && !_report.Glossary.In(node.Name).Any()
        )
        {
            return;
        }

        _page.Line($"<dl class='published'>");
        _report.Fact(
            _phrases.Title(Terms.Budget),
            node.Budget is { } budget ? $"{budget.Text}{_report.Table.Currency}" : null
        );
        _report.Fact(
            _phrases.Say("Description", "内容描述"),
            node.Description?.In(_phrases.Language)
        );
        _report.Fact(_phrases.Say("Goal", "绩效目标"), node.Goal?.In(_phrases.Language));
        _report.Explain(node);
        _page.Line($"</dl>");
    }
}
