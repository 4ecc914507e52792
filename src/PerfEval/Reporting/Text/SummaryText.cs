using PerfEval.Evaluation;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>
/// Writes an evaluation in at most 40 lines, for whoever has just run it: of one subject the result, what needs
/// attention and who has not answered; of several a line each.
/// </summary>
/// <remarks>The first subject is held back until there is a second, or the end.</remarks>
internal sealed class SummaryText
{
    private const int LeastColumns = 40;
    private const int MostRows = 28;
    private const int UsualName = 16;
    private const int WidestName = 24;

    private readonly IEvaluation _evaluation;
    private readonly Phrases _phrases;
    private readonly int _columns;
    private readonly Page _page;
    private readonly NoteworthyResults _noteworthy;
    private readonly Dictionary<string, long> _standings = new(StringComparer.Ordinal);
    private SummarizedSubject? _first;
    private long _count;

    private SummaryText(IEvaluation evaluation, Language language, TextWriter writer, int columns)
    {
        (_evaluation, _phrases) = (evaluation, new Phrases(language));
        _columns = Math.Max(columns, LeastColumns);
        _page = new Page(writer, _columns);
        _noteworthy = new NoteworthyResults(
            _phrases,
            evaluation.Table.Levels,
            new BookFindings(evaluation.RuleBookDiagnostics)
        );
    }

    /// <summary>Returns the summary, which is written where it is told; without subjects there is nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed on every system.</param>
    /// <param name="columns">The width of the terminal.</param>
    public static SubjectwiseReport Report(
        IEvaluation evaluation,
        Language language,
        TextWriter writer,
        int columns
    )
    {
        var text = new SummaryText(evaluation, language, writer, columns);
        return SubjectwiseReport.Of(() => { }, text.Summarize, text.Write, text.End);
    }

    private SummarizedSubject Summarize(SubjectEvaluation subject) =>
        new(
            subject,
            Standing(subject),
            _phrases.Of(subject.Root.Counts, _evaluation.Table.Scale),
            _noteworthy.NeedingAttention(subject).Count
        );

    private void Write(SummarizedSubject subject)
    {
        _count++;
        _standings[subject.Standing.Grade] =
            _standings.GetValueOrDefault(subject.Standing.Grade) + 1;
        if (_count == 1)
        {
            _first = subject;
            return;
        }

        if (_first is { } first)
        {
            _first = null;
            _page.Text(_evaluation.Table.Title.In(_phrases.Language));
            _page.Text(RecordLines.AsOf(_evaluation.Record, _phrases));
            _page.Line();
            WriteRow(first);
        }

        if (_count <= MostRows)
        {
            WriteRow(subject);
        }
    }

    private void End(string seal)
    {
        if (_first is { } only)
        {
            new SubjectSummary(_evaluation, _phrases, _noteworthy, _columns).Write(
                only.Subject,
                seal,
                _page
            );
        }
        else if (_count > 0)
        {
            if (_count > MostRows)
            {
                string rest = FormattableString.Invariant($"{_count - MostRows:N0}");
                _page.Line(_phrases.Say($"  and {rest} more", $"  另有 {rest} 个"));
            }

            _page.Line();
            _page.Text(Total());
            SubjectSummary.WriteEnd(_evaluation.Record, seal, _phrases, _columns, _page);
        }
    }

    private void WriteRow(SummarizedSubject subject)
    {
        string name = DisplayWidth.Cut(subject.Subject.Subject ?? "", WidestName);
        string attention = Phrases.Number(subject.Attention);
        IEnumerable<string> parts = new[]
        {
            subject.Standing.Whole,
            subject.Attention == 0
                ? ""
                : _phrases.Say($"need attention: {attention}", $"需要注意 {attention} 项"),
            subject.Counts,
        }.Where(part => part.Length > 0);
        string row =
            $"  {DisplayWidth.Pad(name, UsualName)}  {string.Join(_phrases.Say("; ", "；"), parts)}";
        _page.Line(DisplayWidth.Cut(row, _columns));
    }

    // The grade or the status alone, to be counted, and with the score.
    private (string Grade, string Whole) Standing(SubjectEvaluation subject) =>
        subject.Root.RollUp is { } rollUp
            ? (
                _phrases.Of(rollUp.Grade, rollUp.Status),
                $"{_phrases.Of(rollUp.Grade, rollUp.Status)} {_phrases.Score(rollUp)}".TrimEnd()
            )
            : ("", "");

    private string Total()
    {
        string count = FormattableString.Invariant($"{_count:N0}");
        string subjects =
            _phrases.Title(Terms.Plural(Terms.Subject)) + _phrases.Say(": ", "：") + count;
        IEnumerable<string> standings = _evaluation
            .Table.Scale.Grades.Select(_phrases.Label)
            .Concat(Phrases.Ungraded.Select(_phrases.Of))
            .Where(_standings.ContainsKey)
            .Select(standing =>
                FormattableString.Invariant($"{standing} {_standings[standing]:N0}")
            );
        string parts = string.Join(_phrases.Say(", ", "，"), standings);
        return parts.Length == 0 ? subjects : subjects + _phrases.Say("; ", "；") + parts;
    }
}

/// <summary>A subject as one line says it.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Standing">Its grade or status, alone and with its score; empty without a roll-up.</param>
/// <param name="Counts">How many indicators have which grade and status.</param>
/// <param name="Attention">How many nodes need attention.</param>
internal sealed record SummarizedSubject(
    SubjectEvaluation Subject,
    (string Grade, string Whole) Standing,
    string Counts,
    int Attention
);
