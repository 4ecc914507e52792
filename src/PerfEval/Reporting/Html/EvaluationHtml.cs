using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>Writes an evaluation as one HTML file to be read, printed and filed: it needs nothing but itself, and runs nothing.</summary>
/// <remarks>
/// Whatever a file says is written as text and never as markup. The same evaluation gives the same text everywhere; lines
/// end with a line feed.
/// </remarks>
internal sealed class EvaluationHtml
{
    private readonly HtmlReport _report;
    private readonly HtmlPage _page;
    private readonly Phrases _phrases;
    private readonly List<Summary> _summaries = [];
    private readonly List<string> _hands = [];

    private EvaluationHtml(IEvaluation evaluation, Language language, TextWriter writer)
    {
        (_page, _phrases) = (new HtmlPage(writer), new Phrases(language));
        _report = new HtmlReport(_page, _phrases, evaluation);
    }

    /// <summary>Returns the report, which is written where it is told.</summary>
    /// <remarks>
    /// What is known at the end only is written there, and shown before the first subject: the seal, and where there are
    /// several subjects their comparison. Of each subject only its line of the comparison is kept, and the hands where there are several.
    /// </remarks>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="writer">Where to write; it has to keep characters as UTF-8, as the page says.</param>
    public static SubjectwiseReport Report(
        IEvaluation evaluation,
        Language language,
        TextWriter writer
    )
    {
        var html = new EvaluationHtml(evaluation, language, writer);
        return SubjectwiseReport.Of(
            html.WriteBeginning,
            subject => html.WriteSubject(subject, evaluation.Record),
            seal =>
            {
                html.WriteSubjects();
                html.WriteEnd(evaluation.Record, evaluation.GeneralDiagnostics, seal);
            }
        );
    }

    private void WriteSubject(SubjectEvaluation subject, EvaluationRecord record)
    {
        _summaries.Add(new Summary(subject));
        int number = _summaries.Count;
        AddHands(subject);
        _report.Coverage.Add(subject);
        new HtmlSubject(_report, subject, number, hasOthers: number > 1).Write(record);
    }

    // One hand stands with the name of its subject; of many only the names have room there.
    private void AddHands(SubjectEvaluation subject)
    {
        if (subject.Assessors.Count > 1)
        {
            string of = subject.Subject is { } name ? name + _phrases.Say(": ", "：") : "";
            _hands.AddRange(
                subject.Assessors.Select(one => of + RecordLines.Assessed(one, _phrases))
            );
        }
    }

    private void WriteBeginning()
    {
        string title = _report.Table.Title.In(_phrases.Language);
        string[] styles = _report.HasPoints
            ? [HtmlDocument.Style, HtmlDocument.StyleOfScores]
            : [HtmlDocument.Style];
        HtmlDocument.Begin(_page, _phrases, title, styles);
        _page.Line(
            $"<svg class='patterns' aria-hidden='true' width='0' height='0'><defs><pattern id='hatch' patternUnits='userSpaceOnUse' width='6' height='6' patternTransform='rotate(45)'><rect width='2' height='6'/></pattern></defs></svg>"
        );
        _page.Line($"<header>");
        _page.Line($"<p>{_phrases.Say("Performance evaluation", "绩效评价报告")}</p>");
        _page.Line($"<h1>{title}</h1>");
        _page.Line($"<p>{Period()}</p>");
        _page.Line($"</header>");
        _page.Line($"<main id='content'>");
    }

    private string Period()
    {
        EvaluationPeriod period = _report.Table.Period;
        string from = LocalDatePattern.Iso.Format(period.From);
        string to = LocalDatePattern.Iso.Format(period.To);
        return _phrases.Say($"{from} to {to}", $"{from} 至 {to}");
    }

    private void WriteSubjects()
    {
        if (_summaries.Count < 2)
        {
            return;
        }

        _page.Line($"<section id='subjects' aria-labelledby='subjects/title'>");
        _page.Line($"<h2 id='subjects/title'>{HtmlSubject.AllSubjects(_phrases)}</h2>");
        _page.Line($"<table class='subjects'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Title(Terms.Subject)}</th><th scope='col'>{_phrases.Title(Terms.Altogether)}</th><th scope='col'>{_phrases.Title(_report.Table.Levels.SeveralOf(Level.Indicator))}</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        int number = 0;
        foreach (Summary summary in _summaries)
        {
            number++;
            _page.Part(
                $"<tr><th scope='row'><a href='#{number}'>{summary.Name ?? _report.Whole}</a></th><td>"
            );
            if (summary.Status is null)
            {
                _page.Part($"–");
            }
            else
            {
                _report.Mark(summary.Grade, summary.Status);
                _page.Part($" {summary.Score}");
            }

            _page.Part($"</td><td>");
            _report.Counts(summary.Counts);
            _page.Line($"</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
        _page.Line($"</section>");
    }

    private void WriteEnd(
        EvaluationRecord record,
        IReadOnlyList<Diagnostic> aboutResults,
        string seal
    )
    {
        HtmlFindings.Section(_report, aboutResults);
        HtmlDisclosure.Coverage(_report);
        HtmlFigures.Section(_report, record);
        HtmlDisclosure.Glossary(_report);
        new HtmlRecord(_report, record).Write(seal, _hands);
        _page.Line($"</main>");
        _page.Line(
            $"<footer><p>{_phrases.Say("Made from the record of the evaluation alone. The grades follow the published criteria; where these contradict each other or leave a gap, the reading policy decides, and the page says so.", "本报告仅依据评价记录生成。等级按公布的评价标准评定；标准重叠或留有空档的，按判读口径评定并注明。")}</p>"
        );
        HtmlRecord.WriteSeal(_report, seal);
        _page.Line($"</footer>");
        HtmlDocument.End(_page);
    }

    // What is kept of a subject until the end.
    private sealed record Summary(
        string? Name,
        Status? Status,
        Grade? Grade,
        string? Score,
        Counts Counts
    )
    {
        public Summary(SubjectEvaluation subject)
            : this(
                subject.Subject,
                subject.Root.Status,
                subject.Root.Grade,
                (subject.Root.RollUp?.Points ?? subject.Root.RollUp?.Score)?.ToString(),
                subject.Root.Counts
            ) { }
    }
}
