using System.Globalization;
using PerfEval.Evaluation;
using PerfEval.Reporting.Decisions;
using PerfEval.Reporting.Disclosure;
using PerfEval.Reporting.Pictures;
using PerfEval.Reporting.Scores;
using PerfEval.RollUps;
using PerfEval.Rules.Disclosure;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes an evaluation for a reader at a terminal: each grade with its reason.</summary>
/// <remarks>
/// Where a width is given, it draws with block characters how grades are distributed and where each value lies in its
/// ladder, and breaks lines between words. Every shade stands beside its label, and there is no colour.
/// </remarks>
internal sealed class EvaluationText
{
    private const int WidestName = 44;
    private const int LeastName = 20;
    private const int WidestBar = 40;
    private const int LeastColumns = 40;

    private readonly PublishedTable _table;
    private readonly EvaluationRecord _record;
    private readonly DecisionList _decisions;
    private readonly UnansweredResults _unanswered;
    private readonly ClaimText _claims;
    private readonly Phrases _phrases;
    private readonly TextWriter _writer;
    private readonly int _gradeWidth;
    private readonly int? _columns;
    private bool _hasStar;
    private bool _hasSubjects;

    private EvaluationText(
        IEvaluation evaluation,
        Language language,
        TextWriter writer,
        int? columns
    )
    {
        _columns = columns is { } width ? Math.Max(width, LeastColumns) : null;
        (_table, _record) = (evaluation.Table, evaluation.Record);
        (_phrases, _writer) = (new Phrases(language), writer);
        _decisions = new DecisionList(evaluation.RuleBookDiagnostics, _phrases);
        _unanswered = new UnansweredResults(_table, _phrases);
        _claims = new ClaimText([], _table.Scale, _phrases);
        _gradeWidth = _table
            .Scale.Grades.Select(_phrases.Label)
            .Concat(Phrases.Ungraded.Select(_phrases.Of))
            .Max(text => DisplayWidth.Of(text));
    }

    private EvaluationText(EvaluationText other, TextWriter writer)
    {
        (_table, _record, _decisions) = (other._table, other._record, other._decisions);
        (_phrases, _gradeWidth, _writer) = (other._phrases, other._gradeWidth, writer);
        (_unanswered, _claims, _columns) = (other._unanswered, other._claims, other._columns);
    }

    /// <summary>Returns the report, which is written where it is told: a line parts the subjects, and the seal stands last; without subjects there is nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="writer">Where to write; lines end with a line feed on every system.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    public static SubjectwiseReport Report(
        IEvaluation evaluation,
        Language language,
        TextWriter writer,
        int? columns
    )
    {
        var text = new EvaluationText(evaluation, language, writer, columns);
        return SubjectwiseReport.Of(
            () => { },
            text.Lines,
            lines =>
            {
                writer.Write(lines);
                text.Line("");
                text._hasSubjects = true;
            },
            text.WriteSeal
        );
    }

    // A seal has no place where a line may end; where it is too wide, its halves stand under each other.
    private void WriteSeal(string seal)
    {
        if (!_hasSubjects)
        {
            return;
        }

        WriteFigures();
        WriteGlossary();
        string title = _phrases.Title(Terms.Seal) + _phrases.Say(": ", "：");
        if (_columns < DisplayWidth.Of(title) + seal.Length)
        {
            Line(title.TrimEnd());
            Line("  " + seal[..(seal.Length / 2)]);
            Line("  " + seal[(seal.Length / 2)..]);
        }
        else
        {
            Line(title + seal);
        }
    }

    // Of a stream the record is asked for once, before its first subject; what is declared is known then.
    private void WriteFigures()
    {
        foreach (Reconciliation figures in _record.Figures)
        {
            Line(_phrases.Title(Terms.Figures));
            Line("  " + FigureLines.Summary(figures, _phrases));
            foreach (Diagnostic finding in FigureLines.Findings(figures))
            {
                Line("  " + FindingLines.Of(finding, _phrases));
            }

            Line("");
        }
    }

    private void WriteGlossary()
    {
        var glossary = new GlossaryLines(_table, _phrases);
        if (glossary.All.Count == 0)
        {
            return;
        }

        Line(glossary.Title);
        foreach (GlossaryTerm entry in glossary.All)
        {
            Line($"  {entry.Term.Value}{_phrases.Say(": ", "：")}{entry.Text}");
        }

        Line("");
    }

    private string Lines(SubjectEvaluation subject)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        new EvaluationText(this, lines).WriteSubject(subject);
        return lines.ToString();
    }

    private void WriteSubject(SubjectEvaluation subject)
    {
        Line(_table.Title.In(_phrases.Language));
        Line(RecordLines.HeadingLine(subject, _record, _phrases));
        foreach ((string title, string text) in RecordLines.Project(subject, _phrases))
        {
            Line(title + _phrases.Say(": ", "：") + text);
        }

        foreach (InputFile file in _record.Results)
        {
            if (RecordLines.HowRead(file, _phrases) is not { } how)
            {
                continue;
            }

            Line(_phrases.Say($"{file.Name}: {how}", $"{file.Name}：{how}"));
        }

        GradeBars? bars = _columns is { } columns
            ? new GradeBars(subject.Root, _table.Scale, _phrases, columns - 2)
            : null;
        foreach (NodeEvaluation responsibility in subject.Root.Children)
        {
            Line("");
            WriteDistribution(responsibility, bars);
            WriteStanding("  ", responsibility);
            WriteBelow(responsibility);
        }

        WriteDecisions(subject);
        Line("");
        WriteCounts(subject.Root);
        WriteStanding($"{_phrases.Title(Terms.Altogether)} ", subject.Root);
        if (subject.Claimed is { } claim)
        {
            Line(_phrases.Title(Terms.Claim) + _phrases.Say(": ", "：") + _claims.Of(claim));
        }

        WriteUnanswered(subject);
    }

    // Activities with their indicators, or indicators.
    private void WriteBelow(NodeEvaluation node)
    {
        int width = Math.Min(
            _columns is null
                ? WidestName
                : Math.Clamp(_columns.Value - _gradeWidth - 22, LeastName, WidestName),
            node.Children.Select(child => DisplayWidth.Of(Name(child))).DefaultIfEmpty(0).Max()
        );
        foreach (NodeEvaluation child in node.Children)
        {
            if (child.Indicator is not null)
            {
                WriteIndicator(child, width);
                continue;
            }

            Line("  " + Titled(child));
            WriteStanding("    ", child);
            WriteBelow(child);
        }
    }

    private void WriteDistribution(NodeEvaluation responsibility, GradeBars? bars)
    {
        if (bars is null)
        {
            Line(Titled(responsibility) + "  " + _phrases.Of(responsibility.Counts, _table.Scale));
            return;
        }

        Line(Titled(responsibility));
        new Page(_writer, _columns!.Value).Pieces(bars.Of(responsibility), "  ");
    }

    private void WriteStanding(string before, NodeEvaluation node)
    {
        if (node.RollUp is { } rollUp)
        {
            Line($"{before}= {_phrases.Standing(rollUp)}");
        }
    }

    private void WriteIndicator(NodeEvaluation node, int width)
    {
        IndicatorEvaluation indicator = node.Indicator!;
        string grade = _phrases.Of(indicator.Grade, indicator.Status);
        string name = DisplayWidth.Pad(DisplayWidth.Cut(Name(node), width), width);
        string value = ValueText.Read(indicator, _phrases.Language);
        string margin = new(' ', 4 + _gradeWidth + 2);
        Line($"    {DisplayWidth.Pad(grade, _gradeWidth)}  ", $"{name}  {value}".TrimEnd(), margin);
        WriteLadder(indicator, margin);
        string distances = _phrases.Distances(indicator);
        string stop = distances.Length > 0 ? _phrases.Say("; ", "；") : "";
        if (_phrases.Reason(indicator) is { Length: > 0 } reason)
        {
            Line(margin + reason + stop + distances);
        }

        WritePoints(indicator, node.Tree.Plan, margin);
        foreach ((string part, string claimed) in _claims.Facts(indicator, node.Tree.Plan))
        {
            Line(margin + part + _phrases.Say(": ", "：") + claimed);
        }

        foreach (string remark in Remarks.Of(indicator, _phrases))
        {
            Line(margin + remark);
        }

        string codes = string.Join(" ", indicator.Codes);
        if (codes.Length > 0 && !Phrases.SaysWhyNoValue(indicator))
        {
            Line(margin + _phrases.Say("see ", "见 ") + codes);
        }
    }

    private void WritePoints(IndicatorEvaluation indicator, RollUpPlan? plan, string margin)
    {
        var points = new PointsText(_phrases);
        if (points.Earned(indicator) is not { Length: > 0 } earned)
        {
            return;
        }

        Line(margin + _phrases.Title(Terms.PointsEarned) + _phrases.Say(": ", "：") + earned);
        foreach (string line in points.Arithmetic(indicator, plan))
        {
            Line(margin + line);
        }
    }

    private void WriteLadder(IndicatorEvaluation indicator, string margin)
    {
        if (_columns is not { } columns || !indicator.Ladder.HasGrades)
        {
            return;
        }

        IReadOnlyList<string> picture = LadderBand.Of(
            indicator,
            _table.Scale,
            _phrases,
            columns - margin.Length
        );
        _hasStar |= LadderBand.HasStar(picture);
        foreach (string line in picture)
        {
            _writer.WriteLineOf(margin + line);
        }
    }

    private void WriteCounts(NodeEvaluation root)
    {
        Line(_phrases.AllOf(_table.Levels) + Phrases.Number(root.Counts.Total));
        List<(string Label, int Count)> rows = [.. _phrases.Counted(root.Counts, _table.Scale)];
        foreach ((string label, int count) in rows)
        {
            string bar = _columns is { } columns
                ? GradeBars.Of(
                    count,
                    rows.Max(row => row.Count),
                    Math.Clamp(columns - _gradeWidth - 10, 1, WidestBar)
                )
                : "";
            Line(
                $"  {DisplayWidth.Pad(label, _gradeWidth)}{Phrases.Number(count).PadLeft(5)}  {bar}".TrimEnd()
            );
        }

        if (_hasStar)
        {
            Line(_phrases.Say("  * given by the reading policy", "  * 由判读口径决定"));
        }
    }

    private void WriteUnanswered(SubjectEvaluation subject)
    {
        IReadOnlyList<UnansweredGroup> groups = _unanswered.ByOffice(subject);
        if (groups.Count == 0)
        {
            return;
        }

        Line("");
        Line(_unanswered.Heading(groups.Sum(group => group.Nodes.Count)));
        foreach (UnansweredGroup group in groups)
        {
            Line("  ", _unanswered.Line(group), "    ");
        }
    }

    private void WriteDecisions(SubjectEvaluation subject)
    {
        List<DecisionLine> decisions = [.. _decisions.Of(subject, _record)];
        if (decisions.Count == 0)
        {
            return;
        }

        Line("");
        Line(_decisions.Title);
        foreach (DecisionLine decision in decisions)
        {
            string about = decision.Node.Node is null
                ? ""
                : decision.Node.Path + _phrases.Say(", ", "，");
            Line("  ", about + _decisions.Line(decision), "    ");
        }
    }

    private string Titled(NodeEvaluation node) =>
        node.Node?.Number is { } number ? $"{number} {Name(node)}" : Name(node);

    private string Name(NodeEvaluation node) =>
        node.Node!.Name.In(_phrases.Language).ReplaceLineEndings(" ");

    private void Line(string text)
    {
        string margin = text[..^text.TrimStart().Length];
        Line(margin, text[margin.Length..], margin);
    }

    // On a terminal, what goes on below stands behind the other margin.
    private void Line(string margin, string text, string hanging)
    {
        if (_columns is { } columns)
        {
            new Page(_writer, columns).Text(text, margin, hanging);
        }
        else
        {
            _writer.WriteLineOf(margin + text);
        }
    }
}
