using PerfEval.Reporting;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Html;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Markdown;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes an evaluation: for a terminal, as a page, for a spreadsheet, or as the record that can be verified.</summary>
/// <remarks>
/// Every writer takes the evaluation, where to write, the reader's language, and then what is its own. A stream takes
/// UTF-8 without a byte order mark and is not closed; lines end with a line feed on every system, those of CSV with
/// CR LF. The same evaluation gives the same bytes everywhere. What is awaited writes to the stream after subjects, in
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
    ) => Utf8Stream.Write(stream, writer => WriteText(evaluation, writer, language, columns));

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
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationText.Report(evaluation, language, writer, columns),
            afterSubject: null,
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
    ) => EvaluationText.Write(evaluation, language, writer, columns);

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
    ) =>
        Utf8Stream.Write(
            stream,
            writer => WriteText(evaluation, writer, language, columns, afterSubject)
        );

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
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationText.Report(evaluation, language, writer, columns),
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
    ) => EvaluationText.Write(evaluation, language, writer, afterSubject, columns);

    /// <summary>Writes the evaluation as Markdown.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteMarkdown(
        EvaluationResult evaluation,
        Stream stream,
        Language language
    ) => Utf8Stream.Write(stream, writer => WriteMarkdown(evaluation, writer, language));

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
    ) =>
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationMarkdown.Report(evaluation, language, writer),
            afterSubject: null,
            cancellationToken
        );

    /// <summary>Writes the evaluation as Markdown.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteMarkdown(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language
    ) => EvaluationMarkdown.Write(evaluation, language, writer);

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
    ) =>
        Utf8Stream.Write(
            stream,
            writer => WriteMarkdown(evaluation, writer, language, afterSubject)
        );

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
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationMarkdown.Report(evaluation, language, writer),
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
    ) => EvaluationMarkdown.Write(evaluation, language, writer, afterSubject);

    /// <summary>Writes the evaluation as one page for browsers and printers, which loads nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteHtml(EvaluationResult evaluation, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteHtml(evaluation, writer, language));

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
    ) =>
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationHtml.Report(evaluation, language, writer),
            afterSubject: null,
            cancellationToken
        );

    /// <summary>Writes the evaluation as one page for browsers and printers, which loads nothing.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write; the page says that it is in UTF-8.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteHtml(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language
    ) => EvaluationHtml.Write(evaluation, language, writer);

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
    ) => Utf8Stream.Write(stream, writer => WriteHtml(evaluation, writer, language, afterSubject));

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
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationHtml.Report(evaluation, language, writer),
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
    ) => EvaluationHtml.Write(evaluation, language, writer, afterSubject);

    /// <summary>Writes a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    public static void WriteCsv(EvaluationResult evaluation, Stream stream) =>
        Utf8Stream.Write(stream, writer => WriteCsv(evaluation, writer));

    /// <summary>Writes without blocking a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCsvAsync(
        EvaluationResult evaluation,
        Stream stream,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationCsv.Report(evaluation, writer),
            afterSubject: null,
            cancellationToken
        );

    /// <summary>Writes a row for each node as CSV; its headings are the same in every language.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    public static void WriteCsv(EvaluationResult evaluation, TextWriter writer) =>
        EvaluationCsv.Write(evaluation, writer);

    /// <summary>Writes a row for each node as CSV as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteCsv(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    ) => Utf8Stream.Write(stream, writer => WriteCsv(evaluation, writer, afterSubject));

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
    ) =>
        AwaitedStream.WriteTextAsync(
            evaluation,
            stream,
            writer => EvaluationCsv.Report(evaluation, writer),
            afterSubject,
            cancellationToken
        );

    /// <summary>Writes a row for each node as CSV as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteCsv(
        StreamedEvaluation evaluation,
        TextWriter writer,
        Action<SubjectEvaluation>? afterSubject = null
    ) => EvaluationCsv.Write(evaluation, writer, afterSubject);

    /// <summary>Writes the record: complete, sealed, in both languages, the same bytes everywhere.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    public static void WriteJson(EvaluationResult evaluation, Stream stream) =>
        EvaluationJson.Write(evaluation, stream);

    /// <summary>Writes without blocking the record: complete, sealed, in both languages, the same bytes everywhere.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        EvaluationResult evaluation,
        Stream stream,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            evaluation,
            stream,
            memory => EvaluationJson.Report(evaluation, memory),
            afterSubject: null,
            cancellationToken
        );

    /// <summary>Writes the record as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void WriteJson(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    ) => EvaluationJson.Write(evaluation, stream, afterSubject);

    /// <summary>Writes without blocking the record as the subjects are graded.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing early, between two subjects.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            evaluation,
            stream,
            memory => EvaluationJson.Report(evaluation, memory),
            afterSubject,
            cancellationToken
        );
}
