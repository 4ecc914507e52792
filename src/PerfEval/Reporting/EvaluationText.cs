using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>Writes an evaluation for a reader at a terminal: each grade with its reason.</summary>
public sealed class EvaluationText
{
    private const int WidestName = 44;

    private readonly PublishedTable _table;
    private readonly Func<EvaluationRecord> _record;
    private readonly BookFindings _aboutBook;
    private readonly Phrases _phrases;
    private readonly TextWriter _writer;
    private readonly int _gradeWidth;

    private EvaluationText(
        PublishedTable table,
        Func<EvaluationRecord> record,
        IReadOnlyList<Diagnostic> bookDiagnostics,
        Language language,
        TextWriter writer
    )
    {
        (_table, _record, _aboutBook) = (table, record, new BookFindings(bookDiagnostics));
        (_phrases, _writer) = (new Phrases(language), writer);
        _gradeWidth = table
            .Scale.Grades.Select(_phrases.Label)
            .Concat(
                Enum.GetValues<Status>()
                    .Where(status => status != Status.Graded)
                    .Select(_phrases.Of)
            )
            .Max(text => DisplayWidth.Of(text));
    }

    /// <summary>Writes the evaluation; lines end with a line feed on every system.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(EvaluationResult result, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new EvaluationText(
            result.Table,
            () => result.Record,
            result.RuleBookDiagnostics,
            language,
            writer
        );
        foreach (SubjectEvaluation subject in result.Subjects)
        {
            if (subject != result.Subjects[0])
            {
                text.Line("");
            }

            text.WriteSubject(subject);
        }
    }

    /// <summary>Writes the evaluation as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void Write(
        StreamedEvaluation evaluation,
        Language language,
        TextWriter writer,
        Action<SubjectEvaluation>? afterSubject = null
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new EvaluationText(
            evaluation.Table,
            () => evaluation.Record,
            evaluation.RuleBookDiagnostics,
            language,
            writer
        );
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            text.WriteSubject(subject);
            afterSubject?.Invoke(subject);
        }
    }

    private void WriteSubject(SubjectEvaluation subject)
    {
        EvaluationRecord record = _record();
        Line(_table.Title.In(_phrases.Language));
        Line(string.Join(_phrases.Say(", ", "，"), RecordLines.Heading(subject, record, _phrases)));
        foreach (InputFile file in record.Results.Where(file => file.Delimiter is not null))
        {
            Line(RecordLines.ReadAsCsv(file, _phrases));
        }

        WriteAccepted("", _aboutBook.OfWholeBook);
        foreach (NodeEvaluation responsibility in subject.Root.Children)
        {
            Line("");
            Line(Titled(responsibility) + "  " + _phrases.Of(responsibility.Counts, _table.Scale));
            WriteStanding("  ", responsibility);
            WriteAccepted("  ", _aboutBook.About(responsibility));
            foreach (NodeEvaluation activity in responsibility.Children)
            {
                Line("  " + Titled(activity));
                WriteStanding("    ", activity);
                WriteAccepted("    ", _aboutBook.About(activity));
                int width = Math.Min(
                    WidestName,
                    activity
                        .Children.Select(child => DisplayWidth.Of(Name(child)))
                        .DefaultIfEmpty(0)
                        .Max()
                );
                foreach (NodeEvaluation indicator in activity.Children)
                {
                    WriteIndicator(indicator, width);
                }
            }
        }

        Line("");
        WriteCounts(subject.Root);
        WriteStanding(_phrases.Say("Altogether ", "总评 "), subject.Root);
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
        string grade = indicator.Grade is { } earned
            ? _phrases.Label(earned)
            : _phrases.Of(indicator.Status);
        string name = DisplayWidth.Pad(DisplayWidth.Cut(Name(node), width), width);
        string value = ValueText.Read(indicator, _phrases.Language);
        Line($"    {DisplayWidth.Pad(grade, _gradeWidth)}  {name}  {value}".TrimEnd());
        string margin = new(' ', 4 + _gradeWidth + 2);
        string distances = _phrases.Distances(indicator);
        string stop = distances.Length > 0 ? _phrases.Say("; ", "；") : "";
        Line(margin + _phrases.Reason(indicator) + stop + distances);
        foreach (string remark in Remarks(indicator))
        {
            Line(margin + remark);
        }

        // Why a result is missing or invalid was said in full above.
        bool isSaid = indicator is { Ruling: null, Status: Status.Missing or Status.Invalid };
        string codes = string.Join(" ", indicator.Codes);
        if (codes.Length > 0 && !isSaid)
        {
            Line(margin + _phrases.Say("see ", "见 ") + codes);
        }

        WriteAccepted(margin, _aboutBook.About(node));
    }

    private void WriteAccepted(string margin, IEnumerable<Diagnostic> findings)
    {
        foreach (Diagnostic finding in findings)
        {
            if (finding.Acceptance is { } accepted)
            {
                Line(
                    margin
                        + finding.Code
                        + _phrases.Say(" ", "")
                        + DiagnosticText.Of(accepted, _phrases.Language)
                );
            }
        }
    }

    private IEnumerable<string> Remarks(IndicatorEvaluation indicator) =>
        from remark in new[]
        {
            (Title: _phrases.Say("evidence: ", "佐证："), Text: indicator.Measurement?.Evidence),
            (Title: _phrases.Say("note: ", "备注："), Text: indicator.Measurement?.Note),
            (
                Title: _phrases.Say("deviation: ", "偏差原因及改进措施："),
                Text: indicator.Measurement?.Deviation
            ),
        }
        where remark.Text is not null
        select remark.Title + remark.Text.ReplaceLineEndings(" ");

    private void WriteCounts(NodeEvaluation root)
    {
        Line(
            _phrases.Say("All indicators: ", "全部指标：")
                + root.Counts.Total.ToString(CultureInfo.InvariantCulture)
        );
        foreach ((string label, int count) in _phrases.Counted(root.Counts, _table.Scale))
        {
            Line(
                "  "
                    + DisplayWidth.Pad(label, _gradeWidth)
                    + count.ToString(CultureInfo.InvariantCulture).PadLeft(5)
            );
        }
    }

    private string Titled(NodeEvaluation node) =>
        node.Node?.Number is { } number ? $"{number} {Name(node)}" : Name(node);

    private string Name(NodeEvaluation node) =>
        node.Node!.Name.In(_phrases.Language).ReplaceLineEndings(" ");

    private void Line(string text)
    {
        _writer.Write(text);
        _writer.Write('\n');
    }
}
