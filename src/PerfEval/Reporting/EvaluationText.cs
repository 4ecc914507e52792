using System.Globalization;
using NodaTime.Text;
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
    private readonly EvaluationRecord _record;
    private readonly BookFindings _aboutBook;
    private readonly Phrases _phrases;
    private readonly TextWriter _writer;
    private readonly int _gradeWidth;

    private EvaluationText(
        PublishedTable table,
        EvaluationRecord record,
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

    private EvaluationText(EvaluationText other, TextWriter writer)
    {
        (_table, _record, _aboutBook) = (other._table, other._record, other._aboutBook);
        (_phrases, _gradeWidth, _writer) = (other._phrases, other._gradeWidth, writer);
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
            result.Record,
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
            evaluation.Record,
            evaluation.RuleBookDiagnostics,
            language,
            writer
        );
        foreach ((SubjectEvaluation subject, string lines) in evaluation.MakeOfEach(text.Lines))
        {
            writer.Write(lines);
            afterSubject?.Invoke(subject);
        }
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
        Line(Heading(subject));
        foreach (InputFile file in _record.Results.Where(file => file.Delimiter is not null))
        {
            Line(ReadAsCsv(file));
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

    private string ReadAsCsv(InputFile file)
    {
        string encoding = file.Encoding!.ToUpperInvariant();
        string delimiter = file.Delimiter switch
        {
            ',' => _phrases.Say("commas", "逗号"),
            ';' => _phrases.Say("semicolons", "分号"),
            _ => _phrases.Say("tabs", "制表符"),
        };
        return _phrases.Say(
            $"{file.Name}: read as CSV in {encoding}, cells parted by {delimiter}",
            $"{file.Name}：按 CSV 读取，编码 {encoding}，以{delimiter}分隔"
        );
    }

    private string Heading(SubjectEvaluation subject)
    {
        EvaluationRecord record = _record;
        string asOf = LocalDatePattern.Iso.Format(record.AsOf);
        string source = record.AsOfSource switch
        {
            AsOfSource.Option => _phrases.Say("as asked", "按指定"),
            AsOfSource.Results => _phrases.Say("from the results", "按结果文件"),
            _ => _phrases.Say("today by the clock", "按运行当日"),
        };
        List<string> parts = [];
        if (subject.Subject is { } name)
        {
            parts.Add(name);
        }

        parts.Add(_phrases.Say($"as of {asOf} ({source})", $"截至 {asOf}（{source}）"));
        if (subject.Assessor is { } assessor)
        {
            string role = assessor.Role switch
            {
                Results.AssessorRole.Self => _phrases.Say("self-assessment", "自评"),
                Results.AssessorRole.Review => _phrases.Say("review", "复核"),
                _ => _phrases.Say("audit", "审计"),
            };
            parts.Add(
                assessor.Name is { } by ? _phrases.Say($"{role} by {by}", $"{role}：{by}") : role
            );
        }

        if (record.RollUpFile is { } file)
        {
            string inPlace = record.IsRollUpReplaced
                ? _phrases.Say(" in place of the rule book's own", "，替代指标体系自带的汇总")
                : "";
            parts.Add(
                _phrases.Say($"rolled up by {file.Name}{inPlace}", $"按 {file.Name} 汇总{inPlace}")
            );
        }
        else if (record.RollUp is not null)
        {
            parts.Add(_phrases.Say("rolled up by the rule book", "按指标体系汇总"));
        }

        if (record.IsStrict)
        {
            parts.Add(_phrases.Say("strict", "严格"));
        }

        return string.Join(_phrases.Say(", ", "，"), parts);
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
