using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Decisions;
using PerfEval.Reporting.Disclosure;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Rules.Disclosure;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Markdown;

/// <summary>Writes an evaluation as Markdown, for pull requests and notes: tables, with the reasons folded away.</summary>
/// <remarks>Whatever stands in a name, a value or a note shows literally: it makes no link, no picture and no markup.</remarks>
internal sealed class EvaluationMarkdown
{
    private readonly PublishedTable _table;
    private readonly RollUpPlan? _plan;
    private readonly BookFindings _aboutBook;
    private readonly Phrases _phrases;
    private readonly DecisionList _decisions;
    private readonly UnansweredResults _unanswered;
    private readonly Dependency.Search? _dependencies;
    private readonly PointsText _points;
    private readonly bool _hasPoints;
    private readonly TextWriter _writer;

    private EvaluationMarkdown(IEvaluation evaluation, Language language, TextWriter writer)
    {
        (_table, _plan) = (evaluation.Table, evaluation.RollUp);
        _aboutBook = new BookFindings(evaluation.RuleBookDiagnostics);
        (_phrases, _writer) = (new Phrases(language), writer);
        (_points, _hasPoints) = (new PointsText(_phrases), evaluation.Proof.HasPoints);
        _decisions = new DecisionList(evaluation.RuleBookDiagnostics, _phrases);
        _unanswered = new UnansweredResults(_table, _phrases);
        _dependencies = evaluation is EvaluationResult { IsOfStream: false } whole
            ? new Dependency.Search(whole)
            : null;
    }

    /// <summary>Returns the report, which is written where it is told; lines end with a line feed on every system.</summary>
    public static SubjectwiseReport Report(
        IEvaluation evaluation,
        Language language,
        TextWriter writer
    )
    {
        var markdown = new EvaluationMarkdown(evaluation, language, writer);
        return SubjectwiseReport.Of(
            () => markdown.Line($"# {Text(evaluation.Table.Title.In(language))}"),
            subject => markdown.WriteSubject(subject, evaluation.Record),
            seal => markdown.WriteEnd(evaluation.GeneralDiagnostics, evaluation.Record, seal)
        );
    }

    private void WriteSubject(SubjectEvaluation subject, EvaluationRecord record)
    {
        Section("##", RecordLines.HeadingLine(subject, record, _phrases));
        foreach ((string title, string text) in RecordLines.Project(subject, _phrases))
        {
            Line($"- {Text(title + _phrases.Say(": ", "：") + text)}");
        }

        if (subject.Project.IsSaid)
        {
            Line("");
        }

        if (subject.Root.RollUp is { } rollUp)
        {
            string altogether = _phrases.Title(Terms.Altogether) + _phrases.Say(": ", "：");
            Line($"**{altogether.TrimEnd()}** {Text(_phrases.Standing(rollUp))}");
            Line("");
        }

        WriteCounts(subject.Root);
        WriteUnanswered(subject);
        foreach (NodeEvaluation responsibility in subject.Root.Children)
        {
            WriteResponsibility(subject, responsibility);
        }

        IEnumerable<Diagnostic> aboutBook = subject
            .Root.SelfAndBelow()
            .SelectMany(_aboutBook.About);
        WriteFindings("###", _phrases.Title(Terms.Findings), aboutBook.Concat(subject.Diagnostics));
        WriteDecisions(subject, record);
        WriteDependencies(subject);
    }

    private void WriteCounts(NodeEvaluation root)
    {
        Row(_phrases.Title(Terms.Grade), _phrases.CountOf(_table.Levels));
        Line("|---|---:|");
        foreach ((string label, int count) in _phrases.Counted(root.Counts, _table.Scale))
        {
            Row(label, Phrases.Number(count));
        }

        Row(_phrases.Say("All", "全部"), Phrases.Number(root.Counts.Total));
    }

    private void WriteUnanswered(SubjectEvaluation subject)
    {
        IReadOnlyList<UnansweredGroup> groups = _unanswered.ByOffice(subject);
        if (groups.Count == 0)
        {
            return;
        }

        Section("###", _unanswered.Heading(groups.Sum(group => group.Nodes.Count)));
        foreach (UnansweredGroup group in groups)
        {
            Line($"- {Text(_unanswered.Line(group))}");
        }
    }

    private void WriteResponsibility(SubjectEvaluation subject, NodeEvaluation responsibility)
    {
        var claims = new ClaimText([subject], _table.Scale, _phrases);
        Section("###", _phrases.Titled(responsibility.Node!));
        string counts = _phrases.Of(responsibility.Counts, _table.Scale);
        Line(Item(_table.Levels.SeveralOf(Level.Indicator)) + Text(counts));
        if (responsibility.RollUp is { } rollUp)
        {
            Line(Item(Terms.Altogether) + Text(_phrases.Standing(rollUp)));
        }

        Line("");
        string[] scores =
            _plan is null ? []
            : _plan.IsSum ? [_phrases.Title(Terms.Coverage)]
            : [_phrases.Title(Terms.Score), _phrases.Title(Terms.Coverage)];
        string[] points = _hasPoints
            ? [_phrases.Title(Terms.PointsPossible), _phrases.Title(Terms.PointsEarned)]
            : [];
        string[] claimed =
        [
            .. claims.HasPoints ? [_phrases.Title(Terms.PointsClaimed)] : Array.Empty<string>(),
            .. claims.HasGrades ? [_phrases.Title(Terms.GradeClaimed)] : Array.Empty<string>(),
        ];
        Row([
            _phrases.Title(_table.Levels.Of(Level.Indicator)),
            _phrases.Title(Terms.Value),
            _phrases.Title(Terms.Grade),
            .. points,
            .. claimed,
            .. scores,
            _phrases.Title(Terms.Distance),
            _phrases.Title(Terms.Findings),
        ]);
        string numbers = string.Concat(
            Enumerable.Repeat("---:|", points.Length + claimed.Length + scores.Length)
        );
        Line($"|---|---|---|{numbers}---|---|");
        foreach (NodeEvaluation below in responsibility.SelfAndBelow().Skip(1))
        {
            WriteRow(below, claims);
        }

        WriteReasons(responsibility);
    }

    private void WriteRow(NodeEvaluation node, ClaimText claims)
    {
        Claim? claim = node.Indicator?.Measurement?.Claimed;
        string[] claimed =
        [
            .. claims.HasPoints ? [ClaimText.Points(claim)] : Array.Empty<string>(),
            .. claims.HasGrades ? [claims.Grade(claim)] : Array.Empty<string>(),
        ];
        IndicatorEvaluation? indicator = node.Indicator;
        string name = Text(_phrases.Titled(node.Node!));
        string[] scores =
            _plan is null ? []
            : _plan.IsSum ? [ValueText.Coverage(node)]
            : [_phrases.Score(node, _plan), ValueText.Coverage(node)];
        string[] points = _hasPoints ? [PointsText.FullOf(node), _points.Of(node)] : [];
        string[] cells =
        [
            indicator is null ? "" : ValueText.Read(indicator, _phrases.Language),
            Grade(node),
            .. points,
            .. claimed,
            .. scores,
            indicator is null ? "" : _phrases.Distances(indicator),
            string.Join(' ', node.Codes),
        ];
        string first = indicator is null ? $"**{name}**" : name;
        Line($"| {string.Join(" | ", cells.Select(Text).Prepend(first))} |");
    }

    private string Grade(NodeEvaluation node)
    {
        if (node.Grade is { } grade)
        {
            return _phrases.Label(grade);
        }

        string status = node.Status is { } standing ? _phrases.Of(standing) : "";
        if (
            node.RollUp
            is not { IsOpen: true, Lowest.Grade: { } lowest, Highest.Grade: { } highest }
        )
        {
            return status;
        }

        (string low, string high) = (_phrases.Label(lowest), _phrases.Label(highest));
        return _phrases.Say($"{status}: {low} to {high}", $"{status}：{low} 至 {high}");
    }

    private void WriteReasons(NodeEvaluation responsibility)
    {
        Line("");
        Line($"<details><summary>{_phrases.Title(Terms.Plural(Terms.Reason))}</summary>");
        Line("");
        foreach (NodeEvaluation node in responsibility.SelfAndBelow())
        {
            if (node.Indicator is not { } indicator)
            {
                continue;
            }

            string reason = _phrases.Reason(indicator);
            string earned = _points.Earned(node);
            Line(
                _phrases.Say($"- `{node.Path}`: ", $"- `{node.Path}`：")
                    + Text(reason.Length > 0 ? reason : earned)
            );
            IEnumerable<string> arithmetic = _points.Arithmetic(indicator, _plan);
            if (reason.Length > 0 && earned.Length > 0)
            {
                arithmetic = arithmetic.Prepend(
                    _phrases.Title(Terms.PointsEarned) + _phrases.Say(": ", "：") + earned
                );
            }

            foreach (string line in arithmetic)
            {
                Line($"  - {Text(line)}");
            }

            foreach (string remark in Remarks.Of(indicator, _phrases))
            {
                Line($"  - {Text(remark)}");
            }
        }

        Line("");
        Line("</details>");
    }

    private void WriteFindings(string level, string title, IEnumerable<Diagnostic> findings)
    {
        List<Diagnostic> all = [.. findings];
        if (all.Count == 0)
        {
            return;
        }

        Section(level, title);
        foreach (Diagnostic finding in all)
        {
            string about = finding.Path is { Length: > 0 } path
                ? _phrases.Say($"`{path}`: ", $"`{path}`：")
                : "";
            Line($"- {about}{Text(FindingLines.Of(finding, _phrases))}");
        }
    }

    private void WriteDecisions(SubjectEvaluation subject, EvaluationRecord record)
    {
        List<DecisionLine> decisions = [.. _decisions.Of(subject, record)];
        if (decisions.Count == 0)
        {
            return;
        }

        Section("###", _decisions.Title);
        Row(_decisions.Columns);
        Line("|---|---|---|---|---|---|");
        foreach (DecisionLine decision in decisions)
        {
            string about = decision.Node.Node is null ? "" : $"`{decision.Node.Path}`";
            string[] rest = [decision.By, decision.On, decision.Why, decision.Effect];
            Line($"| {Text(decision.Kind)} | {about} | {string.Join(" | ", rest.Select(Text))} |");
        }
    }

    // Not of a subject that is graded while the report is written.
    private void WriteDependencies(SubjectEvaluation subject)
    {
        if (_dependencies?.Of(subject) is not { Count: > 0 } dependencies)
        {
            return;
        }

        var lines = new DependencyLines(_phrases);
        Section("###", lines.Title);
        foreach (Dependency dependency in dependencies)
        {
            Line($"- {Text(lines.Summary(dependency))}");
        }
    }

    private void WriteEnd(IEnumerable<Diagnostic> general, EvaluationRecord record, string seal)
    {
        WriteFindings(
            "##",
            _phrases.Say("Findings about the whole", "总体问题"),
            _aboutBook.OfWholeBook.Concat(general)
        );
        WriteFigures(record);
        WriteGlossary();
        Section("##", _phrases.Title(Terms.Record));
        WriteInputs(record);
        Line("");
        Line($"- PerfEval {Text(record.EngineVersion)}");
        Line(Item(Terms.EvaluatedAt) + $"`{InstantPattern.ExtendedIso.Format(record.Instant)}`");
        Line(Item(Terms.AsOf) + LocalDatePattern.Iso.Format(record.AsOf));
        Line(Item(Terms.ReadingPolicy) + RecordLines.Policy(record.Policy, _phrases));
        Line($"{Item(Terms.Seal)}`{seal}`");
    }

    private void WriteGlossary()
    {
        var glossary = new GlossaryLines(_table, _phrases);
        if (glossary.All.Count == 0)
        {
            return;
        }

        Section("##", glossary.Title);
        foreach (GlossaryTerm entry in glossary.All)
        {
            Line($"- **{Text(entry.Term.Value)}** {Text(entry.Text)}");
        }
    }

    private void WriteFigures(EvaluationRecord record)
    {
        if (record.Figures.Count == 0)
        {
            return;
        }

        Section("##", _phrases.Title(Terms.Figures));
        foreach (Reconciliation figures in record.Figures)
        {
            Line(Text(FigureLines.Summary(figures, _phrases)));
            Line("");
            foreach (Diagnostic finding in FigureLines.Findings(figures))
            {
                Line($"- {Text(FindingLines.Of(finding, _phrases))}");
            }

            Line("");
            Line($"<details><summary>{Text(FigureLines.AllChecks(_phrases))}</summary>");
            Line("");
            Row([.. FigureLines.Columns(_phrases)]);
            Line("|---|---|---|---|");
            foreach (FigureCheck check in figures.Checks)
            {
                Row([.. FigureLines.Row(check, _phrases)]);
            }

            Line("");
            Line("</details>");
        }
    }

    private string Item(LocalizedText term) =>
        $"- {_phrases.Title(term)}{_phrases.Say(": ", "：")}";

    private void WriteInputs(EvaluationRecord record)
    {
        Row(_phrases.Say("Input", "输入"), _phrases.Say("File", "文件"), "SHA-256");
        Line("|---|---|---|");
        foreach ((LocalizedText kind, InputFile file) in RecordLines.Inputs(record))
        {
            WriteInput(_phrases.Of(kind), file);
        }
    }

    private void WriteInput(string kind, InputFile file)
    {
        string name = RecordLines.HowRead(file, _phrases) is { } how
            ? _phrases.Say($"{file.Name} ({how})", $"{file.Name}（{how}）")
            : file.Name;
        Line($"| {kind} | {Text(name)} | `{file.Sha256}` |");
    }

    private void Section(string level, string heading)
    {
        Line("");
        Line($"{level} {Text(heading)}");
        Line("");
    }

    private void Row(params IEnumerable<string> cells) =>
        Line($"| {string.Join(" | ", cells.Select(Text))} |");

    private static string Text(string text) => MarkdownText.Of(text);

    private void Line(string text)
    {
        _writer.Write(text);
        _writer.Write('\n');
    }
}
