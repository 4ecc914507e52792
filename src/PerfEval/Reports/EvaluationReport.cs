using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Html;
using PerfEval.Reporting.Markdown;
using PerfEval.Reporting.Sealing;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes an evaluation: for a terminal, as a page, for a spreadsheet, or as the record that can be verified.</summary>
/// <remarks>
/// Every writer takes the evaluation, where to write, the reader's language, and then what is its own. A stream takes
/// UTF-8 without a byte order mark and is not closed; lines end with a line feed on every system, those of CSV with
/// CR LF. The same evaluation gives the same bytes everywhere; every paper of it but CSV prints its seal. What is awaited writes to the stream after subjects, in
/// pieces of about 32 KB, and never without awaiting.
/// </remarks>
/// <example>
/// <code>
/// using FileStream report = File.Create("report.html");
/// EvaluationReport.WriteHtml(evaluation, report, Language.Chinese);
/// </code>
/// </example>
public static class EvaluationReport
{
    /// <summary>Writes several papers of an evaluation in one pass; all carry the same seal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="papers">The papers, each with a stream of its own.</param>
    /// <exception cref="ArgumentException">A paper is null.</exception>
    public static void Write(
        EvaluationResult evaluation,
        params IReadOnlyList<EvaluationPaper> papers
    ) => WritePapers(evaluation, papers, afterSubject: null);

    /// <summary>Writes without blocking several papers of an evaluation in one pass; all carry the same seal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="papers">The papers, each with a stream of its own.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="ArgumentException">A paper is null.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        EvaluationResult evaluation,
        IReadOnlyList<EvaluationPaper> papers,
        CancellationToken cancellationToken = default
    ) => WritePapersAsync(evaluation, papers, afterSubject: null, cancellationToken);

    /// <summary>Writes several papers of an evaluation in one pass as its subjects are graded; all carry the same seal.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="papers">The papers, each with a stream of its own; a workbook is none of them.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <exception cref="ArgumentException">A paper is null, or a workbook, which is made of an evaluation in memory only.</exception>
    public static void Write(
        StreamedEvaluation evaluation,
        IReadOnlyList<EvaluationPaper> papers,
        Action<SubjectEvaluation>? afterSubject = null
    ) => WritePapers(evaluation, papers, afterSubject);

    /// <summary>Writes without blocking several papers of an evaluation in one pass as its subjects are graded; all carry the same seal.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="papers">The papers, each with a stream of its own; a workbook is none of them.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="ArgumentException">A paper is null, or a workbook, which is made of an evaluation in memory only.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        StreamedEvaluation evaluation,
        IReadOnlyList<EvaluationPaper> papers,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) => WritePapersAsync(evaluation, papers, afterSubject, cancellationToken);

    /// <summary>Writes each grade with its reason, for a reader at a terminal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    public static void WriteText(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        int? columns = null
    ) => Write(evaluation, [EvaluationPaper.Text(stream, language, columns)]);

    /// <summary>Writes without blocking each grade with its reason, for a reader at a terminal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        int? columns = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            evaluation,
            [EvaluationPaper.Text(stream, language, columns)],
            cancellationToken
        );

    /// <summary>Writes each grade with its reason, for a reader at a terminal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    public static void WriteText(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language,
        int? columns = null
    ) => Write(evaluation, writer, (one, to) => EvaluationText.Report(one, language, to, columns));

    /// <summary>Writes each grade with its reason as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteText(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        int? columns = null,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.Text(stream, language, columns)], afterSubject);

    /// <summary>Writes without blocking each grade with its reason as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        int? columns = null,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            evaluation,
            [EvaluationPaper.Text(stream, language, columns)],
            afterSubject,
            cancellationToken
        );

    /// <summary>Writes each grade with its reason as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for plain lines of any width.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteText(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Language language,
        int? columns = null,
        Action<SubjectEvaluation>? afterSubject = null
    ) =>
        Write(
            evaluation,
            writer,
            (one, to) => EvaluationText.Report(one, language, to, columns),
            afterSubject
        );

    /// <summary>Writes the evaluation as Markdown.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteMarkdown(
        EvaluationResult evaluation,
        Stream stream,
        Language language
    ) => Write(evaluation, [EvaluationPaper.Markdown(stream, language)]);

    /// <summary>Writes without blocking the evaluation as Markdown.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteMarkdownAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Markdown(stream, language)], cancellationToken);

    /// <summary>Writes the evaluation as Markdown.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteMarkdown(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language
    ) => Write(evaluation, writer, (one, to) => EvaluationMarkdown.Report(one, language, to));

    /// <summary>Writes the evaluation as Markdown as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteMarkdown(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.Markdown(stream, language)], afterSubject);

    /// <summary>Writes without blocking the evaluation as Markdown as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteMarkdownAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            evaluation,
            [EvaluationPaper.Markdown(stream, language)],
            afterSubject,
            cancellationToken
        );

    /// <summary>Writes the evaluation as Markdown as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteMarkdown(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null
    ) =>
        Write(
            evaluation,
            writer,
            (one, to) => EvaluationMarkdown.Report(one, language, to),
            afterSubject
        );

    /// <summary>Writes the evaluation as one page for browsers and printers, which loads nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteHtml(EvaluationResult evaluation, Stream stream, Language language) =>
        Write(evaluation, [EvaluationPaper.Html(stream, language)]);

    /// <summary>Writes without blocking the evaluation as one page for browsers and printers, which loads nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteHtmlAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Html(stream, language)], cancellationToken);

    /// <summary>Writes the evaluation as one page for browsers and printers, which loads nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write; the page says that it is in UTF-8.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteHtml(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language
    ) => Write(evaluation, writer, (one, to) => EvaluationHtml.Report(one, language, to));

    /// <summary>Writes the evaluation as a page as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteHtml(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.Html(stream, language)], afterSubject);

    /// <summary>Writes without blocking the evaluation as a page as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteHtmlAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            evaluation,
            [EvaluationPaper.Html(stream, language)],
            afterSubject,
            cancellationToken
        );

    /// <summary>Writes the evaluation as a page as its subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write; the page says that it is in UTF-8.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteHtml(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Language language,
        Action<SubjectEvaluation>? afterSubject = null
    ) =>
        Write(
            evaluation,
            writer,
            (one, to) => EvaluationHtml.Report(one, language, to),
            afterSubject
        );

    /// <summary>Writes a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    public static void WriteCsv(EvaluationResult evaluation, Stream stream) =>
        Write(evaluation, [EvaluationPaper.Csv(stream)]);

    /// <summary>Writes without blocking a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCsvAsync(
        EvaluationResult evaluation,
        Stream stream,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Csv(stream)], cancellationToken);

    /// <summary>Writes a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    public static void WriteCsv(EvaluationResult evaluation, TextWriter writer) =>
        Write(evaluation, writer, EvaluationCsv.Report);

    /// <summary>Writes a row for each node as CSV as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteCsv(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.Csv(stream)], afterSubject);

    /// <summary>Writes without blocking a row for each node as CSV as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCsvAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Csv(stream)], afterSubject, cancellationToken);

    /// <summary>Writes a row for each node as CSV as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteCsv(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, writer, EvaluationCsv.Report, afterSubject);

    /// <summary>Writes the record: complete, sealed, in both languages, the same bytes everywhere.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; of one subject indented, else on one line; a line feed at the end.</param>
    public static void WriteJson(EvaluationResult evaluation, Stream stream) =>
        Write(evaluation, [EvaluationPaper.Json(stream)]);

    /// <summary>Writes without blocking the record: complete, sealed, in both languages, the same bytes everywhere.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; of one subject indented, else on one line; a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        EvaluationResult evaluation,
        Stream stream,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Json(stream)], cancellationToken);

    /// <summary>Writes the record as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write; on one line, with a line feed at the end.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteJson(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.Json(stream)], afterSubject);

    /// <summary>Writes without blocking the record as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write; on one line, with a line feed at the end.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.Json(stream)], afterSubject, cancellationToken);

    /// <summary>Writes the record as JSON Lines: the rule book, a line for each subject, and last the record with the seal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    public static void WriteJsonLines(EvaluationResult evaluation, Stream stream) =>
        Write(evaluation, [EvaluationPaper.JsonLines(stream)]);

    /// <summary>Writes without blocking the record as JSON Lines: the rule book, a line for each subject, and last the record with the seal.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonLinesAsync(
        EvaluationResult evaluation,
        Stream stream,
        CancellationToken cancellationToken = default
    ) => WriteAsync(evaluation, [EvaluationPaper.JsonLines(stream)], cancellationToken);

    /// <summary>Writes the record as JSON Lines as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteJsonLines(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Write(evaluation, [EvaluationPaper.JsonLines(stream)], afterSubject);

    /// <summary>Writes without blocking the record as JSON Lines as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonLinesAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            evaluation,
            [EvaluationPaper.JsonLines(stream)],
            afterSubject,
            cancellationToken
        );

    private static void Write(
        IEvaluation evaluation,
        TextWriter writer,
        Func<IEvaluation, TextWriter, SubjectwiseReport> report,
        Action<SubjectEvaluation>? afterSubject = null
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(writer);
        EvaluationPass.Write(evaluation, report(evaluation, writer), afterSubject);
    }

    private static void WritePapers(
        IEvaluation evaluation,
        IReadOnlyList<EvaluationPaper> papers,
        Action<SubjectEvaluation>? afterSubject
    )
    {
        Check(evaluation, papers);
        using var reports = new OpenReports(evaluation, papers, StreamsOf(papers));
        new EvaluationPass(evaluation, reports.All).Write(afterSubject);
    }

    private static Task WritePapersAsync(
        IEvaluation evaluation,
        IReadOnlyList<EvaluationPaper> papers,
        Action<SubjectEvaluation>? afterSubject,
        CancellationToken cancellationToken
    )
    {
        Check(evaluation, papers);
        return AwaitedStream.WriteEachAsync(
            StreamsOf(papers),
            async (memories, passOn) =>
            {
                using var reports = new OpenReports(evaluation, papers, memories);
                await new EvaluationPass(evaluation, reports.All)
                    .WriteAsync(afterSubject, passOn, cancellationToken)
                    .ConfigureAwait(false);
            },
            cancellationToken
        );
    }

    private static Stream[] StreamsOf(IReadOnlyList<EvaluationPaper> papers) =>
        [.. papers.Select(paper => paper.Stream)];

    private static void Check(IEvaluation evaluation, IReadOnlyList<EvaluationPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(papers);
        if (papers.Contains(null))
        {
            throw new ArgumentException("A paper is null.", nameof(papers));
        }

        if (evaluation.SubjectCount is null && papers.Any(paper => paper.NeedsWhole))
        {
            throw new ArgumentException(
                "A workbook is made of an evaluation in memory only.",
                nameof(papers)
            );
        }
    }

    // The reports of several papers, disposed of together.
    private sealed class OpenReports : IDisposable
    {
        private readonly List<SubjectwiseReport> _reports = [];

        public OpenReports(
            IEvaluation evaluation,
            IReadOnlyList<EvaluationPaper> papers,
            IReadOnlyList<Stream> streams
        )
        {
            for (int i = 0; i < papers.Count; i++)
            {
                _reports.Add(papers[i].Open(evaluation, streams[i]));
            }
        }

        public IReadOnlyList<SubjectwiseReport> All => _reports;

        public void Dispose() => _reports.ForEach(report => report.Dispose());
    }
}
