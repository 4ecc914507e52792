using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Html;
using PerfEval.Reporting.Markdown;
using PerfEval.Reporting.Sealing;
using PerfEval.Reporting.Text;
using PerfEval.Text;

namespace PerfEval;

/// <summary>One paper among those that are written of an evaluation in one pass: its form, and the stream that takes it.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed. A paper is written once.</remarks>
/// <example>
/// <code>
/// using FileStream record = File.Create("record.json");
/// using FileStream page = File.Create("report.html");
/// EvaluationReport.Write(
///     evaluation,
///     [EvaluationPaper.Json(record), EvaluationPaper.Html(page, Language.Chinese)]
/// );
/// </code>
/// </example>
public sealed class EvaluationPaper
{
    private readonly Func<IEvaluation, Stream, SubjectwiseReport> _open;

    internal EvaluationPaper(Stream stream, Func<IEvaluation, Stream, SubjectwiseReport> open)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (Stream, _open) = (stream, open);
    }

    /// <summary>The stream that takes it.</summary>
    internal Stream Stream { get; }

    /// <summary>The record: complete, sealed, in both languages, the same bytes everywhere.</summary>
    /// <param name="stream">Where to write; of one subject indented, else on one line; a line feed at the end.</param>
    public static EvaluationPaper Json(Stream stream) => new(stream, JsonReport.Of);

    /// <summary>The record as JSON Lines: the rule book, a line for each subject, and last the record with the seal.</summary>
    /// <param name="stream">Where to write.</param>
    public static EvaluationPaper JsonLines(Stream stream) => new(stream, JsonLinesReport.Of);

    /// <summary>One page for browsers and printers, which loads nothing.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static EvaluationPaper Html(Stream stream, Language language)
    {
        Choice.Check(language);
        return OfText(stream, (evaluation, to) => EvaluationHtml.Report(evaluation, language, to));
    }

    /// <summary>Markdown.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static EvaluationPaper Markdown(Stream stream, Language language)
    {
        Choice.Check(language);
        return OfText(
            stream,
            (evaluation, to) => EvaluationMarkdown.Report(evaluation, language, to)
        );
    }

    /// <summary>Each grade with its reason, for a reader at a terminal.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    public static EvaluationPaper Text(Stream stream, Language language, int? columns = null)
    {
        Choice.Check(language);
        return OfText(
            stream,
            (evaluation, to) => EvaluationText.Report(evaluation, language, to, columns)
        );
    }

    /// <summary>
    /// The result on at most 40 lines, for whoever has just made it at a terminal: of one subject how it stands, what
    /// needs attention with its value and reason, and who has not answered; of several a line each.
    /// </summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal; below 80 there may be more lines, and below 40 it is taken as 40.</param>
    public static EvaluationPaper Summary(Stream stream, Language language, int columns = 80)
    {
        Choice.Check(language);
        return OfText(
            stream,
            (evaluation, to) => SummaryText.Report(evaluation, language, to, columns)
        );
    }

    /// <summary>A row for each node as CSV, the one paper that prints no seal; its headings are the same in every language.</summary>
    /// <param name="stream">Where to write.</param>
    public static EvaluationPaper Csv(Stream stream) => OfText(stream, EvaluationCsv.Report);

    /// <summary>Whether it is made of an evaluation in memory only.</summary>
    internal bool NeedsWhole { get; init; }

    /// <summary>Returns the report that is written where it is told.</summary>
    internal SubjectwiseReport Open(IEvaluation evaluation, Stream stream) =>
        _open(evaluation, stream);

    private static EvaluationPaper OfText(
        Stream stream,
        Func<IEvaluation, TextWriter, SubjectwiseReport> open
    ) =>
        new(
            stream,
            (evaluation, to) =>
            {
                TextWriter writer = Utf8Stream.WriterTo(to);
                return open(evaluation, writer).FlushedAtEnd(writer);
            }
        );
}
